/** A claim at several weights. */
import { format, type Rational } from '../../src/exact/rational.js';
import { all, type Conclusion } from '../../src/theory/statement/conclusion.js';

/**
 * What is claimed of a weight, of each of some weights λ ≥ 0; a text says which it is. On unknown numbers it is claimed of all weights λ ≥ 0 at once,
 * which says more (`src/specified/at-weights.ts`).
 */
export const atWeights = (weights: () => readonly Rational[], claiming: (weight: Rational, which: string) => Conclusion): Conclusion =>
  all(...weights().map((weight) => claiming(weight, `λ = ${format(weight)}`)));
