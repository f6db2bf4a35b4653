/**
 * # Is a certificate about this game?
 *
 * Compares the environment that a verifier has read with one that was read from elsewhere: names, prior, payoffs, and which outcomes share
 * a cell.
 */
import type { Setting } from '../contract/language/setting.js';
import { equal } from '../exact/rational.js';
import { certifiedGame } from './certify.js';
import type { Game } from './format.js';

/** The first thing in which two games differ, or `null`. */
export function gameDifference(certified: Game, of: Pick<Setting, 'environment' | 'language'>): string | null {
  const { agents, actions, contingencies, prior, payoffs } = of.environment;
  const alike = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
  if (!alike(certified.agents, agents)) return 'the agents';
  if (!alike(certified.actions, actions)) return 'the actions';
  if (!alike(certified.contingencies, contingencies)) return 'the contingencies';
  if (!prior.every((p, w) => equal(p, certified.prior[w]))) return 'the prior';
  for (const [w, table] of payoffs.entries()) {
    const differs = table.findIndex((row, a) => !row.every((u, i) => equal(u, certified.payoffs[w][a][i])));
    if (differs >= 0) return `the payoffs of ${contingencies[w]}, profile ${differs}`;
  }
  return alike(certified.cells, certifiedGame(of).cells) ? null : 'the cells';
}
