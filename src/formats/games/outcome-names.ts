/** # What the outcomes of a game file are called: a text for every outcome, nested like payoffs; for people, and for Gambit's files. */
import type { Environment } from '../../game/environment.js';
import { entryPlace, tableEntries } from '../text/nested-table.js';
import { at } from '../text/place.js';
import { asRecord, asText, valuesAt } from '../text/record.js';

/**
 * The names, `[contingency][profile]`; an empty one is none.
 * @throws LacunaError naming the entry that is missing, too many, or no text
 */
export function readOutcomeNames(value: unknown, { agents, actions, contingencies }: Environment): readonly (readonly string[])[] {
  const tables = asRecord(value, 'outcomes', 'an object of contingencies');
  return valuesAt(tables, contingencies, 'outcomes', 'the contingencies', 'a table of names').map((table, w) => {
    const place = at('outcomes', contingencies[w]);
    return tableEntries(table, agents, actions, place).map((name, profile) =>
      typeof name === 'string' ? name : asText(name, entryPlace(place, actions, agents.length, profile)),
    );
  });
}
