import fc from 'fast-check';
import { inducedUtilities, isEquilibrium, isInducedEquilibrium, smallFractions } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { fewCells } from '../../../properties/contracts/planted.js';
import { settingOf } from '../../../src/theory/statement/subject.js';

describe('the induced game', () => {
  it('has the choices of equilibrium pairs as its pure equilibria', () => {
    const rows = fc.array(fc.array(smallFractions, { minLength: 4, maxLength: 4 }), { minLength: 8, maxLength: 8 });
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fewCells(), rows, (subject, transfers) => {
        const { environment, language, choice } = subject;
        const induced = inducedUtilities(environment.payoffs, language, transfers);
        const literal = isInducedEquilibrium(settingOf(subject), new Map(transfers.map((row, cell) => [cell, row])), choice);
        seen.add(literal);
        expect(choice.every((profile, w) => isEquilibrium(environment, induced, w, profile))).toBe(literal);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });
});
