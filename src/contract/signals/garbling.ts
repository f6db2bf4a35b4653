/**
 * # Garblings
 *
 * A court that sees signal l in place of k with probability G_kl, whatever the outcome, sees a garbling of what the other sees (Blackwell
 * 1951). What transfers t pay on it, those that pay Σ_l G_kl t(l) on k pay in expectation, at every outcome.
 */
import { add, dot, equal, isNegative, multiply, ONE, type Rational, sum, ZERO } from '../../exact/rational.js';
import type { SignalTransfers } from './court-setting.js';
import type { NoisyCourt } from './noisy-court.js';

/** G_kl, `garbling[k][l]`. */
type Garbling = readonly (readonly Rational[])[];

/** Whether numbers are nonnegative and sum to 1. */
export const areProbabilities = (numbers: readonly Rational[]): boolean => !numbers.some(isNegative) && equal(sum(numbers), ONE);

/**
 * The court that sees l in place of k.
 * @param garbling a row for every signal, nonnegative and summing to 1
 */
export const garbled = ({ likelihood }: NoisyCourt, garbling: Garbling): NoisyCourt => ({
  names: garbling[0].map((_, l) => `signal ${l + 1}`),
  likelihood: likelihood.map((table) =>
    table.map((row) => garbling[0].map((_, l) => row.reduce((total, p, k) => add(total, multiply(p, garbling[k][l])), ZERO))),
  ),
});

/** Σ_l G_kl t(l) for each signal k and agent: what transfers on the garbled signal pay in expectation once k is seen. */
export const inExpectation = (garbling: Garbling, transfers: SignalTransfers): Rational[][] =>
  garbling.map((row) =>
    transfers[0].map((_, agent) =>
      dot(
        row,
        transfers.map((paid) => paid[agent]),
      ),
    ),
  );
