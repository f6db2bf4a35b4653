/**
 * # Parameters of a game file
 *
 * Each is a number or an expression in the parameters before it, in the order of the file. A value set from outside takes the place of
 * the one in the file before those that depend on it are evaluated, and may itself use the parameters before.
 */
import { LacunaError } from '../../exact/error.js';
import { type Rational, rational } from '../../exact/rational.js';
import { evaluate, isFunction } from '../text/expression.js';
import type { Limits } from '../text/limits.js';
import { at, listed, located, quote } from '../text/place.js';
import { asRecord, describe } from '../text/record.js';
import { isName } from '../text/token.js';

/**
 * The values of the parameters, in the order of the file.
 * @throws LacunaError if a name is no name, a value no number or expression, or something is set that is no parameter
 */
export function readParameters(value: unknown, set: ReadonlyMap<string, string>, limits: Limits): ReadonlyMap<string, Rational> {
  const texts = value === undefined ? new Map<string, unknown>() : asRecord(value, 'parameters', 'an object of parameters');
  for (const name of set.keys()) {
    if (texts.has(name)) continue;
    const expected = texts.size === 0 ? 'nothing, since the file has no parameters' : `one of the parameters ${listed(texts.keys())}`;
    throw new LacunaError({ place: 'set', expected, received: quote(name) });
  }
  const parameters = new Map<string, Rational>();
  for (const [name, text] of texts) {
    if (isFunction(name))
      throw new LacunaError({ place: at('parameters', name), expected: 'a name other than min, max and abs', received: quote(name) });
    if (!isName(name)) {
      throw new LacunaError({
        place: at('parameters', name),
        expected: 'a name of letters, digits and underscores that starts with no digit',
        received: quote(name),
      });
    }
    const given = set.get(name);
    try {
      parameters.set(name, readValue(given ?? text, parameters, limits));
    } catch (error) {
      throw located(error, at(given === undefined ? 'parameters' : 'set', name));
    }
  }
  return parameters;
}

/**
 * The value of a payoff or parameter: a safe integer, or the text of a number or expression.
 * @throws LacunaError if it is neither
 */
export function readValue(value: unknown, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational {
  if (typeof value === 'string') return evaluate(value, parameters, limits);
  if (typeof value === 'number') return rational(value);
  throw new LacunaError({ expected: 'a number or an expression', received: describe(value) });
}
