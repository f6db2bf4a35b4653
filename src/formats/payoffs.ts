/**
 * # Payoff tables in files
 *
 * `payoffs[contingency]` nests one level per agent, and the innermost array holds one payoff per agent: a number, or an expression in the
 * parameters.
 */
import { LacunaError } from '../exact/error.js';
import { type Rational, ZERO } from '../exact/rational.js';
import type { Limits } from './limits.js';
import { entryPlace, tableEntries } from './nested-table.js';
import { boundedSum } from './number.js';
import { readValue } from './parameters.js';
import { at, located } from './place.js';
import { describe, type JsonRecord, valuesAt } from './record.js';

/** The names that the tables of a file are about. */
interface Names {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
}

/**
 * The payoffs as `payoffs[contingency][profile][agent]`.
 * @throws LacunaError naming the entry that is missing, too many, or no payoff
 */
export function readPayoffs(tables: JsonRecord, names: Names, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational[][][] {
  const { agents, actions, contingencies } = names;
  const known = new Map<unknown, Rational>(); // few of the payoffs of a large file differ
  const payoff = (value: unknown): Rational => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const read = readValue(value, parameters, limits);
    known.set(value, read);
    return read;
  };
  return valuesAt(tables, contingencies, 'payoffs', 'the contingencies', 'a table of payoffs').map((table, w) => {
    const place = at('payoffs', contingencies[w]);
    return tableEntries(table, agents, actions, place).map((row, profile) => {
      try {
        return readRow(row, agents.length, payoff, limits);
      } catch (error) {
        throw located(error, entryPlace(place, actions, agents.length, profile));
      }
    });
  });
}

/** The payoffs of one outcome. Their sum, which everything later is about, is held to the limit on digits as well. */
function readRow(row: unknown, count: number, payoff: (value: unknown) => Rational, limits: Limits): Rational[] {
  if (!Array.isArray(row) || row.length !== count) {
    throw new LacunaError({ expected: `a list of ${count}, one payoff per agent`, received: describe(row) });
  }
  const payoffs: Rational[] = [];
  let welfare = ZERO;
  try {
    for (const value of row) {
      const next = payoff(value);
      welfare = boundedSum(welfare, next, limits, 'welfare');
      payoffs.push(next);
    }
  } catch (error) {
    throw located(error, at('', payoffs.length));
  }
  return payoffs;
}
