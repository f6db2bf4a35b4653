import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.js';
import { equilibria, isEquilibrium } from '../../src/game/equilibrium.js';
import { isStrictEquilibrium, soleStrictEquilibrium } from '../../src/game/strict-equilibrium.js';
import { isSymmetricGame } from '../../src/game/symmetric.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { reindex } from '../../src/theory/order/canonical.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const game = (...payoffs: number[]) =>
  plainEnvironment(
    [2, 2],
    [rational(1)],
    payoffs.map((u) => rational(u)),
  );

describe('a strict equilibrium', () => {
  it('is an equilibrium, and none that an agent is indifferent about', () => {
    const [indifferent, dilemma] = [game(1, 1, 0, 1, 0, 0, 0, 0), game(3, 3, 0, 4, 4, 0, 1, 1)];
    expect(isEquilibrium(indifferent, indifferent.payoffs, 0, 0)).toBe(true);
    expect(isStrictEquilibrium(indifferent, indifferent.payoffs, 0, 0)).toBe(false);
    expect(soleStrictEquilibrium(dilemma, dilemma.payoffs)).toEqual([3]);
  });

  it('is the sole one only where every contingency has exactly one equilibrium, and that strict', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        const each = of.contingencies.map((_, w) => equilibria(of, of.payoffs, w));
        const sole = each.every((list, w) => list.length === 1 && isStrictEquilibrium(of, of.payoffs, w, list[0]));
        expect(soleStrictEquilibrium(of, of.payoffs)).toEqual(sole ? each.flat() : null);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a symmetric game', () => {
  const mirrored = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }).map((own) =>
    plainEnvironment(
      [3, 3],
      [rational(1)],
      own.flatMap((_, k) => [rational(own[k]), rational(own[(k % 3) * 3 + Math.floor(k / 3)])]),
    ),
  );
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });

  it('is recognised whatever the names of its agents and actions', () => {
    fc.assert(
      fc.property(mirrored, order, order, fc.boolean(), (environment, first, second, swap) => {
        const renaming = { agents: swap ? [1, 0] : [0, 1], actions: [first, second], contingencies: [0], base: 0 };
        expect(isSymmetricGame(reindex({ environment }, renaming).environment)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is neither one of matching pennies, nor of three agents, nor of unlike numbers of actions', () => {
    expect(isSymmetricGame(game(1, 0, 0, 1, 0, 1, 1, 0))).toBe(false);
    expect(isSymmetricGame(game(3, 3, 0, 4, 4, 0, 1, 1))).toBe(true);
    for (const actions of [[2, 3], [1], [1, 1, 1]]) {
      const size = actions.length * actions.reduce((x, y) => x * y);
      expect(isSymmetricGame(plainEnvironment(actions, [rational(1)], new Array(size).fill(rational(0))))).toBe(false);
    }
  });
});
