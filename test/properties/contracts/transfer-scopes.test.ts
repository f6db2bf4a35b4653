import { canonical, compareSubjects, environmentScope } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { mechanismScope, sparseEnvironments, sparseGames, sparseVectors } from '../../../properties/contracts/transfer-scopes.js';
import { ONE, ZERO } from '../../../src/exact/rational.js';
import { magnitudes } from '../../../src/theory/order/order.js';

describe('sparse environments', () => {
  it('come from every list of −1, 0 and 1 with so few entries other than 0, fewest first', () => {
    const vectors = [...sparseVectors(4, 2)];
    const others = vectors.map((vector) => vector.filter((entry) => entry !== 0).length);
    expect(vectors.length).toBe(1 + 4 * 2 + 6 * 4);
    expect(new Set(vectors.map(String)).size).toBe(vectors.length);
    expect(others).toEqual([...others].sort((x, y) => x - y));
  });

  it('are one of each class under renaming, in the fixed order', () => {
    const found = sparseEnvironments([2, 2], 3).map((environment) => ({ environment }));
    const all = [...environmentScope({ actions: [2, 2], payoffs: [-1, 1] }).subjects()].filter(
      ({ environment }) => magnitudes(environment).total <= 3n,
    );
    const classes = new Set(
      all.map((subject) => JSON.stringify(canonical(subject).environment.payoffs, (_, x) => (typeof x === 'bigint' ? `${x}` : x))),
    );
    expect(found.length).toBe(classes.size);
    expect(found.every((subject) => compareSubjects(canonical(subject), subject) === 0)).toBe(true);
    expect([...found].sort(compareSubjects)).toEqual(found);
  });
});

describe('a scope of mechanisms', () => {
  it('has as many subjects as it says, in order up to the cells and the payoffs, and pays what it may on every cell', () => {
    const games = sparseGames({ actions: [1, 2], most: 2 }, 19);
    const scope = mechanismScope({ games, cells: 2, liabilities: [ZERO, ONE], payments: [0, 1] });
    const subjects = [...scope.subjects()];
    expect(subjects.length).toBe(scope.size);
    expect(scope.size).toBe(19 * 2 * (2 ** 2 + 2 ** 4));
    expect(new Set(subjects.map(({ transfers, language }) => transfers.length - language.count))).toEqual(new Set([0]));
    const written = subjects.map((subject) => JSON.stringify(subject, (_, x) => (typeof x === 'bigint' ? `${x}` : x)));
    expect(new Set(written).size).toBe(subjects.length);
  });
});
