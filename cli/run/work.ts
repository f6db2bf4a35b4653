/**
 * # Work to hand out
 *
 * What a pool of workers asks for tasks and tells of results; here, tasks that are done one by one, with results passed on in their order.
 */
import type { Progress } from '../../src/theory/statement/pieces.js';
import type { Status } from './progress.js';
import { type Done, nameOf, type Task, type TaskKind } from './task.js';

/** Tasks for workers who ask for them, whoever these are. */
export interface Work<Kind extends TaskKind> {
  /** A task for a worker, one of so many that wait for one; `null` if there is none now. */
  next(worker: object, waiting: number): Task<Kind> | null;
  /** Takes the result of a task; returns what there is to tell now. */
  done(worker: object, task: Task<Kind>, done: Done<Kind>): readonly (() => void)[];
  /** Whether a task that is being performed need no longer be. */
  isObsolete(task: Task<Kind>): boolean;
  /** How far all of it has come, as a task makes progress. */
  status(task: Task<Kind>, progress: Progress): Status;
}

/** The same work for so many milliseconds. */
export function briefly<Kind extends TaskKind>(work: Work<Kind>, milliseconds: number): Work<Kind> {
  const until = performance.now() + milliseconds;
  return {
    next: (worker, waiting) => (performance.now() < until ? work.next(worker, waiting) : null),
    done: (worker, task, done) => work.done(worker, task, done),
    isObsolete: (task) => work.isObsolete(task),
    status: (task, progress) => work.status(task, progress),
  };
}

/** Tasks done one by one; results are told in the order of the tasks, so that the output does not depend on the number of workers. */
export function inOrder<Kind extends TaskKind>(
  tasks: readonly Task<Kind>[],
  tell: (task: Task<Kind>, done: Done<Kind>) => void,
): Work<Kind> {
  const results = new Map<Task<Kind>, Done<Kind>>();
  let begun = 0;
  let told = 0;
  return {
    next: () => tasks[begun++] ?? null,
    done(_, task, done) {
      results.set(task, done);
      const news: (() => void)[] = [];
      for (let next = results.get(tasks[told]); next !== undefined; next = results.get(tasks[told])) {
        const [ready, result] = [tasks[told++], next];
        news.push(() => tell(ready, result));
      }
      return news;
    },
    isObsolete: () => false,
    status: (task, { doing, done, of }) => ({
      label: `${tasks.length === 1 ? '' : `${results.size} of ${tasks.length}; `}${nameOf(task)}, ${doing}`,
      share: (results.size + done / Math.max(1, of)) / tasks.length,
      subjects: null,
    }),
  };
}
