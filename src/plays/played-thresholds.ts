/** λ*(E) and λ*_L of the games that were played: how prosocial agents would have to be for the first best, without and with the contract. */
import { setting } from '../contract/language/setting.js';
import { type Expiry, never } from '../exact/expiry.js';
import { contractThreshold } from '../prosocial/substitution.js';
import { INFINITE, selfishnessLevel, type Threshold } from '../prosocial/threshold.js';
import type { TableGame } from './recording.js';
import type { Tally } from './tally.js';

/** The thresholds of a game; λ*_L is `null` where time ran out. */
export interface PlayedThresholds {
  readonly name: string;
  readonly plays: number;
  readonly withoutContract: Threshold;
  readonly withContract: Threshold | null;
}

/** Those of every game that was tallied, in the order in which games were met; `expiry` makes a clock for each. */
export function playedThresholds(tallies: readonly Tally[], expiry: () => Expiry = () => never): PlayedThresholds[] {
  const plays = new Map<TableGame, number>();
  for (const { game, plays: own } of tallies) plays.set(game, (plays.get(game) ?? 0) + own);
  return [...plays].map(([{ name, environment, language }, count]) => {
    const found = contractThreshold(setting(environment, language), expiry());
    return {
      name,
      plays: count,
      withoutContract: selfishnessLevel(environment),
      withContract: found.status === 'attained' ? found.weight : found.status === 'infinite' ? INFINITE : null,
    };
  });
}
