/**
 * # How to try `prosocial-threshold`
 *
 * Every first best of a random environment may be chosen; weights lie at, just below and just above the thresholds, where the claim is
 * decided, and anywhere.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, fraction, isPositive, isZero, multiply, negate, ONE, type Rational, rational, ZERO } from '../src/exact/rational.js';
import { type Environment, firstBests } from '../src/game/environment.js';
import { compareThresholds, INFINITE, profileThreshold, selfishnessLevel, type Threshold } from '../src/prosocial/threshold.js';
import { environments, weights } from '../src/theory/arbitraries.js';
import type { Property } from '../src/theory/property.js';
import { environmentScope, extendScope } from '../src/theory/scopes.js';
import type { SubjectWith } from '../src/theory/subject.js';
import { type ChoiceAtWeight, hasUniqueFirstBests, prosocialThreshold } from '../theorems/prosocial-threshold.js';

const LITTLE = fraction(1n, 1000n);

/** Just below (unless it is 0), at and just above a threshold; where it is infinite: nothing, something and much. */
const aroundThreshold = (threshold: Threshold): Rational[] =>
  threshold === INFINITE ? [ZERO, ONE, rational(1000)] : [multiply(threshold, fraction(999n, 1000n)), threshold, add(threshold, LITTLE)];

/** Two weights, just below and at a threshold; 0 and 1 where it is 0 or infinite. */
export const belowAndAt = (threshold: Threshold): Rational[] =>
  threshold === INFINITE || isZero(threshold) ? [ZERO, ONE] : [multiply(threshold, fraction(999n, 1000n)), threshold];

/** Weights around a threshold, a fraction or a multiple of it, and anywhere. */
export const weightsAround = (threshold: Threshold): Arbitrary<Rational> => {
  const factors = fc.constantFrom(rational('0.5'), rational('1.5'), rational(2));
  const scaled = threshold === INFINITE ? weights : factors.map((factor) => multiply(threshold, factor));
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...aroundThreshold(threshold)) }, scaled, weights);
};

/** A choice from the given profiles at each contingency. */
const choicesAmong = (domains: readonly (readonly number[])[]): Arbitrary<number[]> =>
  fc.tuple(...domains.map((domain) => fc.constantFrom(...domain)));

/** A choice of first bests. */
export const selections = (of: Environment): Arbitrary<number[]> => choicesAmong(of.contingencies.map((_, w) => firstBests(of, w)));

/** Any choice. */
export const choices = (of: Environment): Arbitrary<number[]> => choicesAmong(of.welfare.map((row) => row.map((_, profile) => profile)));

/** A weight around one of the positive thresholds that a choice has, or that the environment has. */
const withWeight = ({ environment, choice }: SubjectWith<'choice'>): Arbitrary<ChoiceAtWeight> => {
  const thresholds = [selfishnessLevel(environment), ...choice.map((profile, w) => profileThreshold(environment, w, profile))];
  const positive = thresholds.filter((threshold) => compareThresholds(threshold, ZERO) > 0);
  return fc
    .constantFrom(...(positive.length === 0 ? [ZERO] : positive))
    .chain(weightsAround)
    .map((weight) => ({ environment, choice, weight }));
};

const choosing = (choice: (of: Environment) => Arbitrary<number[]>): Arbitrary<ChoiceAtWeight> =>
  environments().chain((environment) => choice(environment).chain((chosen) => withWeight({ environment, choice: chosen })));

const thresholdsOf = ({ environment, choice }: ChoiceAtWeight): Threshold[] =>
  choice.map((profile, w) => profileThreshold(environment, w, profile));

export const prosocialThresholdProperty: Property<ChoiceAtWeight> = {
  theorem: prosocialThreshold,
  scopes: [
    extendScope(
      environmentScope({ actions: [2, 2], payoffs: [0, 2] }),
      'each profile, just below, at and just above its threshold',
      12,
      ({ environment }) =>
        environment.welfare[0].flatMap((_, profile) =>
          aroundThreshold(profileThreshold(environment, 0, profile)).map((weight) => ({ environment, choice: [profile], weight })),
        ),
    ),
  ],
  meeting: choosing(selections),
  breaking: {
    'first-bests': choosing(choices),
    nonnegative: choosing(selections).map((subject) => ({ ...subject, weight: negate(subject.weight) })),
  },
  strata: {
    'unique first bests': ({ environment }) => hasUniqueFirstBests(environment),
    'no weight suffices': (subject) => thresholdsOf(subject).includes(INFINITE),
    'weight exactly at a positive threshold': (subject) =>
      isPositive(subject.weight) && thresholdsOf(subject).some((threshold) => compareThresholds(threshold, subject.weight) === 0),
  },
  figures: {
    'the greatest finite λ*(E)': {
      keep: 'greatest',
      of: ({ environment }) => {
        const level = selfishnessLevel(environment);
        return level === INFINITE ? null : level;
      },
    },
  },
};
