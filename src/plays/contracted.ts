/**
 * # A table game with its best contract
 *
 * What every figure about plays of a game under a contract rests on: the best mechanism in the game's language, the choice that it implements,
 * and the utilities of agents of given weights when its transfers are paid.
 */
import { bestMechanism } from '../contract/best-mechanism.js';
import { type EquilibriumPair, setting, transferTo } from '../contract/language/setting.js';
import { inducedUtilities } from '../contract/messages/induced-game.js';
import { type Expiry, never } from '../exact/expiry.js';
import type { PayoffTable } from '../game/environment.js';
import { utilitiesAt, type Weight } from './goal.js';
import type { TableGame } from './recording.js';

/** The best mechanism of selfish agents in the subsidy-free class; `null` where there is none, or time ran out. */
export function contractOf({ environment, language }: TableGame, expired: Expiry = never): EquilibriumPair | null {
  const best = bestMechanism(setting(environment, language), expired);
  return best.status === 'attained' ? best.pair : null;
}

/** What agents of some weights maximise; with a contract, its transfers included. */
export function playedUtilities(
  { environment, language }: TableGame,
  weights: readonly Weight[],
  enforced: EquilibriumPair | null,
): PayoffTable {
  const utilities = utilitiesAt(environment, weights);
  if (enforced === null) return utilities;
  const transfers = Array.from({ length: language.count }, (_, cell) =>
    environment.agents.map((_, agent) => transferTo(enforced.transfers, cell, agent)),
  );
  return inducedUtilities(utilities, language, transfers);
}
