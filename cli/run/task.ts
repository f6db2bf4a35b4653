/**
 * # Tasks
 *
 * What a command does to one theorem: a piece of its check, dropping its hypotheses, checking its near misses, or finding out where it
 * stands; or to some environments: taking their figures. A task is a value that any process can be sent.
 */
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import type { Finding } from '../../src/theory/check/ablate.js';
import type { Appraisal, Fields } from '../../src/theory/check/appraisal.js';
import type { MutantResult } from '../../src/theory/check/mutate.js';
import type { Part } from '../../src/theory/check/parts.js';
import type { Hunted, HuntTerms } from '../../src/theory/search/hunting.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { Piece } from '../../src/theory/statement/pieces.js';
import { entryOf, loadTrial, type Trial } from './trial.js';

/** Of each kind of task, what it says to do and what it results in. */
interface Kinds {
  /** A piece of the check of a theorem. */
  readonly checking: { readonly said: { readonly trial: Trial; readonly piece: Piece }; readonly result: Part };
  /** Dropping the hypotheses of a theorem. */
  readonly ablating: { readonly said: { readonly trial: Trial }; readonly result: readonly Finding[] };
  /** Checking the near misses of a theorem. */
  readonly mutating: { readonly said: { readonly trial: Trial }; readonly result: readonly MutantResult[] };
  /** Where a theorem stands, from so many subjects of each scope. */
  readonly appraising: { readonly said: { readonly trial: Trial; readonly subjects: number }; readonly result: Appraisal };
  /** A round of a search by islands, on a population by value. */
  readonly hunting: {
    readonly said: { readonly trial: Trial; readonly terms: Omit<HuntTerms, 'pool'>; readonly pool: readonly Json[] };
    readonly result: Hunted;
  };
  /** The figures of some environments, by value, of which the first has this name. */
  readonly measuring: {
    readonly said: { readonly from: string; readonly environments: readonly Json[]; readonly model?: string };
    readonly result: readonly Fields[];
  };
}

export type TaskKind = keyof Kinds;

/** What a task of a kind results in. */
export type ResultOf<Kind extends TaskKind> = Kinds[Kind]['result'];

/** A task by value, as it is sent to another process. */
export type Task<Kind extends TaskKind = TaskKind> = {
  readonly [K in Kind]: {
    readonly kind: K;
    /** Milliseconds from the start of the task after which it ends with what it has. */
    readonly limit: number | null;
  } & Kinds[K]['said'];
}[Kind];

/** A theorem, or none. */
interface About {
  /** In a few words, for people. */
  readonly name: string;
  /** The theorem, if it is about one. */
  readonly trial: Trial | null;
  readonly model?: string;
}

const aboutTrial = ({ trial }: { readonly trial: Trial }): About => ({
  name: trial.id,
  trial,
  ...(trial.model !== undefined && { model: trial.model }),
});

const ABOUT: { readonly [K in TaskKind]: (task: Task<K>) => About } = {
  checking: aboutTrial,
  ablating: aboutTrial,
  mutating: aboutTrial,
  appraising: aboutTrial,
  hunting: aboutTrial,
  measuring: ({ from, model }) => ({ name: `environments from ${from}`, trial: null, ...(model !== undefined && { model }) }),
};

/** What a task is about. */
export function aboutOf<Kind extends TaskKind>(task: Task<Kind>): About {
  const about: (task: Task<Kind>) => About = ABOUT[task.kind];
  return about(task);
}

/** What a task is about, in a few words. */
export const nameOf = <Kind extends TaskKind>(task: Task<Kind>): string => aboutOf(task).name;

/** What a task came to, and how long it took. */
export interface Done<Kind extends TaskKind> {
  readonly result: ResultOf<Kind>;
  readonly elapsedMs: number;
}

/** The families that subjects in the result of a task may come from. */
export async function familiesOf<Kind extends TaskKind>(task: Task<Kind>): Promise<readonly Family[]> {
  const { trial } = aboutOf(task);
  if (trial === null) return [];
  await loadTrial(trial);
  return entryOf(trial).families;
}
