/**
 * # Entries of a payoff table
 *
 * What is worth knowing of one outcome: the payoffs, which of them are best responses, whether it is a first best or an equilibrium
 * without contract, and its cell.
 */
import { equal, greater, type Rational } from '../../src/exact/rational.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { actionIn, type Profile } from '../../src/game/profile.js';
import { cellMark, hasMarks } from './cell-words.js';
import { numberText } from './outcome-words.js';

/** The payoffs of so many agents are shown. */
export const MOST_AGENTS = 6;

/** An entry before it is set; behind each payoff stands `*` if it is a best response, else a blank. */
export interface Entry {
  readonly payoffs: readonly string[];
  readonly firstBest: boolean;
  readonly equilibrium: boolean;
  readonly mark: string;
}

/** Reads entries; the best payoff against given actions of the others is looked for once. */
export function entries({ environment: of, language, firstBest, equilibria }: Analysis): (contingency: number, profile: Profile) => Entry {
  const bests = new Map<string, Rational>();
  const bestOf = (w: number, profile: Profile, agent: number): Rational => {
    const base = profile - actionIn(of, profile, agent) * of.strides[agent];
    const key = `${w} ${agent} ${base}`;
    const known = bests.get(key);
    if (known !== undefined) return known;
    let best = of.payoffs[w][base][agent];
    for (let b = 1; b < of.actions[agent].length; b++) {
      const payoff = of.payoffs[w][base + b * of.strides[agent]][agent];
      if (greater(payoff, best)) best = payoff;
    }
    bests.set(key, best);
    return best;
  };
  const firstBests = firstBest.profiles.map((profiles) => new Set(profiles));
  const stable = equilibria.map(({ selfish }) => new Set(selfish));
  return (w, profile) => ({
    payoffs: of.payoffs[w][profile]
      .slice(0, MOST_AGENTS)
      .map((payoff, agent) => numberText(payoff) + (equal(payoff, bestOf(w, profile, agent)) ? '*' : ' ')),
    firstBest: firstBests[w].has(profile),
    equilibrium: stable[w].has(profile),
    mark: hasMarks(language) ? cellMark(language, language.cells[w][profile]) : '',
  });
}
