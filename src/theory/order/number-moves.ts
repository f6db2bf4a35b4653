/**
 * # Moves on the numbers of a subject
 *
 * Simpler priors and payoffs: all at once, in parts, one by one, in pairs.
 */
import { indices } from '../../exact/range.js';
import {
  add,
  compare,
  denominator,
  divide,
  equal,
  fraction,
  gcd,
  isNegative,
  isZero,
  minimum,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { deviate } from '../../game/profile.js';
import { type Moves, pairs, withNumbers } from './moves.js';
import { floor, simpler, steps } from './simpler.js';
import { compareSimplicity } from './simplicity.js';

/** The greatest common denominator of the priors that are tried. */
const PRIOR_DENOMINATOR = 8;

/** The uniform prior, then every prior of small common denominator. */
export const simplerPriors: Moves = function* (now) {
  const count = now().environment.contingencies.length;
  for (let total = count; total <= Math.max(count, PRIOR_DENOMINATOR); total++) {
    for (const parts of compositions(total, count)) {
      yield withNumbers(
        now(),
        now().environment.payoffs.flat(2),
        parts.map((part) => fraction(BigInt(part), BigInt(total))),
      );
    }
  }
};

/** The ways to write a number as an ordered sum of so many positive ones. */
function* compositions(total: number, count: number): Generator<number[]> {
  if (count === 1) yield [total];
  else
    for (let first = 1; first <= total - count + 1; first++)
      for (const rest of compositions(total - first, count - 1)) yield [first, ...rest];
}

/** The place of a payoff in the list of all payoffs. */
const placeOf = (of: Environment, w: number, profile: number, agent: number): number =>
  (w * of.profileCount + profile) * of.agents.length + agent;

/** Sets of places whose payoffs are changed together: everything, an agent, a contingency, an agent at a contingency. */
export function largeParts(of: Environment): number[][] {
  const agents = indices(of.agents.length);
  const contingencies = indices(of.contingencies.length);
  const places = (ws: readonly number[], is: readonly number[]) =>
    ws.flatMap((w) => indices(of.profileCount).flatMap((a) => is.map((i) => placeOf(of, w, a, i))));
  const parts = [
    places(contingencies, agents),
    ...agents.map((i) => places(contingencies, [i])),
    ...contingencies.map((w) => places([w], agents)),
    ...contingencies.flatMap((w) => agents.map((i) => places([w], [i]))),
  ];
  return [...new Map(parts.map((part) => [part.join(), part])).values()];
}

/** For each contingency, agent and profile of the others: the places of the agent's payoffs, one for each of its actions. */
export const columns = (of: Environment): number[][] =>
  of.contingencies.flatMap((_, w) =>
    of.agents.flatMap((_, i) =>
      indices(of.profileCount)
        .filter((profile) => deviate(of, profile, i, 0) === profile)
        .map((profile) => of.actions[i].map((_, action) => placeOf(of, w, deviate(of, profile, i, action), i))),
    ),
  );

/** The values without repetition, simplest first. */
function distinct(values: readonly Rational[]): Rational[] {
  const sorted = [...values].sort(compareSimplicity);
  return sorted.filter((value, k) => k === 0 || !equal(value, sorted[k - 1]));
}

const truncate = (value: Rational): bigint => numerator(value) / denominator(value);

/** At most so many values are subtracted from a part, or copied to a payoff. */
const MOST_VALUES = 12;

/** Simpler values for all payoffs of a part at once, in the order of the part. */
export function* simplerParts(values: readonly Rational[]): Generator<Rational[]> {
  yield values.map(() => ZERO);
  yield values.map(negate);
  const levels = distinct(values).sort(compare);
  yield values.map((value) => rational(levels.findIndex((level) => equal(level, value))));
  const common = values.reduce((divisor, value) => gcd(divisor, numerator(value)), 0n);
  const multiple = values.reduce((least, value) => (least * denominator(value)) / gcd(least, denominator(value)), 1n);
  if (common > 0n) {
    for (const factor of [fraction(multiple, common), fraction(1n, common), rational(multiple)]) {
      yield values.map((value) => multiply(value, factor));
    }
  }
  for (const value of distinct(values).slice(0, MOST_VALUES)) yield values.map((other) => subtract(other, value));
  const bits = values.reduce((most, value) => Math.max(most, numerator(value).toString(2).length), 0);
  for (let k = bits; k >= 0; k--) {
    const scaled = values.map((value) => divide(value, rational(1n << BigInt(k))));
    yield scaled.map((value) => rational(truncate(value)));
    yield scaled.map((value) => rational(floor(value)));
  }
}

const put = (payoffs: readonly Rational[], places: readonly number[], values: readonly Rational[]): Rational[] => {
  const changed = [...payoffs];
  places.forEach((place, k) => {
    changed[place] = values[k];
  });
  return changed;
};

/** All payoffs, and the liability bound with them, over a common factor. */
export const scaleWithLiability: Moves = function* (now) {
  const subject = now();
  const payoffs = subject.environment.payoffs.flat(2);
  const { liability } = subject;
  const common = payoffs.reduce((divisor, value) => gcd(divisor, numerator(value)), 0n);
  if (liability === undefined || liability === null || common === 0n) return;
  const multiple = payoffs.reduce((least, value) => (least * denominator(value)) / gcd(least, denominator(value)), 1n);
  for (const factor of [fraction(multiple, common), fraction(1n, common), rational(multiple), fraction(1n, 2n)]) {
    const scaled = payoffs.map((payoff) => multiply(payoff, factor));
    yield { ...withNumbers(subject, scaled), liability: multiply(liability, factor) };
  }
};

/** Every part of a kind simplified, each from the current subject. */
export const inParts = (
  partsOf: (of: Environment) => readonly (readonly number[])[],
  simpler: (values: readonly Rational[]) => Iterable<readonly Rational[]>,
): Moves =>
  function* (now) {
    for (const k of partsOf(now().environment).keys()) {
      for (let start = null; start !== now(); ) {
        start = now();
        const places = partsOf(start.environment)[k] ?? [];
        const payoffs = start.environment.payoffs.flat(2);
        for (const values of simpler(places.map((place) => payoffs[place]))) {
          yield withNumbers(start, put(payoffs, places, values));
          if (start !== now()) break;
        }
      }
    }
  };

/** A column moved so that one of its payoffs is 0, or part of the way: the agent's gains stay as they are. */
export function* shifted(values: readonly Rational[]): Generator<Rational[]> {
  for (const value of distinct(values)) yield values.map((other) => subtract(other, value));
  for (const step of steps(values.reduce(minimum))) yield values.map((value) => subtract(value, step));
}

/** Two payoffs of an outcome with the first, or part of it, handed to the second: welfare stays as it is. */
export function* transferred([from, to]: readonly Rational[]): Generator<Rational[]> {
  for (const step of [from, ...steps(from)]) yield [subtract(from, step), add(to, step)];
}

export const agentPairs = (of: Environment): number[][] =>
  of.contingencies.flatMap((_, w) =>
    indices(of.profileCount).flatMap((a) =>
      pairs(of.agents.length).flatMap(([i, j]) => {
        const [x, y] = [placeOf(of, w, a, i), placeOf(of, w, a, j)];
        return [
          [x, y],
          [y, x],
        ];
      }),
    ),
  );

/** Every payoff simpler, or equal to another one. */
export const simplerPayoffs: Moves = function* (now) {
  for (const place of indices(now().environment.payoffs.flat(2).length)) {
    const values = distinct(now().environment.payoffs.flat(2)).slice(0, MOST_VALUES);
    for (let start = null; start !== now(); ) {
      start = now();
      const payoffs = start.environment.payoffs.flat(2);
      for (const value of [...simpler(payoffs[place]), ...values]) {
        if (compareSimplicity(value, payoffs[place]) >= 0) continue;
        yield withNumbers(start, put(payoffs, [place], [value]));
        if (start !== now()) break;
      }
    }
  }
};

/** All payoffs of one value simpler at once. */
export const simplerLevels: Moves = function* (now) {
  for (const level of distinct(now().environment.payoffs.flat(2)).reverse()) {
    for (const value of simpler(level)) {
      const payoffs = now().environment.payoffs.flat(2);
      yield withNumbers(
        now(),
        payoffs.map((payoff) => (equal(payoff, level) ? value : payoff)),
      );
    }
  }
};

/** The most payoffs of which pairs are changed. */
const MOST_PAIRED = 16;

/** Two payoffs at once: exchanged, or each one step closer to 0, to 0, or from 0 to ±1. */
export const simplerPairs: Moves = function* (now) {
  const count = now().environment.payoffs.flat(2).length;
  if (count > MOST_PAIRED) return;
  const closer = (value: Rational) =>
    isZero(value) ? [ONE, rational(-1)] : [ZERO, subtract(value, isNegative(value) ? rational(-1) : ONE)];
  for (const places of pairs(count)) {
    const payoffs = now().environment.payoffs.flat(2);
    const [x, y] = places.map((place) => closer(payoffs[place]));
    yield withNumbers(now(), put(payoffs, places, [payoffs[places[1]], payoffs[places[0]]]));
    for (const first of x)
      for (const second of y) yield withNumbers(now(), put(now().environment.payoffs.flat(2), places, [first, second]));
  }
};
