/** One of a few values. */
import { LacunaError } from '../../exact/error.js';
import { describe } from './record.js';

/**
 * The value, which must be one of these.
 * @throws LacunaError if it is none
 */
export function oneOf<Value extends string | boolean>(value: unknown, values: readonly Value[], place: string): Value {
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new LacunaError({ place, expected: `one of ${values.join(', ')}`, received: describe(value) });
}
