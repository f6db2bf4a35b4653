/**
 * # Performing a task
 *
 * A task runs in slices in this process; it looks at the clock between slices.
 */
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { type FigureSubject, figuresOf } from '../../src/formats/analysis/figures.js';
import { readSubject } from '../../src/formats/subjects/read-subject.js';
import type { Fields } from '../../src/theory/check/appraisal.js';
import type { Plan } from '../../src/theory/check/check.js';
import type { Model } from '../../src/theory/statement/model.js';
import type { Progress } from '../../src/theory/statement/pieces.js';
import { inSlices } from './slices.js';
import { aboutOf, type Done, type ResultOf, type Task, type TaskKind } from './task.js';
import { entryOf, loadTrial, planFor, requireModel, type Trial, termsOf } from './trial.js';

/** Milliseconds after which a piece of a check pauses, to report and to be shared. */
export const PIECE = 500;

/** The plan that was worked on last: the next piece often begins where the last one ended, and a plan remembers where it is. */
let latest: { readonly trial: string; readonly plan: Plan } | null = null;

function latestPlan(of: Trial): Plan {
  const { id, runs, seed, scope, fresh, model, drop, nearMiss } = of;
  const trial = JSON.stringify([id, runs, seed, scope, fresh, model, drop, nearMiss]);
  if (latest?.trial !== trial) latest = { trial, plan: planFor(of) };
  return latest.plan;
}

/** What there is to do it with. */
interface Means {
  readonly model: Model;
  /** Whether the task is to end with what it has. */
  readonly expired: () => boolean;
  /** Whether a piece of a check is to pause. */
  readonly pausing: () => boolean;
}

/** How each kind of task is done. */
const PERFORMERS: { readonly [K in TaskKind]: (task: Task<K>, means: Means) => Generator<Progress, ResultOf<K>> } = {
  checking: ({ trial, piece }, { expired, pausing }) => latestPlan(trial).working(piece, expired, pausing),
  ablating: ({ trial }, { expired }) => entryOf(trial).ablating({ ...termsOf(trial), expired }),
  mutating: ({ trial }, { expired }) => entryOf(trial).mutating({ ...termsOf(trial), expired }),
  appraising({ trial, subjects }, { model }) {
    const terms = termsOf(trial);
    return entryOf(trial).appraising({ ...terms, subjects }, terms.kept, model);
  },
  hunting({ trial, terms, pool }, { model, expired }) {
    const entry = entryOf(trial);
    return entry.hunting({ ...terms, pool: pool.map((subject) => readSubject(subject, entry.families)) }, model, expired);
  },
  measuring: ({ environments }, { model }) => measuring(environments, model),
};

/** Runs a task in this process, in slices with pauses between them. */
export async function perform<Kind extends TaskKind>(
  task: Task<Kind>,
  stopped: () => boolean,
  show: (progress: Progress) => void,
): Promise<Done<Kind>> {
  const about = aboutOf(task);
  const model = await requireModel(about);
  if (about.trial !== null) await loadTrial(about.trial);
  const began = performance.now();
  const until = task.limit === null ? Number.POSITIVE_INFINITY : began + task.limit;
  const means = {
    model,
    expired: () => stopped() || performance.now() >= until,
    pausing: () => performance.now() >= began + PIECE,
  };
  const performer: (task: Task<Kind>, means: Means) => Generator<Progress, ResultOf<Kind>> = PERFORMERS[task.kind];
  const result = await inSlices(performer(task, means), show);
  return { result, elapsedMs: performance.now() - began };
}

/** The figures of some environments. */
function* measuring(environments: readonly Json[], model: Model): Generator<Progress, Fields[]> {
  const found: Fields[] = [];
  for (const value of environments) {
    yield { done: found.length, of: environments.length, doing: 'taking figures' };
    found.push(figuresOf(readSubject(value, []) as FigureSubject, model));
  }
  return found;
}
