/**
 * # Performing tasks on all cores
 *
 * Tasks are handed to worker processes as they ask for work (threads would share a collector, and exact arithmetic makes garbage). A worker
 * that dies loses nothing: its task is begun again by another one. If workers die again and again, the work ends with what was done.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../src/theory/statement/pieces.js';
import { whenInterrupted } from './interruption.js';
import { perform } from './perform.js';
import { errorOf, type Fault, unpacked } from './portable.js';
import { progressDisplay } from './progress.js';
import { type Done, familiesOf, nameOf, type Task, type TaskKind } from './task.js';
import type { Work } from './work.js';

/** Compiled beside this file; when this file runs as written, tasks are performed in this process. */
const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * How a worker runs. It collects garbage alone, since its siblings have the other cores, and before much of it has piled up: the work makes
 * much that dies young, so that threads which help to collect it cost more than they spare. And it inlines little, for theorems come and
 * go: there is more to compile than time to make up for compiling it well (`docs/decisions/0014-small-numbers.md`).
 */
const ENGINE = [
  '--single-threaded-gc',
  '--heap-growing-percent=100',
  '--max-semi-space-size=32',
  '--max-inlined-bytecode-size-cumulative=300',
];

/** How often a task is begun before its failing is taken for a defect. */
const MOST_TRIES = 3;

/** Workers died again and again on a task. */
class Bereft extends Error {}

/** One that performs a task at a time. */
interface Hand<Kind extends TaskKind> {
  readonly perform: (task: Task<Kind>, show: (progress: Progress) => void) => Promise<Done<Kind>>;
  /** Has the task at hand end with what it has. */
  readonly stop: () => void;
  readonly leave: () => void;
}

/**
 * Performs all there is to do; returns whether it was interrupted, be it by the death of workers again and again, of which standard error is told:
 * then tasks ended early, or were not begun.
 */
export async function performAll<Kind extends TaskKind>(work: Work<Kind>, workers = availableParallelism()): Promise<boolean> {
  const hands = workers <= 1 || !existsSync(WORKER) ? [thisProcess<Kind>()] : Array.from({ length: workers }, () => otherProcess<Kind>());
  const idle = new Set(hands);
  const running = new Map<Hand<Kind>, Task<Kind>>();
  const display = progressDisplay();
  const interruption = whenInterrupted(() => {
    for (const hand of hands) hand.stop();
  });
  let bereft = false;
  const forsake = (hand: Hand<Kind>, error: unknown) => {
    if (!(error instanceof Bereft)) throw error;
    running.delete(hand);
    if (bereft) return;
    bereft = true;
    display.clear();
    process.stderr.write(`lacuna: ${error.message}: it ends with what was done\n`);
    for (const other of running.keys()) other.stop();
  };
  const end = (hand: Hand<Kind>, task: Task<Kind>, done: Done<Kind>) => {
    running.delete(hand);
    idle.add(hand);
    const news = work.done(hand, task, done);
    if (news.length > 0) display.clear();
    for (const tell of news) tell();
    for (const [other, theirs] of running) if (work.isObsolete(theirs)) other.stop();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const handOut = () => {
        for (const hand of idle) {
          const task = interruption.came() || bereft ? null : work.next(hand, idle.size);
          if (task === null) continue;
          idle.delete(hand);
          running.set(hand, task);
          hand
            .perform(task, (progress) => display.show(work.status(task, progress)))
            .then((done) => end(hand, task, done))
            .catch((error) => forsake(hand, error))
            .then(handOut)
            .catch(reject);
        }
        if (running.size === 0) resolve();
      };
      handOut();
    });
    return interruption.came() || bereft;
  } finally {
    display.clear();
    interruption.end();
    for (const hand of hands) hand.leave();
  }
}

function thisProcess<Kind extends TaskKind>(): Hand<Kind> {
  let stopped = false;
  return {
    perform: (task, show) => perform(task, () => stopped, show),
    stop: () => {
      stopped = true;
    },
    leave: () => undefined,
  };
}

type Message = { readonly progress: Progress } | { readonly result: unknown; readonly elapsedMs: number } | Fault;

/** A worker process, started when first needed and again when it died. */
function otherProcess<Kind extends TaskKind>(): Hand<Kind> {
  let child: ChildProcess | null = null;
  const performing = (process: ChildProcess, task: Task<Kind>, show: (progress: Progress) => void): Promise<Message | 'died'> =>
    new Promise((settle) => {
      const leave = (with_: Message | 'died') => {
        process.off('message', message);
        process.off('exit', died);
        settle(with_);
      };
      const message = (said: Message) => {
        if ('progress' in said) show(said.progress);
        else leave(said);
      };
      const died = () => leave('died');
      process.on('message', message);
      process.on('exit', died);
      process.send({ task }, (error) => {
        if (error !== null) leave('died');
      });
    });
  return {
    async perform(task, show) {
      for (let tries = 1; tries <= MOST_TRIES; tries++) {
        child ??= fork(WORKER, {
          execArgv: [...process.execArgv, ...ENGINE],
          serialization: 'advanced',
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        });
        const outcome = await performing(child, task, show);
        if (outcome === 'died') child = null;
        else if ('error' in outcome) throw errorOf(outcome, await familiesOf(task));
        else if ('result' in outcome) return { result: unpacked(outcome.result, await familiesOf(task)), elapsedMs: outcome.elapsedMs };
      }
      throw new Bereft(`a worker died ${MOST_TRIES} times on ${nameOf(task)}`);
    },
    stop: () => {
      if (child?.connected) child.send('stop');
    },
    leave: () => {
      if (child?.connected) child.disconnect();
    },
  };
}
