import { LacunaError } from '../../src/exact/error.js';
import { isNegative, type Rational, rational } from '../../src/exact/rational.js';

/**
 * A number of the command line that is not negative.
 * @throws LacunaError naming the option
 */
export function nonnegative(text: string, place: string): Rational {
  let value: Rational;
  try {
    if (text.length > 2000) throw new LacunaError({ expected: 'at most 2000 characters', received: `${text.length}` });
    value = rational(text);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
  if (isNegative(value)) throw new LacunaError({ place, expected: 'a number that is not negative', received: text });
  return value;
}
