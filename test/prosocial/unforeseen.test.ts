import fc from 'fast-check';
import {
  add,
  atMost,
  compare,
  divide,
  emptyLanguage,
  equilibria,
  firstBests,
  firstBestWelfareAt,
  isPositive,
  ONE,
  type PayoffTable,
  prosocialUtilities,
  rational,
  subtract,
  sum,
  transferSpread,
  unforeseen,
  withLanguage,
  ZERO,
} from 'lacuna';
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
        expect(of.agents.length >= 2 && of.profileCount > 1).toBe(true);
        const { environment: after, language: cells } = extended;
        expect(after.payoffs.slice(0, -1)).toEqual(of.payoffs);
        expect(cells.cells.slice(0, -1)).toEqual(language.cells);
        expect(cells.cells.at(-1)).toEqual(language.cells[mistakenFor]);
        expect(cells.count).toBe(language.count);
        expect(compare(sum(after.prior), ONE)).toBe(0);
        expect(after.prior.every(isPositive)).toBe(true);
        expect(after.contingencies.slice(0, -1)).toEqual(of.contingencies);
        expect(after.prior.at(-1)).toEqual(terms.chance);
        for (const [w, p] of of.prior.entries()) expect(divide(after.prior[w], p)).toEqual(rational('3/4'));
      }),
      { numRuns: 200 },
    );
  });

  it('costs selfish agents what was asked at least, and agents of the weight nothing, whatever they are paid', () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom('0', '1/3', '5'), ({ environment: of, language, transfers, mistakenFor }, weight) => {
        const terms = { mistakenFor, loss: rational(7), weight: rational(weight), chance: rational('1/4') };
        const extended = unforeseen(of, language, transfers, terms);
        if (extended === null) return;
        const { environment: after, language: court } = extended;
        const last = after.contingencies.length - 1;
        const paid = (utilities: PayoffTable): PayoffTable =>
          utilities.map((table, w) => table.map((row, a) => row.map((u, i) => add(u, transfers[court.cells[w][a]][i]))));
        const selfish = equilibria(after, paid(after.payoffs), last);
        expect(selfish.length).toBeGreaterThan(0);
        for (const a of selfish) {
          expect(atMost(terms.loss, subtract(firstBestWelfareAt(after, last), after.welfare[last][a]))).toBe(true);
        }
        if (!isPositive(terms.weight)) return;
        expect(equilibria(after, paid(prosocialUtilities(after, terms.weight)), last)).toEqual(firstBests(after, last));
        expect(firstBests(after, last)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('bears a name that nothing bears yet', () => {
    const nameAfter = (contingency: string) => {
      const of = { ...prisonersDilemma, contingencies: [contingency] };
      const language = { cells: [[0, 0, 0, 0]], count: 1 };
      const terms = { mistakenFor: 0, loss: ONE, weight: ONE, chance: rational('1/2') };
      return unforeseen(of, language, [[ZERO, ZERO]], terms)?.environment.contingencies.at(-1);
    };
    expect(nameAfter('rain')).toBe('unforeseen');
    expect(nameAfter('unforeseen')).toBe('unforeseen, unforeseen');
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
