/**
 * # Collective punishment
 *
 * Where budgets balance, whoever is fined pays somebody. On a cell that every agent can reach alone from a profile, no one is above
 * suspicion and so no one can take the fines: the gains of leaving for that cell must not add up to more than nothing. On any other cell
 * an agent who cannot have brought it about takes them all.
 *
 * Notation. D_i(k), of either sign, is the largest gain of a deviation of agent i from the profile into the cell k.
 */
import { maximum, type Rational, sum } from '../../exact/rational.js';
import { type Environment, gain } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import type { Language } from '../language/language.js';
import { literalDeviations } from '../literal/literal-walks.js';

/** What the agents can gain by leaving a profile for a cell. */
export interface Departure {
  readonly cell: number;
  /** D_i(k) by agent, `null` for those who cannot reach the cell alone. */
  readonly gains: readonly (Rational | null)[];
  /** Σ_i D_i(k) over those who can. */
  readonly total: Rational;
  /** Whether every agent can reach the cell alone. */
  readonly byAnyone: boolean;
}

/** Every cell that some agent can leave a profile for alone, other than the profile's own. */
export function departures(of: Environment, language: Language, contingency: number, profile: Profile): Departure[] {
  const cells = language.cells[contingency];
  const gains = new Map<number, (Rational | null)[]>();
  for (const deviation of literalDeviations(of, profile)) {
    const cell = cells[deviation.to];
    if (cell === cells[profile]) continue;
    const known = gains.get(cell) ?? of.agents.map(() => null);
    const before = known[deviation.agent];
    const now = gain(of, contingency, profile, deviation);
    known[deviation.agent] = before === null ? now : maximum(before, now);
    gains.set(cell, known);
  }
  return [...gains].map(([cell, byAgent]) => {
    const able = byAgent.filter((most) => most !== null);
    return { cell, gains: byAgent, total: sum(able), byAnyone: able.length === byAgent.length };
  });
}
