import { describe, expect, it } from 'vitest';
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { equal, ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { selfishEquilibria } from '../../../src/game/equilibrium.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { eachPayoffVector } from '../../../src/theory/order/payoff-vectors.js';
import { readerOf, startingAt } from '../../../src/theory/scopes/scope-reader.js';
import {
  bell,
  environmentScope,
  extendScope,
  gridName,
  languageScope,
  payoffVectors,
  settingScope,
} from '../../../src/theory/scopes/scopes.js';
import type { Scope } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';

const tiny = { actions: [2], contingencies: 2, payoffs: [-1, 1] } as const;
const game = { actions: [2, 2], payoffs: [0, 1] } as const;

const SCOPES: [Scope<Subject>, number][] = [
  [environmentScope({ actions: [3], payoffs: [-2, 2] }), 5 ** 3],
  [environmentScope({ actions: [2, 2], payoffs: [-1, 1] }), 3 ** 8],
  [environmentScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }), 2 ** 8],
  [languageScope(tiny), 3 ** 4 * 15],
  [languageScope(tiny, 'empty and complete'), 3 ** 4 * 2],
  [languageScope({ actions: [2, 2], payoffs: [0, 1] }), 2 ** 8 * 15],
  [languageScope({ actions: [2], contingencies: 3, payoffs: [0, 1] }), 2 ** 6 * 203],
  [settingScope(game), 2 ** 8 * 15 * 3],
  [settingScope(game, 'empty and complete', ['balanced', 'unrestricted']), 2 ** 8 * 2 * 2],
  [
    extendScope(settingScope(tiny), 'at weights 0 and 1', 2, (subject) => [ZERO, ONE].map((weight) => ({ ...subject, weight }))),
    3 ** 4 * 15 * 3 * 2,
  ],
];

const NAMED = SCOPES.map(([scope, size]) => ({ name: scope.name, scope, size }));

describe('a scope', () => {
  it.each(NAMED)('“$name” has $size subjects', ({ scope, size }) => {
    let count = 0;
    for (const _ of scope.subjects()) count += 1;
    expect(scope.size).toBe(size);
    expect(count).toBe(size);
  });

  it.each(NAMED)('“$name” is in ascending order, no subject twice', ({ scope }) => {
    let before: Subject | null = null;
    for (const subject of scope.subjects()) {
      if (before !== null && compareSubjects(before, subject) >= 0) expect([before, subject]).toEqual('ascending');
      before = subject;
    }
  });

  it.each(NAMED)('“$name” can be entered at any index', ({ scope, size }) => {
    const all = [...scope.subjects()];
    for (const index of [0, 1, Math.floor(size / 7), Math.floor(size / 2), size - 2, size - 1, size]) {
      const left = [...startingAt(scope.subjects(), index)];
      expect(left.length).toBe(size - index);
      expect(left.slice(0, 3)).toEqual(all.slice(index, index + 3));
      expect(left.at(-1)).toEqual(all.slice(index).at(-1));
    }
  });

  it('is entered without making the subjects before, however many', () => {
    const [last] = startingAt(environmentScope({ actions: [2, 2], payoffs: [0, 9] }).subjects(), 10 ** 8 - 1);
    expect(last.environment.payoffs.flat(2).every((u) => equal(u, rational(9)))).toBe(true);
  });

  it('is read on from where it was left, or from anywhere', () => {
    const scope = extendScope(environmentScope({ actions: [3], payoffs: [-2, 2] }), 'twice', 2, (subject) => [subject, subject]);
    const all = [...scope.subjects()];
    const read = readerOf(scope);
    for (const index of [0, 1, 2, 100, 101, 50, 249, 250, 300]) expect(read(index)).toEqual(all[index]);
  });

  it('shows the least refutation first, in canonical form', () => {
    const unstable = ({ environment }: Subject) => selfishEquilibria(environment, 0).length === 0;
    const refuting = [...environmentScope({ actions: [2, 2], payoffs: [-1, 1] }).subjects()].filter(unstable);
    const [least] = [...refuting].sort(compareSubjects);
    expect(refuting.length).toBeGreaterThan(100);
    expect(refuting[0]).toBe(least);
    expect(canonical(least)).toEqual(least);
  });

  it('goes through every class and every number of cells', () => {
    const subjects = [...settingScope(game).subjects()];
    expect(new Set(subjects.map(({ mechanismClass }) => mechanismClass))).toEqual(new Set(MECHANISM_CLASSES));
    expect([...new Set(subjects.map(({ language }) => language.count))]).toEqual([1, 2, 3, 4]);
  });

  it('says what it is', () => {
    expect(gridName(game)).toBe('2 agents, 2x2 actions, 1 contingency, payoffs 0..1');
    expect(gridName(tiny)).toBe('1 agent, 2 actions, 2 contingencies, payoffs -1..1');
    expect(settingScope(game).name).toBe(`${gridName(game)}, all 15 languages, all 3 classes`);
    expect(settingScope(game, 'empty and complete', ['balanced', 'unrestricted']).name).toBe(
      `${gridName(game)}, the empty and the complete language, balanced and unrestricted`,
    );
  });
});

describe('counting', () => {
  it('partitions are counted by Bell numbers', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(bell)).toEqual([1, 1, 2, 5, 15, 52, 203, 877, 4140, 21147, 115975]);
  });

  it('payoff vectors are all there, by greatest value, then sum, then order', () => {
    expect(payoffVectors(2, [-1, 1])).toEqual([
      [0, 0],
      [-1, 0],
      [0, -1],
      [0, 1],
      [1, 0],
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ]);
    expect(payoffVectors(3, [0, 4])).toHaveLength(125);
  });

  it.each<[number, readonly [number, number]]>([
    [0, [0, 2]],
    [1, [-3, 1]],
    [4, [0, 3]],
    [4, [-2, 1]],
    [3, [2, 4]],
    [3, [-5, -3]],
    [5, [-1, 1]],
  ])('vectors of length %i from %j come one by one in the order that sorting all of them gives', (length, [low, high]) => {
    let all: number[][] = [[]];
    for (let place = 0; place < length; place++) {
      all = all.flatMap((vector) => Array.from({ length: high - low + 1 }, (_, k) => [...vector, low + k]));
    }
    const greatest = (vector: readonly number[]) => Math.max(0, ...vector.map(Math.abs));
    const total = (vector: readonly number[]) => vector.reduce((sum, entry) => sum + Math.abs(entry), 0);
    const sorted = all.sort((x, y) => greatest(x) - greatest(y) || total(x) - total(y));
    expect([...eachPayoffVector(length, [low, high])]).toEqual(sorted);
  });

  it('vectors come without the others being made', () => {
    const [first, second] = eachPayoffVector(40, [-9, 9]);
    expect([first.every((entry) => entry === 0), second.filter((entry) => entry !== 0)]).toEqual([true, [-1]]);
  });
});
