/**
 * # How to try `prosociality-closes-every-gap`
 *
 * Random settings, most of them with temptations put in, or of constant sum, at some contingency. Environments whose λ*(E) is infinite are
 * repaired: wherever no first best can be had by weight alone, one of them is made a little better and so the only one. The weight is then
 * λ*(E) or more.
 */
import fc, { type Arbitrary } from 'fast-check';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { add, atMost, fraction, isZero, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment, firstBests } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { easiestFirstBests, equalThresholds, INFINITE, lowerThreshold, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { type EnvironmentOptions, settings, weights } from '../../src/theory/draw/arbitraries.js';
import { extendScope, payoffVectors } from '../../src/theory/scopes/scopes.js';
import { claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { ContingencySubject, SettingSubject, Subject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  prosocialGap,
  prosocialityClosesEveryGap,
  type SettingAtWeight,
} from '../../theorems/prosociality/prosociality-closes-every-gap.js';
import { anywhere, lures, manyAgents, tempt } from '../contracts/lured.js';
import { belowAndAt, weightsAround } from './prosocial-threshold.js';

/** The environment with one first best made better for the first agent, and so unique, at each contingency for which `raise` holds. */
export function raiseFirstBests(of: Environment, raise: (contingency: number) => boolean): Environment {
  const chosen = easiestFirstBests(of);
  const raised = (w: number, a: number): boolean => raise(w) && a === chosen[w].profile;
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, a) => (raised(w, a) ? row.map((u, i) => (i === 0 ? add(u, ONE) : u)) : row)),
  );
  return environment({ ...of, payoffs });
}

/** λ*(E), or 0 where no weight suffices. */
const levelOf = (of: Environment): Rational => {
  const level = selfishnessLevel(of);
  return level === INFINITE ? ZERO : level;
};

/** Every symmetric 2x2 game with integer payoffs in a range, the prisoner's dilemmas, stag hunts and chickens among them. */
export const symmetricGames = ([low, high]: readonly [number, number]): Scope<Subject> => ({
  name: `symmetric 2x2 games, payoffs ${low}..${high}`,
  size: (high - low + 1) ** 4,
  *subjects() {
    for (const vector of payoffVectors(4, [low, high])) {
      const [both, alone, against, neither] = vector.map((entry) => rational(entry));
      yield { environment: plainEnvironment([2, 2], [ONE], [both, both, alone, against, against, alone, neither, neither]) };
    }
  },
});

/** The subject with welfare the same for every profile at one contingency: every profile is a first best and no temptation has a loss. */
export function flatten(subject: ContingencySubject, contingency = subject.contingency): ContingencySubject {
  const { environment: of } = subject;
  const last = of.agents.length - 1;
  const level = of.welfare[contingency][0];
  const payoffs = of.payoffs.map((table, w) =>
    w === contingency ? table.map((row, a) => row.map((u, i) => (i === last ? add(u, subtract(level, of.welfare[w][a])) : u))) : table,
  );
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

/** The setting of a subject, without its contingency. */
export const withoutContingency = ({ environment, language, mechanismClass, liability = null }: ContingencySubject): SettingSubject => ({
  environment,
  language,
  mechanismClass,
  liability,
});

/** Any setting, one with temptations put in at some contingency, or one where some contingency is of constant sum. */
export const temptedOrNot = (options: EnvironmentOptions = {}): Arbitrary<SettingSubject> =>
  fc.oneof(
    { weight: 2, arbitrary: settings(options) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(anywhere({ ...options, ...manyAgents }), lures)
        .map(([subject, how]) => withoutContingency(tempt(subject, how, false))),
    },
    { weight: 1, arbitrary: anywhere({ ...options, ...manyAgents }).map((subject) => withoutContingency(flatten(subject))) },
  );

const enough: Arbitrary<SettingAtWeight> = temptedOrNot({ outcomes: 18 }).chain((subject) => {
  const thresholds = easiestFirstBests(subject.environment).map(({ threshold }) => threshold);
  const repaired = raiseFirstBests(subject.environment, (w) => thresholds[w] === INFINITE);
  const more = fc.oneof(fc.constant(ZERO), weights);
  return more.map((extra) => ({ ...subject, environment: repaired, weight: add(levelOf(repaired), extra) }));
});

/** Weights around λ*(E), many of them below. */
const below: Arbitrary<SettingAtWeight> = temptedOrNot().chain((subject) =>
  weightsAround(selfishnessLevel(subject.environment)).map((weight) => ({ ...subject, weight })),
);

export const prosocialityClosesEveryGapProperty: Property<SettingAtWeight> = {
  theorem: prosocialityClosesEveryGap,
  scopes: [
    extendScope(
      symmetricGames([0, 8]),
      'the empty language, subsidy-free, just below and at λ*(E) (at 0 and 1 where it is 0 or infinite)',
      2,
      ({ environment: of }) =>
        belowAndAt(selfishnessLevel(of)).map((weight) => ({
          environment: of,
          language: emptyLanguage(of),
          mechanismClass: 'subsidy-free',
          weight,
        })),
    ),
  ],
  meeting: enough,
  breaking: { enough: below },
  mutants: [
    {
      name: 'a-little-less',
      prose: 'a weight of 99/100 of λ*(E) is enough',
      kind: 'constant',
      hypotheses: {
        almost: hypothesis('λ ≥ 99/100 · λ*(E)', ({ environment, weight }) => {
          const level = selfishnessLevel(environment);
          return level !== INFINITE && atMost(multiply(fraction(99n, 100n), level), weight);
        }),
      },
    },
    {
      name: 'only-best-equilibria',
      prose: 'from λ*(E) on every equilibrium is a first best',
      kind: 'quantifier',
      conclude: ({ environment: of, weight }) => {
        const utilities = prosocialUtilities(of, weight);
        const others = of.contingencies.filter((_, w) =>
          equilibria(of, utilities, w).some((profile) => !firstBests(of, w).includes(profile)),
        );
        return sameSet(['where some equilibrium is no first best', others], ['nowhere', []]);
      },
    },
    {
      name: 'nor-with-a-contract',
      prose: 'below λ*(E) no mechanism reaches W* either',
      kind: 'relation',
      scopes: [],
      meeting: below,
      hypotheses: {
        'too-little': hypothesis('λ < λ*(E)', ({ environment, weight }) => lowerThreshold(weight, selfishnessLevel(environment))),
      },
      conclude: (subject) => claim(['the gap at weight λ', prosocialGap(subject, subject.weight)], '>', ['none', ZERO]),
    },
  ],
  strata: {
    'weight exactly λ*(E) > 0': ({ environment, weight }) => !isZero(weight) && equalThresholds(weight, selfishnessLevel(environment)),
    'no prosociality needed': ({ environment }) => equalThresholds(selfishnessLevel(environment), ZERO),
  },
};
