import fc from 'fast-check';
import {
  compare,
  environments,
  equilibria,
  expectation,
  extremeEquilibria,
  format,
  greatestExpectation,
  isMixedEquilibrium,
  isZero,
  LacunaError,
  ONE,
  profileOf,
  rational,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import { matchingPennies } from './games.js';

const games = environments({
  shapes: [
    [2, 2],
    [2, 3],
    [3, 3],
    [2, 4],
  ],
  contingencies: { min: 1, max: 1 },
});

describe('games too large to go through', () => {
  it('are refused by the limit', () => {
    const size = 20;
    const of = plainEnvironment(
      [size, size],
      [ONE],
      Array.from({ length: 2 * size * size }, (_, k) => rational((k * k * 31 + k) % 97)),
    );
    expect(() => extremeEquilibria(of, of.payoffs, 0)).toThrow(/actions: expected at most 200000 pairs of supports of equal size/);
  });
});

describe('the extreme equilibria of two agents', () => {
  it('are equilibria by the definition, and there is one', () => {
    fc.assert(
      fc.property(games, (of) => {
        const found = extremeEquilibria(of, of.payoffs, 0);
        expect(found.length).toBeGreaterThan(0);
        for (const mixed of found) expect(isMixedEquilibrium(of, of.payoffs, 0, mixed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are, where they are pure, the pure equilibria', () => {
    fc.assert(
      fc.property(games, (of) => {
        const pure = extremeEquilibria(of, of.payoffs, 0)
          .filter((mixed) => mixed.every((own) => own.every((p) => isZero(p) || format(p) === '1')))
          .map((mixed) =>
            profileOf(
              of,
              mixed.map((own) => own.findIndex((p) => compare(p, ONE) === 0)),
            ),
          );
        expect(pure.sort((x, y) => x - y)).toEqual(equilibria(of, of.payoffs, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('do no better than correlated ones', () => {
    fc.assert(
      fc.property(games, (of) => {
        const best = greatestExpectation(of, of.payoffs, 0, of.welfare[0]).value;
        for (const mixed of extremeEquilibria(of, of.payoffs, 0))
          expect(compare(expectation(of, mixed, of.welfare[0]), best)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('of matching pennies is one, half and half', () => {
    expect(extremeEquilibria(matchingPennies, matchingPennies.payoffs, 0).map((mixed) => mixed.map((own) => own.map(format)))).toEqual([
      [
        ['1/2', '1/2'],
        ['1/2', '1/2'],
      ],
    ]);
  });

  it('are for two agents alone', () => {
    const alone = fc.sample(environments({ shapes: [[2]], contingencies: { min: 1, max: 1 } }), 1)[0];
    expect(() => extremeEquilibria(alone, alone.payoffs, 0)).toThrow(LacunaError);
  });
});
