/**
 * # Check results as JSON
 *
 * The format `check@1`: every verdict with the evidence for it. Subjects are written by value, as a game file with the fields that the
 * theorem adds.
 */
import { format } from '../../exact/rational.js';
import type { MutantResult } from '../../theory/check/mutate.js';
import { changedParts, type Model } from '../../theory/statement/model.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { CheckResult, Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { claimObjects } from '../subjects/claim-object.js';
import { subjectObject } from '../subjects/subject-object.js';
import { shellWords } from '../text/shell-words.js';

export const CHECK_FORMAT = 'check@1';

/** A check result with the time it took. */
export interface TimedResult {
  readonly result: CheckResult;
  readonly elapsedMs: number;
  /** The module that states it, where it is none of the catalogue. */
  readonly called?: string;
  /** Whether the theorem uses nothing of what the model changes. */
  readonly unaffected?: boolean;
}

/** A whole check. */
export interface CheckRun {
  readonly version: string;
  readonly seed: number;
  readonly runs: number;
  /** Whether what is stored is left out of account. */
  readonly fresh?: boolean;
  /** The scope in place of the theorems' own, in words. */
  readonly scope?: string | undefined;
  readonly elapsedMs: number;
  readonly results: readonly TimedResult[];
  /** The model that was asked about, and what it was called on the command line; left out for the standard one. */
  readonly model?: Model & { readonly called: string };
  /** What became of the near misses of each theorem, by id, where they were checked. */
  readonly nearMisses?: ReadonlyMap<string, readonly MutantResult[]>;
}

/** The object of a whole check. */
export const checkObject = ({ version, elapsedMs, results, nearMisses, ...terms }: CheckRun): { readonly [key: string]: Json } => ({
  lacuna: CHECK_FORMAT,
  version,
  ...(terms.model && { model: { name: terms.model.name, prose: terms.model.prose, changes: changedParts(terms.model) } }),
  seed: terms.seed,
  elapsedMs,
  theorems: results.map((timed) => {
    const mutants = nearMisses?.get(timed.result.id);
    const replay = replayCommand([wordFor(timed)], terms);
    return {
      ...resultObject(timed, replay),
      ...(mutants && {
        nearMisses: mutants.map(({ name, prose, kind, killed, result: { verdict, counterexample } }) => ({
          ...{ name, prose, kind, killed, verdict },
          // An existence statement is refuted by what is not there.
          ...(counterexample === null ? {} : { counterexample: counterexampleObject(counterexample, `${replay} --near-misses`) }),
        })),
      }),
    };
  }),
});

/** What a result is about, as on the command line. */
export const wordFor = ({ called, result: { id } }: TimedResult): string => called ?? id;

/** What decides what is found. */
export type CheckTerms = Pick<CheckRun, 'seed' | 'runs' | 'fresh' | 'scope' | 'model'>;

/** The command that repeats the check of some theorems: nothing is random or stored in a scope of the user's own. */
export const replayCommand = (theorems: readonly string[], { seed, runs, fresh, scope, model }: CheckTerms): string =>
  shellWords(
    'lacuna',
    'check',
    ...theorems,
    ...(model === undefined ? [] : ['--model', model.called]),
    ...(scope === undefined ? ['--seed', seed, '--runs', runs, ...(fresh === true ? ['--fresh'] : [])] : ['--scope', scope]),
  );

/** The object of a result. */
export function resultObject({ result, elapsedMs, unaffected }: TimedResult, replay: string): { readonly [key: string]: Json } {
  const { id, part, expect, verdict, asExpected, exhausted, sampled, hypotheses, blocking, strata, figures } = result;
  const { counterexample, witness, revalidated, stale, reason } = result;
  return {
    id,
    part,
    expect,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(unaffected ? { unaffected } : {}),
    asExpected,
    exhausted: exhausted.map((scope) => ({ ...scope })),
    sampled: { ...sampled },
    hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([name, count]) => [name, { ...count }])),
    ...(blocking === null ? {} : { blocking }),
    strata,
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, format(value)])),
    counterexample: counterexample === null ? null : counterexampleObject(counterexample, replay),
    witness: witness === null ? null : counterexampleObject(witness, replay),
    ...(revalidated === 0 ? {} : { revalidated }),
    ...(stale.length === 0 ? {} : { stale }),
    elapsedMs,
  };
}

/** A counterexample or a witness: the subject by value, the claim with both sides, and the command that replays it. */
export const counterexampleObject = ({ subject, conclusion, foundBy, minimality }: Counterexample<Subject>, replay: string): Json => ({
  subject: subjectObject(subject),
  claim: claimObjects(conclusion),
  foundBy,
  minimality,
  replay,
});
