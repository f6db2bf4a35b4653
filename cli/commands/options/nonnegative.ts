/** Numbers on the command line. */
import { LacunaError } from '../../../src/exact/error.js';
import { isNegative, type Rational, rational } from '../../../src/exact/rational.js';

/**
 * The exact number that an option gives.
 * @throws LacunaError naming the option if it is no number, or below 0
 */
export function nonnegative(text: string, place: string): Rational {
  const value = exactNumber(text, place);
  if (isNegative(value)) throw new LacunaError({ place, expected: 'a number that is not negative', received: text });
  return value;
}

/**
 * The exact number that an option gives, of either sign.
 * @throws LacunaError naming the option if it is no number
 */
export function exactNumber(text: string, place: string): Rational {
  try {
    if (text.length > 2000) throw new LacunaError({ expected: 'at most 2000 characters', received: `${text.length}` });
    return rational(text);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}
