/**
 * # Entries of a payoff table
 *
 * What is worth knowing of one outcome: the payoffs, which of them are best responses, whether it is a first best or an equilibrium
 * without contract, and its cell.
 */
import { cellMark, hasMarks } from '../../../src/contract/language/cell-mark.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { bestResponses } from '../../../src/game/best-response.js';
import type { Profile } from '../../../src/game/profile.js';
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

/** Reads entries. */
export function entries({ environment: of, language, firstBest, equilibria }: Analysis): (contingency: number, profile: Profile) => Entry {
  const isBest = bestResponses(of);
  const firstBests = firstBest.profiles.map((profiles) => new Set(profiles));
  const stable = equilibria.map(({ selfish }) => new Set(selfish));
  return (w, profile) => ({
    payoffs: of.payoffs[w][profile]
      .slice(0, MOST_AGENTS)
      .map((payoff, agent) => numberText(payoff) + (isBest(w, profile, agent) ? '*' : ' ')),
    firstBest: firstBests[w].has(profile),
    equilibrium: stable[w].has(profile),
    mark: hasMarks(language) ? cellMark(language, language.cells[w][profile]) : '',
  });
}
