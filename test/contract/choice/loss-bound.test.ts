import fc from 'fast-check';
import { add, environment, rational, setting } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { candidatesAt, compatibility } from '../../../src/contract/choice/candidates.js';
import { lossBound } from '../../../src/contract/choice/loss-bound.js';
import { integerWeights } from '../../../src/contract/language/integer-setting.js';
import { screening } from '../screening.js';

/** Screening of one agent over four or five pooled contingencies, every payoff off by a little. */
const pooled = fc.integer({ min: 4, max: 5 }).chain((m) => {
  const { environment: of, language } = screening(m);
  return fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2 * m * m, maxLength: 2 * m * m }).map((off) =>
    setting(
      environment({
        ...of,
        payoffs: of.payoffs.map((table, w) => table.map((row, a) => row.map((u, i) => add(u, rational(off[2 * (w * m + a) + i]))))),
      }),
      language,
    ),
  );
});

describe('the bound on what a choice must give up', () => {
  it('is at least what a greedy matching owes: pairs of contingencies apart, those first whose candidates exclude each other at the most', () => {
    let owing = 0;
    let several = 0;
    fc.assert(
      fc.property(pooled, (of) => {
        const compatible = compatibility(of);
        const domains = of.environment.contingencies.map((_, w) => candidatesAt(of, w));
        fc.pre(domains.every(({ length }) => length > 0));
        const pairs = domains.flatMap((x, d) =>
          domains.slice(d + 1).map((y, k) => {
            const sums = x.flatMap((a) => y.flatMap((b) => (compatible(a, b) ? [Number(a.cost + b.cost)] : [])));
            return { d, e: d + 1 + k, least: sums.reduce((one, other) => (one < other ? one : other), Number.POSITIVE_INFINITY) };
          }),
        );
        const bound = lossBound(domains, integerWeights(of.environment).zero, compatible);
        if (pairs.some(({ least }) => least === Number.POSITIVE_INFINITY)) {
          expect(bound).toBeNull();
          return;
        }
        const matched = new Set<number>();
        let owed = 0;
        let taken = 0;
        for (const { d, e, least } of [...pairs].sort((p, q) => q.least - p.least)) {
          if (least === 0 || matched.has(d) || matched.has(e)) continue;
          matched.add(d).add(e);
          owed += least;
          taken += 1;
        }
        owing += Number(owed > 0);
        several += Number(taken > 1);
        expect(Number(bound?.bound)).toBeGreaterThanOrEqual(owed);
      }),
      { numRuns: 150 },
    );
    expect(owing).toBeGreaterThan(50);
    expect(several).toBeGreaterThan(10);
  });
});
