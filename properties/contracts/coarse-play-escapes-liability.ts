/**
 * # How to refute `coarse-play-escapes-liability`
 *
 * In games without contract, smallest first: those in which who is tempted has two actions hold no counterexample
 * (`two-actions-bind-coarse-play`), nor do those in which nobody else has a choice.
 */
import { ZERO } from '../../src/exact/rational.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { UnderLiability } from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { coarsePlayEscapesLiability } from '../../theorems/contracts/coarse-play-escapes-liability.js';
import { temptedFirstBests, withMechanism } from './mechanism-arbitraries.js';
import { mechanismScope, sparseGames } from './transfer-scopes.js';
import { thirdActionScope } from './two-actions-bind-coarse-play.js';

const without = { cells: 1, liabilities: [ZERO], payments: [0] };

export const coarsePlayEscapesLiabilityProperty: Property<UnderLiability> = {
  theorem: coarsePlayEscapesLiability,
  scopes: [
    mechanismScope({ ...without, games: sparseGames({ actions: [1, 3], most: 5 }, 145) }),
    mechanismScope({ ...without, games: sparseGames({ actions: [2, 2], most: 5 }, 458) }),
    mechanismScope({ ...without, games: sparseGames({ actions: [1, 4], most: 5 }, 260) }),
    thirdActionScope,
  ],
  meeting: withMechanism(
    temptedFirstBests(true, {
      shapes: [
        [3, 2],
        [3, 3],
        [4, 2],
      ],
    }),
  ),
  breaking: {},
};
