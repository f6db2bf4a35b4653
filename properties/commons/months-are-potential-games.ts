/** # How to try `months-are-potential-games` and what is true of it: small pools, every pair of profiles that differ in one claim. */
import fc from 'fast-check';
import { ONE, rational } from '../../src/exact/rational.js';
import { integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';
import {
  followsPotential,
  monthsArePotentialGames,
  uncontestedClaimsHaveAPotential,
} from '../../theorems/commons/months-are-potential-games.js';
import { count, FEW_FACTORS, factorScope, numbered, someCommons, TEN_WEIGHTS, upTo } from './commons-subjects.js';

const scopes = [
  factorScope(FEW_FACTORS, `n in 1..3, K in 1..3, T in 1..2, ${TEN_WEIGHTS.name}`, {
    n: integersFrom(1, 3),
    K: integersFrom(1, 3),
    T: numbered(1, 2),
    weight: TEN_WEIGHTS.values,
  }),
  factorScope(FEW_FACTORS, `n = 2, K = 4, T in 1..3, ${TEN_WEIGHTS.name}`, {
    n: numbered(2),
    K: numbered(4),
    T: integersFrom(1, 3),
    weight: TEN_WEIGHTS.values,
  }),
];

const drawn = fc
  .constantFrom([1, 6], [2, 8], [3, 4], [4, 2])
  .chain(([n, most]) => someCommons({ n: count(n, n), K: count(1, most), T: count(1, 3), low: upTo(4), high: upTo(4), weight: upTo(4) }));

export const monthsArePotentialGamesProperty: Property<FamilySubject> = {
  theorem: monthsArePotentialGames,
  families: [COMMONS],
  scopes: scopes.slice(0, 1),
  meeting: drawn,
  breaking: {},
};

export const uncontestedClaimsHaveAPotentialProperty: Property<FamilySubject> = {
  theorem: uncontestedClaimsHaveAPotential,
  families: [COMMONS],
  scopes,
  meeting: drawn,
  breaking: {},
  mutants: [
    {
      name: 'one-side-contested',
      prose: 'it is enough that the claims before can be met',
      kind: 'hypothesis',
      conclude: ({ parameters }) => followsPotential(parameters, ({ before, stock }) => before <= stock),
    },
    {
      name: 'without-the-weight',
      prose: 'the potential of selfish agents, whatever the weight',
      kind: 'constant',
      conclude: ({ parameters }) =>
        followsPotential(parameters, ({ before, after, stock }) => Math.max(before, after) <= stock, rational(0)),
    },
    {
      name: 'one-weight-more',
      prose: 'the potential at one weight more',
      kind: 'constant',
      conclude: ({ parameters }) => followsPotential(parameters, ({ before, after, stock }) => Math.max(before, after) <= stock, ONE),
    },
  ],
};
