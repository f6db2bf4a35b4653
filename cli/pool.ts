/**
 * # Performing tasks on all cores
 *
 * Tasks are handed to worker processes one by one (threads would share a collector, and exact arithmetic makes garbage), and their results
 * are passed on in the order of the tasks, so that the output does not depend on the number of workers. A worker that dies loses nothing:
 * its task is begun again by another one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { unpacked } from './portable.js';
import { progressDisplay } from './progress.js';
import { type Done, entryOf, perform, type Task, type TaskKind } from './task.js';

/** Compiled beside this file; when this file runs as written, tasks are performed in this process. */
const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** How often a task is begun before its failing is taken for a defect. */
const MOST_TRIES = 3;

/** How to perform tasks. */
export interface PoolOptions<Kind extends TaskKind> {
  readonly workers?: number;
  /** Called in the order of the tasks, as soon as all before are done. */
  readonly done: (task: Task<Kind>, done: Done<Kind>) => void;
}

/** Performs the tasks; returns whether it was interrupted, in which case only those begun before have results. */
export async function performAll<Kind extends TaskKind>(
  tasks: readonly Task<Kind>[],
  { workers = availableParallelism(), done }: PoolOptions<Kind>,
): Promise<boolean> {
  const results = new Map<number, Done<Kind>>();
  const display = progressDisplay();
  let interrupted = false;
  let next = 0;
  let told = 0;
  const children = new Set<ChildProcess>();
  const interrupt = () => {
    interrupted = true;
    for (const child of children) child.send('stop');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);

  const finish = (k: number, result: Done<Kind>) => {
    results.set(k, result);
    for (let ready = results.get(told); ready !== undefined; ready = results.get(told)) {
      display.clear();
      done(tasks[told], ready);
      told += 1;
    }
  };
  const label = ({ id }: Task, doing: string) =>
    tasks.length === 1 ? `${id}, ${doing}` : `${results.size} of ${tasks.length}; ${id}, ${doing}`;

  /** One worker: takes the next task until there is none. */
  const work = async (perform: (task: Task<Kind>) => Promise<Done<Kind>>) => {
    while (next < tasks.length && !interrupted) {
      const k = next;
      next += 1;
      finish(k, await perform(tasks[k]));
    }
  };
  const here = (task: Task<Kind>) =>
    perform(
      task,
      () => interrupted,
      ({ doing, done, of }) => display.show(label(task, doing), done, of),
    );
  try {
    const count = Math.min(workers, tasks.length);
    if (count <= 1 || !existsSync(WORKER)) await work(here);
    else {
      const elsewhere = (slot: Slot) => (task: Task<Kind>) =>
        performIn<Kind>(slot, task, children, (doing, done, of) => display.show(label(task, doing), done, of));
      await Promise.all(Array.from({ length: count }, () => work(elsewhere({ child: null }))));
    }
    return interrupted;
  } finally {
    display.clear();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    for (const child of children) child.disconnect();
  }
}

/** The worker process of one slot, started when first needed and again when it died. */
interface Slot {
  child: ChildProcess | null;
}

type Message =
  | { readonly progress: { readonly doing: string; readonly done: number; readonly of: number } }
  | { readonly result: unknown; readonly elapsedMs: number }
  | { readonly error: string };

/** Performs a task in the process of a slot. */
async function performIn<Kind extends TaskKind>(
  slot: Slot,
  task: Task<Kind>,
  children: Set<ChildProcess>,
  show: (doing: string, done: number, of: number) => void,
): Promise<Done<Kind>> {
  for (let tries = 1; ; tries++) {
    const child = slot.child ?? fork(WORKER, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    slot.child = child;
    children.add(child);
    const outcome = await new Promise<Message | 'died'>((settle) => {
      const message = (said: Message) => {
        if ('progress' in said) show(said.progress.doing, said.progress.done, said.progress.of);
        else leave(said);
      };
      const died = () => leave('died');
      const leave = (with_: Message | 'died') => {
        child.off('message', message);
        child.off('exit', died);
        settle(with_);
      };
      child.on('message', message);
      child.on('exit', died);
      child.send({ task }, (error) => {
        if (error !== null) leave('died');
      });
    });
    if (outcome === 'died') {
      children.delete(child);
      slot.child = null;
      if (tries >= MOST_TRIES) throw new Error(`the worker died ${tries} times on ${task.id}`);
    } else if ('error' in outcome) throw new Error(outcome.error);
    else if ('result' in outcome)
      return { result: unpacked(outcome.result, task.kind === 'measuring' ? [] : entryOf(task).families), elapsedMs: outcome.elapsedMs };
  }
}
