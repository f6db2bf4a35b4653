/**
 * # Check results as JSON
 *
 * The format `check@1`: every verdict with the evidence for it. Subjects are written by value, as a game file with the fields that the
 * theorem adds.
 */
import { format } from '../exact/rational.js';
import { profileNames } from '../game/profile.js';
import { type Conclusion, describe, failures, formatQuantity } from '../theory/conclusion.js';
import type { Subject } from '../theory/subject.js';
import type { CheckResult, Counterexample } from '../theory/verdict.js';
import type { Json } from './analysis-line.js';
import { gameObject } from './write-game.js';

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
}

/** The object of a whole check. */
export const checkObject = ({ version, seed, runs, elapsedMs, results }: CheckRun): { readonly [key: string]: Json } => ({
  lacuna: CHECK_FORMAT,
  version,
  seed,
  elapsedMs,
  theorems: results.map((timed) => resultObject(timed, replayCommand(timed.result.id, seed, runs))),
});

/** The command that repeats the check of a theorem. */
export const replayCommand = (id: string, seed: number, runs: number): string => `lacuna check ${id} --seed ${seed} --runs ${runs}`;

function resultObject({ result, elapsedMs }: TimedResult, replay: string): { readonly [key: string]: Json } {
  const { id, part, expect, verdict, asExpected, exhausted, sampled, hypotheses, blocking, strata, figures, counterexample } = result;
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
    witness: null,
    elapsedMs,
  };
}

/** A counterexample: the subject by value, the claim with both sides, and the command that replays it. */
const counterexampleObject = ({ subject, conclusion, foundBy, minimality }: Counterexample<Subject>, replay: string): Json => ({
  subject: subjectObject(subject),
  claim: failures(conclusion).map(claimObject),
  foundBy,
  minimality,
  replay,
});

/** A subject by value: the game, and what the theorem quantifies over beside it. */
export function subjectObject(subject: Subject): { readonly [key: string]: Json } {
  const { environment: of, language, finer, mechanismClass, liability, contingency, choice, weight } = subject;
  return {
    game: gameObject(of, language),
    ...(finer === undefined ? {} : { finer: gameObject(of, finer).language ?? null }),
    ...(mechanismClass === undefined ? {} : { class: mechanismClass }),
    ...(liability === undefined ? {} : { liability: liability === null ? null : format(liability) }),
    ...(contingency === undefined ? {} : { contingency: of.contingencies[contingency] }),
    ...(choice === undefined
      ? {}
      : { choice: Object.fromEntries(choice.map((profile, w) => [of.contingencies[w], profileNames(of, profile)])) }),
    ...(weight === undefined ? {} : { weight: format(weight) }),
  };
}

function claimObject(conclusion: Conclusion): Json {
  const words = describe(conclusion);
  switch (conclusion.kind) {
    case 'comparison': {
      const { left, relation, right } = conclusion;
      const side = ({ name, value }: typeof left): Json => ({ name, value: formatQuantity(value) });
      return { kind: 'comparison', left: side(left), relation, right: side(right), words };
    }
    case 'equivalence':
    case 'implication':
      return { kind: conclusion.kind, left: { ...conclusion.left }, right: { ...conclusion.right }, words };
    case 'same set': {
      const { left, right } = conclusion;
      return { kind: 'same set', left: { name: left.name, value: left.value }, right: { name: right.name, value: right.value }, words };
    }
    case 'all':
      return { kind: 'all', parts: conclusion.parts.map(claimObject), words };
  }
}
