import fc from 'fast-check';
import { compare, emptyLanguage, isPositive, ONE, rational, sum, transferSpread, unforeseen, withLanguage, ZERO } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { prisonersDilemma } from '../game/games.js';

const subjects = withLanguage({ outcomes: 16 }).chain((subject) => {
  const n = subject.environment.agents.length;
  const row = fc.array(fc.integer({ min: -9, max: 9 }).map(rational), { minLength: n, maxLength: n });
  return fc
    .tuple(
      fc.array(row, { minLength: subject.language.count, maxLength: subject.language.count }),
      fc.nat({ max: subject.environment.contingencies.length - 1 }),
    )
    .map(([transfers, mistakenFor]) => ({ ...subject, transfers, mistakenFor }));
});

describe('an unforeseen contingency', () => {
  it('comes last, leaves the others as they were, and lies in cells of the one it is taken for', () => {
    fc.assert(
      fc.property(subjects, ({ environment: of, language, transfers, mistakenFor }) => {
        const terms = { mistakenFor, loss: rational(7), weight: rational('1/3'), chance: rational('1/4') };
        const extended = unforeseen(of, language, transfers, terms);
        if (extended === null) {
          expect(of.agents.length < 2 || of.profileCount === 1).toBe(true);
          return;
        }
        const { environment: after, language: cells } = extended;
        expect(after.payoffs.slice(0, -1)).toEqual(of.payoffs);
        expect(cells.cells.slice(0, -1)).toEqual(language.cells);
        expect(cells.cells.at(-1)).toEqual(language.cells[mistakenFor]);
        expect(cells.count).toBe(language.count);
        expect(compare(sum(after.prior), ONE)).toBe(0);
        expect(after.prior.every(isPositive)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('transfers spread as far as the most and the least that an agent gets on two cells of the contingency', () => {
    const language = { cells: [[0, 1, 0, 1]], count: 2 };
    const transfers = [
      [rational(1), rational(-4)],
      [rational(3), rational(2)],
    ];
    expect(transferSpread(language, transfers, 0)).toEqual(rational(6));
    expect(transferSpread(emptyLanguage(prisonersDilemma), [[ONE, ZERO]], 0)).toEqual(ZERO);
  });
});
