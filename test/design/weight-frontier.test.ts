/** How few cells a court needs at each weight, against all languages tried one by one by the definition of λ*_L. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages, type Language, productLanguage } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, setting } from '../../src/contract/language/setting.js';
import { courtOf } from '../../src/design/court.js';
import { productFrontier } from '../../src/design/product-frontier.js';
import { weightFrontier } from '../../src/design/weight-frontier.js';
import { range } from '../../src/exact/range.js';
import { format, fraction, rational } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { INFINITE, lowerThreshold, type Threshold } from '../../src/prosocial/threshold.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const games = (actions: readonly number[], contingencies: number): fc.Arbitrary<Environment> => {
  const many = contingencies * actions.length * actions.reduce((product, count) => product * count, 1);
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  return fc.array(fc.integer({ min: 0, max: 4 }), { minLength: many, maxLength: many }).map((numbers) =>
    plainEnvironment(
      actions,
      prior,
      numbers.map((u) => rational(u)),
    ),
  );
};
const questions = fc.record({
  of: fc.oneof(games([2, 2], 1), games([3], 2), games([2, 1], 2), games([2, 3], 1)),
  mechanismClass: fc.constantFrom(...MECHANISM_CLASSES),
  liability: fc.constantFrom(null, rational(1)),
});

const text = (weight: Threshold): string => (weight === INFINITE ? INFINITE : format(weight));

/** Of languages tried one by one, the numbers of cells at which the least weight falls. */
function fallsOf(languages: Iterable<Language>, weightOf: (language: Language) => Threshold): string[] {
  const least: (Threshold | undefined)[] = [];
  for (const language of languages) {
    const weight = weightOf(language);
    const known = least[language.count];
    if (known === undefined || lowerThreshold(weight, known)) least[language.count] = weight;
  }
  let last: Threshold | null = null;
  return least.flatMap((weight, cells) => {
    if (weight === undefined || (last !== null && !lowerThreshold(weight, last))) return [];
    last = weight;
    return [`${cells}: ${text(weight)}`];
  });
}

/** All partitions of so many members, as blocks. */
const partitions = (size: number) =>
  [...allLanguages({ contingencies: [''], profileCount: size })].map(({ cells: [row], count }) =>
    range(0, count - 1).map((block) => range(0, size - 1).filter((member) => row[member] === block)),
  );

describe(`how few cells do at a weight (SEED=${seed})`, () => {
  it('is as all languages say, and each language listed needs what is said', () => {
    fc.assert(
      fc.property(questions, ({ of, mechanismClass, liability }) => {
        const weightOf = (language: Language) => literalContractThreshold(setting(of, language, { mechanismClass, liability }));
        const { points, open } = weightFrontier(courtOf(of, { mechanismClass, liability }));
        expect(open).toBeNull();
        expect(points.map(({ language, weight }) => `${language.count}: ${text(weight)}`)).toEqual(fallsOf(allLanguages(of), weightOf));
        for (const { language, weight } of points) expect(text(weightOf(language))).toBe(text(weight));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is as all products of partitions say, where contingencies and actions are observed', () => {
    fc.assert(
      fc.property(questions, ({ of, mechanismClass, liability }) => {
        const weightOf = (language: Language) => literalContractThreshold(setting(of, language, { mechanismClass, liability }));
        const all = partitions(of.contingencies.length).flatMap((contingencies) =>
          of.actions
            .reduce<ReturnType<typeof partitions>[]>(
              (lists, { length }) => lists.flatMap((before) => partitions(length).map((blocks) => [...before, blocks])),
              [[]],
            )
            .map((actions) => productLanguage(of, contingencies, actions)),
        );
        const { points, settledBelow } = productFrontier(courtOf(of, { mechanismClass, liability }));
        expect(settledBelow).toBeNull();
        expect(points.map(({ language, weight }) => `${language.count}: ${text(weight)}`)).toEqual(fallsOf(all, weightOf));
        for (const { language, weight, contingencies, actions } of points) {
          expect(text(weightOf(language))).toBe(text(weight));
          expect(productLanguage(of, contingencies, actions).cells).toEqual(language.cells);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is settled as far as time allows, from one cell on', () => {
    const dilemma = [3, 3, 0, 4, 4, 0, 1, 1].map((u) => rational(u));
    const of = plainEnvironment([2, 2], [fraction(1n, 2n), fraction(1n, 2n)], [...dilemma, ...dilemma]);
    const court = courtOf(of, { mechanismClass: 'balanced' });
    const asking = (most: number) => {
      let asked = 0;
      return () => ++asked > most;
    };
    const { points, open } = weightFrontier(court, asking(3));
    expect(points.map(({ language }) => language.count)).toEqual([1]);
    expect(open).toMatchObject({ atLeast: 3, found: { language: { count: 8 }, weight: rational(0) } });
    const product = productFrontier(court, asking(2));
    expect([product.points.map(({ language }) => language.count), product.settledBelow]).toEqual([[1], 2]);
    expect(() => productFrontier(court, asking(0))).toThrow('time is up');
  });
});
