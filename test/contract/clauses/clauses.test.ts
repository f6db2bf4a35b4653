import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseLosses, clausesNeeded, greedyClauseLosses, literalClauseLosses, wholeLoss } from '../../../src/contract/clauses/clauses.js';
import { forcingLoss } from '../../../src/contract/clauses/forcing.js';
import { compare, equal, format, isPositive, isZero, rational } from '../../../src/exact/rational.js';
import { environment } from '../../../src/game/environment.js';
import { environments } from '../../../src/theory/draw/arbitraries.js';

const few = environments({ outcomes: 20, contingencies: { min: 1, max: 4 } });

/** Four fields of a square; the rows are worth 1 on each of their fields, and so is the first column. */
const square = environment({
  agents: ['builder'],
  actions: [['column', 'upper row', 'lower row']],
  contingencies: ['upper left', 'upper right', 'lower left', 'lower right'],
  prior: ['1/4', '1/4', '1/4', '1/4'].map(rational),
  payoffs: [
    [1, 1, 0],
    [0, 1, 0],
    [1, 0, 1],
    [0, 0, 1],
  ].map((row) => row.map((u) => [rational(u)])),
});

describe('clauses of forcing contracts', () => {
  it('lose the same by choosing profiles as by trying every partition', () => {
    fc.assert(
      fc.property(few, (of) => {
        const [byProfiles, byPartitions] = [clauseLosses(of), literalClauseLosses(of)];
        const most = Math.min(of.profileCount, of.contingencies.length);
        expect(byProfiles.slice(0, most + 1).map(format)).toEqual(byPartitions.slice(0, most + 1).map(format));
        expect(isZero(byProfiles[of.profileCount])).toBe(true);
      }),
    );
  });

  it('lose what a contract with one block loses if there is one, and nothing from K on, but something before', () => {
    fc.assert(
      fc.property(few, (of) => {
        const [losses, needed] = [clauseLosses(of), clausesNeeded(of)];
        expect(equal(losses[1], forcingLoss(of, [of.contingencies.map((_, w) => w)]))).toBe(true);
        expect(isZero(losses[needed])).toBe(true);
        if (needed > 1) expect(isPositive(losses[needed - 1])).toBe(true);
      }),
    );
  });

  it('never lose less one by one than chosen together', () => {
    fc.assert(
      fc.property(few, (of) => {
        const best = clauseLosses(of);
        greedyClauseLosses(of, of.profileCount).forEach((loss, m) => {
          expect(compare(loss, best[m])).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('can lose a quarter of a square one by one where two rows lose nothing', () => {
    expect(format(wholeLoss(square))).toBe('1');
    expect(clauseLosses(square).map(format)).toEqual(['1', '1/2', '0', '0']);
    expect(greedyClauseLosses(square, 3).map(format)).toEqual(['1', '1/2', '1/4', '0']);
    expect(clausesNeeded(square)).toBe(2);
  });
});
