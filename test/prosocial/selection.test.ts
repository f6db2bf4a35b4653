import fc from 'fast-check';
import {
  add,
  compare,
  criticalWeights,
  environments,
  firstBests,
  fraction,
  isEquilibrium,
  isImprovable,
  ONE,
  prosocialUtilities,
  type Rational,
  rational,
  selectionBound,
  welfareTraps,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { prisonersDilemma } from '../game/games.js';

type Of = Parameters<typeof selectionBound>[0];

const others = (of: Of, weight: Rational): string[] => {
  const utilities = prosocialUtilities(of, weight);
  return of.welfare.flatMap((row, w) =>
    row.flatMap((_, profile) =>
      !firstBests(of, w).includes(profile) && isEquilibrium(of, utilities, w, profile) ? [`${w}:${profile}`] : [],
    ),
  );
};

describe('selection of first bests', () => {
  it('just above λ̄ only profiles from which nobody can raise welfare are other equilibria', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), (of) => {
        const stuck = of.welfare.flatMap((row, w) =>
          row.flatMap((welfare, profile) => {
            const reach = row.filter((_, to) => {
              const [a, b] = [profile, to].map((x) => of.strides.map((stride, i) => Math.floor(x / stride) % of.actions[i].length));
              return a.filter((action, i) => action !== b[i]).length === 1;
            });
            return reach.some((other) => compare(other, welfare) > 0) ? [] : [`${w}:${profile}`];
          }),
        );
        const left = others(of, add(selectionBound(of), fraction(1n, 1000n)));
        expect(left.filter((outcome) => !stuck.includes(outcome))).toEqual([]);
        if (isImprovable(of)) expect(left).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('traps are the other equilibria beyond all critical weights', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), (of) => {
        const beyond = add(
          criticalWeights(of).reduce((_, last) => last, ZERO),
          ONE,
        );
        expect(welfareTraps(of).map(({ contingency, profile }) => `${contingency}:${profile}`)).toEqual(others(of, beyond));
      }),
      { numRuns: 200 },
    );
  });

  it("is at 1/2 in the prisoner's dilemma, which has no trap", () => {
    expect(selectionBound(prisonersDilemma)).toEqual(rational('1/2'));
    expect(welfareTraps(prisonersDilemma)).toEqual([]);
    expect(isImprovable(prisonersDilemma)).toBe(true);
  });
});
