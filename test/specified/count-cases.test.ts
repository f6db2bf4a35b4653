/** How many cases a shape has: what is counted is what is listed. */
import { describe, expect, it } from 'vitest';
import { ALL_CLASSES, type CaseField, casesOfShape, renamings, type Shape } from '../../src/specified/cases.js';
import { countPlaces, countRenamings } from '../../src/specified/count-cases.js';

const shapes: readonly Shape[] = [[1], [3], [1, 2], [2, 2], [2, 3], [1, 2, 1]].flatMap((actions) =>
  [1, 2].flatMap((contingencies) =>
    (['all', 'empty', 'complete', 'actions verifiable'] as const).map((languages) => ({
      ...{ actions, contingencies, languages, classes: ALL_CLASSES },
    })),
  ),
);
const fields: readonly (readonly CaseField[])[] = [
  [],
  ['language'],
  ['language', 'choice'],
  ['language', 'finer'],
  ['language', 'contingency'],
  ['choice', 'contingency', 'weight'],
];

describe('the places of a shape', () => {
  it('are as many as are listed under every name', () => {
    let most = 0;
    for (const shape of shapes.filter(({ actions, contingencies }) => contingencies * actions.reduce((n, m) => n * m, 1) < 7)) {
      for (const has of fields) {
        const count = countPlaces(shape, has);
        expect([shape, has, count]).toEqual([shape, has, casesOfShape(shape, has, 'as named').length]);
        most = Math.max(most, count);
      }
    }
    expect(most).toBe(2471);
  });

  it('have no more renamings than are counted, and as many where agents have equally many actions', () => {
    for (const shape of shapes) {
      const listed = renamings(shape.actions, shape.contingencies).length;
      if (new Set(shape.actions).size === 1) expect(countRenamings(shape)).toBe(listed);
      else expect(countRenamings(shape)).toBeGreaterThanOrEqual(listed);
    }
  });
});
