/** Thresholds against C1 by definition: every profile of claims, every deviation, at every month, stock and growth. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { optimalPolicy } from '../../src/commons/plan.js';
import type { awardsOf } from '../../src/commons/sharing.js';
import { commonsThresholds, stageThresholds } from '../../src/commons/thresholds.js';
import { unravellingWeightAt } from '../../src/commons/unravelling.js';
import { format, rational } from '../../src/exact/rational.js';
import { equalAwards, grows, leastWeight, lots, optimum, type Payoffs, poolOf } from './definition.js';
import { fishery, RANDOM, smallCommons } from './fisheries.js';

const shown = (of: Parameters<typeof commonsThresholds>[0]) => {
  const { onPath, everywhere } = commonsThresholds(of);
  return [onPath, everywhere].map(format);
};

describe('the thresholds of the optimum', () => {
  it('of the fishery, to the last digit', () => {
    expect(commonsThresholds(fishery()).byMonth.map(format)).toEqual([...Array(11).fill('3/5'), '0']);
    expect(shown(fishery())).toEqual(['3/5', '3/5']);
    expect(shown(fishery({ growth: RANDOM }))).toEqual(['7/5', '3']);
    expect(shown(fishery({ growth: RANDOM, sharing: 'proportional' }))).toEqual(['2093/1320', '3']);
  });

  it('of the fishery with two months left, claims being met in proportion', () => {
    const last = (of: Parameters<typeof commonsThresholds>[0]) =>
      stageThresholds(of, optimalPolicy({ ...of, months: 1 }).welfare[0]).map((byStock) => format(byStock[100]));
    expect(last(fishery({ sharing: 'proportional' }))).toEqual(['29/35']);
    expect(last(fishery({ sharing: 'proportional', growth: RANDOM }))).toEqual(['2093/1320', '329/555']);
  });

  it('are C1 of the game of each month, at every stock and growth and under every rule', () => {
    fc.assert(
      fc.property(smallCommons({ agents: 3, capacity: 5, months: 3 }), (of) => {
        const pool = poolOf(of);
        const value = optimum(pool);
        const { welfare } = optimalPolicy(of);
        for (let month = 0; month < of.months; month++) {
          const found = stageThresholds(of, welfare[month + 1]);
          const worth = (left: number, signal: number) =>
            pool.seen
              ? value(month + 1, grows(pool, left, pool.growth[signal].r))
              : pool.growth.reduce((total, { r, p }) => total.add(p.mul(value(month + 1, grows(pool, left, r)))), new Fraction(0));
          found.forEach((byStock, signal) => {
            byStock.forEach((weight, stock) => {
              const pays: Payoffs = (claims) => {
                const caught = Math.min(
                  stock,
                  claims.reduce((all, claim) => all + claim, 0),
                );
                const later = worth(stock - caught, signal);
                return {
                  own: shares(of.sharing, stock, claims).map((award) => award.add(later.div(pool.agents))),
                  welfare: later.add(caught),
                };
              };
              expect(leastWeight(pool.agents, stock, pays)?.toFraction()).toBe(format(weight));
            });
          });
        }
      }),
      { numRuns: 25 },
    );
  });
});

function shares(sharing: Parameters<typeof awardsOf>[0], stock: number, claims: readonly number[]) {
  const total = claims.reduce((all, claim) => all + claim, 0);
  if (total <= stock) return claims.map((claim) => new Fraction(claim));
  if (sharing === 'equal') return equalAwards(stock, claims);
  if (sharing === 'one-by-one') return lots(stock, claims);
  return claims.map((claim) => new Fraction(claim * stock, total));
}

describe('the weight of unravelling', () => {
  it('is (n − r)/(n(r − 1)): 3/5, 7/5 and 1/3 for the factors of the fishery', () => {
    expect(['2', '3/2', '5/2'].map((factor) => format(unravellingWeightAt(5, rational(factor)) as never))).toEqual(['3/5', '7/5', '1/3']);
  });

  it('is infinite where nothing grows, and 0 or less where a single share grows', () => {
    expect(unravellingWeightAt(5, rational(1))).toBe('infinite');
    expect(['5', '6'].map((factor) => format(unravellingWeightAt(5, rational(factor)) as never))).toEqual(['0', '-1/25']);
    expect(format(unravellingWeightAt(1, rational(2)) as never)).toBe('-1');
  });
});
