/**
 * # Check results as JSON
 *
 * The format `check@1`: every verdict with the evidence for it. Subjects are written by value, as a game file with the fields that the
 * theorem adds.
 */
import { format } from '../exact/rational.js';
import type { MutantResult } from '../theory/mutate.js';
import type { Subject } from '../theory/subject.js';
import type { CheckResult, Counterexample } from '../theory/verdict.js';
import type { Json } from './analysis-line.js';
import { claimObjects } from './claim-object.js';
import { subjectObject } from './subject-object.js';

export const CHECK_FORMAT = 'check@1';

/** A check result with the time it took. */
export interface TimedResult {
  readonly result: CheckResult;
  readonly elapsedMs: number;
}

/** A whole check. */
export interface CheckRun {
  readonly version: string;
  readonly seed: number;
  readonly runs: number;
  readonly elapsedMs: number;
  readonly results: readonly TimedResult[];
  /** What became of the near misses of each theorem, by id, where they were checked. */
  readonly nearMisses?: ReadonlyMap<string, readonly MutantResult[]>;
}

/** The object of a whole check. */
export const checkObject = ({ version, seed, runs, elapsedMs, results, nearMisses }: CheckRun): { readonly [key: string]: Json } => ({
  lacuna: CHECK_FORMAT,
  version,
  seed,
  elapsedMs,
  theorems: results.map((timed) => {
    const mutants = nearMisses?.get(timed.result.id);
    return {
      ...resultObject(timed, replayCommand(timed.result.id, seed, runs)),
      ...(mutants && {
        nearMisses: mutants.map(({ name, prose, kind, killed, result }) => ({ name, prose, kind, killed, verdict: result.verdict })),
      }),
    };
  }),
});

/** The command that repeats the check of a theorem. */
export const replayCommand = (id: string, seed: number, runs: number): string => `lacuna check ${id} --seed ${seed} --runs ${runs}`;

function resultObject({ result, elapsedMs }: TimedResult, replay: string): { readonly [key: string]: Json } {
  const { id, part, expect, verdict, asExpected, exhausted, sampled, hypotheses, blocking, strata, figures } = result;
  const { counterexample, witness, revalidated, stale } = result;
  return {
    id,
    part,
    expect,
    verdict,
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
