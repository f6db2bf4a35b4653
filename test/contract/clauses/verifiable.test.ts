import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bonus,
  equalShares,
  payoffLanguage,
  revealsPayoffs,
  revealsWelfare,
  welfareLanguage,
} from '../../../src/contract/clauses/verifiable.js';
import { completeLanguage, emptyLanguage, refines } from '../../../src/contract/language/language.js';
import { transferTo } from '../../../src/contract/language/setting.js';
import { add, divide, equal, rational } from '../../../src/exact/rational.js';
import { prosocialUtilities } from '../../../src/prosocial/utility.js';
import { environments, weights } from '../../../src/theory/draw/arbitraries.js';

describe('verifiable payoffs and welfare', () => {
  it('outcomes share a cell iff they share payoffs, resp. welfare', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), (of) => {
        const outcomes = of.payoffs.flatMap((table, w) => table.map((row, profile) => ({ w, profile, row })));
        const [payoffs, welfare] = [payoffLanguage(of), welfareLanguage(of)];
        for (const x of outcomes) {
          for (const y of outcomes) {
            expect(payoffs.cells[x.w][x.profile] === payoffs.cells[y.w][y.profile]).toBe(x.row.every((u, i) => equal(u, y.row[i])));
            expect(welfare.cells[x.w][x.profile] === welfare.cells[y.w][y.profile]).toBe(
              equal(of.welfare[x.w][x.profile], of.welfare[y.w][y.profile]),
            );
          }
        }
        expect(refines(payoffs, welfare)).toBe(true);
        expect(revealsPayoffs(of, completeLanguage(of))).toBe(true);
        expect(revealsWelfare(of, emptyLanguage(of))).toBe(welfare.count === 1);
      }),
      { numRuns: 50 },
    );
  });

  it('equal shares give everyone W/n, and a bonus of λ makes selfish agents want what agents of weight λ want', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), weights, (of, weight) => {
        const [payoffs, welfare] = [payoffLanguage(of), welfareLanguage(of)];
        const [shares, paid] = [equalShares(of, payoffs), bonus(of, welfare, weight)];
        const utilities = prosocialUtilities(of, weight);
        of.payoffs.forEach((table, w) => {
          table.forEach((row, profile) => {
            row.forEach((u, i) => {
              const share = divide(of.welfare[w][profile], rational(of.agents.length));
              expect(add(u, transferTo(shares, payoffs.cells[w][profile], i))).toEqual(share);
              expect(add(u, transferTo(paid, welfare.cells[w][profile], i))).toEqual(utilities[w][profile][i]);
            });
          });
        });
      }),
      { numRuns: 50 },
    );
  });
});
