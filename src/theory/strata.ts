/**
 * # Strata
 *
 * Classes of subjects that every check counts, so that a reader sees what kind of environments a verdict rests on.
 */

import type { Language } from '../contract/language.js';
import { isNegative } from '../exact/rational.js';
import { firstBests } from '../game/environment.js';
import type { Subject } from './subject.js';

/** The stock strata that a subject belongs to. */
export function strataOf({ environment, language, mechanismClass, liability }: Subject): string[] {
  const strata = [`agents=${environment.agents.length}`];
  if (environment.contingencies.length > 1) strata.push('contingencies>1');
  const payoffs = environment.payoffs.flat(2);
  if (payoffs.some(({ den }) => den !== 1n)) strata.push('fractional payoffs');
  if (payoffs.some(isNegative)) strata.push('negative payoffs');
  if (environment.contingencies.some((_, w) => firstBests(environment, w).length > 1)) strata.push('tied first bests');
  if (language !== undefined) strata.push(`language: ${shapeOf(language)}`);
  if (mechanismClass !== undefined) strata.push(`class: ${mechanismClass}`);
  if (liability !== undefined && liability !== null) strata.push('liability bound');
  return strata;
}

/** Which named shape a partition has, the most special one that fits. */
export function shapeOf({ cells, count }: Language): string {
  const profiles = cells[0].length;
  if (count === cells.length * profiles) return 'complete';
  if (count === 1) return 'empty';
  const rows = cells.map((row) => row.map((cell) => row.indexOf(cell)).join());
  const within = cells.every((row) => new Set(row).size === profiles);
  const across = cells.some((row, w) => cells.some((other, x) => x < w && row.some((cell) => other.includes(cell))));
  if (
    within &&
    cells.every((row, w) => cells.every((other, x) => x === w || row.join() === other.join() || !row.some((cell) => other.includes(cell))))
  ) {
    return 'contingency partition';
  }
  if (!across) return new Set(rows).size === 1 ? 'action partition, the same everywhere' : 'action partition';
  return 'general';
}
