/** Random subjects for the tests of this folder: any fields, numbers with many ties, and any renaming of a subject. */
import fc, { type Arbitrary } from 'fast-check';
import { fraction, rational } from '../../src/exact/rational.js';
import { type EnvironmentOptions, environments, languages, liabilities, mechanismClasses, weights } from '../../src/theory/arbitraries.js';
import { type Reindexing, reindex } from '../../src/theory/canonical.js';
import type { Subject } from '../../src/theory/subject.js';

/** Few values, so that subjects often differ late in the order or not at all. */
const tied = fc.constantFrom(...[-1, 0, 0, 1].map((n) => rational(n)), fraction(1n, 2n));

const shapes = [[1], [2], [3], [1, 2], [2, 1], [2, 2], [3, 2], [2, 2, 2]];

/** Subjects with any of the fields, of little size. */
export const anySubject = (options: EnvironmentOptions = {}): Arbitrary<Subject> =>
  environments({ shapes, payoff: tied, contingencies: { min: 1, max: 3 }, outcomes: 12, ...options }).chain((environment) =>
    fc
      .record(
        {
          language: languages(environment),
          finer: languages(environment),
          mechanismClass: mechanismClasses,
          liability: liabilities,
          contingency: fc.nat({ max: environment.contingencies.length - 1 }),
          choice: fc.tuple(...environment.contingencies.map(() => fc.nat({ max: environment.profileCount - 1 }))),
          weight: weights,
        },
        { requiredKeys: [] },
      )
      .map((fields) => ({ environment, ...fields })),
  );

const shuffled = (count: number): Arbitrary<number[]> => {
  const list = Array.from({ length: count }, (_, k) => k);
  return fc.shuffledSubarray(list, { minLength: count, maxLength: count });
};

/** A subject and a renaming of it. */
export const renamed = (subjects: Arbitrary<Subject>): Arbitrary<[Subject, Subject]> =>
  subjects.chain((subject) => {
    const { actions, contingencies } = subject.environment;
    return fc
      .tuple(shuffled(actions.length), fc.tuple(...actions.map((names) => shuffled(names.length))), shuffled(contingencies.length))
      .map(([agents, orders, order]): [Subject, Subject] => {
        const renaming: Reindexing = { agents, actions: agents.map((agent) => orders[agent]), contingencies: order, base: 0 };
        return [subject, reindex(subject, renaming)];
      });
  });
