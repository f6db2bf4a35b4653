/**
 * # Simplicity
 *
 * Orders, and how they are put together; of two numbers, or lists of numbers, the one that is easier on the reader comes first.
 */
import { absolute, compare, denominator, numerator, type Rational } from '../../exact/rational.js';

/** Negative, zero or positive as `a` comes before, with or after `b`: ready for `sort`. */
export type Order<Value> = (a: Value, b: Value) => number;

export const orderOf = (a: bigint | number, b: bigint | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first key that tells the two apart decides. */
export const inTurn =
  <Value>(...keys: readonly Order<Value>[]): Order<Value> =>
  (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

/** By a number. */
export const by =
  <Value>(key: (value: Value) => bigint | number): Order<Value> =>
  (a, b) =>
    orderOf(key(a), key(b));

/** Lexicographic; a list that begins another comes before it. */
export function compareLists<Value>(a: readonly Value[], b: readonly Value[], order: Order<Value>): number {
  for (let k = 0; k < a.length && k < b.length; k++) {
    const at = order(a[k], b[k]);
    if (at !== 0) return at;
  }
  return a.length - b.length;
}

const magnitude = (value: Rational): bigint => numerator(absolute(value));

export const greater = (a: bigint, b: bigint): bigint => [a, b][Number(a < b)];

/** max(|num|, den): at least 1. */
export const greatestPart = (value: Rational): bigint => greater(magnitude(value), denominator(value));

/** |num| + (den − 1): 0 for zero, |n| for an integer n. */
export const cost = (value: Rational): bigint => magnitude(value) + denominator(value) - 1n;

/** Simplicity of a number: by greatest part, then cost, then value. 0 < −1 < 1 < −2 < −1/2 < 1/2 < 2 < … */
export const compareSimplicity: Order<Rational> = inTurn(by(greatestPart), by(cost), compare);

/** By the greatest part, then the sum of the costs, then the number that differs first. */
export const compareNumbers: Order<readonly Rational[]> = inTurn(
  by((values) => values.reduce((most, value) => greater(most, greatestPart(value)), 1n)),
  by((values) => values.reduce((total, value) => total + cost(value), 0n)),
  (a, b) => compareLists(a, b, compareSimplicity),
);
