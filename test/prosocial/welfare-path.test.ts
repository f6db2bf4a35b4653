import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { setting, transferTo } from '../../src/contract/language/setting.js';
import { add, atMost, equal, format, maximum, minimum, multiply, type Rational, rational, sum, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { environment } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { type FixedTransfers, welfarePath } from '../../src/prosocial/welfare-path.js';
import { weights, withLanguage } from '../../src/theory/draw/arbitraries.js';

const text = (range: { worst: Rational; best: Rational } | null) => range && [format(range.worst), format(range.best)];

/** The welfare of equilibria of v^λ + t, from the definition. */
function literally(of: Environment, weight: Rational, fixed?: FixedTransfers) {
  const paid = (w: number, a: number, i: number) => (fixed ? transferTo(fixed.transfers, fixed.language.cells[w][a], i) : ZERO);
  const utilities = prosocialUtilities(of, weight).map((table, w) => table.map((row, a) => row.map((v, i) => add(v, paid(w, a, i)))));
  let [worst, best] = [ZERO, ZERO];
  for (const [w, row] of of.welfare.entries()) {
    const worths = row.flatMap((material, a) =>
      isEquilibrium(of, utilities, w, a) ? [fixed?.counted ? add(material, sum(of.agents.map((_, i) => paid(w, a, i)))) : material] : [],
    );
    if (worths.length === 0) return null;
    worst = add(worst, multiply(of.prior[w], worths.reduce(minimum)));
    best = add(best, multiply(of.prior[w], worths.reduce(maximum)));
  }
  return { worst, best };
}

describe('welfare along λ', () => {
  test('in the dilemma falls into two steps at 1/2, where both equilibria are', () => {
    const q = (...values: number[]) => values.map((value) => rational(value));
    const of = environment({
      agents: ['r', 'c'],
      actions: [
        ['C', 'D'],
        ['C', 'D'],
      ],
      payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
    });
    expect(welfarePath(of).map(({ weight, at, beyond }) => [format(weight), text(at), text(beyond)])).toEqual([
      ['0', ['2', '2'], ['2', '2']],
      ['1/2', ['2', '6'], ['6', '6']],
    ]);
  });

  test('is, at every weight, that of the equilibria by definition, with and without transfers', () => {
    fc.assert(
      fc.property(
        withLanguage({}),
        fc.constantFrom('subsidy-free', 'balanced', 'unrestricted'),
        fc.array(weights, { maxLength: 4 }),
        (subject, mechanismClass, drawn) => {
          const { environment: of, language } = subject;
          const found = bestMechanism(setting(of, language, { mechanismClass }));
          const fixed =
            found.status === 'attained' ? [{ language, transfers: found.pair.transfers, counted: mechanismClass !== 'unrestricted' }] : [];
          for (const under of [undefined, ...fixed]) {
            const path = welfarePath(of, under);
            expect(format(path[0].weight)).toBe('0');
            for (const { weight, at } of path) expect(text(at)).toEqual(text(literally(of, weight, under)));
            for (const weight of drawn) {
              const before = path.filter(({ weight: end }) => atMost(end, weight));
              const step = before[before.length - 1];
              expect(text(equal(step.weight, weight) ? step.at : step.beyond)).toEqual(text(literally(of, weight, under)));
              if (under === undefined) expect(text(literally(of, weight))).toEqual(text(equilibriumWelfare(of, weight)));
            }
          }
        },
      ),
      { numRuns: 150, seed: 12 },
    );
  });
});
