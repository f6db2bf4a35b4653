/**
 * # Multipliers fall into closed walks
 *
 * Where no mechanism implements a choice, the linear program over all cells has Farkas multipliers. In the subsidy-free and unrestricted
 * classes without bound those on budgets are 0: every agent's transfer on a cell cancels, and over all cells an agent's incentives cancel
 * by themselves. So each agent's multipliers are a circulation among cells, a circulation falls into simple cycles, and since the gains
 * weighted by multipliers add up to more than 0, some cycle gains.
 */
import { isPositive, isZero, minimum, negate, type Rational, subtract, sum } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { type Incentive, incentivesAt, outcomesOf } from '../incentives/incentives.js';
import type { Choice, Setting } from '../language/setting.js';
import { literalProgram } from './literal.js';

/** The simple cycles that a circulation of one agent falls into; `null` if it is none: if some walk of positive flow ends. */
function cyclesOf(arcs: readonly Incentive[], multipliers: readonly Rational[]): Incentive[][] | null {
  const flow = [...multipliers];
  const cycles: Incentive[][] = [];
  for (let start = flow.findIndex(isPositive); start >= 0; start = flow.findIndex(isPositive)) {
    const trail = [start];
    for (;;) {
      const { into } = arcs[trail[trail.length - 1]];
      const back = trail.findIndex((arc) => arcs[arc].from === into);
      if (back >= 0) {
        const cycle = trail.slice(back);
        const least = cycle.map((arc) => flow[arc]).reduce(minimum);
        for (const arc of cycle) flow[arc] = subtract(flow[arc], least);
        cycles.push(cycle.map((arc) => arcs[arc]));
        break;
      }
      const next = arcs.findIndex(({ from }, arc) => from === into && isPositive(flow[arc]));
      if (next < 0) return null;
      trail.push(next);
    }
  }
  return cycles;
}

/**
 * A closed walk of positive gain from the multipliers of the linear program on the definition; `null` where the program has a solution, or
 * where its multipliers fall into no such walk.
 */
export function walkOfMultipliers(of: Setting, choice: Choice): Incentive[] | null {
  const outcomes = outcomesOf(choice);
  const solution = solve({ ...literalProgram(of, outcomes), objective: [] });
  if (solution.status !== 'infeasible') return null;
  // The rows of incentives come first, in this order; theirs are ≥ rows, whose multipliers are negative.
  const incentives = outcomes.flatMap((outcome) => incentivesAt(of, outcome));
  const multipliers = incentives.map((_, row) => negate(solution.farkas[row]));
  if (solution.farkas.slice(incentives.length).some((multiplier) => !isZero(multiplier))) return null;
  for (const agent of of.environment.agents.keys()) {
    const own = [...incentives.keys()].filter((row) => incentives[row].agent === agent);
    const cycles = cyclesOf(
      own.map((row) => incentives[row]),
      own.map((row) => multipliers[row]),
    );
    const gaining = cycles?.find((cycle) => isPositive(sum(cycle.map(({ gain }) => gain))));
    if (gaining !== undefined) return gaining;
  }
  return null;
}
