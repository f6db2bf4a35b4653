/**
 * # Finite scopes
 *
 * Families of subjects small enough to try every one. They are enumerated in the fixed order of environments (number of cells, greatest
 * payoff, sum of payoffs, then lexicographically), so that the first refutation met is the least of the scope.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../contract/language/setting.js';
import { fraction, rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { bellNumber, fixedLanguages, type Languages, languagesName, languagesWith } from '../order/language-sets.js';
import { eachPayoffVector } from '../order/payoff-vectors.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { Scope, Subjects } from '../statement/property.js';
import type { Subject, SubjectWith } from '../statement/subject.js';
import { indexed, skipping, startingAt } from './scope-reader.js';

export type { Languages } from '../order/language-sets.js';
export { payoffVectors } from '../order/payoff-vectors.js';

/** The environments of a scope: how many actions each agent has, how many equally likely contingencies, and which payoffs. */
export interface Grid {
  /** Actions per agent, such as `[2, 2]`. */
  readonly actions: readonly number[];
  readonly contingencies?: number;
  /** Payoffs are the integers from `payoffs[0]` to `payoffs[1]`. */
  readonly payoffs: readonly [number, number];
}

/** How many environments a grid has. */
export function gridSize({ actions, contingencies = 1, payoffs: [low, high] }: Grid): number {
  return (high - low + 1) ** gridEntries({ actions, contingencies });
}

const gridEntries = ({ actions, contingencies = 1 }: Pick<Grid, 'actions' | 'contingencies'>): number =>
  contingencies * actions.length * actions.reduce((product, count) => product * count, 1);

/** Every environment of a grid but the first so many, in the fixed order; contingencies are equally likely. */
export function* gridEnvironments(grid: Grid, first = 0): Generator<Environment> {
  const {
    actions,
    contingencies = 1,
    payoffs: [low, high],
  } = grid;
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  const numbers = Array.from({ length: high - low + 1 }, (_, k) => rational(low + k));
  for (const vector of eachPayoffVector(gridEntries(grid), [low, high], first)) {
    yield plainEnvironment(
      actions,
      prior,
      vector.map((entry) => numbers[entry - low]),
    );
  }
}

/** `2 agents, 2x2 actions, 1 contingency, payoffs 0..2`. */
export function gridName({ actions, contingencies = 1, payoffs: [low, high] }: Grid): string {
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  const agents = many(actions.length, 'agent', 'agents');
  return `${agents}, ${actions.join('x')} actions, ${many(contingencies, 'contingency', 'contingencies')}, payoffs ${low}..${high}`;
}

/** The scope of every environment of a grid. */
export const environmentScope = (grid: Grid): Scope<Subject> => ({
  name: gridName(grid),
  size: gridSize(grid),
  subjects: () =>
    indexed(function* (first) {
      for (const of of gridEnvironments(grid, first)) yield { environment: of };
    }),
});

/** Bell numbers: how many partitions a set of each size has. */
export const bell = (size: number): number => Number(bellNumber(size));

/** An environment of the grid, for what does not depend on payoffs. */
export function sampleEnvironment(grid: Grid): Environment {
  const [sample] = gridEnvironments({ ...grid, payoffs: [0, 0] });
  return sample;
}

/** How many languages of a set there are. */
export function languageCount({ actions, contingencies = 1 }: Pick<Grid, 'actions' | 'contingencies'>, which: Languages): bigint {
  const points = (count: number) => new Array<number>(count).fill(1);
  const profiles = actions.reduce((product, count) => product * count, 1);
  return fixedLanguages(which, { outcomes: points(contingencies * profiles), contingencies: points(contingencies) });
}

/** The scope of every environment of a grid with every language. */
export const languageScope = (grid: Grid, which: Languages = 'all'): Scope<SubjectWith<'language'>> => ({
  name: `${gridName(grid)}, ${languagesName(which, languageCount(grid, which))}`,
  size: gridSize(grid) * Number(languageCount(grid, which)),
  subjects: () =>
    indexed(function* (first) {
      const sample = sampleEnvironment(grid);
      let passed = first;
      for (let cells = 1; cells <= sample.contingencies.length * sample.profileCount; cells++) {
        const same = [...languagesWith(sample, which, cells)];
        const size = gridSize(grid) * same.length;
        const within = eachExtended(environmentScope(grid).subjects(), same.length, ({ environment }) =>
          same.map((language) => ({ environment, language })),
        );
        if (passed < size) yield* startingAt(within, passed);
        passed = Math.max(0, passed - size);
      }
    }),
});

/** The scope of every environment of a grid with every language and class, without a liability bound. */
export const settingScope = (
  grid: Grid,
  which: Languages = 'all',
  classes: readonly MechanismClass[] = MECHANISM_CLASSES,
): Scope<SubjectWith<'language' | 'mechanismClass'>> => {
  const within = languageScope(grid, which);
  return {
    name: `${within.name}, ${classes.length === 3 ? 'all 3 classes' : classes.join(' and ')}`,
    size: within.size * classes.length,
    subjects: () =>
      eachExtended(within.subjects(), classes.length, (subject) => classes.map((mechanismClass) => ({ mechanismClass, ...subject }))),
  };
};

/** A scope with every subject turned into several, `per` of each. */
export const extendScope = <S extends Subject, T extends Subject>(
  scope: Scope<S>,
  name: string,
  per: number,
  extend: (subject: S) => Iterable<T>,
): Scope<T> => ({
  name: `${scope.name}, ${name}`,
  size: scope.size * per,
  subjects: () => eachExtended(scope.subjects(), per, extend),
});

/** Every subject turned into several, `per` of each. */
export const eachExtended = <S extends Subject, T extends Subject>(
  subjects: Subjects<S>,
  per: number,
  extend: (subject: S) => Iterable<T>,
): Subjects<T> =>
  indexed(function* (first) {
    let passed = first % per;
    for (const subject of startingAt(subjects, Math.floor(first / per))) {
      yield* passed === 0 ? extend(subject) : skipping(extend(subject), passed);
      passed = 0;
    }
  });
