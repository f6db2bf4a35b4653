/**
 * What stands for `game/greatest` in a proof. The greatest number is an unknown one, no less than any and no more than some. Who asks where it stands is
 * told the first of the places, as one question with an answer for each place, and then of every place after it whether that is another; when it is
 * needed, so that who wants the greatest number only is told the first.
 */
import { indices } from '../exact/range.js';
import { isPositive, maximum, negate, type Rational, subtract } from '../exact/rational.js';
import { greatest as byComparing } from '../game/greatest.js';
import { oracle } from '../symbolic/oracle.js';
import { Polynomial, unknown } from '../symbolic/polynomial.js';
import { oneOf, positive, says } from './claims.js';
import { keyOf } from './key.js';

/** Numbers that are known are compared: an environment that is made once, with its numbers, asks nothing of whoever runs first. */
const areKnown = (values: readonly Rational[]): boolean => !values.some((value) => value instanceof Polynomial);

export function greatest(values: readonly Rational[]): readonly number[] {
  if (areKnown(values)) return byComparing(values);
  let found: { readonly first: number } | null = null;
  const first = () => {
    found ??= { first: firstOf(values) };
    return found.first;
  };
  let all: readonly number[] | null = null;
  const places = () => {
    const least = first();
    all ??= indices(values.length).filter((k) => k === least || (k > least && !isPositive(subtract(values[least], values[k]))));
    return all;
  };
  return new Proxy([], { get: (_, name) => (name === '0' ? first() : Reflect.get(places(), name)), has: (_, name) => name in places() });
}

export function greatestOf(values: readonly Rational[]): Rational {
  if (areKnown(values)) return values.reduce(maximum);
  return oracle().found(`the greatest ${keyOf(values)}`, (number) => {
    const name = `t${number}_greatest`;
    const most = unknown(name);
    const clauses = [
      ...values.flatMap((other) => says(subtract(most, other), '>=')),
      ...oneOf(...values.map((other) => positive(subtract(most, other), false))),
    ];
    const sampled = new Map([[name, (value: (x: Rational) => number) => Math.max(...values.map(value))]]);
    return { about: null, alternatives: [{ result: most, clauses }], clauses: [], sampled };
  });
}

export const leastOf = (values: readonly Rational[]): Rational => negate(greatestOf(values.map(negate)));

const firstOf = (values: readonly Rational[]): number =>
  oracle().found(`greatest ${keyOf(values)}`, () => ({
    about: null,
    alternatives: values.map((most, result) => ({
      result,
      clauses: values.flatMap((other, k) => (k === result ? [] : says(subtract(most, other), k < result ? '>' : '>='))),
    })),
    clauses: [],
  }));
