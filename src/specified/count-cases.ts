/**
 * # How many cases a shape has
 *
 * Counted, not listed: partitions of n outcomes by Bell's numbers B(n) = Σ_k S(n, k), pairs of a partition and one that refines it by
 * Σ_k S(n, k) B(k), where S(n, k) = k S(n − 1, k) + S(n − 1, k − 1) is how many partitions have k blocks (Stirling numbers of the second kind).
 */
import type { CaseField, Shape } from './cases.js';

/** S(n, 0), …, S(n, n). */
function stirling(n: number): number[] {
  if (n === 0) return [1];
  const before = stirling(n - 1);
  return Array.from({ length: n + 1 }, (_, k) => k * (before[k] ?? 0) + (before[k - 1] ?? 0));
}

const bell = (n: number): number => stirling(n).reduce((total, count) => total + count, 0);
const refinements = (n: number): number => stirling(n).reduce((total, count, k) => total + count * bell(k), 0);
const product = (numbers: readonly number[]): number => numbers.reduce((all, n) => all * n, 1);
const factorial = (n: number): number => product(Array.from({ length: n }, (_, k) => k + 1));

/** Languages with refinements, contingencies and choices, each under every name; classes are not counted. */
export function countPlaces(shape: Shape, fields: readonly CaseField[]): number {
  const has = (field: CaseField) => fields.includes(field);
  const { actions, contingencies } = shape;
  const languages = has('language') ? countLanguages(shape, has('finer')) : 1;
  return languages * (has('contingency') ? contingencies : 1) * (has('choice') ? product(actions) ** contingencies : 1);
}

/** A language has as many refinements as the product over its cells of how many partitions each has. */
function countLanguages({ actions, contingencies, languages }: Shape, withRefinements: boolean): number {
  const profiles = product(actions);
  const outcomes = contingencies * profiles;
  switch (languages) {
    case 'all':
      return withRefinements ? refinements(outcomes) : bell(outcomes);
    case 'empty':
      return withRefinements ? bell(outcomes) : 1;
    case 'complete':
      return 1;
    case 'actions verifiable':
      return withRefinements ? bell(contingencies) ** profiles : 1;
  }
}

/** Renamings of actions and contingencies, and orders of agents. */
export const countRenamings = ({ actions, contingencies }: Shape): number =>
  product(actions.map(factorial)) * factorial(actions.length) * factorial(contingencies);
