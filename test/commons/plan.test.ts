/** Plans against the definition: every total tried, in another arithmetic. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { cappedAlikePlan, stewardedPlan } from '../../src/commons/capped.js';
import { bestConstantEscapement, bestConstantQuota } from '../../src/commons/constant-rules.js';
import { equilibriumValues } from '../../src/commons/equilibrium-values.js';
import { impatience, weightOfImpatience } from '../../src/commons/impatience.js';
import { impatienceSteps } from '../../src/commons/impatience-steps.js';
import { expectedMonths } from '../../src/commons/months.js';
import { optimumBound } from '../../src/commons/optimum-bound.js';
import { impatientPlan, optimalPolicy, optimalValue, planValue, worthOfRest } from '../../src/commons/plan.js';
import { claimProfile, stageGame } from '../../src/commons/stage-game.js';
import { evenClaims } from '../../src/commons/thresholds.js';
import { atMost, format, fraction, ONE, type Rational, rational } from '../../src/exact/rational.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { capped, cappedAlike, impatient, optimum, poolOf, ruled } from './definition.js';
import { CERTAIN, fishery, RANDOM, smallCommons } from './fisheries.js';

const drawn = smallCommons({ agents: 5, capacity: 12, months: 4 });
const text = (value: { toFraction: () => string }): string => value.toFraction();
const values = (plan: { welfare: readonly (readonly Rational[])[] }): string[][] => plan.welfare.map((row) => row.map(format));

describe('the optimum', () => {
  it('of the fishery, to the last digit', () => {
    expect(format(optimalValue(fishery()))).toBe('650');
    expect(format(optimalValue(fishery({ growth: RANDOM })))).toBe('1223/2');
    expect(format(optimalValue(fishery({ growth: RANDOM, seen: 'never' })))).toBe('540');
  });

  it('is what trying every total finds, at every month and stock', () => {
    fc.assert(
      fc.property(drawn, (of) => {
        const value = optimum(poolOf(of));
        const found = values(optimalPolicy(of));
        for (let month = 0; month <= of.months; month++) {
          for (let stock = 0; stock <= of.capacity; stock++) expect(found[month][stock]).toBe(text(value(month, stock)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is worth what its own totals are worth, played forward, and lasts as long', () => {
    fc.assert(
      fc.property(drawn, (of) => {
        const pool = poolOf(of);
        const plan = optimalPolicy(of);
        let [caught, months] = [new Fraction(0), new Fraction(0)];
        const play = (month: number, stock: number, chance: InstanceType<typeof Fraction>): void => {
          if (month === of.months || stock === 0) return;
          months = months.add(chance);
          pool.growth.forEach(({ r, p }, k) => {
            const total = plan.total(month, stock, k);
            caught = caught.add(chance.mul(p).mul(total));
            const left = stock - total;
            play(month + 1, left < of.collapseBelow ? 0 : Math.min(of.capacity, Number(r.mul(left).floor().valueOf())), chance.mul(p));
          });
        };
        play(0, of.start, new Fraction(1));
        expect(text(caught)).toBe(format(planValue(of, plan)));
        expect(text(months)).toBe(format(expectedMonths(of, plan)));
      }),
      { numRuns: 150 },
    );
  });

  it('does not change where a run is over with fewer than 5 left, in the fishery', () => {
    for (const growth of [CERTAIN, RANDOM]) {
      for (const seen of ['before', 'never'] as const) {
        expect(format(optimalValue(fishery({ growth, seen, collapseBelow: 5 })))).toBe(format(optimalValue(fishery({ growth, seen }))));
      }
    }
  });

  it('never exceeds its bound', () => {
    fc.assert(
      fc.property(drawn, (of) => atMost(optimalValue(of), optimumBound(of))),
      { numRuns: 300 },
    );
    expect(format(optimumBound(fishery({ growth: RANDOM })))).toBe('1223/2');
  });
});

describe('rules of one number', () => {
  it('of the fishery, to the last digit', () => {
    const blind = fishery({ growth: RANDOM, seen: 'never' });
    expect(format(bestConstantQuota(fishery()).value)).toBe('600');
    expect(format(bestConstantQuota(blind).value)).toBe('213169/512');
    expect(format(bestConstantEscapement(fishery()).value)).toBe('650');
    expect(format(bestConstantEscapement(blind).value)).toBe('540');
  });

  it('are the best of all', () => {
    fc.assert(
      fc.property(smallCommons({ agents: 2, capacity: 8, months: 3 }), (drawnCommons) => {
        const of = { ...drawnCommons, seen: 'never' as const };
        const pool = poolOf(of);
        const numbers = Array.from({ length: of.capacity + 1 }, (_, k) => k);
        const most = (rule: (units: number) => (stock: number, month: number) => number) =>
          numbers.map((units) => ruled(pool, rule(units))(0, of.start)).reduce((one, other) => (other.gt(one) ? other : one));
        expect(format(bestConstantQuota(of).value)).toBe(text(most((units) => (stock) => Math.min(units, stock))));
        expect(format(bestConstantEscapement(of).value)).toBe(
          text(most((units) => (stock, month) => (month === of.months - 1 ? stock : Math.max(0, stock - units)))),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the impatient planner', () => {
  it('is the one who maximises κ·catch + what is to come, the least of the best totals', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 8, max: 40 }), (of, eighths) => {
        const found = values(impatientPlan(of, fraction(BigInt(eighths), 8n), 'sparing'));
        const value = impatient(poolOf(of), new Fraction(eighths, 8));
        for (let stock = 0; stock <= of.capacity; stock++) expect(found[0][stock]).toBe(text(value(0, stock)));
      }),
      { numRuns: 150 },
    );
  });

  it('has κ = n for the selfish, 1 for welfare alone, and λ comes back from κ', () => {
    expect(format(impatience(5, rational(0)))).toBe('5');
    expect(format(impatience(5, 'welfare'))).toBe('1');
    for (const weight of ['0', '1/3', '2/5', '3/5', '7/5', '100']) {
      expect(format(weightOfImpatience(5, impatience(5, rational(weight))) ?? ONE)).toBe(weight);
    }
    expect(weightOfImpatience(5, ONE)).toBeNull();
  });
});

describe('the steps of impatience', () => {
  const shown = (of: Parameters<typeof impatienceSteps>[0]) =>
    impatienceSteps(of).steps.map(({ weight, below, at, above }) => [weight, below, at, above].map(format).join(' '));

  it('of the fishery are 1/3, 2/5, 3/5 and 7/5, and there are no others', () => {
    expect(shown(fishery({ growth: RANDOM }))).toEqual(['1/3 100 475 475', '2/5 475 495 495', '3/5 495 500 500', '7/5 500 1223/2 1223/2']);
    expect(shown(fishery())).toEqual(['3/5 100 650 650']);
    expect(shown(fishery({ growth: RANDOM, seen: 'never' }))).toEqual(['3/5 100 540 540']);
  });

  it('say what the planner of any weight comes to', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }), (of, num, den) => {
        if (of.agents.length === 1) return;
        const weight = fraction(BigInt(num), BigInt(den));
        const { steps, selfish } = impatienceSteps(of);
        // The last step at or below the weight has the say; on a step, the value at it.
        const passed = steps.filter((step) => atMost(step.weight, weight)).at(-1);
        const said = passed === undefined ? selfish : format(passed.weight) === format(weight) ? passed.at : passed.above;
        const kappa = new Fraction(format(impatience(of.agents.length, weight)));
        expect(format(said)).toBe(text(impatient(poolOf(of), kappa)(0, of.start)));
      }),
      { numRuns: 400 },
    );
  });

  it('say so at the steps themselves and midway between them', () => {
    fc.assert(
      fc.property(smallCommons({ agents: 4, capacity: 20, months: 4 }), (of) => {
        if (of.agents.length === 1) return;
        const { steps } = impatienceSteps(of);
        const at = (kappa: InstanceType<typeof Fraction>) => text(impatient(poolOf(of), kappa)(0, of.start));
        steps.forEach((step, k) => {
          const here = new Fraction(format(step.impatience));
          expect(at(here)).toBe(format(step.at));
          const lower = k + 1 < steps.length ? new Fraction(format(steps[k + 1].impatience)) : new Fraction(1);
          expect(at(here.add(lower).div(2))).toBe(format(step.above));
          const upper = k > 0 ? new Fraction(format(steps[k - 1].impatience)) : new Fraction(of.agents.length);
          if (upper.gt(here)) expect(at(here.add(upper).div(2))).toBe(format(step.below));
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('caps with stewards', () => {
  it('of the fishery, to the last digit', () => {
    const seen = fishery({ growth: RANDOM });
    const all = [0, 1, 2, 3, 4, 5].map((stewards) => format(planValue(seen, stewardedPlan(seen, stewards))));
    expect(all).toEqual(['540', '565', '4819/8', '1223/2', '1223/2', '1223/2']);
  });

  it('are the best of all caps, whatever the stewards may leave', () => {
    fc.assert(
      fc.property(smallCommons({ agents: 4, capacity: 8, months: 3 }), fc.nat({ max: 4 }), (drawnCommons, number) => {
        const of = { ...drawnCommons, seen: 'before' as const };
        const stewards = Math.min(number, of.agents.length);
        expect(format(planValue(of, stewardedPlan(of, stewards)))).toBe(text(capped(poolOf(of), stewards)(0, of.start)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('caps on agents who are alike', () => {
  it('of the fishery: of weight 7/5 they need no word about growth, below it caps come to what a quota does', () => {
    const seen = fishery({ growth: RANDOM });
    const at = (weight: string) => format(planValue(seen, cappedAlikePlan(seen, rational(weight))));
    expect(['0', '1/10', '3/5', '139/100', '7/5', '100'].map(at)).toEqual(['540', '540', '540', '540', '1223/2', '1223/2']);
    const other = fishery({ growth: RANDOM, capacity: 40, start: 40, months: 6, agents: ['a', 'b'] });
    expect(format(planValue(other, cappedAlikePlan(other, rational('3/5'))))).toBe(
      text(cappedAlike(poolOf(other), new Fraction('16/11')).value(0, 40)),
    );
  });

  it('are the best of all caps that a planner of their impatience answers, and worth no less than the best quota', () => {
    fc.assert(
      fc.property(smallCommons({ agents: 4, capacity: 9, months: 3 }), fc.nat({ max: 12 }), (of, sixths) => {
        const weight = fraction(BigInt(sixths), 6n);
        const plan = cappedAlikePlan(of, weight);
        const kappa = new Fraction(format(impatience(of.agents.length, weight)));
        const found = cappedAlike(poolOf(of), kappa).value;
        for (let month = 0; month < of.months; month++)
          for (let stock = 0; stock <= of.capacity; stock++) expect(format(plan.welfare[month][stock])).toBe(text(found(month, stock)));
        expect(atMost(optimalValue({ ...of, seen: 'never' }), planValue(of, plan))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('leave an equilibrium of every month, by its game: nobody gains by another claim that her cap allows', () => {
    let changed = 0;
    fc.assert(
      fc.property(smallCommons({ agents: 3, capacity: 6, months: 3 }), fc.nat({ max: 12 }), (of, sixths) => {
        const weight = fraction(BigInt(sixths), 6n);
        const plan = cappedAlikePlan(of, weight);
        const number = of.agents.length;
        const { value, cap } = cappedAlike(poolOf(of), new Fraction(format(impatience(number, weight))));
        for (let month = 0; month < of.months; month++) {
          worthOfRest(of, plan.welfare[month + 1]).forEach((worth, signal) => {
            for (let stock = 1; stock <= of.capacity; stock++) {
              value(month, stock);
              const total = plan.total(month, stock, signal);
              const [claims, caps] = [evenClaims(total, number), evenClaims(cap(month, stock), number)];
              const game = stageGame(of, stock, worth);
              const utilities = prosocialUtilities(game, weight)[0];
              const profile = claimProfile(claims, stock);
              claims.forEach((own, i) => {
                expect(own).toBeLessThanOrEqual(caps[i]);
                for (let other = 0; other <= caps[i]; other++) {
                  const instead = claimProfile(claims.with(i, other), stock);
                  if (other !== own) changed += 1;
                  expect(atMost(utilities[instead][i], utilities[profile][i])).toBe(true);
                }
              });
            }
          });
        }
      }),
      { numRuns: 80 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

describe('caps on agents of several weights', () => {
  const value = (weights: readonly (Rational | 'welfare')[]) => {
    const { least, greatest, because } = equilibriumValues(fishery({ growth: RANDOM, weights, contract: 'caps' }));
    return [least, greatest].map((one) => (one === null ? null : format(one))).concat(because.join());
  };
  it('come to what is known without a contract, or more: nothing is the only equilibrium', () => {
    const [low, high] = [rational('1/10'), rational(3)];
    expect(value([low, low, low, low, high])).toEqual(['100', null, 'F2']);
    expect(value([high, high, high, high, rational(4)])).toEqual(['100', '1223/2', 'F3,F6']);
    expect(value(['welfare', high, high, high, high])).toEqual(['100', '1223/2', 'F3,F8']);
  });
});
