/**
 * # How to try `no-harm-to-the-best-from-the-threshold-on`
 *
 * All 2×2 games with small payoffs, up to renaming, at a weight of each phase. Random subjects have the threshold for a weight, or more.
 * Without the hypothesis the least game of `prosociality-worsens-the-best-equilibrium` refutes.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, fraction, isPositive, less, multiply, type Rational, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { equalThresholds, INFINITE, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { compareSimplicity } from '../../src/theory/order/simplicity.js';
import { classScope, extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { noHarmToTheBestFromTheThresholdOn } from '../../theorems/harm/no-harm-to-the-best-from-the-threshold-on.js';
import { belowThresholds, hurting } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weight'>;

const fromThresholds = (sum: number, size: number): Scope<Weighted> =>
  extendUnevenly(classScope({ actions: [2, 2], greatest: 2, sum }), 'at each phase from a finite threshold on', size, ({ environment }) => {
    const level = selfishnessLevel(environment);
    return phaseWeights(environment)
      .filter((weight) => thresholdAtMost(level, weight))
      .sort(compareSimplicity)
      .map((weight) => ({ environment, weight }));
  });

const withWeight = (weigh: (level: Rational, extra: Rational) => Rational): Arbitrary<Weighted> =>
  fc.tuple(environments(), weights).map(([environment, extra]) => {
    const level = selfishnessLevel(environment);
    return { environment, weight: level === INFINITE ? extra : weigh(level, extra) };
  });

export const noHarmToTheBestFromTheThresholdOnProperty: Property<Weighted> = {
  theorem: noHarmToTheBestFromTheThresholdOn,
  scopes: [fromThresholds(7, 11721)],
  meeting: fc
    .tuple(
      withWeight((level, extra) => add(level, extra)),
      fc.boolean(),
    )
    .map(([subject, at]) => (at ? atThreshold(subject) : subject))
    .filter(({ environment, weight }) => thresholdAtMost(selfishnessLevel(environment), weight)),
  breaking: {
    'from-threshold': fc.oneof(
      hurting,
      withWeight((level) => multiply(level, fraction(1n, 2n))),
    ),
  },
  ablation: { 'from-threshold': [belowThresholds({ actions: [2, 2], greatest: 2, sum: 9 }, 4676)] },
  mutants: [
    {
      name: 'the-worst-as-well',
      prose: 'the worst equilibrium has at least the welfare of the worst one among selfish agents',
      kind: 'quantifier',
      conclude: ({ environment, weight }) =>
        claim(['welfare at the worst equilibrium', equilibriumWelfare(environment, weight)?.worst ?? 'undefined'], '>=', [
          'welfare at the worst equilibrium among selfish agents',
          equilibriumWelfare(environment, ZERO)?.worst ?? equilibriumWelfare(environment, weight)?.worst ?? 'undefined',
        ]),
    },
    {
      name: 'better-than-before',
      prose: 'the best equilibrium has more welfare than the best one among selfish agents',
      kind: 'relation',
      conclude: ({ environment, weight }) =>
        claim(['welfare at the best equilibrium', equilibriumWelfare(environment, weight)?.best ?? 'undefined'], '>', [
          'welfare at the best equilibrium among selfish agents',
          equilibriumWelfare(environment, ZERO)?.best ?? 'undefined',
        ]),
    },
    {
      name: 'from-half-the-threshold-on',
      prose: 'it is so from half the threshold on',
      kind: 'hypothesis',
      hypotheses: {
        half: hypothesis('λ ≥ λ*(E)/2', ({ environment, weight }) => thresholdAtMost(selfishnessLevel(environment), add(weight, weight))),
      },
      scopes: [belowThresholds({ actions: [2, 2], greatest: 2, sum: 9 }, 4676)],
    },
  ],
  strata: {
    'exactly at a positive threshold': ({ environment, weight }) =>
      isPositive(weight) && equalThresholds(weight, selfishnessLevel(environment)),
    'selfish agents do worse': ({ environment, weight }) => {
      const [before, after] = [equilibriumWelfare(environment, ZERO), equilibriumWelfare(environment, weight)];
      return before !== null && after !== null && less(before.best, after.best);
    },
  },
};

function atThreshold(subject: Weighted): Weighted {
  const level = selfishnessLevel(subject.environment);
  return level === INFINITE ? subject : { ...subject, weight: level };
}
