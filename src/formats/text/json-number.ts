/** The exact number that a JSON number stands for as it was written by others: its shortest decimal, without exponent. */
import { LacunaError } from '../../exact/error.js';
import { isNegative, type Rational, rational } from '../../exact/rational.js';
import { describe } from './record.js';

/**
 * @throws LacunaError if the value is no finite number, or is below 0
 */
export function nonnegativeNumber(value: unknown, place: string): Rational {
  const expected = 'a number of at least 0';
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new LacunaError({ place, expected, received: describe(value) });
  const text = String(value);
  if (text.includes('e')) throw new LacunaError({ place, expected: `${expected} without exponent`, received: text });
  const number = rational(text);
  if (isNegative(number)) throw new LacunaError({ place, expected, received: text });
  return number;
}

/**
 * @throws LacunaError if the value is no integer of at least `least`
 */
export function wholeNumber(value: unknown, place: string, least = 0): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new LacunaError({ place, expected: `an integer of at least ${least}`, received: describe(value) });
}
