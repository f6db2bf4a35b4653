import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/exact/check-solution.js';
import type { LinearProgram, Solution } from '../../src/exact/linear-program.js';
import { add, fraction, isZero, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { solve } from '../../src/exact/simplex.js';
import { feasiblePrograms, linearPrograms, program } from './linear-programs.js';

const vector = (text: string): Rational[] => text.split(' ').map(rational);
const optimal = (value: string, point: string, dual: string): Solution => ({
  status: 'optimal',
  value: rational(value),
  point: vector(point),
  dual: vector(dual),
});
const infeasible = (farkas: string): Solution => ({ status: 'infeasible', farkas: vector(farkas) });
const unbounded = (point: string, ray: string): Solution => ({ status: 'unbounded', point: vector(point), ray: vector(ray) });

describe('an answer by hand', () => {
  const wyndor = program('3 5', ['1 0 <= 4', '0 2 <= 12', '3 2 <= 18']);
  const floor = program('-1 -1', ['1 2 >= 4', '3 1 >= 6']);
  const tied = program('0 1', ['1 1 = 3', '1 -1 = 1'], '--');
  const clash = program('0 0', ['1 1 <= 1', '1 1 >= 2'], '+-');
  const open = program('1 1', ['1 -2 <= 0', '-2 1 <= 0', '1 0 >= 1']);

  it.each<[string, LinearProgram, Solution]>([
    ['an optimum', wyndor, optimal('36', '2 6', '0 3/2 1')],
    ['an optimum with multipliers below 0 on >= rows', floor, optimal('-14/5', '8/5 6/5', '-2/5 -1/5')],
    ['an optimum with a multiplier below 0 on an equation', tied, optimal('1', '2 1', '1/2 -1/2')],
    ['Farkas multipliers', clash, infeasible('1 -1')],
    ['a ray', open, unbounded('1 1', '1 1')],
  ])('is accepted: %s', (_, of, solution) => {
    expect(checkSolution(of, solution)).toBeNull();
  });

  it.each<[string, LinearProgram, Solution]>([
    ['variable 0: the point is -1, below 0', wyndor, optimal('36', '-1 6', '0 3/2 1')],
    ['row 2: 43/2 <= 18 fails at the point', wyndor, optimal('36', '19/6 6', '0 3/2 1')],
    ['row 1: 5 >= 6 fails at the point', floor, optimal('-14/5', '1 2', '-2/5 -1/5')],
    ['row 1: 2 = 1 fails at the point', tied, optimal('1', '5/2 1/2', '1/2 -1/2')],
    ['row 0: the dual is -1, below 0 on a <= row', wyndor, optimal('36', '2 6', '-1 3/2 2')],
    ['row 0: the dual is 2/5, above 0 on a >= row', floor, optimal('-14/5', '8/5 6/5', '2/5 -1/5')],
    ['variable 1: 9/2 >= 5 fails for the dual', wyndor, optimal('36', '2 6', '0 5/4 1')],
    ['variable 0: 1/2 = 0 fails for the dual', tied, optimal('1', '2 1', '1/2 0')],
    ['the objective is 36 at the point, not 35', wyndor, optimal('35', '2 6', '0 3/2 1')],
    ['the objective is 33 at the point, not 36', wyndor, optimal('36', '1 6', '0 3/2 1')],
    ['the dual bounds the objective by 40, not 36', wyndor, optimal('36', '2 6', '1 3/2 1')],
    ['the point has 1 entries, not 2', wyndor, optimal('36', '2', '0 3/2 1')],
    ['the dual has 2 entries, not 3', wyndor, optimal('36', '2 6', '0 3/2')],
    ['row 0: the Farkas multiplier is -1, below 0 on a <= row', clash, infeasible('-1 1')],
    ['variable 1: 1 = 0 fails for the Farkas multiplier', clash, infeasible('2 -1')],
    ['variable 0: -1 >= 0 fails for the Farkas multiplier', clash, infeasible('1 -2')],
    ['the Farkas multipliers bound 0 by 0, which is not below 0', clash, infeasible('0 0')],
    ['the Farkas multiplier has 1 entries, not 2', clash, infeasible('1')],
    ['row 2: 0 >= 1 fails at the point', open, unbounded('0 0', '1 1')],
    ['variable 1: the ray is -1, below 0', open, unbounded('1 1', '1 -1')],
    ['row 0: 1 <= 0 fails at the ray', open, unbounded('1 1', '3 1')],
    ['the objective grows by 0 along the ray, which is not above 0', open, unbounded('1 1', '0 0')],
    ['the ray has 3 entries, not 2', open, unbounded('1 1', '1 1 1')],
  ])('is rejected: %s', (message, of, solution) => {
    expect(checkSolution(of, solution)).toBe(message);
  });

  it('is rejected if the program names a variable that it does not have', () => {
    const objective = { ...wyndor, objective: [[2, ONE]] as const };
    const rows = { ...wyndor, rows: [...wyndor.rows, { terms: [[5, ONE]] as const, relation: '<=' as const, bound: ONE }] };
    const solution = optimal('36', '2 6', '0 3/2 1');
    expect(checkSolution(objective, solution)).toBe("the objective names a variable beyond the program's 2");
    expect(checkSolution(rows, solution)).toBe("row 3: names a variable beyond the program's 2");
    const first = { ...rows, rows: rows.rows.slice(3) };
    expect(checkSolution(first, optimal('36', '2 6', '0'))).toBe("row 0: names a variable beyond the program's 2");
  });
});

describe('an answer of the solver, tampered with', () => {
  const nudges = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.integer({ min: 1, max: 9 }));
  const nudged = (values: readonly Rational[], k: number, by: Rational): Rational[] =>
    values.map((value, i) => (i === k ? add(value, by) : value));
  const programs = fc.oneof(linearPrograms(5, 6), feasiblePrograms(5, 6));
  const tampered = (tamper: (of: LinearProgram, solution: Solution, by: Rational) => readonly Solution[]): void => {
    let count = 0;
    fc.assert(
      fc.property(programs, nudges, (of, [p, up, q]) => {
        for (const solution of tamper(of, solve(of), fraction(BigInt(up ? p : -p), BigInt(q)))) {
          count++;
          expect(checkSolution(of, solution)).not.toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
    expect(count).toBeGreaterThan(100);
  };

  it('is rejected with another value', () => {
    tampered((_, s, by) => (s.status === 'optimal' ? [{ ...s, value: add(s.value, by) }] : []));
  });

  it('is rejected with a variable moved that the objective counts', () => {
    tampered((of, s, by) => (s.status === 'optimal' ? of.objective.map(([j]) => ({ ...s, point: nudged(s.point, j, by) })) : []));
  });

  it('is rejected with a multiplier moved on a row whose bound is not 0', () => {
    tampered((of, s, by) =>
      s.status === 'optimal' ? of.rows.flatMap(({ bound }, r) => (isZero(bound) ? [] : [{ ...s, dual: nudged(s.dual, r, by) }])) : [],
    );
  });

  it('is rejected with the sign of a multiplier turned on an inequality', () => {
    const turned = (of: LinearProgram, values: readonly Rational[]): Rational[][] =>
      values.flatMap((value, r) =>
        isZero(value) || of.rows[r].relation === '=' ? [] : [values.map((other, k) => (k === r ? negate(other) : other))],
      );
    tampered((of, s) =>
      s.status === 'optimal'
        ? turned(of, s.dual).map((dual) => ({ ...s, dual }))
        : s.status === 'infeasible'
          ? turned(of, s.farkas).map((farkas) => ({ ...s, farkas }))
          : [],
    );
  });

  it('is rejected with its Farkas multipliers negated or put to 0', () => {
    tampered((_, s) =>
      s.status === 'infeasible'
        ? [
            { ...s, farkas: s.farkas.map(negate) },
            { ...s, farkas: s.farkas.map(() => ZERO) },
          ]
        : [],
    );
  });

  it('is rejected with its ray negated or put to 0', () => {
    tampered((_, s) =>
      s.status === 'unbounded'
        ? [
            { ...s, ray: s.ray.map(negate) },
            { ...s, ray: s.ray.map(() => ZERO) },
          ]
        : [],
    );
  });

  it('is rejected with another status, whatever its own vectors are read as', () => {
    tampered((of, s) => {
      if (s.status === 'infeasible') return [{ status: 'optimal', value: ZERO, point: of.free.map(() => ZERO), dual: s.farkas }];
      if (s.status === 'unbounded')
        return [
          { status: 'infeasible', farkas: of.rows.map(() => ONE) },
          { status: 'optimal', value: ZERO, point: s.point, dual: of.rows.map(() => ZERO) },
        ];
      return [
        { status: 'infeasible', farkas: s.dual },
        { status: 'unbounded', point: s.point, ray: s.point },
      ];
    });
  });
});
