/**
 * # The axis of weights
 *
 * All weights λ ≥ 0 on one line, ∞ included: λ stands at λ/(λ + c) of its length, c being the weight in its middle. Places are floating
 * point, the weights written below them exact.
 */
import { compare, denominator, equal, isPositive, numerator, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { INFINITE, type Threshold } from '../../src/prosocial/threshold.js';
import type { Part } from './markup.js';
import { labelLength, numberLabel } from './number.js';
import { label, rule } from './svg.js';

export interface WeightAxis {
  /** c, the weight in the middle. */
  readonly middle: Rational;
  readonly left: number;
  readonly width: number;
  /** Where a weight stands. */
  readonly at: (weight: Threshold) => number;
}

/** A rational in floating point, for places on paper. */
export function approximate(value: Rational): number {
  const [num, den] = [numerator(value), denominator(value)];
  const excess = Math.max(`${num}`.length, `${den}`.length) - 300;
  if (excess <= 0) return Number(num) / Number(den);
  const scale = 10n ** BigInt(excess);
  const [p, q] = [Number(num / scale), Number(den / scale)];
  return q === 0 ? (num < 0n ? -1e300 : 1e300) : p / q;
}

/** The weight to stand in the middle: the threshold if that is positive and finite, else the middle one of the others, else 1. */
export function middleWeight(threshold: Threshold, weights: readonly Rational[]): Rational {
  if (threshold !== INFINITE && isPositive(threshold)) return threshold;
  const positive = weights.filter(isPositive).sort(compare);
  return positive.length === 0 ? ONE : positive[Math.floor(positive.length / 2)];
}

/** The axis with a given middle over a stretch of a drawing. */
export function weightAxis(middle: Rational, left: number, width: number): WeightAxis {
  const c = approximate(middle);
  return {
    middle,
    left,
    width,
    at: (weight) => {
      if (weight === INFINITE) return left + width;
      const value = approximate(weight);
      return left + width * (value / (value + c));
    },
  };
}

/** Room that a tick takes for each of its characters, and besides. */
const PER_CHARACTER = 7.5;
const BETWEEN = 10;

/** The axis drawn at the height y with its ticks: 0, ∞, the first of the weights given that have room, in that order. */
export function drawWeightAxis(axis: WeightAxis, y: number, weights: readonly Rational[], name = 'λ'): Part {
  const placed: { readonly x: number; readonly half: number }[] = [];
  const tick = (weight: Threshold): Part => {
    const [x, length] = [axis.at(weight), labelLength(weight)];
    const half = (length * PER_CHARACTER) / 2;
    if (length > 14 || placed.some((other) => Math.abs(other.x - x) < other.half + half + BETWEEN)) return null;
    placed.push({ x, half });
    return [rule(x, y, x, y + 5, 'soft'), label(x, y + 19, numberLabel(weight), 'soft', 'middle', 12)];
  };
  const distinct = weights.filter((weight, k) => isPositive(weight) && weights.findIndex((other) => equal(other, weight)) === k);
  return [
    rule(axis.left, y, axis.left + axis.width, y, 'soft'),
    tick(ZERO),
    tick(INFINITE),
    distinct.map(tick),
    label(axis.left + axis.width + 12, y + 5, name, 'soft', 'start', 13),
  ];
}
