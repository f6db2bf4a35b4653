/**
 * # Ablations as JSON
 *
 * The format `ablation@1`: for every hypothesis of a theorem whether it is needed, with the evidence.
 */
import type { Finding } from '../../theory/check/ablate.js';
import type { Json } from '../analysis/analysis-line.js';
import { shellWords } from '../text/shell-words.js';
import { counterexampleObject } from './check-result.js';

const ABLATION_FORMAT = 'ablation@1';

/** The findings on one theorem, with the time they took. */
export interface TimedAblation {
  readonly id: string;
  /** The module that states it, where it is none of the catalogue. */
  readonly called?: string;
  readonly part: string;
  readonly findings: readonly Finding[];
  readonly elapsedMs: number;
}

/** The object of a whole ablation. */
export const ablationObject = (
  { version, seed, runs }: { readonly version: string; readonly seed: number; readonly runs: number },
  theorems: readonly TimedAblation[],
): { readonly [key: string]: Json } => ({
  lacuna: ABLATION_FORMAT,
  version,
  seed,
  runs,
  theorems: theorems.map(({ id, called = id, part, findings, elapsedMs }) => ({
    id,
    part,
    hypotheses: findings.map((finding) => findingObject(called, finding, seed, runs)),
    elapsedMs,
  })),
});

/** What dropping one hypothesis came to. */
function findingObject(called: string, finding: Finding, seed: number, runs: number): { readonly [key: string]: Json } {
  const { hypothesis, prose, verdict, witness, argument, exhausted, sampled, asExpected } = finding;
  return {
    name: hypothesis,
    prose,
    verdict,
    asExpected,
    argument,
    witness:
      witness === null
        ? null
        : counterexampleObject(witness, shellWords('lacuna', 'ablate', called, '--fresh', '--seed', seed, '--runs', runs)),
    exhausted: exhausted.map((scope) => ({ ...scope })),
    sampled: { ...sampled },
  };
}
