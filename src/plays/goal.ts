/**
 * # What a goal amounts to
 *
 * In the theory an agent's goal is a weight λ ≥ 0 in u + λW. Recordings name goals in words: `selfish` is λ = 0, `prosocial` and `cooperative`
 * are to maximise W alone, which is λ = ∞, and `weight 1/2` is λ = ½. What another word amounts to the theory does not say.
 */
import type { CommonsWeight } from '../commons/commons.js';
import { LacunaError } from '../exact/error.js';
import { isNegative, rational, ZERO } from '../exact/rational.js';
import type { Environment, PayoffTable } from '../game/environment.js';
import { prosocialUtilities } from '../prosocial/utility.js';

/** λ = ∞: to maximise W alone. */
export const WELFARE = 'welfare' satisfies CommonsWeight;

/** λ ≥ 0, or λ = ∞. */
export type Weight = CommonsWeight;

const WEIGHT = /^weight (\d{1,200}(?:\/\d{1,200})?)$/;

/** The weight that a goal amounts to; `null` for a word of which the theory does not speak. */
export function weightOf(goal: string): Weight | null {
  if (goal === 'selfish') return ZERO;
  if (goal === 'prosocial' || goal === 'cooperative' || goal === 'optimal') return WELFARE;
  const [, text] = WEIGHT.exec(goal) ?? [];
  if (text === undefined) return null;
  try {
    const weight = rational(text);
    return isNegative(weight) ? null : weight;
  } catch (error) {
    if (error instanceof LacunaError) return null;
    throw error;
  }
}

/** v_i as `utilities[contingency][profile][agent]`: u_i + λ_i W, or W where λ_i = ∞. */
export function utilitiesAt(of: Environment, weights: readonly Weight[]): PayoffTable {
  const finite = prosocialUtilities(
    of,
    weights.map((weight) => (weight === WELFARE ? ZERO : weight)),
  );
  if (!weights.includes(WELFARE)) return finite;
  return finite.map((table, w) =>
    table.map((row, profile) => row.map((utility, agent) => (weights[agent] === WELFARE ? of.welfare[w][profile] : utility))),
  );
}
