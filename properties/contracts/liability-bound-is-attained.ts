/**
 * # How to look for a witness of `liability-bound-is-attained`
 *
 * In small games, fewest cells and smallest payoffs first; and mechanisms made to attain the bound.
 */
import fc from 'fast-check';
import { unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { greatestProbability } from '../../src/contract/messages/mediated-play.js';
import { fraction, ONE } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { boundUnderLiability, type UnderLiability } from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { liabilityBoundIsAttained } from '../../theorems/contracts/liability-bound-is-attained.js';
import { bystanderGames, temptingGames } from './bounded-liability-leaves-a-loss.js';
import { heldToTheBound } from './mechanism-arbitraries.js';
import { mechanismScope } from './transfer-scopes.js';

const positive = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

export const liabilityBoundIsAttainedProperty: Property<UnderLiability> = {
  theorem: liabilityBoundIsAttained,
  scopes: [
    mechanismScope({ games: bystanderGames(4, 45), cells: 2, liabilities: [ONE], payments: [0, -1, 1] }),
    mechanismScope({ games: temptingGames(4, 5), cells: 2, liabilities: [ONE], payments: [0, -1, 1] }),
  ],
  meeting: heldToTheBound(positive, positive),
  breaking: {},
  mutants: [
    {
      name: 'exceeded',
      prose: 'the first best is played more often than (D + 2B)/(d + D + 2B)',
      kind: 'relation',
      conclude: (subject) => {
        const { environment, language, contingency } = subject;
        return all(
          ...unseenTemptations(environment, language, contingency).map((temptation) =>
            claim(['the greatest x(a*)', greatestProbability(subject, temptation.profile)], '>', [
              '(D + 2B)/(d + D + 2B)',
              boundUnderLiability(subject)(temptation),
            ]),
          ),
        );
      },
    },
    {
      name: 'in-the-empty-language',
      prose: 'the bound is attained where the court sees nothing',
      kind: 'hypothesis',
      scopes: [mechanismScope({ games: temptingGames(5, 19), cells: 1, liabilities: [ONE], payments: [0, -1, 1] })],
    },
  ],
};
