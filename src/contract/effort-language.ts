/**
 * # Cooperation verifiable, effort not
 *
 * What a court sees of the effort game: who cooperates and who defects, and nothing of the effort. A product language with blocks
 * {CH, CL} and {DH, DL} for each agent: four cells, one for each profile of the dilemma underneath.
 */
import type { Environment } from '../game/environment.js';
import { actionIn } from '../game/profile.js';
import { type Language, productLanguage, signalLanguage } from './language.js';

const EFFORTS = [
  [0, 1],
  [2, 3],
];

/** The language of an effort game in which cooperation is verifiable and effort is not. */
export const cooperationVerifiable = (effortGame: Environment): Language => productLanguage(effortGame, undefined, [EFFORTS, EFFORTS]);

/** The language of a court that sees who cooperates and what everyone gets. */
export const payoffsVerifiable = (effortGame: Environment): Language =>
  signalLanguage(effortGame, (w, profile) => {
    const cooperates = effortGame.agents.map((_, agent) => actionIn(effortGame, profile, agent) < 2);
    const received = effortGame.payoffs[w][profile].map(({ num, den }) => `${num}/${den}`);
    return [...cooperates, ...received].join(' ');
  });
