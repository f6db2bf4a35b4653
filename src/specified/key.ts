/** Values as text, polynomials included: equal texts are equal questions to a search. */
import { format, isRational } from '../exact/rational.js';
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
