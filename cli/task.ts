/**
 * # Tasks
 *
 * What a command does to one theorem: a piece of its check, dropping its hypotheses, or checking its near misses. A task runs in slices in
 * this process or in another one; it looks at the clock between slices.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import type { Finding } from '../src/theory/ablate.js';
import type { Plan, Progress } from '../src/theory/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { MutantResult } from '../src/theory/mutate.js';
import type { Part } from '../src/theory/parts.js';
import type { Piece } from '../src/theory/pieces.js';
import { keptFor } from './kept-files.js';

/** What each kind of task results in. */
export interface Results {
  readonly checking: Part;
  readonly ablating: readonly Finding[];
  readonly mutating: readonly MutantResult[];
}

export type TaskKind = keyof Results;

/** What to try of a theorem. */
export interface Trial {
  readonly id: string;
  readonly runs: number;
  readonly seed: number;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
}

/** A task by value, as it is sent to another process. */
export interface Task<Kind extends TaskKind = TaskKind> extends Trial {
  readonly kind: Kind;
  /** Milliseconds from the start of the task after which it ends with what it has. */
  readonly limit: number | null;
  /** What to do of a check. */
  readonly piece?: Piece;
}

/** What a task came to, and how long it took. */
export interface Done<Kind extends TaskKind> {
  readonly result: Results[Kind];
  readonly elapsedMs: number;
}

/** Milliseconds after which a piece of a check pauses, to report and to be shared. */
export const PIECE = 500;

/** Milliseconds of work between looks at the clock, the signals and the progress display. */
const SLICE = 50;

/** The theorem of a task. */
export function entryOf({ id }: Pick<Task, 'id'>): Checkable {
  const entry = CATALOGUE.find(({ theorem }) => theorem.id === id);
  if (entry === undefined) throw new Error(`no theorem ${id}`);
  return entry;
}

const termsOf = (trial: Trial) => ({ runs: trial.runs, seed: trial.seed, kept: trial.fresh ? [] : keptFor(entryOf(trial)) });

/** The check of a theorem in pieces. */
export const planFor = (trial: Trial): Plan => entryOf(trial).plan(termsOf(trial));

/** The plan that was worked on last: the next piece often begins where the last one ended, and a plan remembers where it is. */
let latest: { readonly trial: string; readonly plan: Plan } | null = null;

function latestPlan({ id, runs, seed, fresh }: Trial): Plan {
  const trial = JSON.stringify([id, runs, seed, fresh]);
  if (latest?.trial !== trial) latest = { trial, plan: planFor({ id, runs, seed, fresh }) };
  return latest.plan;
}

/** Runs a task in this process, in slices with pauses between them. */
export async function perform<Kind extends TaskKind>(
  task: Task<Kind>,
  stopped: () => boolean,
  show: (progress: Progress) => void,
): Promise<Done<Kind>> {
  const { kind, limit, piece } = task;
  const began = performance.now();
  const until = limit === null ? Number.POSITIVE_INFINITY : began + limit;
  const expired = () => stopped() || performance.now() >= until;
  const work = (): Generator<Progress, unknown> => {
    if (piece !== undefined) return latestPlan(task).working(piece, expired, () => performance.now() >= began + PIECE);
    return kind === 'ablating'
      ? entryOf(task).ablating({ ...termsOf(task), expired })
      : entryOf(task).mutating({ ...termsOf(task), expired });
  };
  const run = work() as Generator<Progress, Results[Kind]>;
  for (;;) {
    const pause = performance.now() + SLICE;
    let step = run.next();
    while (step.done !== true && performance.now() < pause) step = run.next();
    if (step.done === true) return { result: step.value, elapsedMs: performance.now() - began };
    show(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}
