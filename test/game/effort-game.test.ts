import fc from 'fast-check';
import {
  add,
  COOPERATION_VERIFIABLE,
  compare,
  correlatedEffortLoss,
  effortGame,
  effortProfile,
  expectation,
  extremeEquilibria,
  fairLot,
  format,
  greatestExpectation,
  inducedUtilities,
  leastLossOfIndependentPlay,
  leastLossOfUnseenObedience,
  losses,
  multiply,
  rational,
  subtract,
  sum,
  usualCosts,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { leastPayoff, paretoDominates, rawlsianOptima } from '../../src/game/optima.js';

const q = (...values: number[]) => values.map((value) => rational(value));
const [T, R, P, S] = q(30, 24, 0, -10);
const game = effortGame({ T, R, P, S });
const quadruples = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }).map((values) => {
  const [t, r, p, s] = q(...values);
  return { T: t, R: r, P: p, S: s };
});

describe('the effort game', () => {
  it('has the payoffs of the table, with ε = 4 and η = 2', () => {
    const row = game.payoffs[0].map(([payoff]) => format(payoff));
    expect(row).toEqual(['20', '14', '-14', '-14', '24', '12', '-22', '-22', '26', '26', '-4', '0', '22', '22', '-8', '-12']);
  });

  it('pays column at (x, y) what it pays row at (y, x)', () => {
    for (const x of ['CH', 'CL', 'DH', 'DL'] as const) {
      for (const y of ['CH', 'CL', 'DH', 'DL'] as const) {
        expect(game.payoffs[0][effortProfile(x, y)][1]).toEqual(game.payoffs[0][effortProfile(y, x)][0]);
      }
    }
  });

  it('is seen in four cells where cooperation is verifiable', () => {
    expect(COOPERATION_VERIFIABLE.cells).toEqual([[0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3]]);
  });

  it('has (CH,CH) as its Rawlsian optimum, which does not Pareto-dominate (CH,CL)', () => {
    expect(rawlsianOptima(game, 0)).toEqual([effortProfile('CH', 'CH')]);
    expect(format(leastPayoff(game, 0, effortProfile('CH', 'CL')))).toBe('14');
    expect(paretoDominates(game, 0, effortProfile('CH', 'CH'), effortProfile('CH', 'CL'))).toBe(false);
    expect(paretoDominates(game, 0, effortProfile('CL', 'CL'), effortProfile('DH', 'DH'))).toBe(true);
  });
});

describe('what chance can do in the effort game', () => {
  const mechanisms = fc.tuple(
    quadruples,
    fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 8, maxLength: 8 }).map((values) => {
      const paid = q(...values);
      return [0, 1, 2, 3].map((cell) => paid.slice(2 * cell, 2 * cell + 2));
    }),
  );

  it('no Nash or correlated equilibrium under any transfers loses less than the bounds that know no transfers', () => {
    fc.assert(
      fc.property(mechanisms, ([numbers, transfers]) => {
        const of = effortGame(numbers);
        const utilities = inducedUtilities(of.payoffs, COOPERATION_VERIFIABLE, transfers);
        const lot = subtract(
          of.welfare[0].reduce((x, y) => (compare(x, y) >= 0 ? x : y)),
          greatestExpectation(of, utilities, 0, of.welfare[0]).value,
        );
        expect(compare(lot, leastLossOfUnseenObedience(of))).toBeGreaterThanOrEqual(0);
        if (compare(numbers.R, numbers.P) <= 0) return;
        for (const mixed of extremeEquilibria(of, utilities, 0)) {
          expect(compare(expectation(of, mixed, losses(of)), leastLossOfIndependentPlay(of))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the fair lot is one, and loses 2εη/(3ε−η)', () => {
    const costs = usualCosts({ R, P });
    const lot = fairLot(costs);
    expect(format(sum(lot))).toBe('1');
    expect(format(sum(lot.map((p, profile) => multiply(p, losses(game)[profile]))))).toBe(format(correlatedEffortLoss(costs)));
    expect(format(add(lot[0], lot[1]))).toBe('3/5');
  });
});
