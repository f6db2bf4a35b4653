/** # How to try `everyone-may-rush`: small commons of two agents or more, and of one, and agents of weights below 0. */
import fc from 'fast-check';
import { equilibriumPlays, equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { negate, ONE, rational, subtract } from '../../src/exact/rational.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';
import { everyoneMayRush, rushIsWorst } from '../../theorems/commons/everyone-may-rush.js';
import { unlike } from '../../theorems/commons/one-impatient-agent-empties-the-pool.js';
import { commonsScope, count, numbered, someCommons, upTo } from './commons-subjects.js';
import { unlikeCommons, unlikeScopes } from './one-impatient-agent-empties-the-pool.js';

const alone = commonsScope('n = 1, K in 1..2, T = 2, factors 0, 1, 2 and 3, weights 0 and 1', {
  n: numbered(1),
  K: numbered(1, 2),
  T: numbered(2),
  low: numbered(0, 1, 2, 3),
  high: numbered(0, 1, 2, 3),
  weight: numbered(0, 1),
  other: numbered(0),
});

export const everyoneMayRushProperty: Property<FamilySubject> = {
  theorem: everyoneMayRush,
  families: [COMMONS],
  scopes: unlikeScopes,
  ablation: { 'several-agents': [alone], 'no-spite': unlikeScopes.slice(0, 1) },
  meeting: unlikeCommons(upTo(4)),
  breaking: {
    'several-agents': someCommons({
      n: count(1, 1),
      K: count(1, 4),
      T: count(1, 3),
      low: upTo(3),
      high: upTo(3),
      weight: upTo(3),
      other: upTo(3),
    }),
    'no-spite': unlikeCommons(fc.integer({ min: 1, max: 4 }).map((k) => negate(subtract(rational(k), ONE)))).map((subject) => ({
      ...subject,
      parameters: { ...subject.parameters, weight: subtract(negate(ONE), subject.parameters.other) },
    })),
  },
  mutants: [
    {
      name: 'nothing-else',
      prose: 'the rush is the only thing that any equilibrium begins with',
      kind: 'quantifier',
      conclude: ({ parameters }) =>
        equivalent(
          [
            'all claim everything in every equilibrium',
            equilibriumPlays(unlike(parameters)).every((plays) => plays.every(({ left }) => left === 0)),
          ],
          ['always', true],
        ),
    },
    {
      name: 'stops-at-large-weights',
      prose: 'some equilibrium is worth more than the stock where there is a month to wait for',
      kind: 'relation',
      conclude: ({ parameters }) => {
        const of = unlike(parameters);
        const welfares = equilibriumWelfares(of);
        return all(
          claim(['the greatest that an equilibrium is worth', welfares[welfares.length - 1] ?? 'undefined'], '>', [
            'the stock at the start',
            rational(of.start),
          ]),
        );
      },
    },
    {
      name: 'one-agent-as-well',
      prose: 'it holds for a single agent too',
      kind: 'hypothesis',
      hypotheses: { 'no-spite': everyoneMayRush.hypotheses['no-spite'] },
      conclude: ({ parameters }) => rushIsWorst(unlike(parameters)),
      scopes: [alone],
    },
  ],
};
