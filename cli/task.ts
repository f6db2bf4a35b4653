/**
 * # Tasks
 *
 * What a command does to one theorem: check it, drop its hypotheses, check its near misses, or find out where it stands; or what it finds of
 * some environments. A task runs in slices in this process or in another one; it looks at the clock between slices.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import type { Json } from '../src/formats/analysis-line.js';
import { type FigureSubject, figuresOf } from '../src/formats/figures.js';
import { readSubject } from '../src/formats/read-subject.js';
import type { Finding } from '../src/theory/ablate.js';
import type { CheckOptions, Progress } from '../src/theory/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import { type Model, standard } from '../src/theory/model.js';
import type { MutantResult } from '../src/theory/mutate.js';
import type { Fields, Standing } from '../src/theory/standing.js';
import type { CheckResult } from '../src/theory/verdict.js';
import { keptFor } from './kept-files.js';

/** What each kind of task results in. */
export interface Results {
  readonly checking: CheckResult;
  readonly ablating: readonly Finding[];
  readonly mutating: readonly MutantResult[];
  readonly standing: Standing;
  readonly measuring: readonly Fields[];
}

export type TaskKind = keyof Results;

/** A task by value, as it is sent to another process. */
export interface Task<Kind extends TaskKind = TaskKind> {
  readonly kind: Kind;
  /** The theorem; of `measuring`, which environments. */
  readonly id: string;
  readonly runs: number;
  readonly seed: number;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
  /** Milliseconds from the start of the task after which it ends as incomplete. */
  readonly limit: number | null;
  /** Of `standing`, how many subjects of each scope to try. */
  readonly subjects?: number;
  /** Of `measuring`, the environments by value. */
  readonly environments?: readonly Json[];
  /** The name or the path of a model; left out: the standard one. */
  readonly model?: string;
}

/** What a task came to, and how long it took. */
export interface Done<Kind extends TaskKind> {
  readonly result: Results[Kind];
  readonly elapsedMs: number;
}

/** Milliseconds of work between looks at the clock, the signals and the progress display. */
const SLICE = 50;

/** The theorem of a task. */
export function entryOf({ id }: Pick<Task, 'id'>): Checkable {
  const entry = CATALOGUE.find(({ theorem }) => theorem.id === id);
  if (entry === undefined) throw new Error(`no theorem ${id}`);
  return entry;
}

/** Runs a task in this process, in slices with pauses between them. */
export async function perform<Kind extends TaskKind>(
  task: Task<Kind>,
  stopped: () => boolean,
  show: (progress: Progress) => void,
): Promise<Done<Kind>> {
  const { kind, runs, seed, fresh, limit } = task;
  const began = performance.now();
  const until = limit === null ? Number.POSITIVE_INFINITY : began + limit;
  const options: CheckOptions = {
    runs,
    seed,
    expired: () => stopped() || performance.now() >= until,
    kept: fresh || kind === 'measuring' ? [] : keptFor(entryOf(task)),
  };
  const run = work(task, options, await modelOf(task)) as Generator<Progress, Results[Kind]>;
  for (;;) {
    const pause = performance.now() + SLICE;
    let step = run.next();
    while (step.done !== true && performance.now() < pause) step = run.next();
    if (step.done === true) return { result: step.value, elapsedMs: Math.round(performance.now() - began) };
    show(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}

/** The work of a task. */
function work(task: Task, options: CheckOptions, model: Model): Generator<Progress, unknown> {
  const { kind, subjects = 1, environments = [] } = task;
  if (kind === 'measuring') return measuring(environments, model);
  const entry = entryOf(task);
  return kind === 'standing' ? entry.standing({ ...options, subjects }, options.kept ?? [], model) : entry[kind](options);
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

const models = new Map<string, Promise<Model>>();

/** The model of a task, loaded once. */
async function modelOf({ model }: Task): Promise<Model> {
  if (model === undefined) return standard;
  const { loadModel } = await import('./load-module.js');
  const loading = models.get(model) ?? loadModel(model);
  models.set(model, loading);
  return loading;
}
