import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/exact/check-solution.js';
import { LacunaError } from '../../src/exact/error.js';
import { solveExactly } from '../../src/exact/exact-simplex.js';
import { integerProgram } from '../../src/exact/integer-program.js';
import type { LinearProgram, Row, Solution } from '../../src/exact/linear-program.js';
import { format, fraction, multiply, negate, ONE, rational } from '../../src/exact/rational.js';
import { solve } from '../../src/exact/simplex.js';
import { feasiblePrograms, linearPrograms, program } from './linear-programs.js';
import { byVertexEnumeration } from './vertex-enumeration.js';

/** The status, with the optimal value if there is one. */
const summary = ({ status, ...rest }: { readonly status: string; readonly value?: Parameters<typeof format>[0] }): string =>
  rest.value === undefined ? status : `${status} ${format(rest.value)}`;

/** The summary of a solution whose evidence has been checked. */
function solved(of: LinearProgram): string {
  const solution = solve(of);
  expect(checkSolution(of, solution)).toBeNull();
  return summary(solution);
}

/** How often each status arose. */
const tally = (): Record<Solution['status'], number> => ({ optimal: 0, infeasible: 0, unbounded: 0 });

describe('random programs', () => {
  it('have the status and the value that enumeration of vertices finds', () => {
    const seen = tally();
    fc.assert(
      fc.property(fc.oneof(linearPrograms(4, 4), linearPrograms(3, 6)), (of) => {
        const solution = solve(of);
        seen[solution.status]++;
        expect(checkSolution(of, solution)).toBeNull();
        expect(summary(solution)).toBe(summary(byVertexEnumeration(of)));
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  it('have the value that enumeration finds at degenerate vertices too', () => {
    const seen = tally();
    fc.assert(
      fc.property(feasiblePrograms(3, 6), (of) => {
        const solution = solve(of);
        seen[solution.status]++;
        expect(checkSolution(of, solution)).toBeNull();
        expect(summary(solution)).toBe(summary(byVertexEnumeration(of)));
      }),
      { numRuns: 2000 },
    );
    expect(seen.infeasible).toBe(0);
    expect(Math.min(seen.optimal, seen.unbounded)).toBeGreaterThan(200);
  });

  it('carry evidence that holds, up to 14 variables and rows', () => {
    const seen = tally();
    fc.assert(
      fc.property(fc.oneof(linearPrograms(14, 14), feasiblePrograms(14, 14)), (of) => {
        const solution = solve(of);
        seen[solution.status]++;
        expect(checkSolution(of, solution)).toBeNull();
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it('have the value of their dual program, and no optimum where that has none', () => {
    fc.assert(
      fc.property(fc.oneof(linearPrograms(8, 8), feasiblePrograms(8, 8)), (of) => {
        const [primal, dual] = [solve(of), solve(dualOf(of))];
        if (primal.status === 'optimal') expect(summary(dual)).toBe(`optimal ${format(negate(primal.value))}`);
        else expect([primal.status, dual.status]).toContain('infeasible');
        if (primal.status === 'unbounded') expect(dual.status).toBe('infeasible');
      }),
      { numRuns: 1000 },
    );
  });

  it('keep status and value when rows are scaled and the objective is halved', () => {
    const factor = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(linearPrograms(6, 6), fc.array(factor, { minLength: 6, maxLength: 6 }), (of, factors) => {
        const scale = (row: Row, r: number): Row => {
          const by = fraction(BigInt(factors[r][0]), BigInt(factors[r][1]));
          return { ...row, terms: row.terms.map(([j, value]) => [j, multiply(by, value)] as const), bound: multiply(by, row.bound) };
        };
        const half = rational('1/2');
        const rescaled = {
          ...of,
          rows: of.rows.map(scale),
          objective: of.objective.map(([j, value]) => [j, multiply(half, value)] as const),
        };
        const original = solve(of);
        const expected = original.status === 'optimal' ? summary({ ...original, value: multiply(half, original.value) }) : original.status;
        expect(solved(rescaled)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are left as they were', () => {
    fc.assert(
      fc.property(linearPrograms(5, 5), (of) => {
        const before = structuredClone(of);
        solve(of);
        expect(of).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

/** The dual, minimise b·y, written as a maximisation: one free or signed variable a row; y of a ≥ row is entered as −y ≥ 0. */
function dualOf({ objective, rows, free }: LinearProgram): LinearProgram {
  const signed = rows.map(({ relation }) => (relation === '>=' ? negate(ONE) : ONE));
  const cost = new Map(objective);
  return {
    objective: rows.map(({ bound }, r) => [r, negate(multiply(signed[r], bound))] as const),
    rows: free.map((isFree, j) => ({
      terms: rows.flatMap(({ terms }, r) => terms.filter(([k]) => k === j).map(([, value]) => [r, multiply(signed[r], value)] as const)),
      relation: isFree ? '=' : '>=',
      bound: cost.get(j) ?? rational(0),
    })),
    free: rows.map(({ relation }) => relation === '='),
  };
}

describe('programs of the textbooks', () => {
  it.each<[string, LinearProgram, string]>([
    ['Wyndor glass (Hillier & Lieberman)', program('3 5', ['1 0 <= 4', '0 2 <= 12', '3 2 <= 18']), 'optimal 36'],
    ['a value that is no integer', program('1 1', ['2 1 <= 3', '1 3 <= 4']), 'optimal 2'],
    ['an optimum in thirds', program('1 1', ['3 0 <= 1', '0 7 <= 2']), 'optimal 13/21'],
    ['a start that is not feasible', program('-1 -1', ['1 2 >= 4', '3 1 >= 6']), 'optimal -14/5'],
    ['a free variable below 0 at the optimum', program('-1', ['1 >= -7'], '-'), 'optimal 7'],
    ['free variables tied by equations', program('1 0 0', ['1 -1 0 = 3', '0 1 -1 = 4', '0 0 1 <= 1/2'], '---'), 'optimal 15/2'],
    ['a line in the feasible set', program('1 1', ['1 1 <= 5'], '--'), 'optimal 5'],
    ['a line along which the objective grows', program('1 0', ['1 1 <= 5'], '--'), 'unbounded'],
    ['a free variable in no row', program('-2', [], '-'), 'unbounded'],
    ['a cone', program('1 1', ['1 -1 <= 0', '-1 2 <= 0']), 'optimal 0'],
    ['an open cone', program('1 1', ['1 -2 <= 0', '-2 1 <= 0']), 'unbounded'],
    ['two rows that exclude each other', program('0 0', ['1 1 <= 1', '1 1 >= 2']), 'infeasible'],
    ['infeasible, and the dual is so too', program('2 -1', ['1 -1 <= 1', '-1 1 <= -2']), 'infeasible'],
  ])('%s', (_, of, expected) => {
    expect(solved(of)).toBe(expected);
    expect(summary(byVertexEnumeration(of))).toBe(expected);
  });
});

describe('degenerate shapes', () => {
  it.each<[string, LinearProgram, string]>([
    ['no variables and no rows', program('', []), 'optimal 0'],
    ['no rows, nothing gained', program('-1 0', []), 'optimal 0'],
    ['no rows, something gained', program('-1 1', []), 'unbounded'],
    ['no variables, rows that hold', program('', ['<= 3', '= 0', '>= -1']), 'optimal 0'],
    ['no variables, a row that fails', program('', ['<= 3', '>= 1']), 'infeasible'],
    ['0 = 0', program('-1', ['0 = 0']), 'optimal 0'],
    ['0 = 1', program('-1', ['0 = 1']), 'infeasible'],
    ['0 = -1/2', program('1', ['0 = -1/2']), 'infeasible'],
    ['0 <= -1', program('1', ['0 <= -1']), 'infeasible'],
    ['an equation twice', program('1 2', ['1 1 = 3', '1 1 = 3', '2 2 = 6']), 'optimal 6'],
    ['an equation twice with two bounds', program('1 2', ['1 1 = 3', '2 2 = 7']), 'infeasible'],
    ['the same, the greater bound first', program('1 2', ['2 2 = 7', '1 1 = 3'], '--'), 'infeasible'],
    ['equations that only a negative variable solves', program('1 0', ['1 1 = -1']), 'infeasible'],
    ['an inequality as two rows and an equation', program('1', ['1 <= 2', '1 >= 2', '1 = 2']), 'optimal 2'],
  ])('%s', (_, of, expected) => {
    expect(solved(of)).toBe(expected);
    expect(summary(byVertexEnumeration(of))).toBe(expected);
  });

  it('terms of value 0 count for nothing', () => {
    const zero = rational(0);
    const of: LinearProgram = { objective: [[0, ONE]], rows: [{ terms: [[0, zero]], relation: '=', bound: zero }], free: [false] };
    expect(solved(of)).toBe('unbounded');
  });
});

describe('programs made to be hard', () => {
  // Written as equations with their slacks as variables, these keep the scaling in which the largest coefficient alone runs in circles.
  it.each<[string, LinearProgram, string]>([
    [
      'Beale (1955), as Bazaraa et al. give it',
      program('3/4 -20 1/2 -6 0 0', ['1/4 -8 -1 9 1 0 = 0', '1/2 -12 -1/2 3 0 1 = 0', '0 0 1 0 0 0 <= 1']),
      'optimal 5/4',
    ],
    ['the same without its last row', program('3/4 -20 1/2 -6 0 0', ['1/4 -8 -1 9 1 0 = 0', '1/2 -12 -1/2 3 0 1 = 0']), 'unbounded'],
    ['Chvátal (1983), p. 31', program('10 -57 -9 -24 0 0', ['3/2 -25/2 -11/2 19 2 1 = 0', '1/2 -11/2 -5/2 9 1 0 = 0']), 'unbounded'],
    ['Kuhn', program('2 -1 -12 0 3 0', ['-11/3 5/3 16 2 -17 1 = 0', '-2 1 9 1 -9 0 = 0']), 'unbounded'],
    // With its columns in this order the least number must also leave: Bland's rule for the entering variable alone is not enough.
    ['Chvátal (1983), reordered', program('-57 -24 -9 0 10 0', ['-11/2 9 -5/2 0 1/2 1 = 0', '-3/2 1 -1/2 1 1/2 0 = 0']), 'unbounded'],
  ])('%s does not cycle, nor in the exact tableau alone', (_, of, expected) => {
    expect(solved(of)).toBe(expected);
    expect(summary(byVertexEnumeration(of))).toBe(expected);
    const exact = solveExactly(integerProgram(of), () => false);
    expect(checkSolution(of, exact)).toBeNull();
    expect(summary(exact)).toBe(expected);
  });

  it.each<[string, LinearProgram, string]>([
    ['Beale (1955)', program('3/4 -150 1/50 -6', ['1/4 -60 -1/25 9 <= 0', '1/2 -90 -1/50 3 <= 0', '0 0 1 0 <= 1']), 'optimal 1/20'],
    ['Kuhn', program('2 3 -1 -12', ['-2 -9 1 9 <= 0', '1/3 1 -1/3 -2 <= 0', '2 3 -1 -12 <= 2']), 'optimal 2'],
    [
      'Marshall and Suurballe (1969)',
      program('2/5 2/5 -9/5', ['3/5 -32/5 24/5 <= 0', '1/5 -9/5 3/5 <= 0', '2/5 -8/5 1/5 <= 0', '0 1 0 <= 1']),
      'optimal 2',
    ],
    ['Chvátal (1983), p. 31', program('10 -57 -9 -24', ['1/2 -11/2 -5/2 9 <= 0', '1/2 -3/2 -1/2 1 <= 0', '1 0 0 0 <= 1']), 'optimal 1'],
  ])('%s is solved as stated', (_, of, expected) => {
    expect(solved(of)).toBe(expected);
    expect(summary(byVertexEnumeration(of))).toBe(expected);
  });

  it.each([2, 5, 10])('the cube of Klee and Minty in %i dimensions is climbed to 5^d', (d) => {
    const row = (i: number): Row => ({
      terms: Array.from({ length: i + 1 }, (_, j) => [j, rational(j === i ? 1 : 2 ** (i - j + 1))] as const),
      relation: '<=',
      bound: rational(5n ** BigInt(i + 1)),
    });
    const cube: LinearProgram = {
      objective: Array.from({ length: d }, (_, j) => [j, rational(2 ** (d - 1 - j))] as const),
      rows: Array.from({ length: d }, (_, i) => row(i)),
      free: new Array<boolean>(d).fill(false),
    };
    expect(solved(cube)).toBe(`optimal ${5n ** BigInt(d)}`);
  });

  it('numbers beyond any float are told apart', () => {
    const huge = 10n ** 40n;
    expect(solved(program('1', [`${huge} <= ${huge + 1n}`]))).toBe(`optimal ${huge + 1n}/${huge}`);
    expect(solved(program('0', [`1 <= 1/${huge}`, `1 >= 1/${huge - 1n}`]))).toBe('infeasible');
  });
});

describe('misuse', () => {
  const zero = rational(0);
  it.each<[string, LinearProgram]>([
    [
      'rows[1].terms[1]: expected each variable at most once, found variable 0',
      {
        ...program('1', ['1 <= 1', '1 <= 1']),
        rows: [
          ...program('1', ['1 <= 1']).rows,
          {
            terms: [
              [0, ONE],
              [0, ONE],
            ],
            relation: '<=',
            bound: zero,
          },
        ],
      },
    ],
    [
      'rows[0].terms[0]: expected a variable below 1, found variable 1',
      { ...program('1', []), rows: [{ terms: [[1, ONE]], relation: '<=', bound: zero }] },
    ],
    ['objective[0]: expected a variable below 1, found variable -1', { ...program('1', []), objective: [[-1, ONE]] }],
    [
      'objective[1]: expected each variable at most once, found variable 0',
      {
        ...program('1', []),
        objective: [
          [0, ONE],
          [0, zero],
        ],
      },
    ],
  ])('%s', (message, of) => {
    expect(() => solve(of)).toThrow(LacunaError);
    expect(() => solve(of)).toThrow(message);
  });
});
