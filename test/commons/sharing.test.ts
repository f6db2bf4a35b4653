import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awards, awardsOf } from '../../src/commons/sharing.js';
import { add, compare, equal, format, rational, subtract, sum } from '../../src/exact/rational.js';
import { complaint } from '../formats/complaint.js';
import { equalAwards, lots } from './definition.js';
import { fishery } from './fisheries.js';

const claimsUpTo = (most: number, agents: number) => fc.array(fc.nat({ max: most }), { minLength: 1, maxLength: agents });

describe('awards', () => {
  it('meet claims in full that sum to no more than the stock, under every rule', () => {
    for (const sharing of ['equal', 'proportional', 'one-by-one'] as const) {
      expect(awardsOf(sharing, 6, [1, 2, 3]).map(format)).toEqual(['1', '2', '3']);
    }
  });

  it('are equal as far as claims go', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), claimsUpTo(12, 6), (stock, claims) => {
        expect(awardsOf('equal', stock, claims).map(format)).toEqual(equalAwards(stock, claims).map((award) => award.toFraction()));
      }),
    );
  });

  it('are proportional to claims', () => {
    expect(awardsOf('proportional', 100, [100, 10, 10, 10, 10]).map(format)).toEqual(['500/7', '50/7', '50/7', '50/7', '50/7']);
  });

  it('of units handed out one by one are what following every draw expects', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), claimsUpTo(5, 4), (stock, claims) => {
        expect(awardsOf('one-by-one', stock, claims).map(format)).toEqual(lots(stock, claims).map((award) => award.toFraction()));
      }),
      { numRuns: 60 },
    );
  });

  it('of units handed out one by one come within 10^−10 of equal awards where one grabs the fishery', () => {
    const claims = [10, 10, 10, 10, 100];
    const [byLot, equally] = [awardsOf('one-by-one', 100, claims), awardsOf('equal', 100, claims)];
    byLot.forEach((award, i) => {
      const apart = subtract(award, equally[i]);
      expect(compare(apart, rational('0.000000001')) < 0 && compare(apart, rational('-0.0000000001')) > 0).toBe(true);
    });
    expect(equal(sum(byLot), rational(100))).toBe(true);
  });

  it('use up the stock where claims are contested, and exceed no claim', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        claimsUpTo(9, 4),
        fc.constantFrom('equal', 'proportional', 'one-by-one'),
        (stock, claims, sharing) => {
          const found = awardsOf(sharing, stock, claims);
          const total = claims.reduce((all, claim) => all + claim, 0);
          expect(format(found.reduce(add, rational(0)))).toBe(String(Math.min(stock, total)));
          found.forEach((award, i) => {
            expect(compare(award, rational(claims[i])) <= 0).toBe(true);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of units handed out one by one follow the draws that are given', () => {
    expect(awardsOf('one-by-one', 4, [1, 2, 3], (wanting) => wanting[wanting.length - 1]).map(format)).toEqual(['0', '1', '3']);
    expect(complaint(() => awardsOf('one-by-one', 1, [1, 1], () => 7))).toBe('lot: expected one of the agents 0, 1, found 7');
  });

  it('refuse claims that are none', () => {
    expect(complaint(() => awards(fishery(), 3, [1, 2]))).toBe('claims: expected 5 claims, one per agent, found 2');
    expect(complaint(() => awardsOf('equal', 3, [1, -2]))).toBe('claims[1]: expected a natural number, found -2');
    expect(complaint(() => awardsOf('equal', 3, [0.5]))).toBe('claims[0]: expected a natural number, found 0.5');
  });
});
