import { describe, expect, it } from 'vitest';
import { harmfulGames } from '../../../properties/harm/harmful.js';
import { format, numerator } from '../../../src/exact/rational.js';
import type { Environment } from '../../../src/game/environment.js';
import { harmfulGame } from '../../../src/prosocial/harmful-game.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { type ClassGrid, classCount, classesOf, environmentClasses } from '../../../src/theory/scopes/renaming-scopes.js';
import { gridEnvironments } from '../../../src/theory/scopes/scopes.js';

const key = (of: Environment) => JSON.stringify(of.payoffs.flat(2).map(format));
const sumOf = (of: Environment) => of.payoffs.flat(2).reduce((total, u) => total + Math.abs(Number(numerator(u))), 0);

/** The canonical forms of every environment of a grid, each once, sorted. */
function literalClasses({ actions, contingencies = 1, greatest, sum }: ClassGrid): string[] {
  const forms = new Map<string, Environment>();
  for (const of of gridEnvironments({ actions, contingencies, payoffs: [-greatest, greatest] })) {
    if (sumOf(of) > sum) continue;
    const { environment } = canonical({ environment: of });
    forms.set(key(environment), environment);
  }
  return [...forms.values()].sort((x, y) => compareSubjects({ environment: x }, { environment: y })).map(key);
}

const GRIDS: readonly ClassGrid[] = [
  { actions: [2, 2], greatest: 1, sum: 5 },
  { actions: [1, 2], greatest: 3, sum: 7 },
  { actions: [3], contingencies: 2, greatest: 1, sum: 6 },
  { actions: [1, 3], greatest: 1, sum: 4 },
];

describe('environments up to renaming', () => {
  it.each(GRIDS)('of $actions actions, payoffs to $greatest, sum to $sum, are the canonical ones in the fixed order', (grid) => {
    const classes = [...environmentClasses(grid)].map(key);
    expect(classes).toEqual(literalClasses(grid));
    expect(classes).toHaveLength(classCount(grid));
  });

  it('are made of any tables, each class once', () => {
    const tables = [
      [1, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ];
    expect(classesOf([2, 2], tables).map(key)).toEqual(['["0","0","0","0","0","0","0","0"]', '["0","0","0","0","0","0","0","1"]']);
  });

  it('list all harmful games and no others', () => {
    for (const of of harmfulGames(3)) {
      expect(harmfulGame(of)).not.toBeNull();
      expect(canonical({ environment: of })).toEqual({ environment: of });
    }
    expect(new Set(harmfulGames(3).map(key)).size).toBe(278);
    expect(harmfulGames(2)).toHaveLength(3);
    expect(harmfulTables(2)).toBe(3 * 8);
  });
});

/** How many tables with payoffs from −`most` to `most` are harmful for some labels, by trying them all. */
function harmfulTables(most: number): number {
  const labels = [0, 1].flatMap((giver) =>
    [0, 1, 2, 3].map((a) => ({ giver, taker: 1 - giver, a, c: a ^ (2 >> giver), d: a ^ (1 << giver), b: 3 - a })),
  );
  let count = 0;
  const u = new Array<number>(8).fill(-most);
  for (;;) {
    const w = [0, 2, 4, 6].map((k) => u[k] + u[k + 1]);
    const harms = labels.some(
      ({ giver, taker, a, b, c, d }) =>
        w[c] > w[a] &&
        w[a] > w[b] &&
        w[b] > w[d] &&
        u[2 * a + giver] > u[2 * c + giver] &&
        u[2 * d + giver] > u[2 * b + giver] &&
        u[2 * b + taker] > u[2 * c + taker] &&
        u[2 * a + taker] > u[2 * d + taker],
    );
    if (harms) count += 1;
    const place = u.findIndex((entry) => entry < most);
    if (place === -1) return count;
    u.fill(-most, 0, place);
    u[place] += 1;
  }
}
