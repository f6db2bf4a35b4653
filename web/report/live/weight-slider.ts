/**
 * # λ on a slider
 *
 * Stop k of 200 stands for λ = c·k/(200 − k), the axis of the drawings, and where an end of the phase diagram lies nearest to a stop, for that
 * end itself: what happens at the thresholds can be hit exactly.
 */
import { divide, equal, format, multiply, type Rational, rational, ZERO } from '../../../src/exact/rational.js';
import { approximate } from '../../draw/weight-axis.js';

const STOPS = 200;

/** The place of a weight on the slider, not rounded. */
export function stopOf(weight: Rational, middle: Rational): number {
  const [value, c] = [approximate(weight), approximate(middle)];
  return (STOPS * value) / (value + c);
}

/** The weight at a stop. */
export function weightAt(stop: number, middle: Rational, ends: readonly Rational[]): Rational {
  if (stop <= 0) return ZERO;
  const near = ends.filter((end) => !equal(end, ZERO) && Math.round(stopOf(end, middle)) === stop);
  if (near.length > 0)
    return near.reduce((best, end) => (Math.abs(stopOf(end, middle) - stop) < Math.abs(stopOf(best, middle) - stop) ? end : best));
  return multiply(middle, divide(rational(stop), rational(STOPS - stop)));
}

/** The weight as it is typed. */
export const weightText = (stop: number, middle: Rational, ends: readonly Rational[]): string => format(weightAt(stop, middle, ends));
