/**
 * # Trees of cases for λ*_L
 *
 * Given a weight, a tree of cases over selections of first bests in which each needs at least that weight (or none suffices). A selection that
 * completes a case needs it by the dual of its linear program in (λ, t), or by Farkas multipliers; these name some contingencies, and nothing else is
 * divided: a case in which all of them are settled is closed by the same rows.
 */
import type { Incentive, Outcome } from '../contract/incentives/incentives.js';
import { type TransferProgram, transferProgram } from '../contract/incentives/transfer-program.js';
import type { Setting } from '../contract/language/setting.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import type { LinearProgram, Term } from '../exact/linear-program.js';
import { atMost, isZero, negate, ONE, type Rational } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { firstBests, loss } from '../game/environment.js';
import type { CaseNode, Proof } from './format.js';
import { contingenciesIn, programProof } from './proof.js';

/** The program in (λ, t) of a selection: maximise −λ. */
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

/** Why a selection needs `least` (`null`: is impossible); `null` if it does not. */
function needOf(of: Setting, outcomes: readonly Outcome[], least: Rational | null, expired: Expiry): Proof | null {
  const { transfers, program, weight } = weightProgram(of, outcomes);
  const solution = solve(program, expired);
  if (solution.status === 'unbounded') throw new Error('a weight is bounded below by 0');
  if (solution.status === 'infeasible') return programProof(of, transfers, solution.farkas);
  return least !== null && atMost(least, solution.point[weight]) ? programProof(of, transfers, solution.dual) : null;
}

/** The contingencies that a proof rests on: those whose incentives it uses, and where a budget holds with equality, one on whose path that is. */
function restsOn(of: Setting, selection: ReadonlyMap<number, number>, proof: Proof): Set<number> {
  const { cells } = of.language;
  const used = new Set(contingenciesIn(proof));
  for (const { budget, times = '1' } of proof) {
    if (budget === undefined || !times.startsWith('-')) continue;
    const onPath = [...selection].flatMap(([w, profile]) => (cells[w][profile] === budget[0] ? [w] : []));
    if (!onPath.some((w) => used.has(w))) for (const w of onPath.slice(0, 1)) used.add(w);
  }
  return used;
}

/** The nodes, in preorder, of a tree that shows every selection on a part of Ω to need `least` (`null`: to be impossible); `null` if one does not. */
export function weightTree(of: Setting, part: readonly number[], least: Rational | null, expired: Expiry): CaseNode[] | null {
  const choices = new Map(part.map((contingency) => [contingency, firstBests(of.environment, contingency)]));
  const casesAt = (contingency: number): readonly number[] => choices.get(contingency) ?? [];
  const nodes: CaseNode[] = [];
  /** Closes a case by what proves that `selection`, which agrees with what is settled, needs the weight. */
  const close = (settled: ReadonlySet<number>, selection: ReadonlyMap<number, number>, proof: Proof): boolean => {
    const [at] = [...restsOn(of, selection, proof)]
      .filter((contingency) => !settled.has(contingency))
      .sort((w, v) => casesAt(w).length - casesAt(v).length);
    if (at === undefined) {
      nodes.push({ proof });
      return true;
    }
    const cases = casesAt(at);
    nodes.push({ at, cases });
    const more = new Set([...settled, at]);
    return cases.every((profile) =>
      profile === selection.get(at) ? close(more, selection, proof) : visit(more, new Map([...selection, [at, profile]])),
    );
  };
  const visit = (settled: ReadonlySet<number>, selection: ReadonlyMap<number, number>): boolean => {
    checkpoint(expired);
    const outcomes = [...selection].map(([contingency, profile]) => ({ contingency, profile }));
    const proof = needOf(of, outcomes, least, expired);
    return proof !== null && close(settled, selection, proof);
  };
  const first = new Map(part.map((contingency) => [contingency, casesAt(contingency)[0]]));
  return visit(new Set(), first) ? nodes : null;
}
