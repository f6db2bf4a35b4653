/**
 * # Tasks
 *
 * What a command does to one theorem: check it, drop its hypotheses, or check its near misses. A task runs in slices in this process or
 * in another one; it looks at the clock between slices.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import type { Finding } from '../src/theory/ablate.js';
import type { CheckOptions, Progress } from '../src/theory/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { MutantResult } from '../src/theory/mutate.js';
import { parseScope } from '../src/theory/scope-spec.js';
import type { CheckResult } from '../src/theory/verdict.js';
import { keptFor } from './kept-files.js';

/** What each kind of task results in. */
export interface Results {
  readonly checking: CheckResult;
  readonly ablating: readonly Finding[];
  readonly mutating: readonly MutantResult[];
}

export type TaskKind = keyof Results;

/** A task by value, as it is sent to another process. */
export interface Task<Kind extends TaskKind = TaskKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly runs: number;
  readonly seed: number;
  /** The scope to exhaust in place of the theorem's own, in words. */
  readonly scope?: string | undefined;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
  /** Milliseconds from the start of the task after which it ends as incomplete. */
  readonly limit: number | null;
}

/** What a task came to, and how long it took. */
export interface Done<Kind extends TaskKind> {
  readonly result: Results[Kind];
  readonly elapsedMs: number;
}

/** Milliseconds of work between looks at the clock, the signals and the progress display. */
const SLICE = 50;

/** The theorem of a task, within its scope. */
export function entryOf({ id, scope }: Pick<Task, 'id' | 'scope'>): Checkable {
  const entry = CATALOGUE.find(({ theorem }) => theorem.id === id);
  if (entry === undefined) throw new Error(`no theorem ${id}`);
  return scope === undefined ? entry : entry.within(parseScope(scope)).entry;
}

/** Runs a task in this process, in slices with pauses between them. */
export async function perform<Kind extends TaskKind>(
  task: Task<Kind>,
  stopped: () => boolean,
  show: (progress: Progress) => void,
): Promise<Done<Kind>> {
  const entry = entryOf(task);
  const { kind, runs, seed, fresh, limit } = task;
  const began = performance.now();
  const until = limit === null ? Number.POSITIVE_INFINITY : began + limit;
  const options: CheckOptions = { runs, seed, expired: () => stopped() || performance.now() >= until, kept: fresh ? [] : keptFor(entry) };
  const run = entry[kind](options) as Generator<Progress, Results[Kind]>;
  for (;;) {
    const pause = performance.now() + SLICE;
    let step = run.next();
    while (step.done !== true && performance.now() < pause) step = run.next();
    if (step.done === true) return { result: step.value, elapsedMs: Math.round(performance.now() - began) };
    show(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}
