/**
 * # Trees of cases for λ*_L
 *
 * Given a weight, a tree of cases over selections of first bests in which each needs at least that weight (or none suffices): a case is
 * closed by the dual of its linear program in (λ, t), or by Farkas multipliers.
 */
import type { Incentive, Outcome } from '../contract/incentives/incentives.js';
import { type TransferProgram, transferProgram } from '../contract/incentives/transfer-program.js';
import type { Setting } from '../contract/language/setting.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import type { LinearProgram, Term } from '../exact/linear-program.js';
import { atMost, isZero, negate, ONE, type Rational } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { firstBests, loss } from '../game/environment.js';
import type { CaseNode } from './format.js';
import { programProof } from './proof.js';

/** The program in (λ, t) of a part of a selection: maximise −λ. */
function weightProgram(of: Setting, outcomes: readonly Outcome[]): { transfers: TransferProgram; program: LinearProgram; weight: number } {
  const { environment } = of;
  const transfers = transferProgram(of, outcomes, 'nothing burned', (incentive: Incentive, variable): Term[] => {
    const cost = loss(environment, incentive.contingency, incentive.profile, incentive);
    return isZero(cost) ? [] : [[variable, cost]];
  });
  const weight = transfers.cells.length * environment.agents.length;
  const { rows, free } = transfers.program;
  return { transfers, weight, program: { rows, objective: [[weight, negate(ONE)]], free: [...free, false] } };
}

/** The nodes, in preorder, of a tree that shows every selection on a part of Ω to need `least` (`null`: to be impossible); `null` if one does not. */
export function weightTree(of: Setting, part: readonly number[], least: Rational | null, expired: Expiry): CaseNode[] | null {
  const order = [...part].sort((w, v) => firstBests(of.environment, w).length - firstBests(of.environment, v).length);
  const nodes: CaseNode[] = [];
  const visit = (outcomes: readonly Outcome[]): boolean => {
    checkpoint(expired);
    if (outcomes.length > 0) {
      const { transfers, program, weight } = weightProgram(of, outcomes);
      const solution = solve(program, expired);
      if (solution.status === 'unbounded') throw new Error('a weight is bounded below by 0');
      if (solution.status === 'infeasible' || (least !== null && atMost(least, solution.point[weight]))) {
        const multipliers = solution.status === 'infeasible' ? solution.farkas : solution.dual;
        nodes.push({ proof: programProof(of, transfers, multipliers) });
        return true;
      }
    }
    if (outcomes.length === order.length) return false;
    const contingency = order[outcomes.length];
    const cases = firstBests(of.environment, contingency);
    nodes.push({ at: contingency, cases });
    return cases.every((profile) => visit([...outcomes, { contingency, profile }]));
  };
  return visit([]) ? nodes : null;
}
