/**
 * # A setting that moves
 *
 * Settings of one shape whose payoffs are affine in a number δ from 0 to 1, all else being the same: what is affine in payoffs is known from
 * its values at the ends.
 */
import { add, fraction, multiply, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import type { Setting } from './language/setting.js';

/** The settings at every δ ∈ [0, 1]; `low` and `high` are those at the ends. */
export interface Segment {
  readonly at: (delta: Rational) => Setting;
  readonly low: Setting;
  readonly high: Setting;
}

/** A number at both ends. */
export interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

export const HALF: Rational = fraction(1n, 2n);

export const segment = (at: (delta: Rational) => Setting): Segment => ({ at, low: at(ZERO), high: at(ONE) });

/** The part from δ = from to δ = to. */
export const within = (of: Segment, from: Rational, to: Rational): Segment =>
  segment((delta) => of.at(add(from, multiply(delta, subtract(to, from)))));
