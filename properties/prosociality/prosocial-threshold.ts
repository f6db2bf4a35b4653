/**
 * # How to try `prosocial-threshold`
 *
 * Every first best of a random environment may be chosen; weights lie at, just below and just above the thresholds, where the claim is
 * decided, and anywhere.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, fraction, isPositive, isZero, multiply, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import {
  compareThresholds,
  equalThresholds,
  INFINITE,
  lowerThreshold,
  profileThreshold,
  ratio,
  selfishnessLevel,
  type Threshold,
  temptations,
  thresholdAtMost,
} from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, implies, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { type ChoiceAtWeight, hasUniqueFirstBests, prosocialThreshold } from '../../theorems/prosociality/prosocial-threshold.js';

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
  const positive = thresholds.filter((threshold) => lowerThreshold(ZERO, threshold));
  return fc
    .constantFrom(...(positive.length === 0 ? [ZERO] : positive))
    .chain(weightsAround)
    .map((weight) => ({ environment, choice, weight }));
};

const choosing = (choice: (of: Environment) => Arbitrary<number[]>): Arbitrary<ChoiceAtWeight> =>
  environments().chain((environment) => choice(environment).chain((chosen) => withWeight({ environment, choice: chosen })));

const thresholdsOf = ({ environment, choice }: ChoiceAtWeight): Threshold[] =>
  choice.map((profile, w) => profileThreshold(environment, w, profile));

/** The claim that f(ω) is an equilibrium exactly where its threshold passes a test. */
function stableIff({ environment: of, choice, weight }: ChoiceAtWeight, passes: (threshold: Threshold, w: number) => boolean): Conclusion {
  const utilities = prosocialUtilities(of, weight);
  const where = (holds: (w: number) => boolean) => of.contingencies.filter((_, w) => holds(w));
  return sameSet(
    ['where f(ω) is an equilibrium of v^λ', where((w) => isEquilibrium(of, utilities, w, choice[w]))],
    ['where its threshold passes', where((w) => passes(profileThreshold(of, w, choice[w]), w))],
  );
}

/** Every environment of a grid with one contingency, each profile chosen, weights around its threshold. */
const aroundEachThreshold = (grid: Grid, profiles: number): Scope<ChoiceAtWeight> =>
  extendScope(environmentScope(grid), 'each profile, just below, at and just above its threshold', 3 * profiles, ({ environment }) =>
    environment.welfare[0].flatMap((_, profile) =>
      aroundThreshold(profileThreshold(environment, 0, profile)).map((weight) => ({ environment, choice: [profile], weight })),
    ),
  );

export const prosocialThresholdProperty: Property<ChoiceAtWeight> = {
  theorem: prosocialThreshold,
  scopes: [aroundEachThreshold({ actions: [2, 2], payoffs: [0, 2] }, 4)],
  meeting: choosing(selections),
  breaking: {
    'first-bests': choosing(choices),
    nonnegative: choosing(selections).map((subject) => ({ ...subject, weight: negate(subject.weight) })),
  },
  mutants: [
    {
      name: 'strictly-above',
      prose: 'a first best is an equilibrium iff λ exceeds its threshold',
      kind: 'relation',
      conclude: (subject) => stableIff(subject, (threshold) => lowerThreshold(threshold, subject.weight)),
    },
    {
      name: 'least-ratio',
      prose: 'the threshold is the least gain/loss over the temptations',
      kind: 'quantifier',
      scopes: [aroundEachThreshold({ actions: [3, 1], payoffs: [0, 2] }, 3)],
      conclude: (subject) => {
        const { environment: of, weight } = subject;
        const least = (w: number, profile: number) => temptations(of, w, profile).map(ratio).sort(compareThresholds)[0] ?? ZERO;
        return stableIff(subject, (_, w) => thresholdAtMost(least(w, subject.choice[w]), weight));
      },
    },
    {
      name: 'any-choice',
      prose: 'profiles that are no first bests have such a threshold too',
      kind: 'hypothesis',
      hypotheses: { nonnegative: prosocialThreshold.hypotheses.nonnegative },
      meeting: choosing(choices),
    },
    {
      name: 'every-first-best',
      prose: 'from λ*(E) on every first best is an equilibrium',
      kind: 'quantifier',
      conclude: ({ environment: of, choice, weight }) =>
        implies(
          ['λ ≥ λ*(E)', thresholdAtMost(selfishnessLevel(of), weight)],
          [
            'f(ω) is an equilibrium at every ω',
            choice.every((profile, w) => isEquilibrium(of, prosocialUtilities(of, weight), w, profile)),
          ],
        ),
    },
  ],
  strata: {
    'unique-first-bests': ({ environment }) => hasUniqueFirstBests(environment),
    'no weight suffices': (subject) => thresholdsOf(subject).includes(INFINITE),
    'weight exactly at a positive threshold': (subject) =>
      isPositive(subject.weight) && thresholdsOf(subject).some((threshold) => equalThresholds(threshold, subject.weight)),
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
