/**
 * What stands for `theorems/prosociality/at-weights` in a proof: what is claimed of each of some weights λ ≥ 0, which would have to be put in
 * order, is claimed of all weights λ ≥ 0 here, which says more. Each time it is another weight.
 */
import type { Rational } from '../exact/rational.js';
import { oracle } from '../symbolic/oracle.js';
import { unknown } from '../symbolic/polynomial.js';
import type { Conclusion } from '../theory/statement/conclusion.js';
import { says } from './claims.js';
import { timeOf } from './times.js';

export function atWeights(_: () => readonly Rational[], claiming: (weight: Rational, which: string) => Conclusion): Conclusion {
  const any = oracle().found<Rational>(`any weight, time ${timeOf('weight')}`, (number) => {
    const weight = unknown(`λ${number}_any`);
    return { about: null, alternatives: [{ result: weight, clauses: says(weight, '>=') }], clauses: [] };
  });
  return claiming(any, 'any λ ≥ 0');
}
