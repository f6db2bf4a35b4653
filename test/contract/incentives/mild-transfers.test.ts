import fc from 'fast-check';
import {
  bestMechanism,
  checkSolution,
  compare,
  fraction,
  isNegative,
  isZero,
  type LinearProgram,
  maximum,
  multiply,
  negate,
  ONE,
  outcomesOf,
  type Rational,
  settingOf,
  settings,
  solve,
  subtract,
  sum,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { noisyTeams } from '../../../properties/contracts/planted.js';
import { solveTransfers } from '../../../src/contract/incentives/implementation.js';
import { mildest } from '../../../src/contract/incentives/mild-transfers.js';
import { transferProgram } from '../../../src/contract/incentives/transfer-program.js';
import { never } from '../../../src/exact/expiry.js';

const absolute = (value: Rational) => (isNegative(value) ? negate(value) : value);
/** Whether a point satisfies the rows of a program, by multiplication. */
const satisfies = ({ rows }: LinearProgram, point: readonly Rational[]) =>
  rows.every(({ terms, relation, bound }) => {
    const order = compare(sum(terms.map(([v, coefficient]) => multiply(coefficient, point[v]))), bound);
    return relation === '=' ? order === 0 : relation === '<=' ? order <= 0 : order >= 0;
  });

describe('the mildest transfers', () => {
  it('satisfy the same rows and burn the same, and no others that do are smaller throughout the path', () => {
    let paying = 0;
    fc.assert(
      fc.property(fc.oneof(settings({ outcomes: 12, contingencies: { min: 1, max: 3 } }), noisyTeams), (subject) => {
        const of = settingOf(subject);
        const best = bestMechanism(of);
        fc.pre(best.status === 'attained');
        const transfers = transferProgram(of, outcomesOf(best.pair.choice));
        const solved = solveTransfers(of, transfers);
        fc.pre(solved.feasible);
        const { program, onPath } = transfers;
        const n = of.environment.agents.length;
        const mild = mildest(transfers, n, solved.burned, never) ?? [];
        const asMuch = { terms: program.objective, relation: '=' as const, bound: negate(solved.burned) };
        expect(satisfies({ ...program, rows: [...program.rows, asMuch] }, mild)).toBe(true);
        const largest = mild
          .slice(0, onPath * n)
          .map(absolute)
          .reduce(maximum);
        if (isZero(largest)) return;
        paying += 1;
        const less = multiply(largest, fraction(999n, 1000n));
        const smaller = Array.from({ length: onPath * n }, (_, v) => [
          { terms: [[v, ONE]] as const, relation: '<=' as const, bound: less },
          { terms: [[v, ONE]] as const, relation: '>=' as const, bound: negate(less) },
        ]).flat();
        const milder: LinearProgram = { ...program, rows: [...program.rows, asMuch, ...smaller] };
        const answer = solve(milder);
        expect(answer.status).toBe('infeasible');
        expect(checkSolution(milder, answer)).toBeNull();
        expect(mildest(transfers, n, subtract(solved.burned, ONE), never)).toBeNull();
      }),
      { numRuns: 200 },
    );
    expect(paying).toBeGreaterThan(5);
  });
});
