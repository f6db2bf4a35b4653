/**
 * # How to try `twin-actions-leave-a-loss`
 *
 * Random transfers of any size on random games with a tempting first best and a court that never tells what tempts from what it tempts away
 * from; mechanisms that hold the tempted agent to the very bound; and an adversary that moves one payment after another.
 */
import fc from 'fast-check';
import { advantage, areTwins, isUnseenSomewhere, unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { add, isPositive, rational, ZERO } from '../../src/exact/rational.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { playIsBounded, type UnderTransfers } from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { boundWithoutTransfers, twinActionsLeaveALoss, twinTemptations } from '../../theorems/contracts/twin-actions-leave-a-loss.js';
import { bystanderGames, temptingGames } from './bounded-liability-leaves-a-loss.js';
import { anywhere, manyAgents } from './lured.js';
import { heldWithTwins, nudgeTransfer, raise, temptedFirstBests, withAnyTransfers, withTwins } from './mechanism-arbitraries.js';
import { mechanismScope, sparseGames } from './transfer-scopes.js';

const { hypotheses } = twinActionsLeaveALoss;

/** The other agent has three actions, so that there is something else than a*_−i at which the court may see or not. */
const thirdActionGames = temptingGames(3, 2, [2, 3]);

const meeting = fc.oneof(withAnyTransfers(temptedFirstBests(true).map(withTwins)), heldWithTwins);

export const twinActionsLeaveALossProperty: Property<UnderTransfers> = {
  theorem: twinActionsLeaveALoss,
  scopes: [
    mechanismScope({ games: sparseGames({ actions: [2, 2], most: 4 }, 234), cells: 4, liabilities: [null], payments: [0] }),
    mechanismScope({ games: temptingGames(4, 5), cells: 2, liabilities: [null], payments: [0, -1, 1] }),
    mechanismScope({ games: temptingGames(4, 5), cells: 4, liabilities: [null], payments: [-2, 2] }),
  ],
  meeting,
  breaking: {
    'unique-first-best': fc.tuple(meeting, fc.nat()).map(([subject, pick]) => raise(subject, pick, ZERO)),
    tempted: withAnyTransfers(anywhere(manyAgents)),
    unseen: withAnyTransfers(temptedFirstBests(false)),
    twins: withAnyTransfers(temptedFirstBests(true)),
  },
  ablation: {
    'unique-first-best': [mechanismScope({ games: bystanderGames(2, 19), cells: 1, liabilities: [null], payments: [0] })],
    tempted: [mechanismScope({ games: sparseGames({ actions: [2], most: 1 }, 3), cells: 1, liabilities: [null], payments: [0] })],
    unseen: [mechanismScope({ games: bystanderGames(3, 35), cells: 2, liabilities: [null], payments: [0, -1, 1] })],
    twins: [mechanismScope({ games: temptingGames(3, 1), cells: 2, liabilities: [null], payments: [0, -1, 1] })],
  },
  mutants: [
    {
      name: 'unseen-somewhere-else',
      prose: 'b is not told from a*_i at some a_−i other than a*_−i, instead of at every one',
      kind: 'quantifier',
      hypotheses: {
        ...hypotheses,
        twins: hypothesis('an undetectable temptation is not seen at some other a_−i', ({ environment, language, contingency }) =>
          unseenTemptations(environment, language, contingency).some((temptation) =>
            isUnseenSomewhere(environment, language, contingency, temptation, true),
          ),
        ),
      },
      scopes: [mechanismScope({ games: thirdActionGames, cells: 2, liabilities: [null], payments: [0, -1, 1] })],
    },
    {
      name: 'never-played',
      prose: 'x(a*) = 0 in every correlated equilibrium, D being left out',
      kind: 'constant',
      conclude: (subject) => playIsBounded(subject, twinTemptations(subject), [['nothing', () => ZERO]]),
    },
    {
      name: 'advantage-over-twice-the-gain',
      prose: 'x(a*) ≤ D/(2d + D)',
      kind: 'constant',
      conclude: (subject) =>
        playIsBounded(subject, twinTemptations(subject), [
          ['D/(2d + D)', (temptation) => boundWithoutTransfers(subject)({ ...temptation, gain: add(temptation.gain, temptation.gain) })],
        ]),
    },
  ],
  adversary: {
    name: 'hill climbing over transfers of up to 100',
    starts: 20,
    steps: 30,
    step: (subject, random) => nudgeTransfer(subject, rational(100), random),
  },
  strata: {
    'D > 0': (subject) =>
      twinTemptations(subject).some((temptation) => isPositive(advantage(subject.environment, subject.contingency, temptation))),
    'another temptation is no twin': ({ environment, language, contingency }) =>
      unseenTemptations(environment, language, contingency).some((temptation) => !areTwins(environment, language, contingency, temptation)),
  },
};
