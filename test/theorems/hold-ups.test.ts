import fc from 'fast-check';
import { isNegative, subtract } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { drawHoldUps, fairShares, rising, supermodular } from '../../properties/dilemmas/hold-up-subjects.js';
import { isNondecreasing, isSupermodular, meetOrJoin, surplusTable } from '../../theorems/dilemmas/hold-ups.js';

describe('surpluses of hold-ups', () => {
  it('are supermodular iff joins and meets together bring no less, for any two profiles', () => {
    fc.assert(
      fc.property(drawHoldUps({ shares: fairShares, surplus: rising }), (subject) => {
        const { environment: of } = subject;
        const v = surplusTable(subject);
        const literal = v.every((x, a) =>
          v.every((y, b) => {
            const [join, meet] = [Math.max, Math.min].map((pick) => v[meetOrJoin(of, pick, a, b)]);
            return !isNegative(subtract(subtract(join, x), subtract(y, meet)));
          }),
        );
        expect(isSupermodular(subject)).toBe(literal);
      }),
      { numRuns: 200 },
    );
  });

  it('rise where they are drawn to rise, and are supermodular where they are drawn to be', () => {
    fc.assert(
      fc.property(
        drawHoldUps({ shares: fairShares, surplus: rising }),
        drawHoldUps({ shares: fairShares, surplus: supermodular(-9) }),
        (one, other) => isNondecreasing(one) && isSupermodular(other),
      ),
      { numRuns: 200 },
    );
  });
});
