/**
 * # Cooperation verifiable, effort not
 *
 * What a court sees of the effort game: who cooperates and who defects, and nothing of the effort. A product language with blocks
 * {CH, CL} and {DH, DL} for each agent: four cells, one for each profile of the dilemma underneath. And what a court sees that sees payoffs.
 */
import { equal, ZERO } from '../../exact/rational.js';
import { effortGame } from '../../game/dilemmas/effort-game.js';
import type { Environment } from '../../game/environment.js';
import { type Language, productLanguage, signalLanguage } from './language.js';

const EFFORTS = [
  [0, 1],
  [2, 3],
];

const nothing = { T: ZERO, R: ZERO, P: ZERO, S: ZERO };

/** The language of effort games in which cooperation is verifiable and effort is not. */
export const COOPERATION_VERIFIABLE: Language = productLanguage(effortGame(nothing), undefined, [EFFORTS, EFFORTS]);

/** The language of a court that sees what everyone gets, and nothing else. */
export const payoffsVerifiable = (game: Environment): Language => {
  const outcomes = game.payoffs.flat();
  return signalLanguage(game, (w, profile) =>
    outcomes.findIndex((paid) => paid.every((u, agent) => equal(u, game.payoffs[w][profile][agent]))),
  );
};
