import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integerCell, integerProgram, integerRow } from '../../src/exact/integer-program.js';
import type { LinearProgram, Term } from '../../src/exact/linear-program.js';
import { fraction, gcd, isNegative, multiply, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { feasiblePrograms, linearPrograms } from './linear-programs.js';

/** The same program with one row and the objective stretched, beyond what doubles hold for large factors. */
const stretched = (of: LinearProgram, by: Rational): LinearProgram => {
  const longer = (terms: readonly Term[]) => terms.map(([variable, value]): Term => [variable, multiply(value, by)]);
  const [first, ...others] = of.rows;
  const rows = first === undefined ? [] : [{ ...first, terms: longer(first.terms), bound: multiply(first.bound, by) }, ...others];
  return { ...of, objective: longer(of.objective), rows };
};

const factors = fc.constantFrom(rational(1), rational(6), fraction(5n, 7n), rational(10n ** 25n + 2n), fraction(1n, 10n ** 25n));

describe('a program over the integers', () => {
  it('has coprime rows, each its scale times the terms and the bound, ≥ turned and the objective negated', () => {
    fc.assert(
      fc.property(fc.oneof(linearPrograms(5, 5), feasiblePrograms(5, 5)), factors, (plain, by) => {
        const of = stretched(plain, by);
        const integers = integerProgram(of);
        expect([integers.variables, integers.rows]).toEqual([of.free.length, of.rows.length]);
        const all = [...of.rows, { terms: of.objective, relation: 'objective', bound: ZERO }];
        for (const [r, { terms, relation, bound }] of all.entries()) {
          const row = integerRow(integers, r);
          const dense = of.free.map((_, j) => terms.find(([variable]) => variable === j)?.[1] ?? ZERO);
          const objective = relation === 'objective';
          // The multipliers of the objective are told of the objective itself, which the row holds negated.
          const scale = objective ? multiply(integers.scales[r], rational(-1)) : integers.scales[r];
          expect(row.map((cell) => rational(cell))).toEqual([...dense, bound].map((value) => multiply(value, scale)));
          expect(isNegative(scale)).toBe(relation === '>=' || objective);
          expect(row.reduce((x, y) => gcd(x, y), 0n) <= 1n).toBe(true);
          expect(row.map((_, j) => integerCell(integers, r, j))).toEqual(row);
        }
      }),
      { numRuns: 300 },
    );
  });
});
