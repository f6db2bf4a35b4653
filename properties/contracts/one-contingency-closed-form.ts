/**
 * # How to try `one-contingency-closed-form`
 *
 * One contingency and any language. In a third of the subjects a first best is planted that tempts agents, in part unseen; another third
 * are games of constant welfare. Half of the weights are the very ratios of gain to loss at which a deviation ceases to pay.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition, emptyLanguage, isDetectable, signalLanguage } from '../../src/contract/language/language.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import {
  add,
  equal,
  fraction,
  less,
  maximum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { type Environment, environment, firstBests, gain, loss } from '../../src/game/environment.js';
import type { Profile } from '../../src/game/profile.js';
import { thresholdInClosedForm, valueInClosedForm } from '../../src/prosocial/closed-form.js';
import { greaterThreshold, INFINITE, largestRatio, lowerThreshold, ratio, temptations } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { type EnvironmentOptions, environments, liabilities, weights, withLanguage } from '../../src/theory/draw/arbitraries.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { oneContingencyClosedForm, type WithWeight } from '../../theorems/contracts/one-contingency-closed-form.js';

type Spoken = SubjectWith<'language'>;

const one: EnvironmentOptions = { contingencies: { min: 1, max: 1 }, outcomes: 16 };
const two: EnvironmentOptions = { contingencies: { min: 2, max: 2 }, shapes: [[2], [3], [2, 1], [2, 2]] };
const games = [
  [2, 1],
  [2, 2],
  [2, 2],
  [3, 2],
  [2, 4],
  [3, 3],
  [2, 2, 2],
  [2, 1, 2],
  [2, 2, 2, 2],
];

/** What a deviation is to gain and to lose, and whether the court is to overlook it. */
interface Lure {
  readonly gain: Rational;
  readonly loss: Rational;
  readonly unseen: boolean;
}

/** Makes a profile a first best, alone or tied, and sets the gain and the loss of each deviation from it. */
function tempt({ environment: of, language }: Spoken, pick: number, lures: readonly Lure[]): Spoken {
  const profile = pick % of.profileCount;
  const table = of.payoffs[0].map((row) => [...row]);
  const overlooked = new Set<Profile>();
  table[profile][0] = add(table[profile][0], subtract(of.welfare[0].reduce(maximum), of.welfare[0][profile]));
  literalDeviations(of, profile).forEach(({ agent, to }, d) => {
    const { gain, loss, unseen } = lures[d % lures.length];
    const payer = (agent + 1) % of.agents.length;
    table[to][agent] = add(table[profile][agent], gain);
    const missing = subtract(subtract(sum(table[profile]), loss), sum(table[to]));
    table[to][payer] = add(table[to][payer], missing);
    if (unseen) overlooked.add(to);
  });
  const tempted = environment({ ...of, payoffs: [table] });
  const [cells] = language.cells;
  return { environment: tempted, language: signalLanguage(tempted, (_, a) => (overlooked.has(a) ? cells[profile] : cells[a])) };
}

const lures: Arbitrary<Lure[]> = fc.array(
  fc.record({
    gain: fc.constantFrom(-1, 0, 1, 2, 3, 7).map(rational),
    loss: fc.constantFrom(0, 1, 1, 2, 3, 5).map(rational),
    unseen: fc.boolean(),
  }),
  { minLength: 1, maxLength: 7 },
);

/** Charges the first agent for all welfare: every profile becomes a first best, and temptations lose nothing. */
function levelled({ environment: of, language }: Spoken): Spoken {
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, profile) => row.map((u, agent) => (agent === 0 ? subtract(u, of.welfare[w][profile]) : u))),
  );
  return { environment: environment({ ...of, payoffs }), language };
}

/** One contingency and a language, most of them tempted. */
const alone: Arbitrary<Spoken> = fc.oneof(
  withLanguage(one),
  fc.tuple(withLanguage({ ...one, shapes: games }), fc.nat(), lures).map(([subject, pick, how]) => tempt(subject, pick, how)),
  withLanguage({ ...one, shapes: games }).map(levelled),
);

/** Two contingencies; in half of the subjects the court sees every action and cannot tell them apart. */
const pooled: Arbitrary<Spoken> = fc.oneof(
  withLanguage(two),
  environments(two).map((of) => ({ environment: of, language: contingencyPartition(of, [[0, 1]]) })),
);

/** The finite ratios of gain to loss among the temptations at first bests. */
const criticalWeights = (of: Environment): Rational[] =>
  of.contingencies.flatMap((_, w) =>
    firstBests(of, w).flatMap((profile) =>
      temptations(of, w, profile)
        .map(ratio)
        .flatMap((weight) => (weight === INFINITE ? [] : [weight])),
    ),
  );

/** Weights for the given environments in the given classes and with the given bounds. */
const subjects = (
  from: Arbitrary<Spoken>,
  classes: readonly MechanismClass[] = ['subsidy-free', 'unrestricted'],
  bounds: Arbitrary<Rational | null> = fc.constant(null),
): Arbitrary<WithWeight> =>
  from.chain((subject) =>
    fc
      .record({
        mechanismClass: fc.constantFrom(...classes),
        liability: bounds,
        weight: fc.oneof(weights, fc.constantFrom(ZERO, ...criticalWeights(subject.environment))),
      })
      .map((terms) => ({ ...subject, ...terms })),
  );

const someWeights = [ZERO, fraction(1n, 2n), ONE];

export const oneContingencyClosedFormProperty: Property<WithWeight> = {
  theorem: oneContingencyClosedForm,
  scopes: [
    extendScope(settingScope({ actions: [3, 1], payoffs: [0, 2] }, 'all', ['subsidy-free']), 'weights 0, 1/2 and 1', 3, (subject) =>
      someWeights.map((weight) => ({ weight, ...subject })),
    ),
  ],
  meeting: subjects(alone),
  breaking: {
    'one-contingency': subjects(pooled),
    'no-bound': subjects(alone, ['subsidy-free', 'unrestricted'], liabilities),
    burnable: subjects(alone, ['balanced']),
    nonnegative: subjects(alone).map((subject) => ({ ...subject, weight: negate(subject.weight) })),
  },
  mutants: [
    {
      name: 'seen-or-unseen',
      prose: 'V_L is the greatest welfare of a profile without temptation',
      kind: 'hypothesis',
      conclude: ({ environment: of, ...subject }) =>
        claim(['V_L', bestValueOf({ environment: of, ...subject })], '=', [
          'its closed form as if nothing were seen',
          valueInClosedForm(of, emptyLanguage(of)) ?? 'undefined',
        ]),
    },
    {
      name: 'every-first-best',
      prose: 'λ*_L is what the first best that takes the most needs',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment: of, language } = subject;
        const unseen = firstBests(of, 0).map((profile) =>
          largestRatio(temptations(of, 0, profile).filter((deviation) => !isDetectable(language, 0, profile, deviation))),
        );
        return claim(['λ*_L', thresholdInClosedForm(of, language)], '=', [
          'the greatest over first bests',
          unseen.reduce(greaterThreshold),
        ]);
      },
    },
    {
      name: 'indifference-deviates',
      prose: 'the language must detect deviations with gain = λ·loss as well',
      kind: 'relation',
      conclude: (subject) => {
        const { environment: of, language, weight } = subject;
        const setting = { ...settingOf(subject), utilities: prosocialUtilities(of, weight) };
        return all(
          ...of.welfare[0].map((_, profile) =>
            equivalent(
              ['the language supports the profile', isImplementable(setting, [profile])],
              [
                'it detects every deviation with gain ≥ λ·loss',
                literalDeviations(of, profile).every(
                  (deviation) =>
                    isDetectable(language, 0, profile, deviation) ||
                    less(gain(of, 0, profile, deviation), multiply(weight, loss(of, 0, profile, deviation))),
                ),
              ],
            ),
          ),
        );
      },
    },
  ],
  strata: {
    'λ*_L positive': ({ environment: of, language }) => lowerThreshold(ZERO, thresholdInClosedForm(of, language)),
    'a weight at which some deviation from a first best just ceases to pay': ({ environment: of, weight }) =>
      criticalWeights(of).some((critical) => equal(critical, weight)),
  },
};
