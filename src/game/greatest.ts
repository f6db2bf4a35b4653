/** The greatest of some numbers, where they stand, and the least. */
import { equal, greater, maximum, minimum, type Rational } from '../exact/rational.js';

/** The places of the greatest of some numbers, in ascending order. */
export function greatest(values: readonly Rational[]): readonly number[] {
  let places = [0];
  for (let k = 1; k < values.length; k++) {
    const best = values[places[0]];
    if (greater(values[k], best)) places = [k];
    else if (equal(values[k], best)) places.push(k);
  }
  return places;
}

/** The greatest of some numbers, at least one. */
export const greatestOf = (values: readonly Rational[]): Rational => values.reduce(maximum);

/** The least of some numbers, at least one. */
export const leastOf = (values: readonly Rational[]): Rational => values.reduce(minimum);
