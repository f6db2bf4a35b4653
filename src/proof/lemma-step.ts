/**
 * # Multiplying out a lemma
 *
 * A lemma says of some conditions on polynomials that they cannot hold together, by weights under which they, or products of two of them, add
 * up to what cannot be. Nothing is looked for: the sum is computed.
 */
import { isNegative, isPositive, isZero, ONE, type Rational, rational, ZERO } from '../exact/rational.js';
import { combine, Polynomial, product, unknown } from '../symbolic/polynomial.js';
import { Rejected, reject } from './rejected.js';
import type { Variables } from './variables.js';

/** Σ weight · product of conditions is a negative constant, or 0 with something strict in it; the clause denies every condition. */
export function requireContradiction(
  variables: Variables,
  clause: readonly number[],
  weights: readonly (readonly [readonly (number | string)[], string])[],
): void {
  let total: Rational = ZERO;
  let strict = false;
  for (const [factors, text] of weights) {
    const weight = rational(text);
    const conditions = factors.map((source) => conditionOf(variables, clause, source));
    if (conditions.length < 1 || conditions.length > 2) throw new Rejected('a lemma multiplies other than one or two conditions');
    const equation = conditions.some((condition) => condition.relation === '=');
    if (!equation && conditions.some(({ relation }) => relation === 'any'))
      throw new Rejected('a lemma multiplies what is no equation by an unknown');
    if (!equation && !isPositive(weight)) throw new Rejected('a lemma weighs an inequality by what is not positive');
    if (!equation && conditions.every((condition) => condition.relation === '>')) strict = true;
    const [first, second] = conditions;
    total = combine(ONE, total, weight, second === undefined ? first.polynomial : product(first.polynomial, second.polynomial));
  }
  if (total instanceof Polynomial || !(isNegative(total) || (isZero(total) && strict)))
    reject('the conditions of a lemma can hold together');
}

/** A condition that a clause denies: that of a literal, that both signs of it are none (`=`), or the equation of a quotient; or any unknown (`·`). */
function conditionOf(
  variables: Variables,
  clause: readonly number[],
  source: number | string,
): { readonly polynomial: Rational; readonly relation: '>' | '>=' | '=' | 'any' } {
  const denies = (literal: number) => clause.includes(-literal) || reject('a lemma uses a condition that its clause does not deny');
  if (typeof source === 'number') {
    denies(source);
    const { polynomial, strict } = variables.says(source);
    return { polynomial, relation: strict ? '>' : '>=' };
  }
  if (source.startsWith('=')) {
    const literal = Number(source.slice(1));
    if (!(literal < 0)) throw new Rejected('both signs are none only where both are denied');
    const { polynomial } = variables.says(literal);
    denies(literal);
    denies(variables.other(literal));
    return { polynomial, relation: '=' };
  }
  if (source.startsWith('·')) {
    const name = source.slice(1);
    if (name === '' || name.includes('*') || name.includes(' + ')) throw new Rejected('a lemma multiplies by what is no unknown');
    return { polynomial: unknown(name), relation: 'any' };
  }
  const { g, l, guard } = variables.quotient(source);
  denies(guard);
  return { polynomial: combine(ONE, product(unknown(source), l), rational(-1), g), relation: '=' };
}
