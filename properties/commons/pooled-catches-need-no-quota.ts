/** # How to try `pooled-catches-need-no-quota`: every subgame-perfect equilibrium of small pools with every two factors. */
import fc from 'fast-check';
import { literalOptimum } from '../../src/commons/literal.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS, commonsIn } from '../../theorems/commons/commons-family.js';
import { pooledCatchesNeedNoQuota, pooledValues } from '../../theorems/commons/pooled-catches-need-no-quota.js';
import { count, factorScope, MANY_FACTORS, numbered, someCommons, upTo } from './commons-subjects.js';

const alone = [factorScope(MANY_FACTORS, 'n = 1, K in 1..2, T = 2', { n: numbered(1), K: numbered(1, 2), T: numbered(2) })];

export const pooledCatchesNeedNoQuotaProperty: Property<FamilySubject> = {
  theorem: pooledCatchesNeedNoQuota,
  families: [COMMONS],
  scopes: [
    factorScope(MANY_FACTORS, 'n = 2, K in 1..4, T in 1..3', { n: numbered(2), K: integersFrom(1, 4), T: integersFrom(1, 3) }),
    factorScope(MANY_FACTORS, 'n = 3, K in 1..2, T in 1..2', { n: numbered(3), K: numbered(1, 2), T: numbered(1, 2) }),
  ],
  ablation: { 'several-agents': alone },
  meeting: fc
    .constantFrom([2, 5], [3, 3], [4, 1])
    .chain(([n, most]) => someCommons({ n: count(n, n), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4) })),
  breaking: { 'several-agents': someCommons({ n: count(1, 1), K: count(1, 6), T: count(1, 3), low: upTo(4), high: upTo(4) }) },
  mutants: [
    {
      name: 'no-more-than-a-quota',
      prose: 'pooling comes to no more than the best quota',
      kind: 'relation',
      conclude: ({ parameters }) =>
        claim(['the greatest that an equilibrium of pooled catches is worth', pooledValues(parameters).greatest], '<=', [
          'the optimum unseen',
          literalOptimum(commonsIn(parameters, { seen: 'never' })),
        ]),
    },
    {
      name: 'no-rush',
      prose: 'pooling ends the rush',
      kind: 'quantifier',
      conclude: ({ parameters }) =>
        claim(['the least that an equilibrium of pooled catches is worth', pooledValues(parameters).least], '=', [
          'the optimum seen',
          literalOptimum(commonsIn(parameters)),
        ]),
    },
    {
      name: 'one-agent-as-well',
      prose: 'it holds for a single agent too',
      kind: 'hypothesis',
      hypotheses: {},
      scopes: alone,
      meeting: someCommons({ n: count(1, 1), K: count(2, 6), T: count(2, 3), low: upTo(4), high: upTo(4) }),
    },
  ],
};
