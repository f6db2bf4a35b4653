/** What a specification says of numbers, as clauses. */
import { isNegative, isPositive, isZero, type Rational } from '../exact/rational.js';
import type { Clause, Literal } from '../symbolic/oracle.js';
import { opposite, Polynomial } from '../symbolic/polynomial.js';

/** That a number is positive, or that it is not: a literal, or its truth where the number is known. */
export function positive(x: Rational, holds = true): Literal | boolean {
  return x instanceof Polynomial ? { positive: x, holds } : isPositive(x) === holds;
}

/** That a number is negative, or that it is not. */
export function negative(x: Rational, holds = true): Literal | boolean {
  if (!(x instanceof Polynomial)) return isNegative(x) === holds;
  const other = opposite(x);
  return other instanceof Polynomial ? { positive: other, holds } : !holds;
}

/** A disjunction as clauses: none where it is true anyway. */
export function oneOf(...options: readonly (Literal | boolean)[]): Clause[] {
  return options.includes(true) ? [] : [options.filter((option) => typeof option !== 'boolean')];
}

/** That a number is ≥ 0, = 0 or > 0. */
export function says(x: Rational, relation: '>=' | '=' | '>'): Clause[] {
  if (relation === '>') return oneOf(positive(x));
  if (relation === '=' && !(x instanceof Polynomial)) return isZero(x) ? [] : [[]];
  return [...oneOf(negative(x, false)), ...(relation === '=' ? oneOf(positive(x, false)) : [])];
}

/** Beyond so many pairs only two of the clauses of {@link someBoth} are stated. */
const MOST_PAIRS = 5;

/** Some option, or both conditions of some pair: clauses that say so, or that follow from it where there are many pairs. */
export function someBoth(
  pairs: readonly (readonly [Literal | boolean, Literal | boolean])[],
  ...options: readonly (Literal | boolean)[]
): Clause[] {
  const ways =
    pairs.length <= MOST_PAIRS
      ? pairs.reduce<(Literal | boolean)[][]>((all, pair) => all.flatMap((head) => pair.map((one) => [...head, one])), [[]])
      : [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  return ways.flatMap((way) => oneOf(...way, ...options));
}
