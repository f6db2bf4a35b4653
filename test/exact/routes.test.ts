import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/exact/check-solution.js';
import { solveExactly } from '../../src/exact/exact-simplex.js';
import { Interrupted } from '../../src/exact/expiry.js';
import { propose } from '../../src/exact/float-simplex.js';
import { type IntegerProgram, integerProgram } from '../../src/exact/integer-program.js';
import type { LinearProgram, Solution } from '../../src/exact/linear-program.js';
import { decide } from '../../src/exact/proposal.js';
import { denominator, format, fraction, gcd, numerator, type Rational, rational } from '../../src/exact/rational.js';
import { type Route, solveTraced } from '../../src/exact/simplex.js';
import { feasiblePrograms, linearPrograms, program } from './linear-programs.js';
import { byVertexEnumeration } from './vertex-enumeration.js';

const never = (): boolean => false;
const summary = ({ status, ...rest }: { readonly status: string; readonly value?: Parameters<typeof format>[0] }): string =>
  rest.value === undefined ? status : `${status} ${format(rest.value)}`;

/** The answer by enumeration of vertices must be that of the solver, whose evidence must hold; returns the route taken. */
function routeOf(of: LinearProgram): Route {
  const { solution, route } = solveTraced(of);
  expect(checkSolution(of, solution)).toBeNull();
  expect(summary(solution)).toBe(summary(byVertexEnumeration(of)));
  return route;
}

const huge = 10n ** 30n;
const tiny = `1/${10n ** 20n}`;

describe('a proposal of the floats is accepted', () => {
  it.each<[string, LinearProgram]>([
    ['an optimum', program('3 5', ['1 0 <= 4', '0 2 <= 12', '3 2 <= 18'])],
    ['an optimum that needs a feasible point first', program('-1 -1', ['1 2 >= 4', '3 1 >= 6'])],
    ['an optimum with free variables and equations', program('1 0 0', ['1 -1 0 = 3', '0 1 -1 = 4', '0 0 1 <= 1/2'], '---')],
    ['an optimum with a redundant equation', program('1 2', ['1 1 = 3', '1 1 = 3', '2 2 = 6'])],
    ['Farkas multipliers of inequalities', program('0 0', ['1 1 <= 1', '1 1 >= 2'], '+-')],
    ['Farkas multipliers of equations, either sign', program('1 2', ['1 1 = 3', '2 2 = 7'])],
    ['Farkas multipliers of equations, the other sign', program('1 2', ['2 2 = 7', '1 1 = 3'], '--')],
    ['a ray', program('1 1', ['1 -2 <= 0', '-2 1 <= 0', '1 0 >= 1'])],
    ['a ray of a free variable, downwards', program('-2 1', ['0 1 <= 3'], '-+')],
    ['a ray along a slack', program('1 0', ['1 -1 <= 1'])],
    ['a degenerate cone', program('1 1', ['1 -1 <= 0', '-1 2 <= 0'])],
    ['integers that doubles do not hold, and a vertex that they find', program('1 1', [`${huge + 1n} 0 <= ${huge}`, `0 3 <= 2`])],
    ['digits that doubles do not hold, in the answer', program('1', [`${huge} <= ${huge + 1n}`])],
  ])('%s', (_, of) => {
    expect(routeOf(of)).toBe('proposal');
  });
});

describe('of programs with small numbers', () => {
  const small = fc.oneof(linearPrograms(6, 6), feasiblePrograms(6, 6));

  it('99 of 100 are settled by the proposal of the floats', () => {
    let [all, accepted] = [0, 0];
    fc.assert(
      fc.property(small, (of) => {
        all += 1;
        if (solveTraced(of).route === 'proposal') accepted += 1;
      }),
      { numRuns: 2000 },
    );
    expect(accepted / all).toBeGreaterThan(0.99);
  });

  it('the exact tableau needs one pivot for each variable of an optimal basis, and none to go on', () => {
    let tried = 0;
    fc.assert(
      fc.property(small, (of) => {
        const integers = integerProgram(of);
        const proposal = propose(integers, never);
        if (proposal.claim.status !== 'optimal' || decide(integers, proposal) === null) return;
        tried += 1;
        let asked = 0;
        const counted = (): boolean => {
          asked += 1;
          return false;
        };
        const solution = solveExactly(integers, counted, proposal.basis);
        expect(solution.status).toBe('optimal');
        expect(asked).toBe(proposal.basis.filter((variable) => variable < integers.variables).length + 1);
      }),
      { numRuns: 1000 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

describe('a proposal of the floats is rejected, and the exact tableau goes on from it', () => {
  it.each<[string, LinearProgram]>([
    ['two bounds 10^-20 apart', program('1 1', [`1 1 <= 1`, `1 1 >= 1`, `${huge} ${huge} >= ${huge + 1n}`])],
    ['bounds that exclude each other by 10^-40', program('0', [`1 <= 1/${10n ** 40n}`, `1 >= 1/${10n ** 40n - 1n}`])],
    ['a price of 10^-20', program(`1 1`, [`1 ${huge - 1n}/${huge} <= 1`])],
    ['a price of 10^-20 that is unbounded', program(`1 -1`, [`1 -${huge + 1n}/${huge} <= 1`])],
    [
      'a tie broken by 10^-20',
      program('1 1', ['1 1 <= 2', `1 1 <= 2`, `${huge} ${huge - 1n} <= ${2n * huge - 1n}`, '1 0 <= 1', '0 1 <= 1']),
    ],
    ['a row far smaller than its neighbours', program('1 1', [`${tiny} 1 <= 1`, `1 0 <= ${huge}`, `0 1 <= 1`])],
    ['equations that meet at 10^30', program('0 1', ['1 1 = 1', `1 ${huge + 1n}/${huge} = 2`], '--')],
    ['coefficients beyond any double', program('1 1', [`${10n ** 400n} 1 <= 1`, `1 ${10n ** 400n} <= 1`])],
  ])('%s', (_, of) => {
    expect(routeOf(of)).toBe('repair');
  });

  it('a gap of 10^-20 at the optimum is seen', () => {
    const of = program('1 0', [`${huge} 1 <= ${huge}`, `1 0 <= ${huge - 1n}/${huge}`]);
    const { solution } = solveTraced(of);
    expect(summary(solution)).toBe(`optimal ${huge - 1n}/${huge}`);
  });
});

describe('any basis and any claim', () => {
  /** A basis at random, and a claim about it that need not be true. */
  const wrongProposals = (integers: IntegerProgram, seed: number): Parameters<typeof decide>[1][] => {
    const { variables: n, rows: m } = integers;
    const keys = Array.from({ length: n + m }, (_, k) => ({ k, key: Math.imul(k + 1, 2654435761 + 40503 * seed) >>> 0 }));
    const order = keys.sort((a, b) => a.key - b.key).map(({ k }) => k);
    const basis = order.slice(0, m);
    const negative = basis.slice(0, 1 + (seed % 2));
    return [
      { basis, claim: { status: 'optimal' } },
      { basis, claim: { status: 'infeasible', negative, weights: negative.map(() => 2 ** (seed % 4)), turned: seed % 3 === 0 } },
      ...order.slice(m).map((entering) => ({ basis, claim: { status: 'unbounded', entering, step: seed % 5 === 0 ? -1 : 1 } }) as const),
      { basis, claim: { status: 'unfinished' } },
    ];
  };
  const subjects = fc.oneof(linearPrograms(4, 5), feasiblePrograms(4, 5));

  it('are accepted only with evidence that holds', () => {
    const accepted: Record<Solution['status'], number> = { optimal: 0, infeasible: 0, unbounded: 0 };
    fc.assert(
      fc.property(subjects, fc.nat(), (of, seed) => {
        const integers = integerProgram(of);
        for (const proposal of wrongProposals(integers, seed)) {
          const solution = decide(integers, proposal);
          if (solution === null) continue;
          accepted[solution.status]++;
          expect(checkSolution(of, solution)).toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(...Object.values(accepted))).toBeGreaterThan(20);
  });

  it('start the exact tableau well, whatever they are', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), (of, seed) => {
        const integers = integerProgram(of);
        const [{ basis }] = wrongProposals(integers, seed);
        const solution = solveExactly(integers, never, basis);
        expect(checkSolution(of, solution)).toBeNull();
        expect(solution.status).toBe(solveExactly(integers, never).status);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('numbers of every size', () => {
  it('bounds scaled by a power of ten scale the value', () => {
    fc.assert(
      fc.property(fc.oneof(linearPrograms(5, 5), feasiblePrograms(5, 5)), fc.integer({ min: -40, max: 40 }), (of, power) => {
        const by = power < 0 ? fraction(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power));
        const scaled = (value: (typeof of.rows)[number]['bound']): typeof value =>
          fraction(numerator(value) * numerator(by), denominator(value) * denominator(by));
        const stretched: LinearProgram = { ...of, rows: of.rows.map((row) => ({ ...row, bound: scaled(row.bound) })) };
        const [plain, other] = [solveTraced(of).solution, solveTraced(stretched).solution];
        expect(checkSolution(stretched, other)).toBeNull();
        const expected = plain.status === 'optimal' ? summary({ ...plain, value: scaled(plain.value) }) : plain.status;
        expect(summary(other)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every number of an answer', () => {
  it('is in lowest terms', () => {
    const inLowestTerms = (a: Rational): boolean => denominator(a) > 0n && gcd(numerator(a), denominator(a)) === 1n;
    fc.assert(
      fc.property(fc.oneof(linearPrograms(8, 8), feasiblePrograms(8, 8)), (of) => {
        const { status, ...evidence } = solveTraced(of).solution;
        expect(status).toBeTypeOf('string');
        expect(Object.values(evidence).flat().every(inLowestTerms)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('interruption', () => {
  it('comes before any pivot of either simplex', () => {
    const of = program('3 5', ['1 0 <= 4', '0 2 <= 12', '3 2 <= 18']);
    const integers = integerProgram(of);
    for (let most = 0; most < 3; most++) {
      const expiry = (): (() => boolean) => {
        let asked = 0;
        return () => asked++ >= most;
      };
      expect(() => solveTraced(of, expiry())).toThrow(Interrupted);
      expect(() => propose(integers, expiry())).toThrow(Interrupted);
      expect(() => solveExactly(integers, expiry())).toThrow(Interrupted);
      expect(() => solveExactly(integers, expiry(), propose(integers, never).basis)).toThrow(Interrupted);
    }
  });
});
