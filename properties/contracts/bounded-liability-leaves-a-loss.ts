/**
 * # How to try `bounded-liability-leaves-a-loss`
 *
 * Random transfers within the bound, most of them extreme, on random games whose only first best is tempting out of sight; mechanisms that
 * hold the tempted agent to the very bound; and an adversary that moves one payment after another.
 */
import fc from 'fast-check';
import { advantage, isUnseenSomewhere, temptationsOfFirstBests, unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { leastLoss, stakeAt } from '../../src/contract/messages/mediated-play.js';
import { add, isPositive, isZero, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  boundedLiabilityLeavesALoss,
  boundUnderLiability,
  playIsBounded,
  twoSided,
  type UnderLiability,
} from '../../theorems/contracts/bounded-liability-leaves-a-loss.js';
import { anywhere, manyAgents } from './lured.js';
import { heldToTheBound, nudgeTransfer, raise, temptedFirstBests, withMechanism } from './mechanism-arbitraries.js';
import { type Games, mechanismScope, sparseGames } from './transfer-scopes.js';

const { hypotheses } = boundedLiabilityLeavesALoss;

const hasTemptingFirstBest = (of: Environment) => firstBests(of, 0).length === 1 && temptationsOfFirstBests(of, 0).length > 0;

/** Sparse games with one first best, which can be left at a gain; of two agents with two actions each, unless others are named. */
export const temptingGames = (most: number, count: number, actions: readonly number[] = [2, 2]): Games =>
  sparseGames({ actions, most }, count, [' with one first best, which can be left at a gain', hasTemptingFirstBest]);

/** One agent who chooses between two actions, and another who looks on. */
export const bystanderGames = (most: number, count: number): Games => sparseGames({ actions: [1, 2], most }, count);

/** The least games and mechanisms that attain the bound are among these. */
const heldScope = mechanismScope({ games: temptingGames(4, 5), cells: 2, liabilities: [ONE], payments: [0, -1, 1] });

const unseenOf = ({ environment, language, contingency }: UnderLiability) => unseenTemptations(environment, language, contingency);
const temptationsOf = ({ environment, contingency }: UnderLiability) => temptationsOfFirstBests(environment, contingency);

/** The claims of the theorem with obedience worth something else than D + 2B. */
const withWorth = (worth: (advantaged: Rational, liability: Rational) => Rational) => (subject: UnderLiability) =>
  playIsBounded(subject, unseenOf(subject), [['the bound', boundUnderLiability(subject, worth)]]);

/** The claim with every `<=` strict. */
const strictly = (conclusion: Conclusion): Conclusion => {
  if (conclusion.kind === 'all') return all(...conclusion.parts.map(strictly));
  return conclusion.kind === 'comparison' && conclusion.relation === '<=' ? { ...conclusion, relation: '<' } : conclusion;
};

const meeting = fc.oneof(withMechanism(temptedFirstBests(true)), heldToTheBound());

export const boundedLiabilityLeavesALossProperty: Property<UnderLiability> = {
  theorem: boundedLiabilityLeavesALoss,
  scopes: [
    mechanismScope({ games: sparseGames({ actions: [2, 2], most: 4 }, 234), cells: 4, liabilities: [ZERO], payments: [0] }),
    heldScope,
    mechanismScope({ games: temptingGames(4, 5), cells: 4, liabilities: [ONE], payments: [-1, 1] }),
  ],
  meeting,
  breaking: {
    'unique-first-best': fc.tuple(meeting, fc.nat()).map(([subject, pick]) => raise(subject, pick, ZERO)),
    tempted: withMechanism(anywhere(manyAgents)),
    unseen: withMechanism(temptedFirstBests(false)),
    bounded: withMechanism(temptedFirstBests(true), rational(1000)),
  },
  ablation: {
    'unique-first-best': [mechanismScope({ games: bystanderGames(2, 19), cells: 1, liabilities: [ZERO], payments: [0] })],
    tempted: [mechanismScope({ games: sparseGames({ actions: [2], most: 1 }, 3), cells: 1, liabilities: [ZERO], payments: [0] })],
    unseen: [mechanismScope({ games: bystanderGames(3, 35), cells: 2, liabilities: [ONE], payments: [0, -1, 1] })],
    bounded: [mechanismScope({ games: temptingGames(3, 1), cells: 2, liabilities: [ZERO], payments: [0, -1, 1] })],
  },
  mutants: [
    {
      name: 'one-transfer-for-two',
      prose: 'D + B in place of D + 2B',
      kind: 'constant',
      conclude: withWorth(add),
    },
    {
      name: 'transfers-alone',
      prose: '2B in place of D + 2B',
      kind: 'constant',
      conclude: withWorth((_, liability) => multiply(rational(2), liability)),
    },
    {
      name: 'strictly-less',
      prose: 'x(a*) < (D + 2B)/(d + D + 2B)',
      kind: 'relation',
      conclude: (subject) => strictly(withWorth(twoSided)(subject)),
      scopes: [heldScope],
    },
    {
      name: 'certain-contingency',
      prose: 'a loss of δd/(d + D + 2B), whatever the probability of ω',
      kind: 'constant',
      conclude: (subject) => {
        const { environment: of, contingency } = subject;
        const lost = multiply(of.prior[contingency], leastLoss(subject));
        return all(
          ...unseenOf(subject).map((temptation) =>
            claim(['the expected loss', lost], '>=', [
              'δd/(d + D + 2B)',
              multiply(stakeAt(of, contingency), subtract(ONE, boundUnderLiability(subject)(temptation))),
            ]),
          ),
        );
      },
      scopes: [
        mechanismScope({ games: sparseGames({ actions: [2, 2], most: 4 }, 234), cells: 4, liabilities: [ZERO], payments: [0] }),
        mechanismScope({
          games: sparseGames({ actions: [1, 2], most: 3, contingencies: 2 }, 151),
          cells: 1,
          liabilities: [ZERO],
          payments: [0],
        }),
      ],
    },
    {
      name: 'unseen-somewhere',
      prose: 'the court does not tell b from a*_i at some a_−i, instead of at a*_−i',
      kind: 'quantifier',
      hypotheses: {
        ...hypotheses,
        unseen: hypothesis('the court does not see the temptation at some a_−i', ({ environment, language, contingency }) =>
          temptationsOfFirstBests(environment, contingency).every((temptation) =>
            isUnseenSomewhere(environment, language, contingency, temptation),
          ),
        ),
      },
      conclude: (subject) => playIsBounded(subject, temptationsOf(subject), [['the bound', boundUnderLiability(subject)]]),
    },
  ],
  adversary: {
    name: 'hill climbing over transfers within the bound',
    starts: 20,
    steps: 30,
    step: (subject, random) => nudgeTransfer(subject, subject.liability ?? ZERO, random),
  },
  strata: {
    'B = 0': ({ liability }) => liability !== null && isZero(liability),
    'D > 0': (subject) =>
      unseenOf(subject).some((temptation) => isPositive(advantage(subject.environment, subject.contingency, temptation))),
    'nobody is paid anything': ({ transfers }) => transfers.flat().every(isZero),
  },
};
