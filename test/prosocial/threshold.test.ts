import fc from 'fast-check';
import {
  add,
  agentThresholds,
  compare,
  compareThresholds,
  denominator,
  divide,
  easiestFirstBests,
  environments,
  firstBests,
  fraction,
  gain,
  greaterThreshold,
  INFINITE,
  isEquilibrium,
  isNegative,
  isPositive,
  loss,
  numerator,
  profileThreshold,
  prosocialUtilities,
  type Rational,
  ratio,
  rational,
  selfishnessLevel,
  subtract,
  temptations,
  weights,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { matchingPennies, prisonersDilemma } from '../game/games.js';

describe('prosocial utilities', () => {
  it('are u_i + λ_i W, entry by entry', () => {
    fc.assert(
      fc.property(environments(), weights, weights, (of, first, other) => {
        const byAgent = of.agents.map((_, i) => (i === 0 ? first : other));
        const table = prosocialUtilities(of, byAgent);
        of.payoffs.forEach((rows, w) => {
          rows.forEach((row, a) => {
            row.forEach((u, i) => {
              const welfare = row.reduce(add);
              const expected = {
                num:
                  numerator(u) * denominator(welfare) * denominator(byAgent[i]) +
                  numerator(byAgent[i]) * numerator(welfare) * denominator(u),
                den: denominator(u) * denominator(welfare) * denominator(byAgent[i]),
              };
              expect(compare(table[w][a][i], fraction(expected.num, expected.den))).toBe(0);
            });
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('the three parametrisations order outcomes alike: λ = α/(1−α), μ = λ/(1+λ)', () => {
    fc.assert(
      fc.property(environments({ contingencies: { min: 1, max: 1 } }), weights, (of, weight) => {
        const one = rational(1);
        const alpha = divide(weight, add(one, weight));
        const v = prosocialUtilities(of, weight);
        of.payoffs[0].forEach((row, a) => {
          row.forEach((u, i) => {
            const others = subtract(of.welfare[0][a], u);
            const scaled = divide(v[0][a][i], add(one, weight));
            const mixture = add(mul(subtract(one, alpha), u), mul(alpha, of.welfare[0][a]));
            const altruism = add(u, mul(alpha, others));
            expect(compare(scaled, mixture)).toBe(0);
            expect(compare(scaled, altruism)).toBe(0);
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});

const mul = (x: Rational, y: Rational): Rational => fraction(numerator(x) * numerator(y), denominator(x) * denominator(y));

describe('thresholds', () => {
  it('are the least weights at which a first best is an equilibrium, by the definition of both', () => {
    fc.assert(
      fc.property(environments(), weights, (of, drawn) => {
        of.contingencies.forEach((_, w) => {
          for (const profile of firstBests(of, w)) {
            const threshold = profileThreshold(of, w, profile);
            const near =
              threshold === INFINITE ? [] : [threshold, add(threshold, fraction(1n, 997n)), subtract(threshold, fraction(1n, 997n))];
            for (const weight of [drawn, ...near.filter((x) => !isNegative(x))]) {
              const is = isEquilibrium(of, prosocialUtilities(of, weight), w, profile);
              expect(is).toBe(compareThresholds(weight, threshold) >= 0);
            }
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('the easiest first best has the least threshold, the first in profile order among equals', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        easiestFirstBests(of).forEach(({ profile, threshold }, w) => {
          const all = firstBests(of, w).map((other) => profileThreshold(of, w, other));
          expect(all.every((other) => compareThresholds(threshold, other) <= 0)).toBe(true);
          expect(firstBests(of, w).find((_, k) => compareThresholds(all[k], threshold) === 0)).toBe(profile);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('λ*_i counts agent i’s own temptations, and their maximum over agents is that of the choice', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        const choice = easiestFirstBests(of).map(({ profile }) => profile);
        const byAgent = agentThresholds(of, choice);
        expect(compareThresholds(byAgent.reduce(greaterThreshold, ZERO), selfishnessLevel(of))).toBe(0);
        for (const [agent, level] of byAgent.entries()) {
          const own = choice.flatMap((profile, w) => temptations(of, w, profile)).filter((each) => each.agent === agent);
          expect(own.every((each) => compareThresholds(ratio(each), level) <= 0)).toBe(true);
          expect(own.some((each) => compareThresholds(ratio(each), level) === 0) || compareThresholds(level, ZERO) === 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a temptation is a deviation with positive gain; at a first best it loses welfare or nothing', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        for (const tempting of temptations(of, 0, firstBests(of, 0)[0])) {
          expect(isPositive(gain(of, 0, tempting.profile, tempting))).toBe(true);
          expect(compare(loss(of, 0, tempting.profile, tempting), ZERO)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('infinity exceeds every number and equals itself', () => {
    expect(compareThresholds(INFINITE, rational(10 ** 9))).toBe(1);
    expect(compareThresholds(INFINITE, INFINITE)).toBe(0);
    expect(greaterThreshold(ZERO, INFINITE)).toBe(INFINITE);
  });

  it("is (T−R)/(2R−S−T) in the prisoner's dilemma and infinite in matching pennies", () => {
    expect(selfishnessLevel(prisonersDilemma)).toEqual(fraction(1n, 2n));
    expect(selfishnessLevel(matchingPennies)).toBe(INFINITE);
  });
});
