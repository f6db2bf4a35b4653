/**
 * # Who must be prosocial beside a contract
 *
 * A contract can deter what it detects. Where no temptation from a choice leads into another cell on its path, that is all there is to it:
 * each agent needs the weight that its own undetectable temptations ask for, and none if it has no such temptation (C8).
 */
import { isDetectable, type Language } from '../contract/language/language.js';
import type { Choice } from '../contract/language/setting.js';
import type { Environment } from '../game/environment.js';
import { largestRatio, type Temptation, type Threshold, temptations } from './threshold.js';

/** The temptations from a choice that stay in their cell. */
export const undetectableTemptations = (of: Environment, language: Language, choice: Choice): Temptation[] =>
  choice.flatMap((profile, w) => temptations(of, w, profile).filter((temptation) => !isDetectable(language, w, profile, temptation)));

/** For each agent the largest gain/loss over its own undetectable temptations from a choice of first bests: 0 for none, infinite where one loses nothing. */
export const undetectableThresholds = (of: Environment, language: Language, choice: Choice): Threshold[] => {
  const hidden = undetectableTemptations(of, language, choice);
  return of.agents.map((_, agent) => largestRatio(hidden.filter((temptation) => temptation.agent === agent)));
};

/** The temptations from a choice that lead from one cell on its path into another. */
export function pooledTemptations(of: Environment, { cells }: Language, choice: Choice): Temptation[] {
  const path = new Set(choice.map((profile, w) => cells[w][profile]));
  return choice.flatMap((profile, w) =>
    temptations(of, w, profile).filter(({ to }) => cells[w][to] !== cells[w][profile] && path.has(cells[w][to])),
  );
}
