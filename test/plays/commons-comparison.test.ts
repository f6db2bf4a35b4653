import { describe, expect, it } from 'vitest';
import { type Commons, repeatedCommons } from '../../src/commons/commons.js';
import { format, fraction, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { benchmarksOf, compareCommons } from '../../src/plays/commons-comparison.js';
import { equalityOf, overuses, runFigures } from '../../src/plays/month-tally.js';
import type { CommonsMonth } from '../../src/plays/recording.js';

const half = fraction(1n, 2n);
const fishery = (parts: Partial<Commons> = {}): Commons =>
  repeatedCommons({
    capacity: 100,
    start: 100,
    months: 12,
    growth: [{ factor: rational(2), probability: ONE }],
    seen: 'before',
    sharing: 'equal',
    collapseBelow: 0,
    agents: ['a', 'b', 'c', 'd', 'e'],
    weights: [ZERO, ZERO, ZERO, ZERO, ZERO],
    contract: 'none',
    ...parts,
  });
const random = {
  growth: [
    { factor: rational('3/2'), probability: half },
    { factor: rational('5/2'), probability: half },
  ],
};

const month = (k: number, stock: number, catches: readonly number[], more: Partial<CommonsMonth> = {}): CommonsMonth => ({
  kind: 'commons',
  run: '1',
  game: 'f',
  players: null,
  goals: null,
  contract: 'none',
  month: k,
  stock,
  growth: rational(2),
  claims: catches.map((v) => rational(v)),
  catches: catches.map((v) => rational(v)),
  ...more,
});

describe('a run in figures', () => {
  it('adds up catches and finds their evenness', () => {
    const figures = runFigures(fishery(), [month(1, 100, [10, 10, 10, 10, 10]), month(2, 100, [60, 10, 10, 10, 10])]);
    expect(figures).toMatchObject({ months: 2, overused: 1, unread: 0, irregular: 0, suspect: false });
    expect(format(figures.gain)).toBe('150');
    // Shares 70, 20, 20, 20, 20: Σ|x_i − x_j| over pairs both ways = 2·4·50 = 400, G = 400 / (2·5·150) = 4/15.
    expect(figures.equality && format(figures.equality)).toBe('11/15');
  });

  it('equality is 1 − Gini, literally', () => {
    const shares = [3, 0, 7, 7, 12].map((v) => rational(v));
    const values = [3, 0, 7, 7, 12];
    const pairs = values.flatMap((x) => values.map((y) => Math.abs(x - y))).reduce((sum, v) => sum + v, 0);
    expect(equalityOf(shares) && format(equalityOf(shares) ?? ZERO)).toBe(format(fraction(BigInt(2 * 5 * 29 - pairs), BigInt(2 * 5 * 29))));
    expect(equalityOf([ZERO, ZERO])).toBeNull();
  });

  it('knows overuse from use: 50 of 100 doubles back to 100, 51 does not', () => {
    expect(overuses(100, rational(50), rational(2))).toBe(false);
    expect(overuses(100, rational(51), rational(2))).toBe(true);
    expect(overuses(60, rational(20), rational('3/2'))).toBe(false);
    expect(overuses(60, rational(21), rational('3/2'))).toBe(true);
    expect(overuses(0, ZERO, rational(2))).toBe(false);
  });

  it('counts unread claims, months against the law of the pool, and runs in which nobody ever catches anything', () => {
    const idle = Array.from({ length: 12 }, (_, k) => month(k + 1, 100, [0, 0, 0, 0, 0], { claims: [null, null, ZERO, ZERO, ZERO] }));
    expect(runFigures(fishery(), idle)).toMatchObject({ months: 12, unread: 24, suspect: true, equality: null });
    expect(runFigures(fishery(), [month(1, 100, [10, 10, 10, 10, 10]), month(2, 50, [1, 1, 1, 1, 1])]).irregular).toBe(1);
  });

  it('refuses a month that is given twice, or missing', () => {
    expect(() => runFigures(fishery(), [month(1, 100, [1, 1, 1, 1, 1]), month(1, 100, [1, 1, 1, 1, 1])])).toThrow('month 1 twice');
    expect(() => runFigures(fishery(), [month(1, 100, [1, 1, 1, 1, 1]), month(3, 100, [1, 1, 1, 1, 1])])).toThrow('expected month 2');
  });
});

describe('runs beside the theory', () => {
  it('has the benchmarks of the paper’s fishery', () => {
    expect(Object.values(benchmarksOf(fishery())).map(format)).toEqual(['100', '650', '650', '650']);
    const blind = benchmarksOf(fishery({ ...random, seen: 'never' }));
    expect([blind.blind, blind.seen, blind.optimum].map(format)).toEqual(['540', '1223/2', '540']);
  });

  const predicted = (prosocial: number, of: Commons = fishery()) => {
    const goals = of.agents.map((_, k) => (k < prosocial ? 'prosocial' : 'selfish'));
    const found = compareCommons({ game: { name: 'f', commons: of }, goals, contract: 'none', runs: [] }, benchmarksOf(of)).predicted;
    return found && [format(found.range.least), format(found.range.greatest)];
  };

  it('predicts k of n as F8 has it, the rush remaining', () => {
    expect([0, 1, 2, 3, 4, 5].map((k) => predicted(k)?.join())).toEqual(['100,100', '100,100', '100,100', '100,650', '100,650', '100,650']);
  });

  it('predicts k stewards under an enforced contract as F5 has it', () => {
    const of = fishery(random);
    const values = [0, 1, 2, 3, 4, 5].map((k) => {
      const goals = of.agents.map((_, agent) => (agent < k ? 'prosocial' : 'selfish'));
      const { predicted: found } = compareCommons(
        { game: { name: 'f', commons: of }, goals, contract: 'enforced', runs: [] },
        benchmarksOf(of),
      );
      return found && format(found.range.greatest);
    });
    expect(values).toEqual(['540', '565', '4819/8', '1223/2', '1223/2', '1223/2']);
  });

  it('says nothing where goals are not known', () => {
    const of = fishery();
    const because = (goals: readonly string[] | null) =>
      compareCommons({ game: { name: 'f', commons: of }, goals, contract: 'none', runs: [] }, benchmarksOf(of));
    expect(because(null)).toMatchObject({ predicted: null, because: 'The goals were not written down.' });
    expect(because(of.agents.map(() => 'base')).predicted).toBeNull();
  });

  it('tells means, the part of the gap closed and the distance to what is predicted', () => {
    const of = fishery();
    const runs = [
      runFigures(of, [month(1, 100, [20, 20, 20, 20, 20])]),
      runFigures(of, [month(1, 100, [10, 10, 10, 10, 10]), month(2, 100, [20, 20, 20, 20, 20])]),
    ];
    const goals = of.agents.map(() => 'selfish');
    const {
      mean,
      closed,
      predicted: range,
    } = compareCommons({ game: { name: 'f', commons: of }, goals, contract: 'none', runs }, benchmarksOf(of));
    expect(mean && [mean.gain, mean.months, mean.overuse ?? ZERO, mean.equality ?? ZERO].map(format)).toEqual(['125', '3/2', '2/3', '1']);
    expect(closed && format(closed)).toBe('1/22');
    expect(range?.distance && format(range.distance)).toBe('25');
  });
});
