/** # How to try `stewards-share-the-work-of-a-contract`: small pools with every two factors, by trying every cap. */
import fc from 'fast-check';
import { literalCaps, literalOptimum } from '../../src/commons/literal.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS, commonsIn } from '../../theorems/commons/commons-family.js';
import { stewardsShareTheWorkOfAContract } from '../../theorems/commons/stewards-share-the-work-of-a-contract.js';
import { count, factorScope, MANY_FACTORS, numbered, someCommons, upTo } from './commons-subjects.js';

export const stewardsShareTheWorkOfAContractProperty: Property<FamilySubject> = {
  theorem: stewardsShareTheWorkOfAContract,
  families: [COMMONS],
  scopes: [
    factorScope(MANY_FACTORS, 'n = 2, K in 1..4, T in 1..2', { n: numbered(2), K: integersFrom(1, 4), T: numbered(1, 2) }),
    factorScope(MANY_FACTORS, 'n in 3..4, K in 2..4, T = 2', { n: numbered(3, 4), K: integersFrom(2, 4), T: numbered(2) }),
    factorScope(MANY_FACTORS, 'n = 1, K in 2..4, T = 2', { n: numbered(1), K: integersFrom(2, 4), T: numbered(2) }),
  ],
  meeting: fc
    .constantFrom(4, 8, 12)
    .chain((most) => someCommons({ n: count(1, 5), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4) })),
  breaking: {},
  mutants: [
    {
      name: 'one-steward-is-enough',
      prose: 'the first steward brings back all that blindness costs',
      kind: 'constant',
      conclude: ({ parameters }) => {
        const of = commonsIn(parameters);
        return claim(['V_1', literalCaps(of, 1)], '=', ['the optimum seen', literalOptimum(of)]);
      },
    },
    {
      name: 'some-steward-helps',
      prose: 'the first steward always helps',
      kind: 'relation',
      conclude: ({ parameters }) => {
        const of = commonsIn(parameters);
        return claim(['V_1', literalCaps(of, 1)], '>', ['V_0', literalCaps(of, 0)]);
      },
    },
    {
      name: 'all-but-one-are-not-enough',
      prose: 'n − 1 stewards bring back less than all',
      kind: 'relation',
      conclude: ({ parameters }) => {
        const of = commonsIn(parameters);
        return claim(['V_(n−1)', literalCaps(of, of.agents.length - 1)], '<=', [
          'the optimum unseen',
          literalOptimum({ ...of, seen: 'never' }),
        ]);
      },
    },
  ],
};
