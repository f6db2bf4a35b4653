/**
 * # How to refute `extreme-transfers-are-worst`
 *
 * In small games, all transfers of −1, 0 and 1 against those of −1 and 1.
 */
import { ONE } from '../../src/exact/rational.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { UnderLiability } from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { extremeTransfersAreWorst } from '../../theorems/contracts/extreme-transfers-are-worst.js';
import { temptingGames } from './bounded-liability-leaves-a-loss.js';
import { heldToTheBound } from './mechanism-arbitraries.js';
import { mechanismScope } from './transfer-scopes.js';

export const extremeTransfersAreWorstProperty: Property<UnderLiability> = {
  theorem: extremeTransfersAreWorst,
  scopes: [mechanismScope({ games: temptingGames(4, 5), cells: 2, liabilities: [ONE], payments: [0, -1, 1] })],
  meeting: heldToTheBound(),
  breaking: {},
};
