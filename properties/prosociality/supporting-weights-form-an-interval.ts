/**
 * # How to try `supporting-weights-form-an-interval`
 *
 * Any environment. The weights that decide are tried in each, so the weight of the subject only has to be elsewhere: mostly a fraction or a
 * multiple of a critical one.
 */
import fc, { type Arbitrary } from 'fast-check';
import { atMost, fraction, isZero, multiply, negate, ONE, rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { phaseDiagram, representativeWeights, type WeightInterval } from '../../src/prosocial/phase.js';
import { equalThresholds, INFINITE, lowerThreshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import {
  type AtWeight,
  equilibriaAt,
  outcomesWhere,
  supportingWeightsFormAnInterval,
} from '../../theorems/prosociality/supporting-weights-form-an-interval.js';

const small = environments({ outcomes: 16 });

const atWeights: Arbitrary<AtWeight> = small.chain((environment) => {
  const critical = representativeWeights(environment);
  const near = fc
    .tuple(fc.constantFrom(...critical), fc.constantFrom(ONE, fraction(999n, 1000n), rational(3)))
    .map(([weight, factor]) => multiply(weight, factor));
  return fc.oneof(near, weights).map((weight) => ({ environment, weight }));
});

/** Every interval of the diagram. */
const intervalsOf = (of: Environment): WeightInterval[] =>
  phaseDiagram(of).flatMap((row) => row.flatMap((interval) => (interval === null ? [] : [interval])));

/** The claim that a profile is an equilibrium at just those weights that a wrong test lets pass. */
const claiming =
  (passes: (interval: WeightInterval, weight: AtWeight['weight']) => boolean) =>
  ({ environment, weight }: AtWeight): Conclusion => {
    const diagram = phaseDiagram(environment);
    const admitted = outcomesWhere(environment, (w, profile) => {
      const interval = diagram[w][profile];
      return interval !== null && passes(interval, weight);
    });
    return sameSet(['equilibria of v^λ', equilibriaAt(environment, weight)], ['what the mutant admits', admitted]);
  };

export const supportingWeightsFormAnIntervalProperty: Property<AtWeight> = {
  theorem: supportingWeightsFormAnInterval,
  scopes: [
    extendScope(environmentScope({ actions: [2, 2], payoffs: [0, 2] }), 'the weight 1', 1, ({ environment }) => [
      { environment, weight: ONE },
    ]),
    extendScope(environmentScope({ actions: [1, 2], payoffs: [0, 7] }), 'the weight 1', 1, ({ environment }) => [
      { environment, weight: ONE },
    ]),
  ],
  meeting: atWeights,
  breaking: {
    nonnegative: atWeights.map(({ environment, weight }) => ({ environment, weight: isZero(weight) ? rational(-1) : negate(weight) })),
  },
  ablation: {
    nonnegative: [
      extendScope(environmentScope({ actions: [2], payoffs: [0, 1] }), 'the weights −1 and −2', 2, ({ environment }) =>
        [rational(-1), rational(-2)].map((weight) => ({ environment, weight })),
      ),
      extendScope(environmentScope({ actions: [1, 2], payoffs: [0, 1] }), 'the weights −1 and −2', 2, ({ environment }) =>
        [rational(-1), rational(-2)].map((weight) => ({ environment, weight })),
      ),
    ],
  },
  mutants: [
    {
      name: 'open-above',
      prose: 'lo ≤ λ < hi',
      kind: 'relation',
      conclude: claiming(({ from, upTo }, weight) => atMost(from, weight) && lowerThreshold(weight, upTo)),
    },
    {
      name: 'once-stable-always-stable',
      prose: 'lo ≤ λ, whatever hi',
      kind: 'hypothesis',
      conclude: claiming(({ from }, weight) => atMost(from, weight)),
    },
    {
      name: 'stable-from-the-start',
      prose: 'λ ≤ hi, whatever lo',
      kind: 'constant',
      conclude: claiming(({ upTo }, weight) => thresholdAtMost(weight, upTo)),
    },
  ],
  strata: {
    'some interval ends': ({ environment }) => intervalsOf(environment).some(({ upTo }) => upTo !== INFINITE),
    'some interval begins above 0': ({ environment }) => intervalsOf(environment).some(({ from }) => !isZero(from)),
    'some interval is a single weight': ({ environment }) => intervalsOf(environment).some(({ from, upTo }) => equalThresholds(from, upTo)),
    'no profile is ever an equilibrium': ({ environment }) => intervalsOf(environment).length === 0,
  },
  figures: {
    'the greatest finite hi': {
      keep: 'greatest',
      of: ({ environment }) =>
        intervalsOf(environment).reduce<AtWeight['weight'] | null>(
          (greatest, { upTo }) => (upTo === INFINITE || thresholdAtMost(upTo, greatest ?? ZERO) ? greatest : upTo),
          null,
        ),
    },
  },
};
