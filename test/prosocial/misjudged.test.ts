import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  compareThresholds,
  environments,
  firstBests,
  fraction,
  greaterThreshold,
  isEquilibrium,
  losesMoreThanTwice,
  misjudgedThreshold,
  misjudgedUtilities,
  multiply,
  profileThreshold,
  prosocialUtilities,
  type Rational,
  rational,
  subtract,
  weights,
  worstPerception,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { prisonersDilemma } from '../game/games.js';

const errors = fc.integer({ min: 0, max: 12 }).map((k) => fraction(BigInt(k), 4n));
const subjects = fc
  .tuple(environments({ outcomes: 12 }), weights, errors)
  .map(([of, weight, error]) => ({ of, weight, error, choice: of.contingencies.map((_, w) => firstBests(of, w)[0]) }));

describe('misjudged welfare', () => {
  it('the worst table is within the error, and no table within it breaks a choice that it leaves standing', () => {
    fc.assert(
      fc.property(subjects, fc.infiniteStream(fc.constantFrom(-1n, 0n, 1n)), ({ of, weight, error, choice }, signs) => {
        const worst = worstPerception(of, choice, error);
        const any = of.welfare.map((row) =>
          row.map((w) => of.agents.map(() => add(w, multiply(error, rational(signs.next().value as bigint))))),
        );
        const stands = (table: typeof worst) =>
          choice.every((profile, w) => isEquilibrium(of, misjudgedUtilities(of, weight, table), w, profile));
        worst.forEach((rows, w) => {
          rows.forEach((row, a) => {
            for (const seen of row) expect(compare(absolute(subtract(seen, of.welfare[w][a])), error)).toBeLessThanOrEqual(0);
          });
        });
        if (stands(worst)) expect(stands(any)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('without error the utilities are v^λ and the threshold is λ*', () => {
    fc.assert(
      fc.property(subjects, ({ of, weight, choice }) => {
        const exact = of.welfare.map((row) => row.map((w): Rational[] => of.agents.map(() => w)));
        expect(misjudgedUtilities(of, weight, exact)).toEqual(prosocialUtilities(of, weight).map((rows) => rows.map((row) => [...row])));
        const level = choice.map((profile, w) => profileThreshold(of, w, profile)).reduce(greaterThreshold);
        expect(compareThresholds(misjudgedThreshold(of, choice, ZERO), level)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("in the prisoner's dilemma of loss 2 and gain 1 an error of 1/2 takes the weight 1, and one of 1 is too much", () => {
    expect(misjudgedThreshold(prisonersDilemma, [0], rational('1/2'))).toEqual(rational(1));
    expect(losesMoreThanTwice(prisonersDilemma, [0], rational('1/2'))).toBe(true);
    expect(misjudgedThreshold(prisonersDilemma, [0], rational(1))).toBe('infinite');
    expect(losesMoreThanTwice(prisonersDilemma, [0], rational(1))).toBe(false);
  });
});
