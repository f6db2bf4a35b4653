/**
 * # How to try `own-temptations-set-each-weight`
 *
 * Every selection of first bests of a random environment; each agent's weight lies at its own threshold, just below or above, or anywhere.
 */
import fc, { type Arbitrary } from 'fast-check';
import { equal, fraction, isNegative, isPositive, isZero, multiply, negate, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import {
  agentThresholds,
  compareThresholds,
  equalThresholds,
  greaterThreshold,
  INFINITE,
  lowerThreshold,
  type Threshold,
  thresholdAtMost,
} from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import {
  agentsBelow,
  type ChoiceAtWeights,
  ownTemptationsSetEachWeight,
} from '../../theorems/prosociality/own-temptations-set-each-weight.js';
import { choices, selections, weightsAround } from './prosocial-threshold.js';

/** A threshold, or what stands for it where it is infinite. */
export const finite = (threshold: Threshold): Rational => (threshold === INFINITE ? ONE : threshold);
/** Just below a threshold. */
export const below = (threshold: Threshold): Rational => multiply(finite(threshold), fraction(999n, 1000n));

const atWeights = (subject: SubjectWith<'choice'>): Arbitrary<ChoiceAtWeights> =>
  fc
    .tuple(...agentThresholds(subject.environment, subject.choice).map(weightsAround))
    .map((weights) => ({ ...subject, weights: weights.map((weight) => (isNegative(weight) ? ZERO : weight)) }));

const choosing = (choice: typeof selections): Arbitrary<ChoiceAtWeights> =>
  environments().chain((environment) => choice(environment).chain((chosen) => atWeights({ environment, choice: chosen })));

const isStable = ({ environment, choice, weights }: ChoiceAtWeights): boolean => {
  const v = prosocialUtilities(environment, weights);
  return choice.every((profile, w) => isEquilibrium(environment, v, w, profile));
};

export const ownTemptationsSetEachWeightProperty: Property<ChoiceAtWeights> = {
  theorem: ownTemptationsSetEachWeight,
  scopes: [
    extendScope(
      environmentScope({ actions: [2, 2], payoffs: [0, 2] }),
      'one profile (the others are renamings of it) at the thresholds of both agents, one of them lowered or not',
      2,
      ({ environment }) => {
        const thresholds = agentThresholds(environment, [3]);
        return [0, 2].map((lowered) => ({
          environment,
          choice: [3],
          weights: thresholds.map((threshold, i) => (i === lowered ? below(threshold) : finite(threshold))),
        }));
      },
    ),
  ],
  meeting: choosing(selections),
  breaking: {
    'first-bests': choosing(choices),
    nonnegative: choosing(selections).map((subject) => ({
      ...subject,
      weights: subject.weights.map((weight) => (isZero(weight) ? negate(ONE) : negate(weight))),
    })),
  },
  ablation: {
    nonnegative: [
      extendScope(environmentScope({ actions: [2], payoffs: [0, 1] }), 'the weight −1', 2, ({ environment }) =>
        [0, 1].map((profile) => ({ environment, choice: [profile], weights: [negate(ONE)] })),
      ),
    ],
  },
  mutants: [
    {
      name: 'one-threshold-for-all',
      prose: 'f is an equilibrium iff every λ_i is at least the largest λ*_j(f)',
      kind: 'quantifier',
      conclude: (subject) => {
        const level = agentThresholds(subject.environment, subject.choice).reduce(greaterThreshold);
        const enough = subject.weights.every((weight) => thresholdAtMost(level, weight));
        return equivalent(['f is an equilibrium at every ω', isStable(subject)], ['every λ_i ≥ max λ*_j(f)', enough]);
      },
    },
    {
      name: 'strictly-above',
      prose: 'f is an equilibrium iff λ_i > λ*_i(f) for every agent with a temptation',
      kind: 'relation',
      conclude: (subject) => {
        const thresholds = agentThresholds(subject.environment, subject.choice);
        const enough = subject.weights.every((weight, i) => equalThresholds(thresholds[i], ZERO) || lowerThreshold(thresholds[i], weight));
        return equivalent(['f is an equilibrium at every ω', isStable(subject)], ['λ_i > λ*_i(f)', enough]);
      },
    },
    {
      name: 'some-agent-is-enough',
      prose: 'f is an equilibrium iff λ_i ≥ λ*_i(f) for some agent',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment, choice, weights } = subject;
        const short = agentsBelow(environment, weights, agentThresholds(environment, choice));
        return equivalent(['f is an equilibrium at every ω', isStable(subject)], ['some λ_i ≥ λ*_i(f)', short.length < weights.length]);
      },
    },
  ],
  strata: {
    'some agent is short of its threshold': ({ environment, choice, weights }) =>
      agentsBelow(environment, weights, agentThresholds(environment, choice)).length > 0,
    'some agent may be selfish, another may not': ({ environment, choice }) => {
      const thresholds = agentThresholds(environment, choice).map((threshold) => compareThresholds(threshold, ZERO));
      return thresholds.includes(0) && thresholds.includes(1);
    },
    'a weight exactly at a positive threshold': ({ environment, choice, weights }) =>
      agentThresholds(environment, choice).some(
        (threshold, i) => threshold !== INFINITE && isPositive(threshold) && equal(threshold, weights[i]),
      ),
  },
};
