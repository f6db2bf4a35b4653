import fc from 'fast-check';
import { equilibria, firstBests, fraction, isZero, multiply, prosocialUtilities, selfishnessLevel } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { cournotTakesAFiniteWeightProperty } from '../../properties/dilemmas/cournot-takes-a-finite-weight.js';
import { equalCatchesNeedTheLeastWeightProperty } from '../../properties/dilemmas/equal-catches-need-the-least-weight.js';
import { holdUpTakesAFiniteWeightProperty } from '../../properties/dilemmas/hold-up-takes-a-finite-weight.js';

describe('the weights that are computed, against equilibria (C1)', () => {
  it.each([
    ['commons', equalCatchesNeedTheLeastWeightProperty],
    ['Cournot competition', cournotTakesAFiniteWeightProperty],
    ['hold-up', holdUpTakesAFiniteWeightProperty],
  ])('of %s: at the weight some first best is an equilibrium, just below it none is', (_, { meeting }) => {
    fc.assert(
      fc.property(meeting, ({ environment: of }) => {
        const level = selfishnessLevel(of);
        if (level === 'infinite') throw new Error('a finite weight was claimed');
        const stable = (weight: typeof level) =>
          equilibria(of, prosocialUtilities(of, weight), 0).filter((profile) => firstBests(of, 0).includes(profile));
        expect(stable(level)).not.toEqual([]);
        if (!isZero(level)) expect(stable(multiply(level, fraction(999n, 1000n)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
