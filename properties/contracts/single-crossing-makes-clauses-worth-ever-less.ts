/**
 * # How to try `single-crossing-makes-clauses-worth-ever-less`
 *
 * What a higher profile adds rises from a contingency to the next by construction. Single crossing asks for less: it survives whatever preserves the order of
 * profiles at each contingency, so welfare is bent upwards or downwards there. Contingencies and profiles are then shuffled.
 */
import fc, { type Arbitrary } from 'fast-check';
import { clauseLosses, clausesNeeded } from '../../src/contract/clauses/clauses.js';
import { add, rational, subtract } from '../../src/exact/rational.js';
import { priors } from '../../src/theory/draw/arbitraries.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  crossingOrder,
  singleCrossingMakesClausesWorthEverLess,
} from '../../theorems/contracts/single-crossing-makes-clauses-worth-ever-less.js';
import { compromises } from './a-later-clause-can-be-worth-more.js';
import { namelessScope } from './clauses-recover-their-share.js';

/** An order of 0, …, count − 1. */
const order = (count: number): Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, k) => k),
    { minLength: count },
  );

/** A specialist for each of three contingencies in a row, worth less the farther away it acts, and a compromise. */
const spaced = fc
  .record({ prior: priors(3), farther: fc.integer({ min: 1, max: 3 }), stake: fc.integer({ min: 1, max: 3 }) })
  .map(({ prior, farther, stake }): Subject => {
    const payoffs = prior.flatMap((_, w) => [...prior.map((_, a) => stake - farther * Math.abs(a - w)), 0]);
    return { environment: plainEnvironment([4], prior, payoffs.map(rational)) };
  });

/** One agent, or two of whom the second's payoffs are anything. */
const crossing = fc
  .record({ contingencies: fc.integer({ min: 1, max: 4 }), actions: fc.constantFrom([2], [3], [4], [5], [2, 2], [2, 3]) })
  .chain(({ contingencies, actions }) => {
    const profiles = actions.reduce((product, count) => product * count, 1);
    return fc
      .record({
        prior: priors(contingencies),
        first: fc.array(fc.integer({ min: -9, max: 3 }), { minLength: profiles, maxLength: profiles }),
        rises: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 7), { minLength: profiles * contingencies, maxLength: profiles * contingencies }),
        bends: fc.array(fc.record({ at: fc.integer({ min: -6, max: 9 }), by: fc.constantFrom(1, 1, 2, 5) }), { minLength: contingencies }),
        others: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: profiles * contingencies, maxLength: profiles * contingencies }),
        places: order(profiles),
        times: order(contingencies),
      })
      .map(({ prior, first, rises, bends, others, places, times }): Subject => {
        const adds = [...first];
        const rows = prior.map((_, w) => {
          if (w > 0) for (let a = 0; a < profiles; a++) adds[a] += rises[w * profiles + a];
          let level = 0;
          return adds.map((more) => {
            level += more;
            const { at, by } = bends[w];
            return level > at ? at + by * (level - at) : level;
          });
        });
        const payoffs = times.flatMap((w) =>
          places.flatMap((a, k) => {
            const other = actions.length === 1 ? [] : [others[w * profiles + k]];
            return [rows[w][a] - other.reduce((x, y) => x + y, 0), ...other];
          }),
        );
        return { environment: plainEnvironment(actions, prior, payoffs.map(rational)) };
      });
  });

export const singleCrossingMakesClausesWorthEverLessProperty: Property<Subject> = {
  theorem: singleCrossingMakesClausesWorthEverLess,
  scopes: [
    namelessScope(2, 3, [-1, 1]),
    namelessScope(3, 2, [-1, 1]),
    namelessScope(3, 3, [-1, 1]),
    namelessScope(4, 3, [-1, 1]),
    namelessScope(3, 4, [0, 1]),
  ],
  meeting: crossing,
  breaking: { 'single-crossing': compromises },
  mutants: [
    {
      name: 'strictly-less',
      prose: 'where something is still to be lost, each clause is worth less than the one before',
      kind: 'relation',
      conclude: ({ environment }) => {
        const losses = clauseLosses(environment);
        const saved = losses.slice(1).map((loss, m) => subtract(losses[m], loss));
        return all(
          ...saved
            .slice(1, clausesNeeded(environment))
            .map((more, m) => claim([`what clause ${m + 2} saves`, more], '<', [`what clause ${m + 1} does`, saved[m]])),
        );
      },
    },
    {
      name: 'all-but-one',
      prose: 'it is enough that all profiles but one cross once',
      kind: 'hypothesis',
      hypotheses: {
        'single-crossing': hypothesis('but for one of them, contingencies and profiles can be so ordered', ({ environment: of }) => {
          const profiles = Array.from({ length: of.profileCount }, (_, a) => a);
          return profiles.some((left) => crossingOrder(of, profiles.toSpliced(left, 1)) !== null);
        }),
      },
      scopes: [],
      meeting: spaced,
    },
    {
      name: 'a-later-one-is-worth-half',
      prose: 'each clause is worth at most half of the one before it',
      kind: 'constant',
      conclude: ({ environment }) => {
        const [none, one, two = one] = clauseLosses(environment);
        return claim(['twice what the second clause saves', add(subtract(one, two), subtract(one, two))], '<=', [
          'what the first one does',
          subtract(none, one),
        ]);
      },
    },
  ],
  strata: {
    'three clauses or more are needed': ({ environment }) => clausesNeeded(environment) >= 3,
  },
};
