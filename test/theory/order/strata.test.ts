import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionPartition,
  allLanguages,
  type Blocks,
  contingencyPartition,
  type Language,
  productLanguage,
  signalLanguage,
} from '../../../src/contract/language/language.js';
import { rational } from '../../../src/exact/rational.js';
import { environments, languages, partitions } from '../../../src/theory/draw/arbitraries.js';
import { SHAPES, shapeOf } from '../../../src/theory/order/language-shape.js';
import { strataOf } from '../../../src/theory/order/strata.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';

const q = (text: string) => text.split(' ').map((word) => rational(word));
const of = plainEnvironment([2, 2], q('1/2 1/2'), new Array(16).fill(rational(0)));
const text = ({ cells }: Language) => JSON.stringify(cells);

/** Every partition of {0, …, size − 1}. */
const everyPartition = (size: number): Blocks[] => {
  const line = plainEnvironment([size], q('1'), new Array(size).fill(rational(0)));
  return [...allLanguages(line)].map(({ cells: [row], count }) =>
    Array.from({ length: count }, (_, cell) => row.flatMap((own, member) => (own === cell ? [member] : []))),
  );
};

describe('the shape of a language', () => {
  it('is decided as by listing every language of each shape, on all 4140 languages of two 2x2 contingencies', () => {
    const [twos, fours] = [everyPartition(2), everyPartition(4)];
    const products = twos.flatMap((w) => twos.flatMap((x) => twos.map((y) => text(productLanguage(of, w, [x, y])))));
    const listed: [string, string[]][] = [
      ['complete', [text(signalLanguage(of, (w, a) => w * 4 + a))]],
      ['empty', [text(signalLanguage(of, () => 0))]],
      ['contingency partition', twos.map((blocks) => text(contingencyPartition(of, blocks)))],
      ['action partition', fours.map((blocks) => text(actionPartition(of, blocks)))],
      ['product', products],
    ];
    let count = 0;
    const found = new Map<string, number>();
    for (const language of allLanguages(of)) {
      const expected = listed.find(([, members]) => members.includes(text(language)))?.[0] ?? 'general';
      const shape = shapeOf(of, language);
      if (shape !== expected) expect([text(language), shape]).toEqual([text(language), expected]);
      found.set(shape, (found.get(shape) ?? 0) + 1);
      count += 1;
    }
    expect(count).toBe(4140);
    expect(Object.fromEntries(found)).toEqual({
      complete: 1,
      empty: 1,
      'contingency partition': 1,
      'action partition': 14,
      product: 2,
      general: 4121,
    });
  });

  it('is no later than the shape that built it, and one contingency has action partitions alone', () => {
    const built = environments().chain((of) =>
      fc.tuple(
        fc.constant(of),
        partitions(of.contingencies.length),
        partitions(of.profileCount),
        fc.tuple(...of.actions.map((names) => partitions(names.length))),
        languages(of),
      ),
    );
    fc.assert(
      fc.property(built, ([of, contingencies, profiles, actions, any]) => {
        const place = (language: Language) => SHAPES.indexOf(shapeOf(of, language));
        expect(place(contingencyPartition(of, contingencies))).toBeLessThanOrEqual(SHAPES.indexOf('contingency partition'));
        expect(place(actionPartition(of, profiles))).toBeLessThanOrEqual(SHAPES.indexOf('action partition'));
        expect(place(productLanguage(of, contingencies, actions))).toBeLessThanOrEqual(SHAPES.indexOf('product'));
        if (of.contingencies.length === 1) expect(place(any)).toBeLessThanOrEqual(SHAPES.indexOf('action partition'));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Language]>([
    ['product', productLanguage(of, [[0, 1]], [undefined, [[0, 1]]])],
    ['product', productLanguage(of, [[0, 1]], [[[0, 1]]])],
    ['general', signalLanguage(of, (w, a) => (w === 0 ? a : 4 + (a % 2)))],
    ['general', signalLanguage(of, (w, a) => (w + a) % 2)],
    ['action partition', productLanguage(of, undefined, [[[0, 1]]])],
    ['contingency partition', contingencyPartition(of, [[0, 1]])],
  ])('is %s for %j', (shape, language) => {
    expect(shapeOf(of, language)).toBe(shape);
  });
});

describe('the stock strata', () => {
  it('name what a subject is like', () => {
    const plain = plainEnvironment([2], q('1'), q('0 1'));
    expect(strataOf({ environment: plain })).toEqual(['agents=1']);
    const rich = plainEnvironment([2, 1], q('1/2 1/2'), q('1/2 0 0 1/2 -1 0 1 0'));
    const language = signalLanguage(rich, () => 0);
    expect(strataOf({ environment: rich, language, mechanismClass: 'balanced', liability: rational(0) })).toEqual([
      'agents=2',
      'contingencies>1',
      'fractional payoffs',
      'negative payoffs',
      'tied first bests',
      'language: empty',
      'class: balanced',
      'liability bound',
    ]);
    expect(strataOf({ environment: plain, liability: null })).toEqual(['agents=1']);
  });
});
