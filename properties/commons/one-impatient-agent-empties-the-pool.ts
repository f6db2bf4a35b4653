/**
 * # How to try `one-impatient-agent-empties-the-pool`
 *
 * Two agents with up to two units over two months, and three with two; weights on both sides of λ_0, and at it.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Sight } from '../../src/commons/commons.js';
import { unravellingWeight } from '../../src/commons/unravelling.js';
import { add, atMost, isNegative, multiply, negate, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import type { Mutant, Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, meets, type Theorem } from '../../src/theory/statement/theorem.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';
import {
  empties,
  isBelow,
  oneImpatientAgentEmptiesAPoolUnseen,
  oneImpatientAgentEmptiesThePool,
  unlike,
} from '../../theorems/commons/one-impatient-agent-empties-the-pool.js';
import { commonsScope, count, FEW_FACTORS, numbered, someCommons, upTo } from './commons-subjects.js';

const WEIGHTS = numbered(0, '1/4', '1/3', '1/2', '3/4', 1, 2, 3);

export const unlikeScopes = [
  commonsScope(`n = 2, K in 1..2, T = 2, ${FEW_FACTORS.name}, ten weights from -2 to 3`, {
    n: numbered(2),
    K: integersFrom(1, 2),
    T: numbered(2),
    low: FEW_FACTORS.values,
    high: FEW_FACTORS.values,
    weight: [...numbered(-2, -1), ...WEIGHTS],
    other: [...numbered(-2, -1), ...WEIGHTS],
  }),
  commonsScope('n = 3, K = 2, T = 2, factors 3/2, 2 and 5/2, weights 0, 1/4, 1/3, 1/2, 3/4, 1, 2 and 3', {
    n: numbered(3),
    K: numbered(2),
    T: numbered(2),
    low: numbered('3/2', 2, '5/2'),
    high: numbered('3/2', 2, '5/2'),
    weight: WEIGHTS,
    other: WEIGHTS,
  }),
  commonsScope('n = 2, K = 3, T in 1..3, factors 1, 3/2, 2, 7/3 and 3, weights -1/8, 0, 1/4, 1/2, 1 and 3', {
    n: numbered(2),
    K: numbered(3),
    T: integersFrom(1, 3),
    low: numbered(1, '3/2', 2, '7/3', 3),
    high: numbered(1, '3/2', 2, '7/3', 3),
    weight: numbered('-1/8', 0, '1/4', '1/2', 1, 3),
    other: numbered(0, '1/4', '1/2', 1, 3),
  }),
];

const sizes = fc.constantFrom([2, 2, 3], [2, 3, 2], [3, 2, 2], [2, 4, 2], [4, 1, 3]);
export const unlikeCommons = (weight: Arbitrary<Rational>, growth = upTo(3)): Arbitrary<FamilySubject> =>
  sizes.chain(([n, K, T]) =>
    someCommons({ n: count(n, n), K: count(K, K), T: count(T, T), low: growth, high: growth, weight, other: upTo(4) }),
  );

/** A weight at λ_0, or above it. */
const atLeastUnravelling = (seen: Sight): Arbitrary<FamilySubject> =>
  unlikeCommons(upTo(3), upTo(3)).map((subject) => {
    const bound = unravellingWeight(unlike(subject.parameters, seen));
    const weight = bound === 'infinite' ? subject.parameters.weight : add(bound, subject.parameters.weight);
    return { ...subject, parameters: { ...subject.parameters, weight } };
  });

const spiteful = unlikeCommons(upTo(2).map((value) => subtract(negate(ONE), value)));

/** The property of one of the two theorems. */
const property = (theorem: Theorem<FamilySubject>, seen: Sight, mutants: readonly Mutant<FamilySubject>[]): Property<FamilySubject> => ({
  theorem,
  families: [COMMONS],
  scopes: unlikeScopes,
  meeting: unlikeCommons(upTo(3).map((value) => subtract(value, ONE))).filter((subject) => meets(theorem, subject)),
  breaking: { 'not-spiteful': spiteful, 'below-unravelling': atLeastUnravelling(seen) },
  mutants: [
    {
      name: 'at-the-threshold',
      prose: 'a weight of at most λ_0 in place of one below',
      kind: 'hypothesis',
      hypotheses: {
        ...theorem.hypotheses,
        'below-unravelling': hypothesis('λ ≤ λ_0', ({ parameters }) => {
          const bound = unravellingWeight(unlike(parameters, seen));
          return bound === 'infinite' || atMost(parameters.weight, bound);
        }),
      },
    },
    {
      name: 'others-may-care-for-welfare-alone',
      prose: 'whatever the weights of the others, infinite as well',
      kind: 'quantifier',
      conclude: ({ parameters }) => {
        const of = unlike(parameters, seen);
        return empties({ ...of, weights: of.weights.map((weight, i) => (i === 0 ? weight : 'welfare')) });
      },
    },
    ...mutants,
  ],
});

export const oneImpatientAgentEmptiesThePoolProperty = property(oneImpatientAgentEmptiesThePool, 'before', [
  {
    name: 'mean-factor',
    prose: 'a weight below λ_0 at the mean factor, growth being seen',
    kind: 'hypothesis',
    hypotheses: {
      ...oneImpatientAgentEmptiesThePool.hypotheses,
      'below-unravelling': hypothesis('λ < λ_0 at the mean', ({ parameters }) => isBelow(unlike(parameters, 'never'), parameters)),
    },
  },
]);

export const oneImpatientAgentEmptiesAPoolUnseenProperty = property(oneImpatientAgentEmptiesAPoolUnseen, 'never', [
  {
    name: 'twice-the-weight',
    prose: 'a weight below 2·λ_0',
    kind: 'hypothesis',
    hypotheses: {
      ...oneImpatientAgentEmptiesAPoolUnseen.hypotheses,
      'below-unravelling': hypothesis('λ < 2·λ_0', ({ parameters }) => {
        const bound = unravellingWeight(unlike(parameters, 'never'));
        return bound === 'infinite' || !atMost(multiply(rational(2), bound), parameters.weight) || isNegative(parameters.weight);
      }),
    },
  },
]);
