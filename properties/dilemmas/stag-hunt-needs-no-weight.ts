/**
 * # How to try `stag-hunt-needs-no-weight`
 *
 * Weights lie at the last one that keeps mutual defection, just below and just above it, and anywhere; in a third of the draws a lone
 * cooperator makes no difference to the two together.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  fraction,
  isNegative,
  isPositive,
  less,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { overTwoDefections } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { type FamilyAtWeight, stagHuntNeedsNoWeight } from '../../theorems/dilemmas/stag-hunt-needs-no-weight.js';
import { dilemmaPayoffs, SYMMETRIC_DILEMMA, secondDefectionStops } from '../../theorems/dilemmas/symmetric-dilemmas.js';
import { dilemmaScopes, dilemmas } from './symmetric-dilemmas.js';

const ORDER = ['R', 'T', 'P', 'S'];

/** S + T = 2P: S is as far below P as T is above. */
const tied = descendingNumbers(['R', 'T', 'P']).map(({ R, T, P }) => ({ T, R, P, S: subtract(P, subtract(T, P)) }));

/** The last weight at which mutual defection is an equilibrium, and one beyond it; where there is none or it is not positive, 0 and 1,000. */
const around = ({ parameters }: FamilySubject): readonly [Rational, Rational] => {
  const last = secondDefectionStops(dilemmaPayoffs(parameters));
  return last === 'infinite' || !isPositive(last) ? [ZERO, rational(1000)] : [last, add(last, fraction(1n, 1000n))];
};

const weighted = (subjects: Arbitrary<FamilySubject>): Arbitrary<FamilyAtWeight> =>
  subjects.chain((subject) => {
    const [last, beyond] = around(subject);
    const near = fc.constantFrom(last, multiply(last, fraction(999n, 1000n)), beyond);
    return fc.oneof({ weight: 2, arbitrary: near }, { weight: 1, arbitrary: weights }).map((weight) => ({ ...subject, weight }));
  });

export const stagHuntNeedsNoWeightProperty: Property<FamilyAtWeight> = {
  theorem: stagHuntNeedsNoWeight,
  families: [SYMMETRIC_DILEMMA],
  scopes: dilemmaScopes(ORDER, 20).map((scope) =>
    extendScope(scope, 'at the last weight that keeps (D,D), or 0, and beyond', 2, (subject) =>
      around(subject).map((weight) => ({ weight, ...subject })),
    ),
  ),
  meeting: weighted(fc.oneof({ weight: 2, arbitrary: dilemmas(ORDER) }, { weight: 1, arbitrary: familySubjects(SYMMETRIC_DILEMMA, tied) })),
  breaking: {
    'reward-beats-temptation': weighted(dilemmas(ORDER, 'R')),
    'temptation-beats-punishment': weighted(dilemmas(ORDER, 'T')),
    'punishment-beats-sucker': weighted(dilemmas(ORDER, 'P')),
    nonnegative: weighted(dilemmas(ORDER)).map((subject) => ({ ...subject, weight: negate(add(subject.weight, ONE)) })),
  },
  idle: {
    'temptation-beats-punishment': {
      because: 'unused',
      argument:
        'Let R > T and P > S. Then 2·max(R, P) is at least R + P, which exceeds S + T, so that (C,C) or (D,D) is a first best, and neither tempts. What keeps (D,D) does not ask for T > P.',
    },
  },
  ablation: {
    nonnegative: dilemmaScopes(ORDER).map((scope) =>
      extendScope(scope, 'at the weight −1 and at −1,000', 2, (subject) =>
        [-1, -1000].map((weight) => ({ ...subject, weight: rational(weight) })),
      ),
    ),
  },
  mutants: [
    {
      name: 'weight-strictly-below',
      prose: '(D,D) is an equilibrium only strictly below the last weight',
      kind: 'relation',
      conclude: ({ environment, parameters, weight }) => {
        const payoffs = dilemmaPayoffs(parameters);
        const over = overTwoDefections(payoffs);
        return equivalent(
          ['(D,D) is an equilibrium of v^λ', isEquilibrium(environment, prosocialUtilities(environment, weight), 0, 3)],
          ['S + T ≤ 2P or λ < (P − S)/(S + T − 2P)', !isPositive(over) || less(multiply(weight, over), subtract(payoffs.P, payoffs.S))],
        );
      },
    },
    {
      name: 'trap-only-below-the-tie',
      prose: '(D,D) stays for all λ only where S + T < 2P, and at S + T = 2P up to λ = P − S',
      kind: 'relation',
      conclude: ({ environment, parameters, weight }) => {
        const payoffs = dilemmaPayoffs(parameters);
        const over = overTwoDefections(payoffs);
        const scale = isPositive(over) ? over : ONE;
        return equivalent(
          ['(D,D) is an equilibrium of v^λ', isEquilibrium(environment, prosocialUtilities(environment, weight), 0, 3)],
          ['S + T < 2P or λ is small', isNegative(over) || !less(subtract(payoffs.P, payoffs.S), multiply(weight, scale))],
        );
      },
    },
    {
      name: 'reward-at-least-sucker',
      prose: 'R > S in place of R > T',
      kind: 'hypothesis',
      hypotheses: {
        ...stagHuntNeedsNoWeight.hypotheses,
        'reward-beats-temptation': { prose: 'R > S', holds: ({ parameters: { R, S } }) => less(S, R) },
      },
    },
  ],
  strata: {
    '(D,D) stays at every weight': ({ parameters }) => !isPositive(overTwoDefections(dilemmaPayoffs(parameters))),
    'a weight ends (D,D)': ({ parameters }) => isPositive(overTwoDefections(dilemmaPayoffs(parameters))),
  },
};
