import fc from 'fast-check';
import {
  actionPartition,
  allLanguages,
  commonCoarsening,
  commonRefinement,
  completeLanguage,
  contingencyPartition,
  emptyLanguage,
  environments,
  isDetectable,
  LacunaError,
  type Language,
  languages,
  mergeCells,
  productLanguage,
  refines,
  splitCell,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { prisonersDilemma } from '../../game/games.js';

const twoLanguages = environments({ outcomes: 16 }).chain((of) => fc.tuple(fc.constant(of), languages(of), languages(of)));

/** The definition: outcomes that `finer` puts together, `coarser` puts together. */
const refinesLiterally = (finer: Language, coarser: Language): boolean => {
  const [fine, coarse] = [finer.cells.flat(), coarser.cells.flat()];
  return fine.every((cell, x) => fine.every((other, y) => cell !== other || coarse[x] === coarse[y]));
};

describe('contract languages', () => {
  it('refinement is the definition', () => {
    fc.assert(
      fc.property(twoLanguages, ([, a, b]) => {
        expect(refines(a, b)).toBe(refinesLiterally(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('the complete language refines all, all refine the empty one, and equal partitions are equal tables', () => {
    fc.assert(
      fc.property(twoLanguages, ([of, a, b]) => {
        expect(refines(completeLanguage(of), a)).toBe(true);
        expect(refines(a, emptyLanguage(of))).toBe(true);
        if (refines(a, b) && refines(b, a)) expect(a.cells).toEqual(b.cells);
      }),
      { numRuns: 300 },
    );
  });

  it('the common refinement is the coarsest that refines both, the common coarsening the finest that both refine', () => {
    fc.assert(
      fc.property(
        environments({ outcomes: 4, contingencies: { min: 1, max: 2 } }).chain((of) =>
          fc.tuple(fc.constant(of), languages(of), languages(of)),
        ),
        ([of, a, b]) => {
          const [join, meet] = [commonRefinement(of, a, b), commonCoarsening(of, a, b)];
          fc.pre(of.contingencies.length * of.profileCount <= 5);
          for (const other of allLanguages(of)) {
            expect(refines(other, a) && refines(other, b)).toBe(refines(other, join));
            expect(refines(a, other) && refines(b, other)).toBe(refines(meet, other));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('merging two cells coarsens and splitting one refines', () => {
    fc.assert(
      fc.property(twoLanguages, fc.nat(), fc.nat(), ([of, a], x, y) => {
        const merged = mergeCells(of, a, x % a.count, y % a.count);
        expect(refines(a, merged)).toBe(true);
        expect(merged.count).toBe(a.count - (x % a.count === y % a.count ? 0 : 1));
        const split = splitCell(of, a, x % a.count, (w, profile) => (w + profile) % 2 === 0);
        expect(refines(split, a)).toBe(true);
        expect(split.count).toBeLessThanOrEqual(a.count + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('a 2×2 game has the Bell number of 15 languages, all different', () => {
    const all = [...allLanguages(prisonersDilemma)];
    expect(all.length).toBe(15);
    expect(new Set(all.map(({ cells }) => cells.flat().join())).size).toBe(15);
  });

  it('the named shapes tell apart what they say', () => {
    fc.assert(
      fc.property(environments({ shapes: [[2, 3]], contingencies: { min: 2, max: 2 } }), (of) => {
        expect(contingencyPartition(of, [[0, 1]]).cells).toEqual([
          [0, 1, 2, 3, 4, 5],
          [0, 1, 2, 3, 4, 5],
        ]);
        expect(
          actionPartition(of, [
            [0, 1, 2],
            [3, 4, 5],
          ]).cells,
        ).toEqual([
          [0, 0, 0, 1, 1, 1],
          [2, 2, 2, 3, 3, 3],
        ]);
        expect(productLanguage(of, [[0], [1]], [undefined, [[0, 2], [1]]]).cells).toEqual([
          [0, 1, 0, 2, 3, 2],
          [4, 5, 4, 6, 7, 6],
        ]);
      }),
      { numRuns: 1 },
    );
  });

  it('a deviation is detectable iff it changes the cell', () => {
    const seen = productLanguage(prisonersDilemma, undefined, [undefined, [[0, 1]]]);
    expect(isDetectable(seen, 0, 0, { agent: 0, action: 1, to: 2 })).toBe(true);
    expect(isDetectable(seen, 0, 0, { agent: 1, action: 1, to: 1 })).toBe(false);
  });

  it.each([
    ['a member in two blocks', [[0], [0, 1]]],
    ['a member in none', [[0]]],
    ['a member that does not exist', [[0, 1], [2]]],
  ])('blocks with %s are refused', (_, blocks) => {
    expect(() => productLanguage(prisonersDilemma, undefined, [blocks])).toThrow(LacunaError);
  });
});
