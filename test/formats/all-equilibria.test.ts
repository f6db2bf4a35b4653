import fc from 'fast-check';
import {
  add,
  environments,
  expectation,
  extremeEquilibria,
  firstBestWelfare,
  format,
  isMixedEquilibrium,
  isPositive,
  minimum,
  mixedGains,
  multiply,
  never,
  ONE,
  rational,
  subtract,
  sum,
  travelersDilemma,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { allEquilibria, isIncompleteList, isUnfinished } from '../../src/formats/analysis/all-equilibria.js';
import { mixedTemptations } from '../../src/formats/analysis/equilibria-line.js';
import { leastExpectation } from '../../src/game/correlated.js';
import { undominatedPart } from '../../src/game/undominated.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const games = environments({
  shapes: [
    [2, 2],
    [2, 3],
    [3, 3],
    [2, 2, 2],
  ],
  contingencies: { min: 1, max: 2 },
});

describe('what an action gains over a draw', () => {
  it('is the expectation with the action taken for certain, less that of the draw', () => {
    fc.assert(
      fc.property(games, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (of, weights) => {
        const mixed = of.actions.map((names) => {
          const own = names.map(() => weights.next().value + 0);
          const total = own.reduce((sum, weight) => sum + weight, 0);
          return total === 0 ? names.map((_, a) => (a === 0 ? ONE : ZERO)) : own.map((weight) => rational(`${weight}/${total}`));
        });
        const gains = mixedGains(of, of.payoffs, 0, mixed);
        of.actions.forEach((names, agent) => {
          const payoffs = of.payoffs[0].map((row) => row[agent]);
          names.forEach((_, action) => {
            const certain = names.map((_, other) => (other === action ? ONE : ZERO));
            const instead = mixed.map((own, i) => (i === agent ? certain : own));
            const gain = subtract(expectation(of, instead, payoffs), expectation(of, mixed, payoffs));
            expect(format(gains[agent][action])).toBe(format(gain));
          });
        });
        expect(mixedTemptations(of, 0, mixed).length === 0).toBe(isMixedEquilibrium(of, of.payoffs, 0, mixed));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the welfare of equilibria', () => {
  it('of correlated ones is the same where actions that are never a best reply are struck out', () => {
    let struck = 0;
    fc.assert(
      fc.property(games, (of) => {
        const { correlated } = allEquilibria(of, never, never).welfare;
        const whole = of.prior.reduce(
          (total, p, w) => add(total, multiply(p, leastExpectation(of, of.payoffs, w, of.welfare[w]).value)),
          ZERO,
        );
        if (undominatedPart(of, of.payoffs[0]).profiles.length < of.profileCount) struck += 1;
        expect(isUnfinished(correlated) ? correlated.because : format(correlated.least)).toBe(format(whole));
      }),
      { numRuns: 150 },
    );
    expect(struck).toBeGreaterThan(20);
  });

  it('of mixed ones are those of the extreme ones, and prices are W* over them', () => {
    fc.assert(
      fc.property(games, (of) => {
        const { extreme, welfare } = allEquilibria(of, never, never);
        if (of.agents.length !== 2) {
          expect(extreme).toBeNull();
          expect(welfare.mixed).toBeNull();
          return;
        }
        if (welfare.mixed === null || isUnfinished(welfare.mixed)) throw new Error('two agents have mixed equilibria');
        const values = of.contingencies.map((_, w) =>
          extremeEquilibria(of, of.payoffs, w).map((mixed) => expectation(of, mixed, of.welfare[w])),
        );
        const least = sum(values.map((own, w) => multiply(of.prior[w], own.reduce(minimum))));
        expect(format(welfare.mixed.least)).toBe(format(least));
        const { anarchy, least: low } = welfare.mixed;
        if (anarchy === null) expect(isPositive(low)).toBe(false);
        else expect(format(multiply(anarchy, low))).toBe(format(firstBestWelfare(of)));
      }),
      { numRuns: 150 },
    );
  });

  it('of the traveler’s dilemma with 99 claims is known, correlated equilibria included', () => {
    const claims = Array.from({ length: 99 }, (_, k) => rational(k + 2));
    const { welfare } = allEquilibria(travelersDilemma(claims, rational(2)), never, never);
    const range = { least: '4', greatest: '4', anarchy: '50', stability: '50' };
    for (const found of [welfare.pure, welfare.mixed, welfare.correlated])
      expect(Object.fromEntries(Object.entries(found ?? {}).map(([key, value]) => [key, format(value)]))).toEqual(range);
  });

  it('is left out with the reason where a limit or time ends the search', () => {
    const size = 60;
    const of = plainEnvironment(
      [size, size],
      [ONE],
      Array.from({ length: 2 * size * size }, (_, k) => rational((k * k * 31 + k) % 97)),
    );
    const expired = () => true;
    const found = allEquilibria(of, expired, expired);
    expect(isIncompleteList(found)).toBe(true);
    expect(found.extreme).toEqual({ because: 'time ran out' });
    expect(found.welfare.correlated).toMatchObject({ because: expect.stringContaining('expected at most 4000000 cells') });
  });
});
