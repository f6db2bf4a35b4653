/** Whole numbers within bounds. */
import { LacunaError } from '../../exact/error.js';
import { describe } from './record.js';

/**
 * The whole number that a value is.
 * @throws LacunaError if it is none, or out of bounds
 */
export function asCount(value: unknown, place: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new LacunaError({ place, expected: `a whole number from ${least} to ${most}`, received: describe(value) });
}
