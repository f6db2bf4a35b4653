/**
 * # How to try `a-common-weight-keeps-a-potential`, and what two and three agents of unequal weights keep of it
 *
 * All small games at a few weights, some below 0. Random subjects have a potential by construction: any function of the profile, and for each
 * agent anything beside that its own action does not change. The third agent of the scopes has nothing to choose.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, equal, fraction, maximum, multiply, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { deviate } from '../../src/game/profile.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid } from '../../src/theory/scopes/scopes.js';
import { claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  type AtWeights,
  aCommonWeightKeepsAPotential,
  endless,
  greatestSquare,
  potentialOf,
  prosocialPotential,
  twoAgentsKeepAWeightedPotential,
  unequalWeightsUndoAPotential,
  unstableMaximisers,
} from '../../theorems/prosociality/a-common-weight-keeps-a-potential.js';
import { type AtWeight, equilibriaAt, outcomesWhere } from '../../theorems/prosociality/supporting-weights-form-an-interval.js';

/** The game with the potential u_1 and, for each agent beside it, what the agent gets in the given one at its first action. */
const withPotential = (of: Environment): Environment =>
  environment({
    ...of,
    payoffs: of.payoffs.map((table) => table.map(([first], at) => of.agents.map((_, i) => add(first, table[deviate(of, at, i, 0)][i])))),
  });

const HALF = fraction(1n, 2n);
const anyWeight: Arbitrary<Rational> = fc.oneof(weights, weights.map(negate));
const games = environments({ outcomes: 24 }).map(withPotential);
const ofTwo = environments({ shapes: [[2, 2], [2, 3], [3, 3], [3]], outcomes: 24 }).map(withPotential);
const ofThree = environments({
  shapes: [
    [2, 2, 1],
    [2, 2, 2],
  ],
  outcomes: 16,
}).map(withPotential);

const atWeights = (of: Arbitrary<Environment>, weight: Arbitrary<Rational>): Arbitrary<AtWeights> =>
  of.chain((game) => fc.tuple(...game.agents.map(() => weight)).map((each) => ({ environment: game, weights: each })));

const withCommon = (grid: Grid): Scope<AtWeight> =>
  extendScope(environmentScope(grid), 'at weights −1, 0, 1/2 and 2', 4, ({ environment: of }) =>
    [negate(ONE), ZERO, HALF, rational(2)].map((weight) => ({ environment: of, weight })),
  );

const withUnequal = (grid: Grid): Scope<AtWeights> =>
  extendScope(
    environmentScope(grid),
    'at weights 0 and 2, 1 and 0, −1/4 and 3 and −1 and 0, third agents of weight 0',
    4,
    ({ environment: of }) =>
      [
        [ZERO, rational(2), ZERO],
        [ONE, ZERO, ZERO],
        [fraction(-1n, 4n), rational(3), ZERO],
        [negate(ONE), ZERO, ZERO],
      ].map((each) => ({ environment: of, weights: each.slice(0, of.agents.length) })),
  );

/** Every payoff of two agents, 0 or 1, that both get. */
const SHARED = Array.from({ length: 16 }, (_, k) => [0, 1, 2, 3].map((profile) => rational((k >> profile) & 1)));

/** Two agents who are paid alike, and a bystander; weights of the three. */
const besideABystander = (...each: readonly number[]): Scope<AtWeights> =>
  extendScope(
    environmentScope({ actions: [4], payoffs: [0, 3] }),
    `as what a bystander gets at the profiles of two who both get 0 or 1, at weights ${each.join(', ')}`,
    SHARED.length,
    ({ environment: { payoffs, prior } }) =>
      SHARED.map((shared) => ({
        environment: plainEnvironment(
          [2, 2, 1],
          prior,
          shared.flatMap((both, profile) => [both, both, ...payoffs[0][profile]]),
        ),
        weights: each.map((weight) => rational(weight)),
      })),
  );

const smallGames = withUnequal({ actions: [2, 2], payoffs: [0, 2] });

export const aCommonWeightKeepsAPotentialProperty: Property<AtWeight> = {
  theorem: aCommonWeightKeepsAPotential,
  scopes: [withCommon({ actions: [2, 2], payoffs: [0, 2] }), withCommon({ actions: [2, 2, 1], payoffs: [0, 1] })],
  meeting: fc.tuple(games, anyWeight).map(([of, weight]) => ({ environment: of, weight })),
  breaking: {
    'exact-potential': fc.tuple(environments({ outcomes: 24 }), anyWeight).map(([of, weight]) => ({ environment: of, weight })),
  },
  mutants: [
    {
      name: 'an-ordinal-potential-is-enough',
      prose: 'better responses end in v^λ wherever they do in u',
      kind: 'hypothesis',
      hypotheses: {
        ordinal: hypothesis('better responses in u end', ({ environment: of }) => endless(of, of.payoffs).length === 0),
      },
      conclude: ({ environment: of, weight }) =>
        sameSet(['profiles from which better responses go on for ever', endless(of, prosocialUtilities(of, weight))], ['none', []]),
    },
    {
      name: 'the-selfish-potential',
      prose: 'the maximisers of Φ are equilibria of v^λ',
      kind: 'constant',
      conclude: ({ environment: of, weight }) =>
        sameSet(
          ['maximisers of Φ that are no equilibria', unstableMaximisers(of, prosocialUtilities(of, weight), potentialOf(of))],
          ['none', []],
        ),
    },
    {
      name: 'only-maximisers',
      prose: 'every pure equilibrium of v^λ maximises Φ + λW',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment: of, weight } = subject;
        const greatest = prosocialPotential(subject).map((row) => ({ row, most: row.reduce(maximum) }));
        return sameSet(
          ['pure equilibria', equilibriaAt(of, weight)],
          ['maximisers', outcomesWhere(of, (w, profile) => equal(greatest[w].row[profile], greatest[w].most))],
        );
      },
    },
  ],
};

export const twoAgentsKeepAWeightedPotentialProperty: Property<AtWeights> = {
  theorem: twoAgentsKeepAWeightedPotential,
  scopes: [smallGames],
  meeting: atWeights(
    ofTwo,
    fc.oneof(
      weights,
      weights.map((weight) => add(multiply(weight, fraction(1n, 30n)), fraction(-2n, 5n))),
    ),
  ),
  breaking: {
    'exact-potential': atWeights(environments({ shapes: [[2, 2]] }), weights),
    'two-agents': atWeights(ofThree, weights),
    'weights-above-minus-a-half': atWeights(
      ofTwo,
      weights.map((weight) => negate(add(weight, HALF))),
    ),
  },
  ablation: { 'two-agents': [withUnequal({ actions: [2, 2, 1], payoffs: [0, 1] })] },
  mutants: [
    {
      name: 'an-exact-potential',
      prose: 'v^λ has an exact potential',
      kind: 'constant',
      conclude: ({ environment: of, weights: each }) =>
        claim(['the greatest sum of gains in v^λ around a square', greatestSquare(of, prosocialUtilities(of, each))], '=', [
          'nothing',
          ZERO,
        ]),
    },
    {
      name: 'and-a-bystander',
      prose: 'better responses end even if others, who have nothing to choose, look on',
      kind: 'hypothesis',
      hypotheses: unequalWeightsUndoAPotential.hypotheses,
      scopes: [besideABystander(0, 2, 0)],
      conclude: ({ environment: of, weights: each }) =>
        sameSet(['profiles from which better responses go on for ever', endless(of, prosocialUtilities(of, each))], ['none', []]),
    },
  ],
};

export const unequalWeightsUndoAPotentialProperty: Property<AtWeights> = {
  theorem: unequalWeightsUndoAPotential,
  scopes: [besideABystander(0, 2, 0)],
  meeting: atWeights(ofThree, weights),
  breaking: {},
  mutants: [
    {
      name: 'of-equal-weight',
      prose: 'it is so even if all three have weight 2',
      kind: 'hypothesis',
      scopes: [besideABystander(2, 2, 2)],
    },
    {
      name: 'of-two',
      prose: 'it is so even of two agents',
      kind: 'hypothesis',
      scopes: [smallGames],
    },
    {
      name: 'weight-one-is-enough',
      prose: 'it is so even if the one weight is 1 and payoffs are 0 or 1, the bystander’s 0 to 3',
      kind: 'constant',
      scopes: [besideABystander(0, 1, 0)],
    },
  ],
};
