/**
 * # How to try `two-actions-bind-coarse-play`
 *
 * As `bounded-liability-leaves-a-loss`, in games in which who is tempted has two actions.
 */
import fc from 'fast-check';
import { unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { add, multiply, rational, ZERO } from '../../src/exact/rational.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  boundUnderLiability,
  playIsBounded,
  type twoSided,
  type UnderLiability,
} from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { twoActionsBindCoarsePlay } from '../../theorems/contracts/two-actions-bind-coarse-play.js';
import { boundedLiabilityLeavesALossProperty } from './bounded-liability-leaves-a-loss.js';
import { anywhere, manyAgents } from './lured.js';
import { heldToTheBound, nudgeTransfer, raise, temptedFirstBests, withMechanism } from './mechanism-arbitraries.js';
import { mechanismScope, sparseGames } from './transfer-scopes.js';

const { hypotheses } = twoActionsBindCoarsePlay;

/** Games of an agent with two actions and one with three, without contract. */
export const thirdActionScope = mechanismScope({
  games: sparseGames({ actions: [2, 3], most: 5 }, 3173),
  cells: 1,
  liabilities: [ZERO],
  payments: [0],
});

const twoActions = {
  shapes: [
    [2, 1],
    [2, 2],
    [2, 2],
    [2, 2, 2],
    [2, 1, 2],
    [2, 2, 2, 2],
  ],
};

/** Some have three actions, but not who is tempted. */
const others = withMechanism(
  temptedFirstBests(true, {
    shapes: [
      [2, 3],
      [3, 2],
      [2, 3, 2],
    ],
  }),
).filter((subject) => hypotheses['two-actions'].holds(subject));

const meeting = fc.oneof(withMechanism(temptedFirstBests(true, twoActions)), heldToTheBound(), others);

const withWorth = (worth: typeof twoSided) => (subject: UnderLiability) => {
  const { environment, language, contingency } = subject;
  const temptations = unseenTemptations(environment, language, contingency);
  return playIsBounded(subject, temptations, [['the bound', boundUnderLiability(subject, worth)]], 'coarse');
};

export const twoActionsBindCoarsePlayProperty: Property<UnderLiability> = {
  theorem: twoActionsBindCoarsePlay,
  scopes: boundedLiabilityLeavesALossProperty.scopes,
  meeting,
  breaking: {
    'unique-first-best': fc.tuple(meeting, fc.nat()).map(([subject, pick]) => raise(subject, pick, ZERO)),
    tempted: withMechanism(anywhere(manyAgents)),
    unseen: withMechanism(temptedFirstBests(false, twoActions)),
    bounded: withMechanism(temptedFirstBests(true, twoActions), rational(1000)),
    'two-actions': withMechanism(
      temptedFirstBests(true, {
        shapes: [
          [3, 2],
          [3, 3],
          [4, 2],
        ],
      }),
    ),
  },
  ablation: { ...boundedLiabilityLeavesALossProperty.ablation, 'two-actions': [thirdActionScope] },
  mutants: [
    { name: 'one-transfer-for-two', prose: 'D + B in place of D + 2B', kind: 'constant', conclude: withWorth(add) },
    {
      name: 'transfers-alone',
      prose: '2B in place of D + 2B',
      kind: 'constant',
      conclude: withWorth((_, liability) => multiply(rational(2), liability)),
    },
    {
      name: 'somebody-has-two-actions',
      prose: 'some agent has two actions, not who is tempted',
      kind: 'quantifier',
      hypotheses: {
        ...hypotheses,
        'two-actions': hypothesis('some agent has two actions', ({ environment }) =>
          environment.actions.some((names) => names.length === 2),
        ),
      },
      scopes: [thirdActionScope],
    },
  ],
  adversary: {
    name: 'hill climbing over transfers within the bound',
    starts: 20,
    steps: 30,
    step: (subject, random) => nudgeTransfer(subject, subject.liability ?? ZERO, random),
  },
  strata: {
    'some agent has three actions': ({ environment }) => environment.actions.some((names) => names.length === 3),
  },
};
