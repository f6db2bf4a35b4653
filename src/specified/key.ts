/** Values as text, polynomials included: equal texts are equal questions to a search. */
import type { Setting } from '../contract/language/setting.js';
import { format, isRational, sum } from '../exact/rational.js';
import { Inapplicable } from '../game/interpretation.js';
import { Polynomial, textOf } from '../symbolic/polynomial.js';

/** The text of plain data with numbers in it. */
export function keyOf(value: unknown): string {
  if (value instanceof Polynomial) return `(${textOf(value)})`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (isRational(value)) return format(value);
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}:${keyOf(inner)}`)
      .join()}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

/**
 * How many actions each agent has. Tables are by number of the profile: two games of one table, in which another agent chooses, are told apart by
 * this alone.
 */
export const countsOf = ({ actions }: { readonly actions: readonly (readonly string[])[] }): readonly number[] =>
  actions.map(({ length }) => length);

/** Environments of which welfare was seen to be the sum of payoffs. */
const summed = new WeakSet<Setting['environment']>();

/**
 * All that a search in a setting depends on: what is left out of its key would be taken for something else.
 * @throws Inapplicable where agents have terms of their own, or welfare is not what they get together, of which no specification speaks
 */
export function termsOf({ environment, language, utilities, mechanismClass, liability, individual }: Setting) {
  if (individual !== undefined) throw new Inapplicable('searches have a specification where agents have no terms of their own');
  const { payoffs, welfare, prior } = environment;
  if (!summed.has(environment) && keyOf(welfare) !== keyOf(payoffs.map((table) => table.map(sum))))
    throw new Inapplicable('searches have a specification where W = Σ u_i');
  summed.add(environment);
  return { actions: countsOf(environment), payoffs, prior, cells: language.cells, utilities, mechanismClass, liability };
}
