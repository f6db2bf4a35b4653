import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.js';
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { strategiesOf } from '../../src/plays/logit-field.js';
import { areExchangeable, logitGame, toDouble, weighed } from '../../src/plays/logit-game.js';
import { pointsAt, principalBranch } from '../../src/plays/principal-branch.js';
import { type Bimatrix, denseBranch, densePointsAt } from './dense-homotopy.js';

const bimatrix = (of: Environment, own: number, social: number): Bimatrix => {
  const [m, n] = of.actions.map((names) => names.length);
  return Array.from({ length: m }, (_, a) =>
    Array.from({ length: n }, (_, b): [number, number] => {
      const [x, y] = of.payoffs[0][a * n + b].map(toDouble);
      return [own * x + social * (x + y), own * y + social * (x + y)];
    }),
  );
};

/** A game of two agents from a flat list of payoff pairs. */
const game = (size: number, pairs: readonly (readonly number[])[]): Environment => {
  const names = Array.from({ length: size }, (_, k) => `a${k}`);
  return environment({ agents: ['row', 'column'], actions: [names, names], payoffs: [pairs.map((pair) => pair.map((v) => rational(v)))] });
};

/** The chances of both agents at every point of the branch of one precision. */
const chancesAt = (of: Environment, own: number, social: number, beta: number): number[][] => {
  const weights = weighed(logitGame(of, 0), own, social);
  return pointsAt(principalBranch(weights), beta * weights.range).map((logits) => {
    const { probabilities } = strategiesOf(weights.game, logits);
    return weights.game.roles.flatMap((role) => [...probabilities[role]]);
  });
};

const near = (found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void => {
  expect(found.length).toBe(expected.length);
  found.forEach((own, k) => {
    own.forEach((value, a) => {
      expect(Math.abs(value - expected[k][a]), `point ${k}, action ${a}`).toBeLessThan(1e-8);
    });
  });
};

const [T, R, P, S] = [14, 20, 3, 1].map((v) => rational(v));

describe('the principal branch', () => {
  // Found by search: a symmetric game of four actions whose branch turns back between two precisions, and the same with two of column's
  // actions exchanged, so that nobody is exchangeable any more.
  // biome-ignore format: a table
  const symmetricFold = game(4, [
    [6, 6], [0, 8], [6, 4], [4, 2],
    [8, 0], [2, 2], [0, 0], [3, 1],
    [4, 6], [0, 0], [0, 0], [5, 4],
    [2, 4], [1, 3], [4, 5], [7, 7],
  ]);
  // biome-ignore format: a table
  const folding = game(4, [
    [0, 8], [6, 6], [6, 4], [4, 2],
    [2, 2], [8, 0], [0, 0], [3, 1],
    [0, 0], [4, 6], [0, 0], [5, 4],
    [1, 3], [2, 4], [4, 5], [7, 7],
  ]);

  it.each([
    ['a stag hunt of efforts, selfish', effortGame({ T, R, P, S }), 1, 0],
    ['a stag hunt of efforts, λ = 1/2', effortGame({ T, R, P, S }), 1, 0.5],
    [
      'an asymmetric game of two actions',
      game(2, [
        [3, 1],
        [0, 4],
        [5, 0],
        [1, 2],
      ]),
      1,
      0.25,
    ],
    [
      'matching pennies',
      game(2, [
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
      ]),
      1,
      0,
    ],
    ['a game whose branch folds', folding, 1, 0],
    ['a symmetric game whose branch folds', symmetricFold, 1, 0],
  ] as const)('agrees with a dense homotopy in %s', (_, of, own, social) => {
    const matrix = bimatrix(of, own, social);
    const dense = denseBranch(matrix, 2.2, 0.004);
    for (const beta of [0.05, 0.3, 0.49, 1, 1.2, 1.42, 2]) {
      near(
        chancesAt(of, own, social, beta),
        densePointsAt(matrix, dense, beta).map(({ row, column }) => [...row, ...column]),
      );
    }
  });

  it('has three points where it folds, and all of them are logit equilibria', () => {
    const found = chancesAt(symmetricFold, 1, 0, 1.3);
    expect(found.length).toBe(3);
    const matrix = bimatrix(symmetricFold, 1, 0);
    for (const chances of found) {
      const [p, q] = [chances.slice(0, 4), chances.slice(4)];
      const worth = matrix.map((row) => row.reduce((sum, [u], b) => sum + u * q[b], 0));
      const weights = worth.map((v) => Math.exp(1.3 * v));
      const total = weights.reduce((sum, v) => sum + v, 0);
      weights.forEach((weight, a) => {
        expect(p[a]).toBeCloseTo(weight / total, 10);
      });
    }
  });

  it('stays symmetric where symmetric equilibria become unstable', () => {
    // Chicken: past a precision one agent yielding is stable and both mixing alike is not; the branch goes to the mixed equilibrium, p = 1/2.
    const chicken = game(2, [
      [3, 3],
      [1, 5],
      [5, 1],
      [-1, -1],
    ]);
    const [chances] = chancesAt(chicken, 1, 0, 20);
    expect(chances[0]).toBeCloseTo(0.5, 2);
    expect(chances[0]).toBe(chances[2]);
  });

  it('is not where iterated replies end', () => {
    // The stag hunt of efforts at β = 20: damped logit replies from the middle settle at defection, the branch is at cooperation.
    const of = effortGame({ T: rational(12), R: rational(15), P: rational(4), S: rational(3) });
    const matrix = bimatrix(of, 1, 0);
    let p = [0.25, 0.25, 0.25, 0.25];
    for (let k = 0; k < 200; k++) {
      const worth = matrix.map((row) => row.reduce((sum, [u], b) => sum + 20 * u * p[b], 0));
      const weights = worth.map((v) => Math.exp(v - Math.max(...worth)));
      const total = weights.reduce((sum, v) => sum + v, 0);
      p = p.map((chance, a) => (chance + weights[a] / total) / 2);
    }
    expect(p[2]).toBeGreaterThan(0.999);
    const [chances] = chancesAt(of, 1, 0, 20);
    expect(chances[0] + chances[1]).toBeGreaterThan(0.999);
  });

  it('begins where everyone plays everything alike', () => {
    expect(chancesAt(folding, 1, 0, 0)).toEqual([new Array(8).fill(0.25)]);
  });

  it('knows exchangeable agents', () => {
    expect(areExchangeable(symmetricFold, 0)).toBe(true);
    expect(areExchangeable(folding, 0)).toBe(false);
  });
});
