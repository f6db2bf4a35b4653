/** # How to try `agents-who-are-alike-plan-impatiently` and its steps: small pools with two factors, weights at and beside the steps. */
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import { literalPlanner } from '../../src/commons/literal.js';
import { add, greater, negate, ONE, type Rational, rational } from '../../src/exact/rational.js';
import { derivedGrid, familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import {
  agentsWhoAreAlikePlanImpatiently,
  alikeCommons,
  impatienceChangesTheValueAtItsSteps,
  kappaOf,
  noEquilibriumBeatsTheImpatientPlanner,
  planIsPlayed,
  valueBySteps,
} from '../../theorems/commons/agents-who-are-alike-plan-impatiently.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';
import { count, FEW_FACTORS, factorScope, numbered, someCommons, TEN_WEIGHTS, upTo } from './commons-subjects.js';

const weight = TEN_WEIGHTS.values;
const scopes = [
  factorScope(FEW_FACTORS, `n in 2..3, K in 1..3, T in 1..2, ${TEN_WEIGHTS.name}`, {
    n: numbered(2, 3),
    K: integersFrom(1, 3),
    T: numbered(1, 2),
    weight,
  }),
  factorScope(FEW_FACTORS, `n = 2, K in 4..6, T in 2..3, ${TEN_WEIGHTS.name}`, {
    n: numbered(2),
    K: integersFrom(4, 6),
    T: numbered(2, 3),
    weight,
  }),
  factorScope(FEW_FACTORS, `n = 4, K in 1..2, T in 1..2, ${TEN_WEIGHTS.name}`, {
    n: numbered(4),
    K: numbered(1, 2),
    T: numbered(1, 2),
    weight,
  }),
];

const sizes = fc.constantFrom([2, 10], [3, 5], [4, 3], [1, 8]);
const alike = (weights: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  sizes.chain(([n, most]) =>
    someCommons({ n: count(n, n), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4), weight: weights }),
  );

const spiteful = upTo(3).map((value) => negate(add(ONE, value)));

export const agentsWhoAreAlikePlanImpatientlyProperty: Property<FamilySubject> = {
  theorem: agentsWhoAreAlikePlanImpatiently,
  families: [COMMONS],
  scopes,
  ablation: {
    'weighs-welfare': [
      factorScope(FEW_FACTORS, 'n = 2, K in 1..2, T = 2, weights -3, -2 and -3/4', {
        n: numbered(2),
        K: numbered(1, 2),
        T: numbered(2),
        weight: numbered(-3, -2, '-3/4'),
      }),
    ],
  },
  meeting: alike(upTo(4)),
  breaking: { 'weighs-welfare': alike(spiteful) },
  mutants: [
    {
      name: 'in-proportion',
      prose: 'contested claims are met in proportion',
      kind: 'hypothesis',
      conclude: ({ parameters }) => planIsPlayed(parameters, kappaOf(parameters), { sharing: 'proportional' }),
    },
    {
      name: 'as-patient-as-can-be',
      prose: 'with κ = 1, as if all cared for welfare alone',
      kind: 'constant',
      conclude: ({ parameters }) => planIsPlayed(parameters, ONE),
    },
    {
      name: 'as-impatient-as-the-selfish',
      prose: 'with κ = n, whatever the weight',
      kind: 'constant',
      conclude: ({ parameters }) => planIsPlayed(parameters, parameters.n),
    },
  ],
  strata: { 'three agents or more': ({ parameters: { n } }) => greater(n, rational(2)) },
};

const stepScopes = [
  factorScope(FEW_FACTORS, `n = 2, 3 and 5, K = 2, 4 and 7, T in 1..3, ${TEN_WEIGHTS.name}`, {
    n: numbered(2, 3, 5),
    K: numbered(2, 4, 7),
    T: integersFrom(1, 3),
    weight,
  }),
];

const several = sizes.chain(([, most]) =>
  someCommons({ n: count(2, 6), K: count(1, 3 * most), T: count(1, 4), low: upTo(4), high: upTo(4), weight: upTo(4, 6) }),
);

export const impatienceChangesTheValueAtItsStepsProperty: Property<FamilySubject> = {
  theorem: impatienceChangesTheValueAtItsSteps,
  families: [COMMONS],
  scopes: stepScopes,
  meeting: several,
  breaking: {
    'weighs-welfare': several.map((subject) => ({
      ...subject,
      parameters: { ...subject.parameters, weight: rational('-1/7') },
    })),
    'several-agents': alike(upTo(4)).map((subject) => ({ ...subject, parameters: { ...subject.parameters, n: ONE } })),
  },
  idle: {
    'several-agents': {
      because: 'unused',
      argument: 'A single agent has κ = 1 at every weight, and there are no steps: the value is the optimum.',
    },
  },
  ablation: {
    'weighs-welfare': [
      factorScope(FEW_FACTORS, 'n = 2 and 3, K in 1..4, T in 1..2, weights -1/3, -1/4 and -1/8', {
        n: numbered(2, 3),
        K: integersFrom(1, 4),
        T: numbered(1, 2),
        weight: numbered('-1/3', '-1/4', '-1/8'),
      }),
    ],
    'several-agents': [
      factorScope(FEW_FACTORS, 'n = 1, K in 1..4, T in 1..3, weights 0, 1 and 2', {
        n: numbered(1),
        K: integersFrom(1, 4),
        T: integersFrom(1, 3),
        weight: numbered(0, 1, 2),
      }),
    ],
  },
  mutants: [
    {
      name: 'one-step',
      prose: 'at every weight the value is that of the selfish',
      kind: 'quantifier',
      conclude: ({ parameters }) => {
        const of = alikeCommons(parameters, 'before');
        return claim(["the planner's value", literalPlanner(of, kappaOf(parameters))], '=', [
          'that of the selfish',
          valueBySteps(of, rational(0)),
        ]);
      },
    },
    {
      name: 'one-more-is-no-more',
      prose: 'the value by the steps one weight less',
      kind: 'constant',
      conclude: ({ parameters }) => {
        const of = alikeCommons(parameters, 'before');
        const more = { ...parameters, weight: add(parameters.weight, ONE) };
        return claim(["the planner's value one weight more", literalPlanner(of, kappaOf(more))], '=', [
          'the value by the steps',
          valueBySteps(of, parameters.weight),
        ]);
      },
    },
  ],
};

/** Pools that grow by one factor: two agents, up to eight units, three months. */
const oneFactor = familyScope(
  COMMONS,
  derivedGrid(
    parameterGrid(`n = 2, K in 6..8, T = 3, one factor: 3/2, 5/3 or 2, ${TEN_WEIGHTS.name}`, {
      n: numbered(2),
      K: integersFrom(6, 8),
      T: numbered(3),
      low: numbered('3/2', '5/3', 2),
      weight,
    }),
    'for certain',
    (vector) => ({ ...vector, high: vector.low }),
  ),
);

export const noEquilibriumBeatsTheImpatientPlannerProperty: Property<FamilySubject> = {
  theorem: noEquilibriumBeatsTheImpatientPlanner,
  families: [COMMONS],
  scopes: [oneFactor],
  meeting: someCommons({ n: count(2, 2), K: count(1, 3), T: count(1, 3), low: upTo(3), high: upTo(3), weight: upTo(3) }),
  breaking: { 'weighs-welfare': alike(spiteful) },
};
