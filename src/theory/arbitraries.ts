/**
 * # Random subjects
 *
 * Stock generators of environments, languages and settings: one to four agents, one to four contingencies, payoffs tiny and large,
 * negative, fractional and tied, and languages of every named shape. Sizes are kept to what exact search settles at once.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  actionPartition,
  type Blocks,
  completeLanguage,
  contingencyPartition,
  emptyLanguage,
  type Language,
  productLanguage,
  signalLanguage,
} from '../contract/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../contract/setting.js';
import { fraction, type Rational, rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { plainEnvironment } from './scopes.js';
import type { SettingSubject, SubjectWith } from './subject.js';

const integers = (min: number, max: number): Arbitrary<Rational> => fc.integer({ min, max }).map((n) => rational(n));

/** p/q with small q. */
export const smallFractions: Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -24, max: 24 }), fc.integer({ min: 1, max: 12 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** Payoffs in one style per environment: ties abound in the first, fractions in the last. */
const payoffStyles: readonly Arbitrary<Rational>[] = [
  integers(0, 2),
  integers(-3, 3),
  integers(0, 9),
  integers(-1_000_000, 1_000_000),
  smallFractions,
];

/** How many actions each agent has, by number of agents. */
const shapes: readonly (readonly number[])[] = [
  [2],
  [3],
  [4],
  [2, 1],
  [2, 2],
  [2, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
  [2, 4],
  [2, 2, 2],
  [2, 2, 2],
  [2, 1, 2],
  [3, 2, 2],
  [2, 2, 2, 2],
  [2, 2, 1, 2],
];

/** What random environments are to look like; left out: anything. */
export interface EnvironmentOptions {
  readonly shapes?: readonly (readonly number[])[];
  readonly contingencies?: { readonly min: number; readonly max: number };
  /** The most outcomes (contingencies × profiles); contingencies are dropped until there are no more. */
  readonly outcomes?: number;
  readonly payoff?: Arbitrary<Rational>;
}

/** Positive probabilities that sum to 1. */
export const priors = (contingencies: number): Arbitrary<Rational[]> =>
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: contingencies, maxLength: contingencies }).map((weights) => {
    const total = weights.reduce((s, x) => s + x, 0);
    return weights.map((weight) => fraction(BigInt(weight), BigInt(total)));
  });

/** Random environments. */
export function environments(options: EnvironmentOptions = {}): Arbitrary<Environment> {
  const { contingencies = { min: 1, max: 4 }, outcomes = 32 } = options;
  return fc
    .record({
      actions: fc.constantFrom(...(options.shapes ?? shapes)),
      wanted: fc.integer(contingencies),
      payoff: options.payoff === undefined ? fc.constantFrom(...payoffStyles) : fc.constant(options.payoff),
    })
    .chain(({ actions, wanted, payoff }) => {
      const profiles = actions.reduce((product, count) => product * count, 1);
      const count = Math.max(contingencies.min, Math.min(wanted, Math.floor(outcomes / profiles)));
      const entries = count * profiles * actions.length;
      return fc
        .tuple(priors(count), fc.array(payoff, { minLength: entries, maxLength: entries }))
        .map(([prior, payoffs]) => plainEnvironment(actions, prior, payoffs));
    });
}

/** Random partitions of {0, …, size − 1}. */
export const partitions = (size: number): Arbitrary<Blocks> =>
  fc.array(fc.nat({ max: size - 1 }), { minLength: size, maxLength: size }).map((labels) => {
    const blocks = new Map<number, number[]>();
    labels.forEach((label, member) => {
      const block = blocks.get(label);
      if (block === undefined) blocks.set(label, [member]);
      else block.push(member);
    });
    return [...blocks.values()];
  });

/** Random languages of an environment, every named shape among them. */
export const languages = (of: Environment): Arbitrary<Language> => {
  const outcomes = of.contingencies.length * of.profileCount;
  return fc.oneof(
    fc.constant(emptyLanguage(of)),
    fc.constant(completeLanguage(of)),
    partitions(of.contingencies.length).map((blocks) => contingencyPartition(of, blocks)),
    partitions(of.profileCount).map((blocks) => actionPartition(of, blocks)),
    fc
      .tuple(partitions(of.contingencies.length), ...of.actions.map((names) => partitions(names.length)))
      .map(([blocks, ...actions]) => productLanguage(of, blocks, actions)),
    fc
      .nat({ max: Math.min(7, outcomes - 1) })
      .chain((most) => fc.array(fc.nat({ max: most }), { minLength: outcomes, maxLength: outcomes }))
      .map((signals) => signalLanguage(of, (w, profile) => signals[w * of.profileCount + profile])),
  );
};

export const mechanismClasses: Arbitrary<MechanismClass> = fc.constantFrom(...MECHANISM_CLASSES);

/** No bound, or a small one, zero included. */
export const liabilities: Arbitrary<Rational | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .map(([num, den]) => fraction(BigInt(num), BigInt(den))),
  },
);

/** Prosocial weights, zero included. */
export const weights: Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** Random environments with a language. */
export const withLanguage = (options: EnvironmentOptions = {}): Arbitrary<SubjectWith<'language'>> =>
  environments(options).chain((of) => languages(of).map((language) => ({ environment: of, language })));

/** Random settings: environment, language, class and liability bound. */
export const settings = (options: EnvironmentOptions = {}, bounds: Arbitrary<Rational | null> = liabilities): Arbitrary<SettingSubject> =>
  fc
    .tuple(withLanguage(options), mechanismClasses, bounds)
    .map(([subject, mechanismClass, liability]) => ({ mechanismClass, liability, ...subject }));
