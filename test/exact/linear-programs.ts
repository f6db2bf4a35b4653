/**
 * # Linear programs for tests
 *
 * A notation to write them down, and arbitraries of small ones: dense and sparse, integer and fractional, with every relation, free
 * variables, rows that are 0, degenerate vertices and rows that repeat or contradict others.
 */
import fc from 'fast-check';
import type { LinearProgram, Row, Term } from '../../src/exact/linear-program.js';
import { add, fraction, isZero, multiply, type Rational, rational, ZERO } from '../../src/exact/rational.js';

const numbers = (text: string): Rational[] => (text.trim() === '' ? [] : text.trim().split(/\s+/).map(rational));
const termsOf = (values: readonly Rational[]): Term[] =>
  values.map((value, variable) => [variable, value] as const).filter(([, value]) => !isZero(value));

/** A program written down: `program('3 5', ['1 0 <= 4', '3 2 <= 18'], '+-')`, where `-` marks the second variable as free. */
export function program(objective: string, rows: readonly string[], kinds = ''): LinearProgram {
  const coefficients = numbers(objective);
  return {
    objective: termsOf(coefficients),
    rows: rows.map((text) => {
      const match = /^(.*?)(<=|>=|=)(.*)$/.exec(text);
      if (match === null) throw new Error(`no relation in ${text}`);
      return { terms: termsOf(numbers(match[1])), relation: match[2] as Row['relation'], bound: rational(match[3].trim()) };
    }),
    free: coefficients.map((_, j) => kinds[j] === '-'),
  };
}

/** Σ terms at a point. */
export const at = (terms: readonly Term[], point: readonly Rational[]): Rational =>
  terms.reduce((total, [variable, value]) => add(total, multiply(value, point[variable])), ZERO);

const integers = fc.integer({ min: -4, max: 4 }).map((n) => rational(n));
const fractions = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([p, q]) => fraction(BigInt(p), BigInt(q)));
const nothing = fc.constant(ZERO);

/** What the numbers of a program look like. */
const textures = fc.constantFrom(
  { entry: integers, bound: integers },
  { entry: fractions, bound: fractions },
  { entry: fc.oneof({ weight: 2, arbitrary: nothing }, integers), bound: integers },
  { entry: fc.oneof(nothing, fractions), bound: fc.oneof(nothing, fractions) },
  { entry: integers, bound: nothing },
);

/** Makes the last row repeat the first, scaled: consistent, or off by one. */
function repeatFirst(rows: readonly Row[], scale: Rational, off: boolean): Row[] {
  if (rows.length < 2) return [...rows];
  const [{ terms, relation, bound }] = rows;
  const scaled = terms.map(([variable, value]) => [variable, multiply(scale, value)] as const);
  const copy: Row = { terms: scaled, relation, bound: add(multiply(scale, bound), rational(off ? 1 : 0)) };
  return [...rows.slice(0, -1), copy];
}

/** Any program with at most so many variables and rows. */
export const linearPrograms = (variables: number, rows: number): fc.Arbitrary<LinearProgram> =>
  fc
    .tuple(
      fc.nat({ max: variables }),
      fc.nat({ max: rows }),
      textures,
      fc.constantFrom<Row['relation'][]>(['<='], ['<=', '>='], ['<=', '=', '>=']),
    )
    .chain(([n, m, { entry, bound }, relations]) =>
      fc
        .record({
          objective: fc.array(entry, { minLength: n, maxLength: n }).map(termsOf),
          rows: fc.array(
            fc.record({
              terms: fc.array(entry, { minLength: n, maxLength: n }).map(termsOf),
              relation: fc.constantFrom(...relations),
              bound,
            }),
            { minLength: m, maxLength: m },
          ),
          free: fc.array(
            fc.nat({ max: 3 }).map((k) => k === 0),
            { minLength: n, maxLength: n },
          ),
          repeat: fc.option(fc.record({ scale: fractions, off: fc.boolean() }), { freq: 4 }),
        })
        .map(({ repeat, ...rest }) => (repeat === null ? rest : { ...rest, rows: repeatFirst(rest.rows, repeat.scale, repeat.off) })),
    );

/** Programs that hold at some point by construction, many rows tightly: `slack` 0 makes that point a degenerate vertex. */
export const feasiblePrograms = (variables: number, rows: number): fc.Arbitrary<LinearProgram> =>
  linearPrograms(variables, rows).chain((base) =>
    fc
      .tuple(
        fc.array(fc.nat({ max: 3 }), { minLength: base.free.length, maxLength: base.free.length }),
        fc.array(fc.nat({ max: 2 }), { minLength: base.rows.length, maxLength: base.rows.length }),
      )
      .map(([values, slacks]) => {
        const point = values.map((value) => rational(value));
        const shift = { '<=': 1, '=': 0, '>=': -1 } as const;
        const touch = (row: Row, r: number): Row => ({
          ...row,
          bound: add(at(row.terms, point), rational(shift[row.relation] * slacks[r])),
        });
        return { ...base, rows: base.rows.map(touch) };
      }),
  );
