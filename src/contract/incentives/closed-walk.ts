/**
 * # Closed walks of positive gain
 *
 * One agent's incentive constraints t(from) ≥ t(into) + gain are difference constraints. Among the cells on the path they can be
 * satisfied iff no closed walk of deviations has positive total gain: summing the constraints along such a walk cancels every transfer
 * and leaves 0 ≥ a positive number. (Rochet 1987 for one agent under verifiable actions; here for any partition.)
 *
 * The method is Bellman–Ford with longest walks: after as many rounds as there are cells the transfers no longer rise, or the arcs that
 * made them rise contain the walk.
 */
import { add, greater, isPositive, type Rational, sum, ZERO } from '../../exact/rational.js';
import type { Incentive } from './incentives.js';

/** The least transfers of one agent by cell on the path, or deviations whose gains along a closed walk add up to more than zero. */
export type LeastTransfers =
  | { readonly walk: null; readonly transfers: ReadonlyMap<number, Rational> }
  | { readonly walk: readonly Incentive[]; readonly transfers: null };

/**
 * The least transfers t ≥ `floor` on the cells of `floor` that satisfy one agent's `incentives`; arcs into other cells are passed over.
 * The answer is the least in every coordinate at once.
 * @param floor a lower bound for each cell on the path
 */
export function leastTransfers(incentives: readonly Incentive[], floor: ReadonlyMap<number, Rational>): LeastTransfers {
  const transfers = new Map(floor);
  const raisedBy = new Map<number, Incentive>();
  const arcs = incentives.filter(({ from, into }) => transfers.has(from) && transfers.has(into));
  for (let round = 0; round <= transfers.size; round++) {
    let last: Incentive | null = null;
    for (const arc of arcs) {
      const needed = add(transfers.get(arc.into) ?? ZERO, arc.gain);
      if (greater(needed, transfers.get(arc.from) ?? ZERO)) {
        transfers.set(arc.from, needed);
        raisedBy.set(arc.from, arc);
        last = arc;
      }
    }
    if (last === null) return { walk: null, transfers };
    if (round === transfers.size) return { walk: closedWalkThrough(last, raisedBy), transfers: null };
  }
  return { walk: null, transfers };
}

/** Follows the arcs that last raised each cell until a cell repeats, and returns the arcs from that cell back to itself. */
function closedWalkThrough(start: Incentive, raisedBy: ReadonlyMap<number, Incentive>): Incentive[] {
  const trail: Incentive[] = [];
  const position = new Map<number, number>();
  let arc: Incentive | undefined = start;
  while (arc !== undefined && !position.has(arc.from)) {
    position.set(arc.from, trail.length);
    trail.push(arc);
    arc = raisedBy.get(arc.into);
  }
  return trail.slice(arc === undefined ? 0 : position.get(arc.from));
}

/** Σ of the gains along a walk. */
export const walkGain = (walk: readonly Incentive[]): Rational => sum(walk.map(({ gain }) => gain));

/**
 * A closed walk of positive gain for some agent among the cells on the path of the given incentive constraints, or `null`. A loop (an
 * undetectable temptation) is the shortest such walk and is found first.
 */
export function positiveClosedWalk(incentives: readonly Incentive[], agents: number): readonly Incentive[] | null {
  const loop = incentives.find((arc) => arc.from === arc.into && isPositive(arc.gain));
  if (loop !== undefined) return [loop];
  const floor = new Map(incentives.map(({ from }) => [from, ZERO]));
  if (floor.size < 2) return null;
  for (let agent = 0; agent < agents; agent++) {
    const { walk } = leastTransfers(
      incentives.filter((arc) => arc.agent === agent),
      floor,
    );
    if (walk !== null) return walk;
  }
  return null;
}
