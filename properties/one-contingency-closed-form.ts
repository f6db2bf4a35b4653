/**
 * # How to try `one-contingency-closed-form`
 *
 * One contingency and any language; half of the weights are the very ratios of gain to loss at which a deviation ceases to pay.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { MechanismClass } from '../src/contract/setting.js';
import { fraction, isPositive, ONE, type Rational, ZERO } from '../src/exact/rational.js';
import { type Environment, firstBests } from '../src/game/environment.js';
import { INFINITE, ratio, selfishnessLevel, temptations } from '../src/prosocial/threshold.js';
import { type EnvironmentOptions, liabilities, weights, withLanguage } from '../src/theory/arbitraries.js';
import type { Property } from '../src/theory/property.js';
import { extendScope, settingScope } from '../src/theory/scopes.js';
import {
  oneContingencyClosedForm,
  thresholdInClosedForm,
  valueInClosedForm,
  type WithWeight,
} from '../theorems/one-contingency-closed-form.js';

const one: EnvironmentOptions = { contingencies: { min: 1, max: 1 }, outcomes: 16 };
const two: EnvironmentOptions = { contingencies: { min: 2, max: 2 }, shapes: [[2], [2], [3], [2, 1], [2, 2]] };

/** The finite ratios of gain to loss among the temptations at first bests. */
const criticalWeights = (of: Environment): Rational[] =>
  of.contingencies.flatMap((_, w) =>
    firstBests(of, w).flatMap((profile) =>
      temptations(of, w, profile)
        .map(ratio)
        .flatMap((weight) => (weight === INFINITE ? [] : [weight])),
    ),
  );

const weightsFor = (of: Environment): Arbitrary<Rational> => fc.oneof(weights, fc.constantFrom(ZERO, ...criticalWeights(of)));

/** Random environments, languages and weights in the given classes and with the given bounds. */
const subjects = (
  options: EnvironmentOptions,
  classes: readonly MechanismClass[] = ['subsidy-free', 'unrestricted'],
  bounds: Arbitrary<Rational | null> = fc.constant(null),
): Arbitrary<WithWeight> =>
  withLanguage(options).chain((subject) =>
    fc
      .record({ mechanismClass: fc.constantFrom(...classes), liability: bounds, weight: weightsFor(subject.environment) })
      .map((terms) => ({ ...subject, ...terms })),
  );

export const oneContingencyClosedFormProperty: Property<WithWeight> = {
  theorem: oneContingencyClosedForm,
  scopes: [
    extendScope(settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'all', ['subsidy-free']), 'weights 0, 1/2 and 1', 3, (subject) =>
      [ZERO, fraction(1n, 2n), ONE].map((weight) => ({ ...subject, weight })),
    ),
  ],
  meeting: subjects(one),
  breaking: {
    'one-contingency': subjects(two),
    'no-bound': subjects(one, ['subsidy-free', 'unrestricted'], liabilities),
    burnable: subjects(one, ['balanced']),
  },
  strata: {
    'V_L undefined': (subject) => valueInClosedForm(subject) === 'undefined',
    'λ*_L infinite': (subject) => thresholdInClosedForm(subject) === INFINITE,
    'λ*_L between 0 and λ*(E)': (subject) => {
      const threshold = thresholdInClosedForm(subject);
      const level = selfishnessLevel(subject.environment);
      return (
        threshold !== INFINITE && isPositive(threshold) && (level === INFINITE || level.num * threshold.den > threshold.num * level.den)
      );
    },
    'a first best whose deviation just ceases to pay': ({ environment, weight }) =>
      criticalWeights(environment).some(({ num, den }) => num === weight.num && den === weight.den),
  },
};
