/**
 * # Implementability of a choice
 *
 * For each choice exactly one holds (A4): transfers implement it, or an {@link Obstacle} proves that none do. The obstacle is a closed
 * walk of deviations with positive total gain where there is one (B14), else Farkas multipliers on the incentive, budget and liability rows.
 */

import { type Expiry, never } from '../../exact/expiry.js';
import { isZero, multiply, negate, type Rational, sum, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { type Choice, type EquilibriumPair, equilibriumPair, type Setting } from '../language/setting.js';
import { leastTransfers, positiveClosedWalk, walkGain } from './closed-walk.js';
import { type Incentive, type Outcome, outcomesOf } from './incentives.js';
import { leastBurned } from './least-burned.js';
import { completeTransfers, holdsAtZero, type RowMeaning, type TransferProgram, transferProgram } from './transfer-program.js';

/** Why no mechanism of the setting implements a choice. */
export type Obstacle =
  | {
      /** The transfers cancel along the walk, and what is left says 0 ≥ `gain` > 0. A walk of one step is an undetectable temptation. */
      readonly kind: 'closed walk';
      readonly agent: number;
      readonly gain: Rational;
      readonly walk: readonly Incentive[];
    }
  | {
      /** The rows, weighted by nonzero multipliers y (y ≤ 0 on ≥ rows, y ≥ 0 on ≤ rows, free on = rows), add up to 0 ≤ `total` < 0. */
      readonly kind: 'Farkas';
      readonly multipliers: readonly { readonly row: RowMeaning; readonly multiplier: Rational }[];
      readonly total: Rational;
    };

/** Whether a choice can be implemented, with the best pair that does so or the reason why none does. */
export type Implementation =
  | { readonly implementable: true; readonly pair: EquilibriumPair }
  | { readonly implementable: false; readonly obstacle: Obstacle };

/**
 * Implements a choice with the least money burned, or says what stands in the way.
 * @example
 * ```ts
 * import { completeLanguage, emptyLanguage, environment, implement, rational, setting } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * implement(setting(dilemma, completeLanguage(dilemma)), [0]).implementable; // => true
 * implement(setting(dilemma, emptyLanguage(dilemma)), [0]).implementable; // => false
 * ```
 */
export function implement(of: Setting, choice: Choice, expired: Expiry = never): Implementation {
  const program = transferProgram(of, outcomesOf(choice));
  const found = solveTransfers(of, program, expired);
  return found.feasible
    ? { implementable: true, pair: equilibriumPair(of, choice, completeTransfers(of, program, found.point)) }
    : { implementable: false, obstacle: found.obstacle };
}

/** Transfers for the variables of a program with the money they burn on the path, or the obstacle. */
export type SolvedTransfers =
  | { readonly feasible: true; readonly point: readonly Rational[]; readonly burned: Rational }
  | { readonly feasible: false; readonly obstacle: Obstacle };

/** Solves the program of a part of a choice: by paying nothing if that will do, by closed walks where they decide, else by linear programming. */
export function solveTransfers(of: Setting, transfers: TransferProgram, expired: Expiry = never): SolvedTransfers {
  const { program, cells, incentives } = transfers;
  const n = of.environment.agents.length;
  const nothing = new Array<Rational>(cells.length * n).fill(ZERO);
  if (program.rows.every(holdsAtZero)) return { feasible: true, point: nothing, burned: ZERO };
  const walk = positiveClosedWalk(incentives, n);
  if (walk !== null) {
    return { feasible: false, obstacle: { kind: 'closed walk', agent: walk[0].agent, gain: walkGain(walk), walk } };
  }
  if (of.mechanismClass === 'unrestricted' && of.liability === null && of.individual === undefined) {
    return { feasible: true, point: leastOnPath(transfers, n), burned: ZERO };
  }
  const solution = solve(program, expired);
  switch (solution.status) {
    case 'optimal':
      return { feasible: true, point: solution.point, burned: negate(solution.value) };
    case 'infeasible':
      return { feasible: false, obstacle: farkasObstacle(transfers, solution.farkas) };
    case 'unbounded':
      throw new Error('a transfer program is bounded by its budgets');
  }
}

/** The least money that transfers burn on the path to implement some outcomes, at most one per contingency; `null` if none implement them. */
export function mustBurn(of: Setting, outcomes: readonly Outcome[], expired: Expiry = never): Rational | null {
  const burned = of.individual === undefined ? leastBurned(of, outcomes) : 'undecided';
  if (burned !== 'undecided') return burned;
  const solved = solveTransfers(of, transferProgram(of, outcomes), expired);
  return solved.feasible ? solved.burned : null;
}

/** The least nonnegative transfers on the path that satisfy every agent's constraints there; no closed walk stands in the way. */
function leastOnPath({ cells, onPath, incentives }: TransferProgram, n: number): Rational[] {
  const path = cells.slice(0, onPath);
  const floor = new Map(path.map((cell) => [cell, ZERO]));
  const byAgent = Array.from({ length: n }, (_, agent) =>
    leastTransfers(
      incentives.filter((incentive) => incentive.agent === agent),
      floor,
    ),
  );
  return path.flatMap((cell) => byAgent.map(({ transfers }) => transfers?.get(cell) ?? ZERO));
}

function farkasObstacle({ program, meanings }: TransferProgram, farkas: readonly Rational[]): Obstacle {
  const multipliers = meanings.flatMap((row, r) => (isZero(farkas[r]) ? [] : [{ row, multiplier: farkas[r] }]));
  return { kind: 'Farkas', multipliers, total: sum(program.rows.map(({ bound }, r) => multiply(bound, farkas[r]))) };
}
