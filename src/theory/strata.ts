/**
 * # Strata
 *
 * Classes of subjects that every check counts, so that a reader sees what kind of environments a verdict rests on.
 */
import { actionPartition, type Blocks, contingencyPartition, type Language, productLanguage } from '../contract/language.js';
import { isNegative } from '../exact/rational.js';
import { type Environment, firstBests } from '../game/environment.js';
import type { Subject } from './subject.js';

/** The stock strata that a subject belongs to. */
export function strataOf({ environment, language, mechanismClass, liability }: Subject): string[] {
  const strata = [`agents=${environment.agents.length}`];
  if (environment.contingencies.length > 1) strata.push('contingencies>1');
  const payoffs = environment.payoffs.flat(2);
  if (payoffs.some(({ den }) => den !== 1n)) strata.push('fractional payoffs');
  if (payoffs.some(isNegative)) strata.push('negative payoffs');
  if (environment.contingencies.some((_, w) => firstBests(environment, w).length > 1)) strata.push('tied first bests');
  if (language !== undefined) strata.push(`language: ${shapeOf(environment, language)}`);
  if (mechanismClass !== undefined) strata.push(`class: ${mechanismClass}`);
  if (liability !== undefined && liability !== null) strata.push('liability bound');
  return strata;
}

/** The named shapes of languages; where several fit, the first counts. */
export const SHAPES = ['complete', 'empty', 'contingency partition', 'action partition', 'product', 'general'] as const;
export type LanguageShape = (typeof SHAPES)[number];

/**
 * The first named shape that a language has, decided exactly. A language built from partitions shows them already in the outcomes next to
 * the first one: two contingencies are in one block iff their first outcomes share a cell, and likewise for profiles and actions. So it
 * has a shape iff it equals the language of that shape with the partitions read off there. With one contingency every language is an action
 * partition.
 */
export function shapeOf(of: Environment, { cells, count }: Language): LanguageShape {
  const equals = (other: Language) => cells.every((row, w) => row.every((cell, a) => cell === other.cells[w][a]));
  if (count === cells.length * of.profileCount) return 'complete';
  if (count === 1) return 'empty';
  const contingencies = blocksOf(cells.map((row) => row[0]));
  if (equals(contingencyPartition(of, contingencies))) return 'contingency partition';
  if (equals(actionPartition(of, blocksOf(cells[0])))) return 'action partition';
  const actions = of.actions.map((names, i) => blocksOf(names.map((_, action) => cells[0][action * of.strides[i]])));
  if (equals(productLanguage(of, contingencies, actions))) return 'product';
  return 'general';
}

/** The members of a list by equal value. */
function blocksOf(values: readonly number[]): Blocks {
  const blocks = new Map<number, number[]>();
  values.forEach((value, member) => {
    blocks.set(value, [...(blocks.get(value) ?? []), member]);
  });
  return [...blocks.values()];
}
