/**
 * # How to try `balanced-teams-need-cheap-effort`
 *
 * Teams of one to four; shares of every size, some negative or above 1; weights at, just below and just above what balance takes, with
 * costs at 1/n among the draws.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  denominator,
  divide,
  fraction,
  isNegative,
  isPositive,
  isZero,
  less,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { familySubjects, nonnegativeNumbers, nonpositiveNumbers, positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { derivedGrid, familyScope, fractionsFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import {
  balancedTeamsNeedCheapEffort,
  reachesFirstBest,
  shareNames,
  type TeamAtWeight,
  teamFamily,
} from '../../theorems/dilemmas/balanced-teams-need-cheap-effort.js';

const families = [1, 2, 3, 4].map(teamFamily);

/** (nc − 1)/(n(1 − c)), or 0 where it is negative or none. */
const balanceTakes = (agents: number, c: Rational): Rational => {
  const n = rational(agents);
  if (!less(c, ONE)) return ZERO;
  const weight = divide(subtract(multiply(n, c), ONE), multiply(n, subtract(ONE, c)));
  return isNegative(weight) ? ZERO : weight;
};

const list = <Value>(value: Arbitrary<Value>, length: number) => fc.array(value, { minLength: length, maxLength: length });

const someShares = fc
  .tuple(fc.integer({ min: -6, max: 12 }), fc.constantFrom(2, 3, 6))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** Costs between 0 and 1, often 1/n. */
const between = (agents: number): Arbitrary<Rational> =>
  fc.oneof(
    fc.integer({ min: 2, max: 60 }).chain((den) => fc.integer({ min: 1, max: den - 1 }).map((num) => fraction(BigInt(num), BigInt(den)))),
    fc.constant(fraction(1n, BigInt(Math.max(2, agents)))),
  );

/** Teams whose shares sum to 1 and a given number more. */
const draw = (
  cost: (agents: number) => Arbitrary<Rational>,
  over: Arbitrary<Rational> = fc.constant(ZERO),
  weight: Arbitrary<Rational> = weights,
): Arbitrary<TeamAtWeight> =>
  fc.constantFrom(1, 2, 2, 3, 3, 4).chain((agents) =>
    fc.tuple(list(someShares, agents - 1), over, cost(agents)).chain(([shares, extra, c]) => {
      const last = subtract(add(ONE, extra), sum(shares));
      const parameters = Object.fromEntries([
        ...shareNames(agents).map((name, i) => [name, shares[i] ?? last] as const),
        ['c', c] as const,
      ]);
      const exact = balanceTakes(agents, c);
      const near = fc.constantFrom(exact, multiply(exact, fraction(999n, 1000n)), add(exact, fraction(1n, 1000n)));
      const drawn = weight === weights ? fc.oneof({ weight: 2, arbitrary: near }, { weight: 1, arbitrary: weights }) : weight;
      return fc.tuple(familySubjects(families[agents - 1], fc.constant(parameters)), drawn).map(([team, at]) => ({ ...team, weight: at }));
    }),
  );

/** Teams with shares that sum to 1, at the weights 0 and what balance takes and just below it. */
const scope = (agents: number, shares: readonly Rational[], most: number): Scope<TeamAtWeight> => {
  const [last, ...others] = shareNames(agents).reverse();
  const grid = derivedGrid(
    parameterGrid(`shares to ${shares.length} values, c in 0..1 of denominator up to ${most}`, {
      ...Object.fromEntries(others.reverse().map((name) => [name, shares])),
      c: fractionsFrom(0, 1, most).filter((cost) => isPositive(cost) && less(cost, ONE)),
    }),
    'Σ s = 1',
    ({ c, ...given }) => ({ ...given, [last]: subtract(ONE, sum(Object.values(given))), c }),
  );
  return extendScope(familyScope(families[agents - 1], grid), 'at the weight that balance takes, just below it, and at 1', 3, (subject) => {
    const exact = balanceTakes(agents, subject.parameters.c);
    return [exact, multiply(exact, fraction(999n, 1000n)), ONE].map((weight) => ({ weight, ...subject }));
  });
};

const halves = fractionsFrom(-1, 2, 2);

/** Teams with any shares, at the weights −1, 0 and 1. */
const anyTeams = (agents: number): Scope<TeamAtWeight> =>
  extendScope(
    familyScope(
      families[agents - 1],
      parameterGrid('shares and c -1..2 in halves', Object.fromEntries([...shareNames(agents), 'c'].map((name) => [name, halves]))),
    ),
    'at the weights -1, 0, 1',
    3,
    (subject) => [-1, 0, 1].map((weight) => ({ ...subject, weight: rational(weight) })),
  );

const thirds = fractionsFrom(-1, 2, 3);

export const balancedTeamsNeedCheapEffortProperty: Property<TeamAtWeight> = {
  theorem: balancedTeamsNeedCheapEffort,
  families,
  scopes: [anyTeams(1), anyTeams(2), scope(1, [], 60), scope(2, thirds, 19), scope(3, fractionsFrom(0, 1, 2), 12)],
  meeting: draw(between),
  breaking: {
    'effort-costs': draw(() => nonpositiveNumbers),
    'effort-pays': draw(() => nonnegativeNumbers.map((value) => add(ONE, value))),
    'all-is-shared': draw(between, positiveNumbers),
    nonnegative: draw(between, fc.constant(ZERO), positiveNumbers.map(negate)),
  },
  idle: {
    'effort-costs': {
      because: 'unused',
      argument:
        'The proof uses 1 − c > 0 alone. Where effort is a pleasure, c ≤ 0, the inequality nc ≤ 1 holds and nobody shirks in the first best that shares pay for.',
    },
  },
  mutants: [
    {
      name: 'strictly-cheap',
      prose: 'balanced contracts reach the first best only strictly above the weight',
      kind: 'relation',
      conclude: (subject) =>
        equivalent(
          ['balanced contracts reach the first best', reachesFirstBest(subject, 'balanced')],
          [
            'λ > (nc − 1)/(n(1 − c))',
            less(
              subtract(multiply(rational(subject.environment.agents.length), subject.parameters.c), ONE),
              multiply(multiply(rational(subject.environment.agents.length), subject.weight), subtract(ONE, subject.parameters.c)),
            ),
          ],
        ),
    },
    {
      name: 'balance-always',
      prose: 'balanced contracts always reach the first best',
      kind: 'quantifier',
      conclude: (subject) =>
        equivalent(['balanced contracts reach the first best', reachesFirstBest(subject, 'balanced')], ['always', true]),
    },
    {
      name: 'cost-for-one-shirker',
      prose: 'balanced contracts reach the first best iff (n − 1)c ≤ 1, for selfish agents',
      kind: 'constant',
      conclude: (subject) =>
        equivalent(
          ['balanced contracts reach the first best', reachesFirstBest({ ...subject, weight: ZERO }, 'balanced')],
          ['(n − 1)c ≤ 1', !less(ONE, multiply(rational(subject.environment.agents.length - 1), subject.parameters.c))],
        ),
    },
  ],
  strata: {
    'nc = 1': ({ environment, parameters: { c } }) =>
      numerator(multiply(rational(environment.agents.length), c)) === denominator(multiply(rational(environment.agents.length), c)),
    'selfish agents': ({ weight }) => isZero(weight),
  },
};
