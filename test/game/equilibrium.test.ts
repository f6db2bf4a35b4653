import fc from 'fast-check';
import { deviationsFrom, environments, equilibria, isEquilibrium, prosocialUtilities, selfishEquilibria, weights } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { matchingPennies, prisonersDilemma } from './games.js';

describe('pure Nash equilibria', () => {
  it('the one pass over the table finds exactly the profiles that satisfy the definition', () => {
    fc.assert(
      fc.property(environments(), weights, (of, weight) => {
        for (const utilities of [of.payoffs, prosocialUtilities(of, weight)]) {
          of.contingencies.forEach((_, w) => {
            const literal = of.welfare[w].flatMap((_, profile) => (isEquilibrium(of, utilities, w, profile) ? [profile] : []));
            expect(equilibria(of, utilities, w)).toEqual(literal);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the prisoner's dilemma has one, mutual defection", () => {
    expect(selfishEquilibria(prisonersDilemma, 0)).toEqual([3]);
  });

  it('matching pennies has none', () => {
    expect(selfishEquilibria(matchingPennies, 0)).toEqual([]);
  });

  it('an agent with one action deviates nowhere', () => {
    fc.assert(
      fc.property(environments({ shapes: [[1, 3]] }), (of) => {
        expect(deviationsFrom(of, 0).map(({ agent }) => agent)).toEqual([1, 1]);
      }),
      { numRuns: 20 },
    );
  });
});
