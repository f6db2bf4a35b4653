import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { never } from '../../src/exact/expiry.js';
import { ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { checkRun } from '../../src/proof/check.js';
import { explore } from '../../src/symbolic/explore.js';
import { oracle } from '../../src/symbolic/oracle.js';
import { unknown } from '../../src/symbolic/polynomial.js';
import {
  add,
  atMost,
  divide,
  equal,
  greater,
  isNegative,
  isPositive,
  isZero,
  less,
  maximum,
  multiply,
  subtract,
} from '../../src/symbolic/rational.js';
import { Solver } from '../../src/symbolic/solver.js';

const [x, y, z] = ['x', 'y', 'z'].map(unknown);
const ends = (holds: boolean) => holds || 'it fails';

/** What is proved, and checked; or the candidates where it may fail. */
function outcome(body: () => true | string, suppositions: Parameters<typeof explore>[1]['suppositions'] = []) {
  const { open, runs, proof } = explore(body, { suppositions, expired: never });
  if (open.length > 0) return { proved: false, candidates: open[0].candidates };
  return { proved: true, runs, checked: checkRun(JSON.parse(JSON.stringify(proof)), body, suppositions) };
}

describe('a run on unknown numbers', () => {
  it('is proved where the statement holds for all numbers, and the proof checks', () => {
    const statements: (() => boolean)[] = [
      () => !(less(x, y) && less(y, z)) || less(x, z),
      () => atMost(x, maximum(x, y)) && atMost(y, maximum(x, y)),
      () => !(isPositive(x) && isPositive(y)) || isPositive(multiply(x, y)),
      () => !(isPositive(x) && less(y, z)) || less(multiply(x, y), multiply(x, z)),
      () => isZero(x) || equal(multiply(divide(y, x), x), y),
      () => !(isPositive(x) && greater(y, x)) || greater(divide(y, x), ONE),
      () => !(isPositive(x) && isPositive(y) && less(divide(z, x), divide(z, y)) && isPositive(z)) || less(y, x),
      () => equal(subtract(add(x, y), y), x),
    ];
    for (const [k, statement] of statements.entries())
      expect(
        outcome(() => ends(statement())),
        `statement ${k}`,
      ).toMatchObject({ proved: true });
  });

  it('fails where it does not, at numbers that are named', () => {
    const statements: ((a: Rational, b: Rational) => boolean)[] = [
      (a, b) => less(a, b) || less(b, a),
      (a, b) => !less(a, b) || isNegative(a),
      (a, b) => !(isPositive(a) && isPositive(b)) || greater(multiply(a, b), a),
      (a, b) => isZero(b) || greater(divide(a, b), rational(-2)),
    ];
    for (const statement of statements) {
      const found = outcome(() => ends(statement(x, y)));
      expect(found.proved).toBe(false);
      const confirmed = (found.candidates ?? []).filter((at) => !statement(at.get('x') ?? ZERO, at.get('y') ?? ZERO));
      expect(confirmed.length).toBeGreaterThan(0);
    }
  });

  it('takes suppositions for granted, and no more', () => {
    const statement = () => ends(isPositive(x));
    expect(
      outcome(statement, [
        { number: subtract(x, y), relation: '>=' },
        { number: y, relation: '>' },
      ]).proved,
    ).toBe(true);
    expect(
      outcome(statement, [
        { number: subtract(x, y), relation: '>' },
        { number: y, relation: '>=' },
      ]).proved,
    ).toBe(true);
    expect(
      outcome(statement, [
        { number: subtract(x, y), relation: '>=' },
        { number: y, relation: '>=' },
      ]).proved,
    ).toBe(false);
  });

  it('holds whichever alternative a specification allows, or fails for one of them', () => {
    /** Some number that is at least x and at least y, and is one of them. */
    const greaterOf = () =>
      oracle().found<Rational>('greater', () => ({
        about: null,
        alternatives: [x, y].map((result, k) => ({
          result,
          clauses: [[{ positive: subtract(k === 0 ? y : x, result) as typeof x, holds: false }]],
        })),
        clauses: [],
      }));
    expect(outcome(() => ends(atMost(x, greaterOf()) && atMost(y, greaterOf()))).proved).toBe(true);
    expect(outcome(() => ends(equal(greaterOf(), x))).proved).toBe(false);
  });

  it('does not let a specification depend on an answer', () => {
    const body = () => {
      oracle().found('asks', () => ({ about: isPositive(x), alternatives: [], clauses: [] }));
      return true as const;
    };
    expect(explore(body, { suppositions: [], expired: never }).open[0].reason).toContain('a specification asks a question');
  });
});

it('refutes exactly the assumptions that no assignment extends, by brute force', () => {
  let [refuted, met] = [0, 0];
  const literals = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()).map(([v, positive]) => (positive ? v : -v));
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(literals, { minLength: 1, maxLength: 3, selector: Math.abs }), { maxLength: 24 }),
      fc.uniqueArray(literals, { maxLength: 2, selector: Math.abs }),
      (clauses, assumed) => {
        const solver = new Solver();
        for (let v = 0; v < 6; v++) solver.variable();
        // Every clause is to be met, whatever is true: its heads are all literals.
        for (const clause of clauses)
          solver.define(
            clause,
            [1, 2, 3, 4, 5, 6].flatMap((v) => [v, -v]),
          );
        const possible = Array.from(
          { length: 64 },
          (_, bits) => (literal: number) => ((bits >> (Math.abs(literal) - 1)) & 1) === Number(literal > 0),
        ).some((holds) => clauses.every((clause) => clause.some(holds)) && assumed.every(holds));
        const found = solver.refute(assumed);
        if (found) refuted++;
        else met++;
        // Where nothing is set nothing is demanded: then an assignment is not looked for.
        if (assumed.length > 0) expect(found).toBe(!possible);
        else if (found) expect(possible).toBe(false);
      },
    ),
    { numRuns: 400, seed: 7 },
  );
  expect(Math.min(refuted, met)).toBeGreaterThan(50);
});
