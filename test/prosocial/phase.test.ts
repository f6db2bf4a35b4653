import fc from 'fast-check';
import {
  add,
  compare,
  criticalWeights,
  environments,
  firstBests,
  INFINITE,
  isEquilibrium,
  lastOtherEquilibrium,
  phaseDiagram,
  prosocialUtilities,
  rational,
  representativeWeights,
  supports,
  weights,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { matchingPennies, prisonersDilemma } from '../game/games.js';

describe('the phase diagram', () => {
  it('says at which weights a profile is an equilibrium of v^λ, by the definition', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), weights, (of, drawn) => {
        const diagram = phaseDiagram(of);
        for (const weight of [drawn, ...representativeWeights(of)]) {
          const utilities = prosocialUtilities(of, weight);
          diagram.forEach((row, w) => {
            row.forEach((interval, profile) => {
              expect(supports(interval, weight)).toBe(isEquilibrium(of, utilities, w, profile));
            });
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('equilibria at any weight are those at a representative one: the nearest critical weight or the one beside it', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), weights, (of, drawn) => {
        const critical = criticalWeights(of);
        const at = critical.filter((weight) => compare(weight, drawn) <= 0).length - 1;
        const exact = compare(critical[at], drawn) === 0;
        const representative = representativeWeights(of)[2 * at + (exact ? 0 : 1)];
        const [one, other] = [drawn, representative].map((weight) => prosocialUtilities(of, weight));
        of.welfare.forEach((row, w) => {
          row.forEach((_, profile) => {
            expect(isEquilibrium(of, one, w, profile)).toBe(isEquilibrium(of, other, w, profile));
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it('critical weights begin at 0 and ascend without repeats, and so do the representative ones', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), (of) => {
        expect(criticalWeights(of)[0]).toEqual(ZERO);
        for (const all of [criticalWeights(of), representativeWeights(of)]) {
          for (const [k, weight] of all.entries()) if (k > 0) expect(compare(all[k - 1], weight)).toBe(-1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('above the last other equilibrium every equilibrium is a first best, and at it one is not', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), (of) => {
        const last = lastOtherEquilibrium(of);
        const others = (weight = ZERO): boolean =>
          of.welfare.some((row, w) =>
            row.some((_, profile) => !firstBests(of, w).includes(profile) && isEquilibrium(of, prosocialUtilities(of, weight), w, profile)),
          );
        const beyond = criticalWeights(of).reduce(add, rational(1));
        if (last === INFINITE) expect(others(beyond)).toBe(true);
        else if (last === null) expect(representativeWeights(of).some(others)).toBe(false);
        else {
          expect(others(last)).toBe(true);
          expect(representativeWeights(of).filter((weight) => compare(weight, last) > 0 && others(weight))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("of the prisoner's dilemma turns from defection to cooperation at 1/2, where everything is stable; that of matching pennies is empty", () => {
    const half = rational('1/2');
    expect(phaseDiagram(prisonersDilemma)).toEqual([
      [
        { from: half, upTo: INFINITE },
        { from: half, upTo: half },
        { from: half, upTo: half },
        { from: ZERO, upTo: half },
      ],
    ]);
    expect(phaseDiagram(matchingPennies)).toEqual([[null, null, null, null]]);
  });
});
