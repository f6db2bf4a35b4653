/**
 * # Payoffs in files
 *
 * `payoffs[contingency]` is a table that nests one level per agent, the innermost array with one payoff per agent, a number or an expression in
 * the parameters; or a formula for each agent (`formulas.ts`); or one formula for all of them. `payoffs` itself may be formulas for all contingencies.
 */
import { LacunaError } from '../../exact/error.js';
import { type Rational, ZERO } from '../../exact/rational.js';
import { profileNames, shape } from '../../game/profile.js';
import type { Limits } from '../text/limits.js';
import { entryPlace, tableEntries } from '../text/nested-table.js';
import { boundedSum } from '../text/number.js';
import { at, located } from '../text/place.js';
import { asRecord, asText, describe, valuesAt } from '../text/record.js';
import { formulaValue } from './formulas.js';
import { readValue } from './parameters.js';

/** The names that the tables of a file are about. */
interface Names {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
}

/** Whether payoffs are formulas that speak of all contingencies: one, or one for each agent. */
export const areFormulas = (value: unknown, agents: readonly string[]): boolean =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string') &&
    Object.keys(value).some((key) => agents.includes(key)));

/**
 * The payoffs that formulas give, `payoffs[profile][agent]`, at a contingency.
 * @throws LacunaError naming the agent whose formula is none, and the outcome where it has no value
 */
function fromFormulas(
  value: unknown,
  place: string,
  w: number,
  names: Names,
  parameters: ReadonlyMap<string, Rational>,
  limits: Limits,
): Rational[][] {
  const { agents, actions, contingencies } = names;
  const formulas =
    typeof value === 'string'
      ? agents.map(() => ({ formula: value, where: place }))
      : valuesAt(asRecord(value, place, 'a table, a formula, or a formula for each agent'), agents, place, 'the agents', 'a formula').map(
          (one, i) => ({
            formula: asText(one, at(place, agents[i]), 'a formula'),
            where: at(place, agents[i]),
          }),
        );
  const of = shape(agents, actions);
  const scope = { agents, actions, contingencies, shape: of, parameters, limits };
  return Array.from({ length: of.profileCount }, (_, profile) => {
    const row = formulas.map(({ formula, where }, agent) => {
      try {
        return formulaValue(formula, scope, { agent, contingency: w, profile });
      } catch (error) {
        throw located(error, `${where}, at (${profileNames(of, profile).join(', ')})`);
      }
    });
    try {
      return readRow(row, agents.length, (one) => one as Rational, limits);
    } catch (error) {
      throw located(error, place);
    }
  });
}

/**
 * The payoffs as `payoffs[contingency][profile][agent]`.
 * @throws LacunaError naming the entry that is missing, too many, or no payoff
 */
export function readPayoffs(value: unknown, names: Names, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational[][][] {
  const { agents, actions, contingencies } = names;
  if (areFormulas(value, agents)) return contingencies.map((_, w) => fromFormulas(value, 'payoffs', w, names, parameters, limits));
  const tables = asRecord(value, 'payoffs', 'an object of contingencies');
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
    if (table !== undefined && !Array.isArray(table)) return fromFormulas(table, place, w, names, parameters, limits);
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
