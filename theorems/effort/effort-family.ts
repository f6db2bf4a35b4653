/**
 * # The families of effort games
 *
 * By T, R, P and S, with the costs of effort that the table games have, or with costs of their own.
 */
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import type { Family } from '../../src/theory/statement/family.js';

/** The effort games with ε = (R−P)/6 and η = (R−P)/12. */
export const effortFamily: Family = {
  name: 'effort games',
  build: ({ T, R, P, S }) => effortGame({ T, R, P, S }),
};

/** The effort games with any ε and η. */
export const effortCostsFamily: Family = {
  name: 'effort games of any costs',
  build: ({ T, R, P, S, epsilon, eta }) => effortGame({ T, R, P, S }, { epsilon, eta }),
};
