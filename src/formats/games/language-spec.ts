/**
 * # Contract languages in files
 *
 * A language is given by name, as a product of partitions by blocks of names, or as a label for every outcome. What is left out of a
 * product is fully verifiable.
 */
import { completeLanguage, emptyLanguage, type Language, productLanguage, signalLanguage } from '../../contract/language/language.js';
import { LacunaError } from '../../exact/error.js';
import type { Environment } from '../../game/environment.js';
import { entryPlace, tableEntries } from '../text/nested-table.js';
import { at, listed, quote } from '../text/place.js';
import { asList, asRecord, asTexts, describe, refuseUnknownKeys, valuesAt } from '../text/record.js';

/** What of a product is left out: verifiable, as in a contract language, or not seen, as in a monitor. */
type LeftOut = 'verifiable' | 'unseen';

const single = (names: readonly string[]): number[][] => [names.map((_, k) => k)];

/**
 * The language that a file gives for an environment; the empty one where it gives none.
 * @param place where it stands
 * @throws LacunaError if it is none of the forms above, or names something that the environment does not have
 */
export function readLanguage(value: unknown, of: Environment, place = 'language', leftOut: LeftOut = 'verifiable'): Language {
  if (value === undefined || value === 'empty') return emptyLanguage(of);
  if (value === 'complete') return completeLanguage(of);
  const spec = asRecord(value, place, '"complete", "empty", or an object with contingencies and actions, or cells');
  refuseUnknownKeys(spec, ['contingencies', 'actions', 'cells'], place);
  if (spec.has('cells')) {
    for (const key of spec.keys()) {
      if (key !== 'cells')
        throw new LacunaError({ place: at(place, key), expected: 'nothing beside cells', received: describe(spec.get(key)) });
    }
    return cellLanguage(spec.get('cells'), of, at(place, 'cells'));
  }
  const otherwise = (names: readonly string[]) => (leftOut === 'unseen' ? single(names) : undefined);
  const contingencies = spec.has('contingencies')
    ? blocks(spec.get('contingencies'), of.contingencies, at(place, 'contingencies'), 'contingencies')
    : otherwise(of.contingencies);
  const here = at(place, 'actions');
  const byAgent = spec.has('actions') ? asRecord(spec.get('actions'), here, 'an object of agents') : new Map<string, unknown>();
  refuseUnknownKeys(byAgent, of.agents, here, 'the agents');
  const actions = of.agents.map((agent, i) =>
    byAgent.has(agent) ? blocks(byAgent.get(agent), of.actions[i], at(here, agent), 'actions') : otherwise(of.actions[i]),
  );
  return productLanguage(of, contingencies, actions);
}

/** Blocks of names as blocks of numbers: each name stands in exactly one. */
function blocks(value: unknown, names: readonly string[], place: string, what: string): number[][] {
  const numbers = new Map(names.map((name, k) => [name, k]));
  const placed = new Set<string>();
  const found = asList(value, place, `a list of blocks, each a list of ${what}`).map((block, k) => {
    const members = asTexts(block, at(place, k), `a block, which is a list of ${what}`);
    if (members.length === 0)
      throw new LacunaError({ place: at(place, k), expected: `at least one of the ${what}`, received: describe(block) });
    return members.map((name, j) => {
      const number = numbers.get(name);
      const here = at(at(place, k), j);
      if (number === undefined)
        throw new LacunaError({ place: here, expected: `one of the ${what} ${listed(names)}`, received: quote(name) });
      if (placed.has(name)) throw new LacunaError({ place: here, expected: 'a name not in a block before', received: quote(name) });
      placed.add(name);
      return number;
    });
  });
  const missing = names.find((name) => !placed.has(name));
  if (missing !== undefined) throw new LacunaError({ place, expected: `all ${what} in blocks`, received: `none with ${quote(missing)}` });
  return found;
}

/** The language whose cells are the labels of a nested table per contingency. */
function cellLanguage(value: unknown, of: Environment, place: string): Language {
  const record = asRecord(value, place, 'an object of contingencies');
  const tables = valuesAt(record, of.contingencies, place, 'the contingencies', 'a table of labels').map((table, w) => {
    const here = at(place, of.contingencies[w]);
    const labels: string[] = [];
    for (const label of tableEntries(table, of.agents, of.actions, here)) {
      if (typeof label !== 'string' || label === '') {
        const where = entryPlace(here, of.actions, of.agents.length, labels.length);
        throw new LacunaError({ place: where, expected: 'the label of a cell, a text that is not empty', received: describe(label) });
      }
      labels.push(label);
    }
    return labels;
  });
  const language = signalLanguage(of, (contingency, profile) => tables[contingency][profile]);
  return { ...language, labels: [...new Set(tables.flat())] };
}
