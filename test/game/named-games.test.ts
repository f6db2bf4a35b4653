import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, rational } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { gameName, ordinalCode } from '../../src/game/named-games.js';
import { isSymmetricGame } from '../../src/game/symmetric.js';
import { canonical, reindex } from '../../src/theory/order/canonical.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const game = (...payoffs: number[]): Environment =>
  plainEnvironment(
    [2, 2],
    [rational(1)],
    payoffs.map((u) => rational(u)),
  );

/** The symmetric game of R, S, T and P. */
const symmetric = ({ R, S, T, P }: Record<'R' | 'S' | 'T' | 'P', number>): Environment => game(R, R, S, T, T, S, P, P);

const orders = (list: readonly number[]): number[][] =>
  list.length === 0 ? [[]] : list.flatMap((first) => orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));

const strictGames = orders([1, 2, 3, 4]).flatMap((first) =>
  orders([1, 2, 3, 4]).map((second) => game(...first.flatMap((u, profile) => [u, second[profile]]))),
);

/** The payoffs of the canonical form where the agents cannot be exchanged, since their weights differ. */
const formOf = (of: Environment, distinct: boolean): string => {
  const weights = [rational(0), rational(1)];
  const least = canonical(distinct ? { environment: of, weights } : { environment: of });
  const { environment, weights: kept } = { weights: [], ...least };
  return JSON.stringify([environment.payoffs.flat(2).map(format), kept.map(format)]);
};

describe('the 576 pairs of orders of four payoffs', () => {
  it('are 144 games up to renaming actions, and 78 where agents may be exchanged too', () => {
    expect(strictGames).toHaveLength(576);
    expect(new Set(strictGames.map((of) => formOf(of, true))).size).toBe(144);
    expect(new Set(strictGames.map((of) => formOf(of, false))).size).toBe(78);
  });

  it('have 78 codes and names, equal exactly where the canonical forms are', () => {
    for (const label of [ordinalCode, gameName]) {
      const pairs = new Set(strictGames.map((of) => `${label(of)} ${formOf(of, false)}`));
      expect(pairs.size).toBe(78);
      expect(new Set(strictGames.map((of) => label(of))).size).toBe(78);
      expect(strictGames.every((of) => label(of) !== null)).toBe(true);
    }
  });

  it('are symmetric in 12 games, those with a name of their own', () => {
    const names = new Set(strictGames.filter(isSymmetricGame).map((of) => gameName(of)));
    const single = new Set(strictGames.map((of) => gameName(of)).filter((name) => name !== null && !name.includes(' × ')));
    expect(names.size).toBe(12);
    expect(single).toEqual(names);
  });
});

describe('the name of a game', () => {
  it.each([
    ["prisoner's dilemma", { T: 5, R: 3, P: 1, S: 0 }],
    ['stag hunt', { R: 4, T: 3, P: 2, S: 1 }],
    ['assurance', { R: 4, P: 3, T: 2, S: 1 }],
    ['chicken', { T: 1, R: 0, S: -1, P: -10 }],
    ['leader', { T: 4, S: 3, R: 2, P: 1 }],
    ['hero', { S: 4, T: 3, R: 2, P: 1 }],
    ['compromise', { T: 4, P: 3, S: 2, R: 1 }],
    ['deadlock', { T: 4, P: 3, R: 2, S: 1 }],
    ['coordination', { R: 4, P: 3, S: 2, T: 1 }],
    ['peace', { R: 4, S: 3, P: 2, T: 1 }],
    ['harmony', { R: 4, S: 3, T: 2, P: 1 }],
    ['concord', { R: 4, T: 3, S: 2, P: 1 }],
    ['stag hunt', { R: 4, S: 0, T: 2, P: 2 }],
    ['stag hunt', { R: 5, S: 0, T: 3, P: 3 }],
    ["weak prisoner's dilemma", { T: 5, R: 3, P: 0, S: 0 }],
    ['pure coordination', { R: 1, S: 0, T: 0, P: 1 }],
    ['pure coordination', { R: 0, S: 7, T: 7, P: 0 }],
    ['hi-lo', { R: 3, S: -1, T: -1, P: 2 }],
    ['battle of the sexes', { R: 0, S: 2, T: 3, P: 0 }],
  ] as const)('is %s for %j', (name, payoffs) => {
    expect(gameName(symmetric(payoffs))).toBe(name);
  });

  it('is that of the payoffs of both agents where they differ', () => {
    expect(gameName(game(3, 3, 2, 4, 4, 1, 1, 2))).toBe("chicken × prisoner's dilemma");
    expect(gameName(game(1, -1, -1, 1, -1, 1, 1, -1))).toBe('matching pennies');
  });

  it('does not depend on the names of agents and actions, nor on the scale of anybody’s payoffs', () => {
    const order = fc.constantFrom([0, 1], [1, 0]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 }),
        order,
        fc.tuple(order, order),
        fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -3, max: 3 })),
        (payoffs, agents, actions, [scale, level]) => {
          const environment = game(...payoffs);
          const rescaled = game(...payoffs.map((u, k) => (k % 2 === 0 ? u * scale + level : u)));
          const renamed = reindex({ environment }, { agents, actions, contingencies: [0], base: 0 }).environment;
          for (const label of [gameName, ordinalCode]) {
            expect(label(renamed)).toBe(label(environment));
            expect(label(rescaled)).toBe(label(environment));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is null for games of another size, and for most games with ties', () => {
    expect(gameName(game(0, 0, 0, 0, 0, 0, 0, 0))).toBeNull();
    expect(ordinalCode(game(1, 1, 0, 0, 0, 0, 1, 1))).toBeNull();
    for (const actions of [[2], [2, 3], [2, 1], [2, 2, 1]]) {
      const size = actions.length * actions.reduce((x, y) => x * y);
      const of = plainEnvironment(
        actions,
        [rational(1)],
        Array.from({ length: size }, (_, k) => rational(k)),
      );
      expect(gameName(of)).toBeNull();
      expect(ordinalCode(of)).toBeNull();
    }
  });

  it('is asked of one contingency at a time', () => {
    const half = rational('1/2');
    const [dilemma, hunt] = [
      [3, 3, 0, 5, 5, 0, 1, 1],
      [4, 4, 1, 3, 3, 1, 2, 2],
    ].map((list) => list.map((u) => rational(u)));
    const both = plainEnvironment([2, 2], [half, half], [...dilemma, ...hunt]);
    expect([gameName(both), gameName(both, 1)]).toEqual(["prisoner's dilemma", 'stag hunt']);
  });
});
