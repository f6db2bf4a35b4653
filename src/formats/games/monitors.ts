/**
 * # Monitors in files
 *
 * What a court could see besides, at a cost: each by its name, with a partition in any of the forms of a language. What is left out of a
 * product is not seen.
 */
import type { Monitor } from '../../design/monitors.js';
import { MOST_MONITORS } from '../../design/monitors.js';
import { LacunaError } from '../../exact/error.js';
import { isNegative, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { requireNames } from '../../game/profile.js';
import type { Limits } from '../text/limits.js';
import { at, located } from '../text/place.js';
import { asRecord, describe, refuseUnknownKeys } from '../text/record.js';
import { readLanguage } from './language-spec.js';
import { readValue } from './parameters.js';

/**
 * The monitors that a file offers, in its order; none where it says nothing.
 * @throws LacunaError naming the place
 */
export function readMonitors(value: unknown, of: Environment, parameters: ReadonlyMap<string, Rational>, limits: Limits): Monitor[] {
  if (value === undefined) return [];
  const offered = asRecord(value, 'monitors', 'an object of monitors');
  requireNames([...offered.keys()], 'monitors');
  if (offered.size > MOST_MONITORS)
    throw new LacunaError({ place: 'monitors', expected: `at most ${MOST_MONITORS} monitors`, received: `${offered.size}` });
  return [...offered].map(([name, given]) => {
    const place = at('monitors', name);
    const spec = asRecord(given, place, 'an object with cost and sees');
    refuseUnknownKeys(spec, ['cost', 'sees'], place);
    for (const key of ['cost', 'sees'])
      if (!spec.has(key)) throw new LacunaError({ place, expected: 'cost and sees', received: `no ${key}` });
    return {
      name,
      cost: costAt(spec.get('cost'), at(place, 'cost'), parameters, limits),
      sees: readLanguage(spec.get('sees'), of, at(place, 'sees'), 'unseen'),
    };
  });
}

function costAt(value: unknown, place: string, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational {
  try {
    const cost = readValue(value, parameters, limits);
    if (isNegative(cost)) throw new LacunaError({ expected: 'a cost that is not negative', received: describe(value) });
    return cost;
  } catch (error) {
    throw located(error, place);
  }
}
