import fc from 'fast-check';
import {
  compare,
  environments,
  equilibria,
  expectation,
  extremeEquilibria,
  format,
  greatestExpectation,
  Interrupted,
  isMixedEquilibrium,
  isZero,
  LacunaError,
  type MixedProfile,
  ONE,
  profileOf,
  rational,
  travelersDilemma,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { extremeEquilibria as extremeEquilibriaBySupports } from '../../src/specified/extreme-equilibria.js';
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

/** Games of two agents with small payoffs, so that ties abound; some with rows or columns that repeat others. */
const tied = fc
  .record({
    shape: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    greatest: fc.constantFrom(0, 1, 2, 9),
    repeated: fc.boolean(),
  })
  .chain(({ shape: [m, n], greatest, repeated }) => {
    const kinds = fc.integer({ min: 0, max: repeated ? 1 : 99 });
    const payoff = fc.integer({ min: 0, max: greatest });
    const list = (length: number, of: fc.Arbitrary<number>) => fc.array(of, { minLength: length, maxLength: length });
    return fc
      .record({ rows: list(m, kinds), columns: list(n, kinds), payoffs: list(2 * m * n, payoff) })
      .map(({ rows, columns, payoffs }) => {
        const kindOf = (drawn: readonly number[], k: number) => (repeated ? drawn[k] % Math.min(2, drawn.length) : k);
        return game(m, n, (r, c, agent) => payoffs[2 * (kindOf(rows, r) * n + kindOf(columns, c)) + agent]);
      });
  });

const game = (m: number, n: number, payoff: (r: number, c: number, agent: number) => number) =>
  plainEnvironment(
    [m, n],
    [ONE],
    Array.from({ length: 2 * m * n }, (_, k) => rational(payoff(Math.floor(k / (2 * n)), Math.floor(k / 2) % n, k % 2))),
  );

const written = (list: readonly MixedProfile[]): string[] => list.map((mixed) => mixed.map((own) => own.map(format).join(' ')).join(' | '));

/** The numbers of a linear congruential generator, from 0 to 9. */
function digits(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((10 * state) / 2147483648);
  };
}

describe('beside every pair of supports', () => {
  it('the same extreme equilibria are listed, each once, ties and repeated actions included', () => {
    let several = 0;
    fc.assert(
      fc.property(tied, (of) => {
        const found = written(extremeEquilibria(of, of.payoffs, 0));
        expect(new Set(found).size).toBe(found.length);
        expect(found.sort()).toEqual([...new Set(written(extremeEquilibriaBySupports(of, of.payoffs, 0)))].sort());
        if (found.length > 3) several += 1;
      }),
      { numRuns: 500 },
    );
    expect(several).toBeGreaterThan(50);
  });
});

describe('large games', () => {
  it('of which little is left are ordinary: the traveler’s dilemma with 99 claims', () => {
    const claims = Array.from({ length: 99 }, (_, k) => rational(k + 2));
    const of = travelersDilemma(claims, rational(2));
    const least = claims.map((_, k) => (k === 0 ? '1' : '0')).join(' ');
    expect(written(extremeEquilibria(of, of.payoffs, 0))).toEqual([`${least} | ${least}`]);
  });

  it.each([
    [2, 33],
    [12, 12],
  ])('of random payoffs, %i × %i, have equilibria, an odd number of them, by the definition', (m, n) => {
    const next = digits(m * n);
    const drawn = Array.from({ length: 2 * m * n }, () => next() * 97 + next());
    const of = game(m, n, (r, c, agent) => drawn[2 * (r * n + c) + agent]);
    const found = extremeEquilibria(of, of.payoffs, 0);
    expect(found.length % 2).toBe(1);
    for (const mixed of found) expect(isMixedEquilibrium(of, of.payoffs, 0, mixed)).toBe(true);
  });

  it('of ties alone are all vertices, and those of matched actions all nonempty sets', () => {
    const nothing = game(40, 40, () => 0);
    expect(extremeEquilibria(nothing, nothing.payoffs, 0)).toHaveLength(1600);
    const matched = game(9, 9, (r, c) => (r === c ? 1 : 0));
    expect(extremeEquilibria(matched, matched.payoffs, 0)).toHaveLength(2 ** 9 - 1);
  });

  it('beyond the limit are refused by it, in one line', () => {
    const of = game(300, 300, () => 0);
    expect(() => extremeEquilibria(of, of.payoffs, 0)).toThrow(
      'actions: expected equilibria that are found in at most 29 cases, for 300 × 300 actions that may be best replies, found more cases',
    );
  });

  it('are left when time is up', () => {
    const of = game(3, 3, (r, c) => (r === c ? 1 : 0));
    expect(() => extremeEquilibria(of, of.payoffs, 0, () => true)).toThrow(Interrupted);
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
