/**
 * # How to try `clauses-recover-their-share`
 *
 * Many contingencies and few profiles. In half of the subjects every contingency has a profile that is made for it, for others as well or
 * for no other, and that is of little use elsewhere: then several clauses are needed, and the bound is near or attained.
 */
import fc, { type Arbitrary } from 'fast-check';
import { clauseLosses, clausesNeeded } from '../../src/contract/clauses/clauses.js';
import { divide, fraction, isPositive, multiply, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type EnvironmentOptions, environments, priors } from '../../src/theory/draw/arbitraries.js';
import { gridName, payoffVectors } from '../../src/theory/scopes/scopes.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import {
  clausesRecoverTheirShare,
  literalLosses,
  lossesWithin,
  remainingShare,
} from '../../theorems/contracts/clauses-recover-their-share.js';

/** Small enough for every partition of the contingencies to be tried. */
const few: EnvironmentOptions = {
  shapes: [[2], [3], [4], [5], [2, 1], [2, 2], [3, 2], [2, 2, 2], [2, 1, 2], [2, 2, 1, 2]],
  contingencies: { min: 1, max: 4 },
};

const SPECIALISTS = [[3], [4], [5], [4, 1], [2, 2], [3, 2], [2, 2, 2], [2, 1, 1, 2]];

/** Every contingency has a profile made for it, worth what is at stake there; the first agent is the one to whom it is worth that. */
const specialised: Arbitrary<Subject> = fc
  .record({ actions: fc.constantFrom(...SPECIALISTS), contingencies: fc.integer({ min: 2, max: 5 }) })
  .chain(({ actions, contingencies }) => {
    const profiles = actions.reduce((product, count) => product * count, 1);
    return fc
      .record({
        prior: fc.oneof(
          priors(contingencies),
          fc.constant(Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)))),
        ),
        made: fc.array(fc.nat({ max: profiles - 1 }), { minLength: contingencies, maxLength: contingencies }),
        stakes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: contingencies }),
        elsewhere: fc.oneof(
          { weight: 2, arbitrary: fc.constant([0]) },
          fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 17 }),
        ),
      })
      .map(({ prior, made, stakes, elsewhere }) => {
        const worth = (w: number, a: number): Rational => {
          const stake = rational(stakes[w % stakes.length]);
          return a === made[w] ? stake : multiply(stake, fraction(BigInt(elsewhere[(w * profiles + a) % elsewhere.length]), 10n));
        };
        const payoffs = prior.flatMap((_, w) =>
          Array.from({ length: profiles }, (_, a) => actions.map((_, agent) => (agent === 0 ? worth(w, a) : ZERO))),
        );
        return { environment: plainEnvironment(actions, prior, payoffs.flat()) };
      });
  });

/** Every multiset of so many members of a list, as a list in its order. */
function* multisets<Member>(members: readonly Member[], size: number): Generator<Member[]> {
  if (size === 0) return yield [];
  for (let k = 0; k < members.length; k++) for (const rest of multisets(members.slice(k), size - 1)) yield [members[k], ...rest];
}

/**
 * One agent, so many actions, equally likely contingencies and all integer payoffs from `low` to `high`; of environments that differ by the
 * names of actions one. In the fixed order.
 */
export function namelessScope(actions: number, contingencies: number, [low, high]: readonly [number, number]): Scope<Subject> {
  const columns = payoffVectors(contingencies, [low, high]);
  const sum = (table: readonly number[]) => table.reduce((total, u) => total + Math.abs(u), 0);
  const greatest = (table: readonly number[]) => Math.max(...table.map(Math.abs));
  let size = 1;
  for (let k = 0; k < actions; k++) size = (size * (columns.length + k)) / (k + 1);
  return {
    name: `${gridName({ actions: [actions], contingencies, payoffs: [low, high] })}, up to the names of actions`,
    size,
    *subjects() {
      const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
      const tables = [...multisets(columns, actions)].map((chosen) => prior.flatMap((_, w) => chosen.map((column) => column[w])));
      tables.sort((x, y) => greatest(x) - greatest(y) || sum(x) - sum(y));
      for (const table of tables) yield { environment: plainEnvironment([actions], prior, table.map(rational)) };
    },
  };
}

/** Any environment of few profiles, and those in which several clauses are needed. */
export const fewProfiles: Arbitrary<Subject> = fc.oneof(
  environments(few).map((of) => ({ environment: of })),
  specialised,
);

export const clausesRecoverTheirShareProperty: Property<Subject> = {
  theorem: clausesRecoverTheirShare,
  scopes: [
    namelessScope(2, 4, [0, 2]),
    namelessScope(3, 3, [0, 2]),
    namelessScope(3, 4, [0, 1]),
    namelessScope(4, 3, [0, 1]),
    namelessScope(4, 4, [0, 1]),
  ],
  meeting: fewProfiles,
  breaking: {},
  mutants: [
    {
      name: 'one-clause-fewer-needed',
      prose: 'ℓ(m) ≤ (1 − m/(K − 1)) ℓ(0) for m < K, where K > 1',
      kind: 'constant',
      conclude: ({ environment }) =>
        all(
          ...lossesWithin(literalLosses(environment), (m, needed) =>
            needed === 1 || m >= needed ? fraction(1n, 1n) : fraction(BigInt(needed - 1 - m), BigInt(needed - 1)),
          ),
        ),
    },
    {
      name: 'one-clause-more-written',
      prose: 'ℓ(m) ≤ (1 − (m + 1)/K) ℓ(0) for m < K',
      kind: 'constant',
      conclude: ({ environment }) =>
        all(...lossesWithin(literalLosses(environment), (m, needed) => fraction(BigInt(Math.max(0, needed - 1 - m)), BigInt(needed)))),
    },
    {
      name: 'shares-of-its-square',
      prose: 'ℓ(m) ≤ (1 − m/K)² ℓ(0)',
      kind: 'relation',
      conclude: ({ environment }) =>
        all(...lossesWithin(literalLosses(environment), (m, needed) => multiply(remainingShare(m, needed), remainingShare(m, needed)))),
    },
    {
      name: 'less-than-one-by-one',
      prose: 'where something is to be lost, ℓ(m) < (1 − 1/K)^m ℓ(0) for 0 < m < K: at m = 1 the two bounds are one',
      kind: 'relation',
      conclude: ({ environment }) => {
        const losses = literalLosses(environment);
        const needed = losses.length - 1;
        const between = losses.map((_, m) => m).filter((m) => m > 0 && m < needed);
        const geometric = (m: number) => losses.slice(0, m).reduce((part) => multiply(part, remainingShare(1, needed)), losses[0]);
        return all(...between.map((m) => claim([`ℓ(${m})`, losses[m]], '<', [`(1 − 1/${needed})^${m} ℓ(0)`, geometric(m)])));
      },
    },
  ],
  strata: {
    'one clause is enough': ({ environment }) => clausesNeeded(environment) === 1,
    'three clauses or more are needed': ({ environment }) => clausesNeeded(environment) >= 3,
  },
  figures: {
    'the greatest ℓ(1) / ((1 − 1/K) ℓ(0)), where that is not 0/0': {
      keep: 'greatest',
      of: ({ environment }) => {
        const losses = clauseLosses(environment);
        const bound = multiply(remainingShare(1, clausesNeeded(environment)), losses[0]);
        return isPositive(bound) ? divide(losses[1], bound) : null;
      },
    },
  },
};
