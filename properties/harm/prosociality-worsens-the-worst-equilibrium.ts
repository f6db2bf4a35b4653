/**
 * # How to try `prosociality-worsens-the-worst-equilibrium`
 *
 * All 2×2 games with small payoffs, up to renaming, each at a weight of every phase below its threshold: all weights, in effect. Random
 * subjects are harmful games, in which the only equilibrium gets worse.
 */
import fc, { type Arbitrary } from 'fast-check';
import { less, maximum, multiply, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { simplestBetween } from '../../src/exact/simplest.js';
import type { Environment } from '../../src/game/environment.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { phaseWeights, turningWeights } from '../../src/prosocial/phases.js';
import { equalThresholds, INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { compareSimplicity } from '../../src/theory/order/simplicity.js';
import { type ClassGrid, classScope, extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import { environmentScope } from '../../src/theory/scopes/scopes.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { positiveWeight, prosocialityWorsensTheWorstEquilibrium } from '../../theorems/harm/prosociality-worsens-the-worst-equilibrium.js';
import { type Harmful, harmful } from './harmful.js';

type Weighted = SubjectWith<'weight'>;

/** Every environment at one weight of each of the phases, simpler weights first. */
export const atPhases = (scope: Pick<Scope<{ readonly environment: Environment }>, 'name' | 'subjects'>, size: number): Scope<Weighted> =>
  extendUnevenly(scope, 'at each phase', size, ({ environment }) =>
    phaseWeights(environment)
      .sort(compareSimplicity)
      .map((weight) => ({ environment, weight })),
  );

/** Every game of a grid, up to renaming, of finite threshold, at one weight of each of the phases below it. There are `size` of these. */
export const belowThresholds = (grid: ClassGrid, size: number): Scope<Weighted> =>
  extendUnevenly(classScope(grid), 'at each phase below a finite threshold', size, ({ environment }) => {
    if (turningWeights(environment).length === 0) return [];
    const level = selfishnessLevel(environment);
    if (level === INFINITE) return [];
    const below = phaseWeights(environment).filter((weight) => less(weight, level));
    return below.sort(compareSimplicity).map((weight) => ({ environment, weight }));
  });

/** Games in which one agent alone has a choice, at weights of each phase. */
export const ONE_DECIDES: readonly Scope<Weighted>[] = [
  atPhases(environmentScope({ actions: [1, 2], payoffs: [-2, 2] }), 765),
  atPhases(environmentScope({ actions: [1, 3], payoffs: [-1, 1] }), 921),
];

const decided = ({ environment }: Weighted) => environment.actions.filter((names) => names.length > 1).length < 2;

/** The hypothesis that makes a near miss of an existence statement: no agent answers another one's choice. */
export const oneDecides = hypothesis<Weighted>('one agent alone has a choice', decided);

/** Harmful games at a weight at which the giver gives and the taker takes. */
const hurt: Arbitrary<Weighted & Harmful> = harmful
  .filter(({ parts }) => less(parts.gives, parts.takes))
  .map((game) => ({ ...game, weight: simplestBetween(game.parts.gives, game.parts.takes) }));

/** The same without what was used to make it. */
export const hurting: Arbitrary<Weighted> = hurt.map(({ environment, weight }) => ({ environment, weight }));

/** Matching pennies for random stakes: no weight suffices. */
export const pennies: Arbitrary<Environment> = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -5, max: 5 }))
  .map(([low, stake, rest]) => {
    const [win, lose] = [low + stake, low].map((u) => [rational(u), rational(rest - u)]);
    return plainEnvironment([2, 2], [ONE], [win, lose, lose, win].flat());
  });

/** Any environment with any weight. */
export const anyWeight: Arbitrary<Weighted> = fc.tuple(environments(), weights).map(([environment, weight]) => ({ environment, weight }));

/** The threshold itself, or half as much again. */
const enough = (environment: Environment, more: boolean): Rational => {
  const level = selfishnessLevel(environment);
  return level === INFINITE ? ONE : multiply(maximum(level, ZERO), more ? rational('3/2') : ONE);
};

export const prosocialityWorsensTheWorstEquilibriumProperty: Property<Weighted> = {
  theorem: prosocialityWorsensTheWorstEquilibrium,
  scopes: [belowThresholds({ actions: [2, 2], greatest: 2, sum: 10 }, 6885)],
  meeting: hurting,
  breaking: {
    positive: hurting.map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    'below-threshold': fc
      .tuple(hurting, fc.boolean())
      .map(([subject, more]) => ({ ...subject, weight: enough(subject.environment, more) })),
    'finite-threshold': fc.tuple(pennies, weights).map(([environment, weight]) => ({ environment, weight })),
  },
  mutants: [
    {
      name: 'one-agent-decides',
      prose: 'it is so even if one agent alone has a choice',
      kind: 'hypothesis',
      hypotheses: { positive: positiveWeight, decided: oneDecides },
      scopes: ONE_DECIDES,
    },
    {
      name: 'payoffs-of-three-sizes',
      prose: 'payoffs −1, 0 and 1 are enough in a 2×2 game',
      kind: 'constant',
      scopes: [belowThresholds({ actions: [2, 2], greatest: 1, sum: 8 }, 65)],
    },
    {
      name: 'best-at-the-threshold',
      prose: 'at the threshold, the best equilibrium is worse than the worst among selfish agents',
      kind: 'quantifier',
      hypotheses: {
        'at-threshold': hypothesis('λ = λ*(E)', ({ environment, weight }) => equalThresholds(weight, selfishnessLevel(environment))),
      },
      scopes: [atPhases(classScope({ actions: [2, 2], greatest: 2, sum: 6 }), 5605)],
      conclude: ({ environment, weight }) =>
        claim(['welfare at the best equilibrium', equilibriumWelfare(environment, weight)?.best ?? 'undefined'], '<', [
          'welfare at the worst equilibrium among selfish agents',
          equilibriumWelfare(environment, ZERO)?.worst ?? 'undefined',
        ]),
    },
  ],
};
