/**
 * # Tasks
 *
 * What a command does to one theorem: a piece of its check, dropping its hypotheses, checking its near misses, or finding out where it
 * stands; or to some environments: taking their figures. A task runs in slices in this process or in another one; it looks at the clock
 * between slices.
 */
import type { Json } from '../../src/formats/analysis-line.js';
import { type FigureSubject, figuresOf } from '../../src/formats/figures.js';
import { readSubject } from '../../src/formats/read-subject.js';
import type { Finding } from '../../src/theory/check/ablate.js';
import type { Appraisal, Fields } from '../../src/theory/check/appraisal.js';
import type { Plan } from '../../src/theory/check/check.js';
import type { MutantResult } from '../../src/theory/check/mutate.js';
import type { Part } from '../../src/theory/check/parts.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { parseScope } from '../../src/theory/scopes/scope-spec.js';
import type { Family } from '../../src/theory/statement/family.js';
import { type Model, standard } from '../../src/theory/statement/model.js';
import type { Piece, Progress } from '../../src/theory/statement/pieces.js';
import { loadEntries, loadedEntry } from '../files/entries.js';
import { keptFor } from '../files/kept-files.js';
import { loadModel } from '../files/load-module.js';
import { inSlices } from './slices.js';

/** What each kind of task results in. */
export interface Results {
  readonly checking: Part;
  readonly ablating: readonly Finding[];
  readonly mutating: readonly MutantResult[];
  readonly appraising: Appraisal;
  readonly measuring: readonly Fields[];
}

export type TaskKind = keyof Results;

/** What to try of a theorem. */
export interface Trial {
  /** The theorem; of `measuring`, which environments. */
  readonly id: string;
  readonly runs: number;
  readonly seed: number;
  /** The scope to exhaust in place of the theorem's own, in words. */
  readonly scope?: string | undefined;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
  /** The model, by name or path, where it is not the standard one. */
  readonly model?: string;
}

/** A task by value, as it is sent to another process. */
export interface Task<Kind extends TaskKind = TaskKind> extends Trial {
  readonly kind: Kind;
  /** Milliseconds from the start of the task after which it ends with what it has. */
  readonly limit: number | null;
  /** What to do of a check. */
  readonly piece?: Piece;
  /** Of `appraising`, how many subjects of each scope to try. */
  readonly subjects?: number;
  /** Of `measuring`, the environments by value. */
  readonly environments?: readonly Json[];
}

/** What a task came to, and how long it took. */
export interface Done<Kind extends TaskKind> {
  readonly result: Results[Kind];
  readonly elapsedMs: number;
}

/** Milliseconds after which a piece of a check pauses, to report and to be shared. */
export const PIECE = 500;

/** The theorem of a task, which has been loaded, within its scope. */
export function entryOf({ id, scope }: Pick<Task, 'id' | 'scope'>): Checkable {
  const entry = loadedEntry(id);
  return scope === undefined ? entry : entry.within(parseScope(scope)).entry;
}

/** The families that subjects in the result of a task may come from. */
export async function familiesOf(task: Task): Promise<readonly Family[]> {
  if (task.kind === 'measuring') return [];
  await loadEntries([task.id]);
  return entryOf(task).families;
}

const termsOf = (trial: Trial) => ({ runs: trial.runs, seed: trial.seed, kept: trial.fresh ? [] : keptFor(entryOf(trial)) });

/** The models that were loaded, by name or path. */
const models = new Map<string, Model>();

/**
 * Loads the model of a trial, once in this process.
 * @throws LacunaError if there is no such model
 */
export async function requireModel({ model }: Pick<Trial, 'model'>): Promise<Model> {
  if (model === undefined) return standard;
  const loaded = models.get(model) ?? (await loadModel(model));
  models.set(model, loaded);
  return loaded;
}

/** The check of a theorem in pieces; its model has been loaded. */
export function planFor(trial: Trial): Plan {
  const model = trial.model === undefined ? standard : models.get(trial.model);
  if (model === undefined) throw new Error(`the model ${trial.model} was not loaded`);
  return entryOf(trial).plan(termsOf(trial), model);
}

/** The plan that was worked on last: the next piece often begins where the last one ended, and a plan remembers where it is. */
let latest: { readonly trial: string; readonly plan: Plan } | null = null;

function latestPlan(of: Trial): Plan {
  const { id, runs, seed, scope, fresh, model } = of;
  const trial = JSON.stringify([id, runs, seed, scope, fresh, model]);
  if (latest?.trial !== trial) latest = { trial, plan: planFor(of) };
  return latest.plan;
}

/** Runs a task in this process, in slices with pauses between them. */
export async function perform<Kind extends TaskKind>(
  task: Task<Kind>,
  stopped: () => boolean,
  show: (progress: Progress) => void,
): Promise<Done<Kind>> {
  const { kind, limit, piece } = task;
  const model = await requireModel(task);
  if (kind !== 'measuring') await loadEntries([task.id]);
  const began = performance.now();
  const until = limit === null ? Number.POSITIVE_INFINITY : began + limit;
  const expired = () => stopped() || performance.now() >= until;
  const work = (): Generator<Progress, unknown> => {
    if (piece !== undefined) return latestPlan(task).working(piece, expired, () => performance.now() >= began + PIECE);
    if (kind === 'measuring') return measuring(task.environments ?? [], model);
    const entry = entryOf(task);
    const terms = termsOf(task);
    if (kind === 'appraising') return entry.appraising({ ...terms, subjects: task.subjects ?? 1 }, terms.kept, model);
    return kind === 'ablating' ? entry.ablating({ ...terms, expired }) : entry.mutating({ ...terms, expired });
  };
  const result = await inSlices(work() as Generator<Progress, Results[Kind]>, show);
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
