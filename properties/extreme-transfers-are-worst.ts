/**
 * # How to refute `extreme-transfers-are-worst`
 *
 * In small games, all transfers of −1, 0 and 1 against those of −1 and 1.
 */
import { ONE } from '../src/exact/rational.js';
import { heldToTheBound } from '../src/theory/mechanism-arbitraries.js';
import type { Property } from '../src/theory/property.js';
import { mechanismScope } from '../src/theory/transfer-scopes.js';
import type { UnderLiability } from '../theorems/bounded-liability-leaves-a-loss.js';
import { extremeTransfersAreWorst } from '../theorems/extreme-transfers-are-worst.js';
import { temptingGames } from './bounded-liability-leaves-a-loss.js';

export const extremeTransfersAreWorstProperty: Property<UnderLiability> = {
  theorem: extremeTransfersAreWorst,
  scopes: [mechanismScope({ games: temptingGames(4, 5), cells: 2, liabilities: [ONE], payments: [0, -1, 1] })],
  meeting: heldToTheBound(),
  breaking: {},
};
