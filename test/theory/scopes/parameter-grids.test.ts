import fc from 'fast-check';
import {
  compareParameters,
  descendingGrid,
  environment,
  type Family,
  familyScope,
  familySubjects,
  format,
  fractionsFrom,
  integersFrom,
  isPositive,
  numerator,
  parameterGrid,
  smallFractions,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import type { Rational } from '../../../src/exact/rational.js';

/** One agent who gets x or y; x must be positive. */
const either: Family = {
  name: 'either',
  build: ({ x, y }) => (isPositive(x) ? environment({ agents: ['one'], actions: [['x', 'y']], payoffs: [[[x], [y]]] }) : null),
};

describe('parameter grids', () => {
  it('a grid has as many vectors as it says, each once, and a scope yields them from the least up', () => {
    const grid = parameterGrid('x in 1..4, y in -2..2', { x: integersFrom(1, 4), y: integersFrom(-2, 2) });
    const seen = [...familyScope(either, grid).subjects()].map(({ parameters }) => parameters);
    expect(seen).toHaveLength(grid.size);
    expect(new Set(seen.map(({ x, y }) => `${format(x)},${format(y)}`)).size).toBe(grid.size);
    seen.slice(1).forEach((parameters, k) => {
      expect(compareParameters(seen[k], parameters)).toBeLessThan(0);
    });
    expect(seen.slice(0, 4).map(({ x, y }) => `${format(x)},${format(y)}`)).toEqual(['1,0', '1,-1', '1,1', '2,0']);
  });

  it('a descending grid has the vectors of the full grid that descend', () => {
    const values = integersFrom(-1, 4);
    const descending = descendingGrid(['a', 'b', 'c'], -1, 4);
    const full = [...parameterGrid('all', { a: values, b: values, c: values }).vectors()].filter(
      ({ a, b, c }) => numerator(a) > numerator(b) && numerator(b) > numerator(c),
    );
    const text = ({ a, b, c }: Readonly<Record<string, Rational>>) => [a, b, c].map(format).join(' ');
    expect([...descending.vectors()].map(text).sort()).toEqual(full.map(text).sort());
    expect(descending.size).toBe(full.length);
  });

  it('a weakly descending grid has as many vectors as it says, ties among them', () => {
    const grid = descendingGrid(['a', 'b', 'c'], 0, 3, 'weakly');
    const seen = [...grid.vectors()];
    expect(seen).toHaveLength(grid.size);
    expect(seen.filter(({ a, b, c }) => numerator(a) === numerator(b) && numerator(b) === numerator(c))).toHaveLength(4);
    expect(seen.every(({ a, b, c }) => numerator(a) >= numerator(b) && numerator(b) >= numerator(c))).toBe(true);
  });

  it('the fractions from 0 to 1 of denominator at most 3 are five', () => {
    expect(fractionsFrom(0, 1, 3).map(format)).toEqual(['0', '1/3', '1/2', '2/3', '1']);
  });

  it('random subjects are those whose numbers describe an environment, and are built from them', () => {
    fc.assert(
      fc.property(
        familySubjects(either, fc.record({ x: smallFractions, y: smallFractions })),
        ({ environment: of, family, parameters }) => {
          expect(isPositive(parameters.x)).toBe(true);
          expect(of).toEqual(family.build(parameters));
        },
      ),
      { numRuns: 100 },
    );
  });
});
