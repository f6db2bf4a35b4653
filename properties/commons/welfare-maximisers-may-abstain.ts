/** # How to try `welfare-maximisers-may-abstain` and `no-large-weight-abstains`: small pools, every number of abstainers. */
import fc, { type Arbitrary } from 'fast-check';
import { add, negate, ONE, type Rational, rational } from '../../src/exact/rational.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import { type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { kappaOf } from '../../theorems/commons/agents-who-are-alike-plan-impatiently.js';
import { COMMONS, whole } from '../../theorems/commons/commons-family.js';
import {
  brokenAbstentions,
  noLargeWeightAbstains,
  welfareMaximisersMayAbstain,
  withAbstainers,
} from '../../theorems/commons/welfare-maximisers-may-abstain.js';
import { count, FEW_FACTORS, factorScope, numbered, someCommons, TEN_WEIGHTS, upTo } from './commons-subjects.js';

const weight = TEN_WEIGHTS.values;
const scopes = [
  factorScope(FEW_FACTORS, `n = 2, k in 0..1, K in 1..5, T = 2, ${TEN_WEIGHTS.name}`, {
    n: numbered(2),
    k: numbered(0, 1),
    K: integersFrom(1, 5),
    T: numbered(2),
    weight,
  }),
  factorScope(FEW_FACTORS, `n = 3, k in 1..2, K in 1..2, T in 1..2, ${TEN_WEIGHTS.name}`, {
    n: numbered(3),
    k: numbered(1, 2),
    K: numbered(1, 2),
    T: numbered(1, 2),
    weight,
  }),
  factorScope(FEW_FACTORS, `n = 4, k in 1..3, K in 1..2, T = 2, ${TEN_WEIGHTS.name}`, {
    n: numbered(4),
    k: integersFrom(1, 3),
    K: numbered(1, 2),
    T: numbered(2),
    weight,
  }),
];

const sizes = fc.constantFrom([2, 8], [3, 4], [4, 2]);
const abstaining = (weights: Arbitrary<Rational>, number: (n: number) => Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  sizes.chain(([n, most]) =>
    someCommons({ n: count(n, n), k: number(n), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4), weight: weights }),
  );

const withImpatience = (parameters: Parameters, kappa: Rational): Conclusion =>
  claim(
    [
      'months, stocks and growths at which abstaining is no equilibrium',
      brokenAbstentions(withAbstainers(parameters), whole(parameters.k), kappa, parameters.weight),
    ],
    '=',
    ['none', rational(0)],
  );

export const welfareMaximisersMayAbstainProperty: Property<FamilySubject> = {
  theorem: welfareMaximisersMayAbstain,
  families: [COMMONS],
  scopes,
  ablation: {
    'someone-claims': [
      factorScope(FEW_FACTORS, 'n = k = 2, K in 1..2, T = 2, weight 0', {
        n: numbered(2),
        k: numbered(2),
        K: numbered(1, 2),
        T: numbered(2),
        weight: numbered(0),
      }),
    ],
    'others-weigh': [
      factorScope(FEW_FACTORS, 'n = 3, k = 1, K in 1..2, T = 2, weights -3, -2 and -3/4', {
        n: numbered(3),
        k: numbered(1),
        K: numbered(1, 2),
        T: numbered(2),
        weight: numbered(-3, -2, '-3/4'),
      }),
    ],
  },
  meeting: abstaining(upTo(4), (n) => count(0, n - 1)),
  breaking: {
    'someone-claims': abstaining(upTo(4), (n) => count(n, n)),
    'others-weigh': abstaining(
      upTo(3).map((value) => negate(add(ONE, value))),
      (n) => count(1, n - 1),
    ),
  },
  mutants: [
    {
      name: 'as-if-all-were-there',
      prose: 'the others are as impatient as all n agents',
      kind: 'constant',
      conclude: ({ parameters }) => withImpatience(parameters, kappaOf(parameters)),
    },
    {
      name: 'as-patient-as-who-abstains',
      prose: 'the others plan as well as can be',
      kind: 'constant',
      conclude: ({ parameters }) => withImpatience(parameters, ONE),
    },
  ],
};

export const noLargeWeightAbstainsProperty: Property<FamilySubject> = {
  theorem: noLargeWeightAbstains,
  families: [COMMONS],
  scopes: [
    factorScope(FEW_FACTORS, 'n = 2, k = 1, K in 1..3, T in 1..2, weight 0', {
      n: numbered(2),
      k: numbered(1),
      K: integersFrom(1, 3),
      T: numbered(1, 2),
      weight: numbered(0),
    }),
  ],
  meeting: someCommons({
    n: count(2, 2),
    k: count(1, 1),
    K: count(1, 3),
    T: count(1, 2),
    low: upTo(1),
    high: fc.constantFrom(...numbered(0, 1, '4/3', '3/2', '7/4')),
    weight: count(0, 0),
  }),
  breaking: {},
};
