/**
 * # How to try `no-investment-beyond-the-first-best`
 *
 * One to three investors with two or three levels each. Surpluses are built from what each step brings alone and what pairs of steps bring
 * together; the near misses let an investment harm, two investments replace one another, a share be negative, the shares exceed 1.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, denominator, fraction, negate, numerator, ONE, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { meetOrJoin } from '../../theorems/dilemmas/hold-ups.js';
import {
  equilibriaAtMost,
  joinOfFirstBests,
  noInvestmentBeyondTheFirstBest,
} from '../../theorems/dilemmas/no-investment-beyond-the-first-best.js';
import { drawHoldUps, fairShares, holdUpScope, holdUps, rising, supermodular, synergyScope } from './hold-up-subjects.js';

const HALF = fraction(1n, 2n);

/** One share below 0, made up for by another where there is one. */
const withNegativeShare = (investors: number): Arbitrary<readonly Rational[]> =>
  fc
    .tuple(fairShares(investors), positiveNumbers)
    .map(([shares, taken]) => [negate(taken), ...shares.slice(1).map((share) => add(share, taken))]);

/** Shares that sum to more than 1. */
const withTooMuch = (investors: number): Arbitrary<readonly Rational[]> =>
  fc
    .tuple(fairShares(investors), positiveNumbers)
    .map(([shares, over]) => [add(over, subtract(ONE, sum(shares.slice(1)))), ...shares.slice(1)]);

const { supermodular: complements, ...others } = noInvestmentBeyondTheFirstBest.hypotheses;

export const noInvestmentBeyondTheFirstBestProperty: Property<FamilySubject> = {
  theorem: noInvestmentBeyondTheFirstBest,
  families: holdUps,
  scopes: [
    holdUpScope([2], 'shares -1..2 in halves, costs and surplus -2..2', {
      shares: [-2, -1, 0, 1, 2, 3, 4].map((n) => fraction(BigInt(n), 2n)),
      costs: integersFrom(-2, 2),
      surplus: integersFrom(-2, 2),
    }),
    holdUpScope([2, 2], 'shares 0, 1/2, 1, costs and surplus 0, 1', {
      shares: [ZERO, HALF, ONE],
      costs: integersFrom(0, 1),
      surplus: integersFrom(0, 1),
    }),
    synergyScope(2, 'shares 0, 1/2, 1, costs 0..3, synergies 0..3', {
      shares: [ZERO, HALF, ONE],
      costs: integersFrom(0, 3),
      synergies: { '1': integersFrom(0, 3), '2': integersFrom(0, 3), '12': integersFrom(0, 3) },
    }),
    synergyScope(3, 'shares 1/3, costs 0, 1, synergies 0, 1', {
      shares: [fraction(1n, 3n)],
      costs: integersFrom(0, 1),
      synergies: Object.fromEntries(['1', '2', '3', '12', '13', '23'].map((names) => [names, integersFrom(0, 1)])),
    }),
    holdUpScope([3], 'share 0, 1/2, 1, costs and surplus 0..3', {
      shares: [ZERO, HALF, ONE],
      costs: integersFrom(0, 3),
      surplus: integersFrom(0, 3),
    }),
  ],
  meeting: drawHoldUps({ shares: fairShares, surplus: supermodular(0) }),
  breaking: {
    nondecreasing: drawHoldUps({ shares: fairShares, surplus: supermodular(-9) }),
    supermodular: drawHoldUps({ shares: fairShares, surplus: rising }),
    'nonnegative-shares': drawHoldUps({ shares: withNegativeShare, surplus: supermodular(0) }),
    'shares-of-one': drawHoldUps({ shares: withTooMuch, surplus: supermodular(0) }),
  },
  ablation: {
    'nonnegative-shares': [
      holdUpScope([2, 2], 'shares -1..2, costs 0..2, surplus 0..2', {
        shares: integersFrom(-1, 2),
        costs: integersFrom(0, 2),
        surplus: integersFrom(0, 2),
      }),
    ],
  },
  mutants: [
    {
      name: 'smallest-first-best',
      prose: 'at most the smallest first best',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment } = subject;
        return equilibriaAtMost(
          subject,
          firstBests(environment, 0).reduce((a, b) => meetOrJoin(environment, Math.min, a, b)),
        );
      },
    },
    {
      name: 'any-surplus',
      prose: 'at most the join of the first bests, without supermodularity',
      kind: 'hypothesis',
      hypotheses: others,
      conclude: (subject) => equilibriaAtMost(subject, joinOfFirstBests(subject)),
    },
    {
      name: 'shares-of-two',
      prose: 'each share at most 1, in place of their sum',
      kind: 'hypothesis',
      hypotheses: {
        ...noInvestmentBeyondTheFirstBest.hypotheses,
        'shares-of-one': {
          prose: 'every share is at most 1',
          holds: ({ parameters: { s1, s2 } }) => s2 !== undefined && numerator(s1) <= denominator(s1) && numerator(s2) <= denominator(s2),
        },
      },
    },
  ],
  strata: {
    'an equilibrium falls short of the largest first best': (subject) =>
      selfishEquilibria(subject.environment, 0).some((profile) => profile !== joinOfFirstBests(subject)),
    'no pure equilibrium': ({ environment }) => selfishEquilibria(environment, 0).length === 0,
    'returns depend on others': (subject) => complements.holds(subject) && subject.environment.agents.length > 2,
  },
};
