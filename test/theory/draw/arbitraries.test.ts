import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { compare, equal, isInteger, isNegative, isPositive, numerator, ONE, sum, ZERO } from '../../../src/exact/rational.js';
import { firstBests } from '../../../src/game/environment.js';
import { actionsIn, profileOf } from '../../../src/game/profile.js';
import { environments, liabilities, partitions, priors, settings, weights } from '../../../src/theory/draw/arbitraries.js';
import { SHAPES, shapeOf } from '../../../src/theory/order/language-shape.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const sample = <Value>(of: Arbitrary<Value>, numRuns = 2000): Value[] => fc.sample(of, { numRuns, seed });

describe(`random subjects (replay: SEED=${seed})`, () => {
  const subjects = sample(settings());
  const all = subjects.map(({ environment }) => environment);

  it('come with every number of agents and of contingencies from 1 to 4', () => {
    expect([...new Set(all.map(({ agents }) => agents.length))].sort()).toEqual([1, 2, 3, 4]);
    expect([...new Set(all.map(({ contingencies }) => contingencies.length))].sort()).toEqual([1, 2, 3, 4]);
  });

  it('come with every shape of language and every class, each often', () => {
    const count = (shape: string) => subjects.filter(({ environment, language }) => shapeOf(environment, language) === shape).length;
    for (const shape of SHAPES) expect(count(shape), shape).toBeGreaterThan(60);
    expect(count('complete')).toBeGreaterThan(400);
    expect(count('empty')).toBeGreaterThan(300);
    for (const kind of MECHANISM_CLASSES) {
      expect(subjects.filter(({ mechanismClass }) => mechanismClass === kind).length, kind).toBeGreaterThan(200);
    }
  });

  it('come with no liability bound, a bound of zero and positive ones', () => {
    const bounds = subjects.map(({ liability }) => liability ?? null);
    expect(bounds.filter((bound) => bound === null).length).toBeGreaterThan(200);
    expect(bounds.filter((bound) => bound !== null && equal(bound, ZERO)).length).toBeGreaterThan(10);
    expect(bounds.filter((bound) => bound !== null && isPositive(bound)).length).toBeGreaterThan(200);
    expect(bounds.some((bound) => bound !== null && isNegative(bound))).toBe(false);
  });

  it('come with payoffs tied, negative, fractional and large', () => {
    const payoffs = all.map((of) => of.payoffs.flat(2));
    expect(all.filter((of) => of.contingencies.some((_, w) => firstBests(of, w).length > 1)).length).toBeGreaterThan(200);
    expect(payoffs.filter((list) => list.some(isNegative)).length).toBeGreaterThan(200);
    expect(payoffs.filter((list) => list.some((u) => !isInteger(u))).length).toBeGreaterThan(200);
    expect(payoffs.filter((list) => list.some((u) => numerator(u) > 100_000n)).length).toBeGreaterThan(100);
  });

  it('are well formed: priors positive with sum 1, cells numbered by first occurrence', () => {
    for (const { environment: of, language } of subjects) {
      expect(of.prior.every(isPositive) && equal(sum(of.prior), ONE)).toBe(true);
      const met = [...new Set(language.cells.flat())];
      expect(met).toEqual(Array.from({ length: language.count }, (_, cell) => cell));
      expect(language.cells.map((row) => row.length)).toEqual(of.contingencies.map(() => of.profileCount));
      expect(profileOf(of, actionsIn(of, of.profileCount - 1))).toBe(of.profileCount - 1);
    }
  });

  it('have no more outcomes than asked for, 32 unless said', () => {
    const most = (list: typeof all) => Math.max(...list.map((of) => of.contingencies.length * of.profileCount));
    expect(most(all)).toBe(32);
    expect(most(sample(environments({ outcomes: 12, shapes: [[2, 2], [2], [3, 2]] })))).toBe(12);
  });

  it('have the shapes, contingencies and payoffs asked for', () => {
    const asked = sample(environments({ shapes: [[3, 1]], contingencies: { min: 2, max: 3 }, outcomes: 4, payoff: fc.constant(ONE) }), 200);
    for (const of of asked) {
      expect(of.actions.map((names) => names.length)).toEqual([3, 1]);
      expect(of.contingencies).toHaveLength(2);
      expect(of.payoffs.flat(2).every((payoff) => equal(payoff, ONE))).toBe(true);
    }
  });

  it('have partitions with each member in one block', () => {
    for (const blocks of sample(partitions(4), 500)) {
      expect(blocks.flat().sort()).toEqual([0, 1, 2, 3]);
      expect(blocks.every((block) => block.length > 0)).toBe(true);
    }
    expect(new Set(sample(partitions(3), 500).map((blocks) => JSON.stringify(blocks.map((block) => [...block].sort()).sort()))).size).toBe(
      5,
    );
  });

  it('have uniform and other priors, and weights with zero among them', () => {
    const uniform = sample(priors(2), 500).filter(([p, q]) => equal(p, q)).length;
    expect(uniform).toBeGreaterThan(20);
    expect(uniform).toBeLessThan(400);
    const drawn = sample(weights, 500);
    expect(drawn.some((weight) => equal(weight, ZERO))).toBe(true);
    expect(drawn.every((weight) => compare(weight, ZERO) >= 0)).toBe(true);
    expect(sample(liabilities, 200).includes(null)).toBe(true);
  });
});
