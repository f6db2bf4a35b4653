/**
 * # Random subjects
 *
 * Stock generators of environments, languages and settings: one to four agents, one to four contingencies, payoffs tiny and large,
 * negative, fractional and tied, and languages of every named shape. Sizes are kept to what exact search settles at once.
 */
import type { Arbitrary } from 'fast-check';
import {
  actionPartition,
  type Blocks,
  completeLanguage,
  contingencyPartition,
  emptyLanguage,
  type Language,
  productLanguage,
  signalLanguage,
} from '../../contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../contract/language/setting.js';
import { fraction, type Rational, rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { SettingSubject, SubjectWith } from '../statement/subject.js';
import { between, type Draw, drawn, oneOf, several } from './drawn.js';

const integer = (draw: Draw, min: number, max: number): Rational => rational(between(draw, min, max));

const smallFraction = (draw: Draw): Rational => fraction(BigInt(between(draw, -24, 24)), BigInt(between(draw, 1, 12)));

/** p/q with small q. */
export const smallFractions: Arbitrary<Rational> = drawn(smallFraction);

/** Payoffs in one style per environment: ties abound in the first, fractions in the last. */
const payoffStyles: readonly ((draw: Draw) => Rational)[] = [
  (draw) => integer(draw, 0, 2),
  (draw) => integer(draw, -3, 3),
  (draw) => integer(draw, 0, 9),
  (draw) => integer(draw, -1_000_000, 1_000_000),
  smallFraction,
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

function prior(draw: Draw, contingencies: number): Rational[] {
  const weights = several(contingencies, () => between(draw, 1, 5));
  const total = BigInt(weights.reduce((s, x) => s + x, 0));
  return weights.map((weight) => fraction(BigInt(weight), total));
}

/** Positive probabilities that sum to 1. */
export const priors = (contingencies: number): Arbitrary<Rational[]> => drawn((draw) => prior(draw, contingencies));

function environmentFrom(draw: Draw, options: EnvironmentOptions): Environment {
  const { contingencies = { min: 1, max: 4 }, outcomes = 32, payoff } = options;
  const actions = oneOf(draw, options.shapes ?? shapes);
  const wanted = between(draw, contingencies.min, contingencies.max);
  const style = payoff === undefined ? oneOf(draw, payoffStyles) : () => draw.from(payoff);
  const profiles = actions.reduce((product, count) => product * count, 1);
  const count = Math.max(contingencies.min, Math.min(wanted, Math.floor(outcomes / profiles)));
  const probabilities = prior(draw, count);
  return plainEnvironment(
    actions,
    probabilities,
    several(count * profiles * actions.length, () => style(draw)),
  );
}

/** Random environments. */
export const environments = (options: EnvironmentOptions = {}): Arbitrary<Environment> => drawn((draw) => environmentFrom(draw, options));

function partition({ below }: Draw, size: number): Blocks {
  const blocks = new Map<number, number[]>();
  for (let member = 0; member < size; member++) {
    const label = below(size);
    const block = blocks.get(label);
    if (block === undefined) blocks.set(label, [member]);
    else block.push(member);
  }
  return [...blocks.values()];
}

/** Random partitions of {0, …, size − 1}. */
export const partitions = (size: number): Arbitrary<Blocks> => drawn((draw) => partition(draw, size));

/** One way for every named shape of language. */
const languageStyles: readonly ((draw: Draw, of: Environment) => Language)[] = [
  (_, of) => emptyLanguage(of),
  (_, of) => completeLanguage(of),
  (draw, of) => contingencyPartition(of, partition(draw, of.contingencies.length)),
  (draw, of) => actionPartition(of, partition(draw, of.profileCount)),
  (draw, of) =>
    productLanguage(
      of,
      partition(draw, of.contingencies.length),
      of.actions.map((names) => partition(draw, names.length)),
    ),
  ({ below }, of) => {
    const cells = 1 + below(Math.min(8, of.contingencies.length * of.profileCount));
    return signalLanguage(of, () => below(cells));
  },
];

/** Random languages of an environment, every named shape among them. */
export const languages = (of: Environment): Arbitrary<Language> => drawn((draw) => oneOf(draw, languageStyles)(draw, of));

export const mechanismClasses: Arbitrary<MechanismClass> = drawn((draw) => oneOf(draw, MECHANISM_CLASSES));

/** No bound, or a small one, zero included. */
export const liabilities: Arbitrary<Rational | null> = drawn((draw) =>
  draw.below(3) < 2 ? null : fraction(BigInt(between(draw, 0, 6)), BigInt(between(draw, 1, 4))),
);

/** Prosocial weights, zero included. */
export const weights: Arbitrary<Rational> = drawn((draw) => fraction(BigInt(between(draw, 0, 12)), BigInt(between(draw, 1, 6))));

/** Random environments with a language. */
export const withLanguage = (options: EnvironmentOptions = {}): Arbitrary<SubjectWith<'language'>> =>
  drawn((draw) => {
    const of = environmentFrom(draw, options);
    return { environment: of, language: oneOf(draw, languageStyles)(draw, of) };
  });

/** Random settings: environment, language, class and liability bound. */
export const settings = (options: EnvironmentOptions = {}, bounds: Arbitrary<Rational | null> = liabilities): Arbitrary<SettingSubject> =>
  drawn((draw) => {
    const environment = environmentFrom(draw, options);
    const language = oneOf(draw, languageStyles)(draw, environment);
    return { environment, language, mechanismClass: oneOf(draw, MECHANISM_CLASSES), liability: draw.from(bounds) };
  });
