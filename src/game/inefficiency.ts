/**
 * # The price of anarchy and of stability
 *
 * W* over the expected welfare of the worst equilibrium, and over that of the best. A ratio says something only of welfare above 0: both must
 * be, and adding a constant to all payoffs changes it, as it does not change the gap.
 *
 * References. Koutsoupias and Papadimitriou (1999); Anshelevich, Dasgupta, Kleinberg, Tardos, Wexler and Roughgarden (2008).
 */
import { divide, isPositive, type Rational } from '../exact/rational.js';

/** W* over the welfare of an equilibrium, at least 1; `null` unless that welfare is above 0. */
export const inefficiency = (firstBest: Rational, welfare: Rational): Rational | null =>
  isPositive(welfare) ? divide(firstBest, welfare) : null;
