/**
 * # Signals in files
 *
 * What a noisy court may see, and with what probability at each outcome: `names`, and under `given` for each contingency a table that nests one level
 * per agent, the innermost array with a probability for each name; or, by name, a formula as of payoffs, for every contingency or all of them.
 */
import type { NoisyCourt } from '../../contract/signals/noisy-court.js';
import { LacunaError } from '../../exact/error.js';
import { equal, format, isNegative, ONE, type Rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { profileNames, requireNames } from '../../game/profile.js';
import type { Limits } from '../text/limits.js';
import { entryPlace, tableEntries } from '../text/nested-table.js';
import { boundedSum } from '../text/number.js';
import { at, atMostLimit, located } from '../text/place.js';
import { asList, asRecord, asText, asTexts, type JsonRecord, refuseUnknownKeys, valuesAt } from '../text/record.js';
import { formulaValue } from './formulas.js';
import { readValue } from './parameters.js';

/**
 * The noisy court that a file describes.
 * @throws LacunaError naming the place, where a probability is missing or below 0, or those of an outcome do not sum to exactly 1
 */
export function readSignals(value: unknown, of: Environment, parameters: ReadonlyMap<string, Rational>, limits: Limits): NoisyCourt {
  const spec = asRecord(value, 'signals', 'an object with names and given');
  refuseUnknownKeys(spec, ['names', 'given'], 'signals');
  const names = asTexts(spec.get('names'), 'signals.names');
  requireNames(names, 'signals.names');
  for (const name of names)
    if (name.length > limits.name || /[\n\r\t]/.test(name))
      throw new LacunaError({ place: 'signals.names', expected: `names of one line and ${limits.name} characters`, received: 'another' });
  const entries = of.contingencies.length * of.profileCount * names.length;
  if (entries > limits.outcomes) {
    const expected = atMostLimit('outcomes', limits, 'probabilities, outcomes × signals,');
    throw new LacunaError({ place: 'signals.names', expected, received: `${entries}` });
  }
  const given = asRecord(spec.get('given'), 'signals.given', 'an object of contingencies, or of formulas by signal');
  const everywhere = names.every((name) => typeof given.get(name) === 'string') && [...given.keys()].every((key) => names.includes(key));
  if (everywhere) return { names, likelihood: of.contingencies.map((_, w) => fromFormulas(given, 'signals.given', w)) };
  const tables = valuesAt(given, of.contingencies, 'signals.given', 'the contingencies', 'a table of probabilities');
  return { names, likelihood: tables.map((table, w) => tableAt(table, at('signals.given', of.contingencies[w]), w)) };

  function tableAt(table: unknown, place: string, w: number): Rational[][] {
    if (!Array.isArray(table)) return fromFormulas(asRecord(table, place, 'a table, or a formula for each signal'), place, w);
    return tableEntries(table, of.agents, of.actions, place).map((row, profile) => {
      const where = entryPlace(place, of.actions, of.agents.length, profile);
      const list = asList(row, where, `a list of ${names.length}, one probability per signal`);
      if (list.length !== names.length)
        throw new LacunaError({ place: where, expected: `${names.length} probabilities, one per signal`, received: `${list.length}` });
      return distribution(
        list.map((one, k) => () => {
          try {
            return readValue(one, parameters, limits);
          } catch (error) {
            throw located(error, at(where, k));
          }
        }),
        where,
      );
    });
  }

  function fromFormulas(formulas: JsonRecord, place: string, w: number): Rational[][] {
    const texts = valuesAt(formulas, names, place, 'the signals', 'a formula').map((one, k) =>
      asText(one, at(place, names[k]), 'a formula'),
    );
    const scope = { ...of, shape: of, parameters, limits };
    return of.payoffs[w].map((_, profile) => {
      const here = `at (${profileNames(of, profile).join(', ')})`;
      return distribution(
        texts.map((text, k) => () => {
          try {
            return formulaValue(text, scope, { agent: 0, contingency: w, profile });
          } catch (error) {
            throw located(error, `${at(place, names[k])}, ${here}`);
          }
        }),
        `${place}, ${here}`,
      );
    });
  }

  function distribution(read: readonly (() => Rational)[], place: string): Rational[] {
    const probabilities = read.map((one) => one());
    const negative = probabilities.find(isNegative);
    if (negative !== undefined)
      throw new LacunaError({ place, expected: 'probabilities that are not negative', received: format(negative) });
    const total = probabilities.reduce((sum, p) => boundedSum(sum, p, limits, 'the sum so far'), ZERO);
    if (!equal(total, ONE))
      throw new LacunaError({ place, expected: 'probabilities that sum to exactly 1', received: `a sum of ${format(total)}` });
    return probabilities;
  }
}
