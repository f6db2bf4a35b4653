/**
 * # Hands
 *
 * Whoever performs one task at a time: this process, or one of its own for it, begun when it is first needed and again when it died.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../src/theory/statement/pieces.js';
import { perform } from './perform.js';
import { errorOf, type Fault, unpacked } from './portable.js';
import { type Done, familiesOf, nameOf, type Task, type TaskKind } from './task.js';

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
  '--max-inlined-bytecode-size-cumulative=100',
  '--no-turbo-inline-array-builtins',
];

/** How often a task is begun before its failing is taken for a defect. */
const MOST_TRIES = 3;

/** Workers died again and again on a task. */
export class Bereft extends Error {}

/** One that performs a task at a time. */
export interface Hand<Kind extends TaskKind> {
  readonly perform: (task: Task<Kind>, show: (progress: Progress) => void) => Promise<Done<Kind>>;
  /** Has the task at hand end with what it has. */
  readonly stop: () => void;
  /** Ends it whatever it does; it begins anew with the task, as if it had died. */
  readonly kill: () => void;
  readonly leave: () => void;
}

/** So many hands: processes of their own where there are several and this is compiled, else this one. */
export const hands = <Kind extends TaskKind>(count: number): Hand<Kind>[] =>
  count <= 1 || !existsSync(WORKER) ? [thisProcess<Kind>()] : Array.from({ length: count }, () => otherProcess<Kind>());

/** A hand of its own, though it is the only one, so that this process hears what goes on meanwhile. */
export const handApart = <Kind extends TaskKind>(): Hand<Kind> => (existsSync(WORKER) ? otherProcess<Kind>() : thisProcess<Kind>());

function thisProcess<Kind extends TaskKind>(): Hand<Kind> {
  let stopped = false;
  return {
    perform: (task, show) => perform(task, () => stopped, show),
    stop: () => {
      stopped = true;
    },
    kill: () => undefined,
    leave: () => undefined,
  };
}

type Message = { readonly progress: Progress } | { readonly result: unknown; readonly elapsedMs: number } | Fault;

/** A process; that one which dies cannot be written to is no error: its exit tells. */
function begun(): ChildProcess {
  const child = fork(WORKER, {
    execArgv: [...process.execArgv, ...ENGINE],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', () => undefined);
  return child;
}

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
        child ??= begun();
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
    kill: () => {
      child?.kill('SIGKILL');
    },
    leave: () => {
      if (child?.connected) child.disconnect();
    },
  };
}
