/**
 * # Trees of cases on transfers, for V_L
 *
 * Given V, questions on transfers that show no choice to be worth more than V: those of the search over transfers with V for its goal. A checker
 * closes a case by one look at every outcome, and knows nothing else; what the search concludes from one candidate that is left alone, or from a side
 * that is closed at once, is put as a question of which one case is closed at once. Depth first; of each question the case that it is not so comes
 * first.
 */

import type { Candidate } from '../contract/choice/candidates.js';
import type { Setting } from '../contract/language/setting.js';
import { type Arc, branching, lookup, opposite } from '../contract/transfers/branching.js';
import { type Bounds, insert, unbounded } from '../contract/transfers/difference-bounds.js';
import { adopt, type NodeState, type Standing, standing, sweep } from '../contract/transfers/node-state.js';
import { atMostOf } from '../contract/transfers/pricing.js';
import { type TransferContest, transferContest } from '../contract/transfers/transfer-contest.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import { format, fraction, type Rational } from '../exact/rational.js';
import type { DivisionNode } from './format.js';

/** Nodes between two looks at the clock. */
const PACE = 16;
/** With more nodes a tree is not written: a reader would not take them. */
const MOST_NODES = 300_000;

/**
 * The nodes, in preorder, of a tree that shows no choice at the contingencies of `domains` to be worth more than `value` (`null`: that there is none at
 * all); `open` where some choice is, `null` where sums couple the agents, numbers are too large, or nodes too many.
 * @param cellNumber the number of a cell in the certificate
 */
export function divisionTree(
  of: Setting,
  domains: readonly (readonly Candidate[])[],
  value: Rational | null,
  cellNumber: (cell: number) => number,
  expired: Expiry,
): DivisionNode[] | 'open' | null {
  const contest = transferContest(of, domains);
  if (contest === null || !contest.decisive) return null;
  const most = value === null ? Number.NEGATIVE_INFINITY : atMostOf(contest, value);
  const [now, room] = [standing(contest), lookup(contest)];
  const nodes: DivisionNode[] = [];
  const together = unbounded(contest);
  let looks = 0;
  /** Puts a question of which only the case that the arc holds is open; whether that stays open. */
  const follow = (state: NodeState, arc: Arc): boolean => {
    nodes.push(questionOf(contest, arc, cellNumber));
    return insert(contest, state.bounds, arc.high, arc.low, arc.least) && sweep(contest, state, most, now) > most;
  };
  /** Closes a node; `false` where a choice in it is worth more, or nodes are too many. */
  const visit = (state: NodeState): boolean => {
    for (;;) {
      if (looks++ % PACE === 0) checkpoint(expired);
      if (nodes.length > MOST_NODES) return false;
      let bound = sweep(contest, state, most, now);
      for (let lone = loneArc(contest, state.bounds, now); bound > most && lone !== null; lone = loneArc(contest, state.bounds, now)) {
        if (!follow(state, lone)) return true;
        bound = now.value.reduce((sum, own) => sum + own, 0);
      }
      if (bound <= most) return true;
      together.set(state.bounds);
      const agree = now.top.every((m) => adopt(contest, together, m));
      if (agree && value === null) return false;
      const ahead = (sparing: boolean) =>
        branching(contest, { ...state, bounds: state.bounds.slice() }, now, bound, most, agree ? together : null, room, sparing);
      const spared = ahead(true);
      // Where all that is left to ask is settled without taking anything off the bound, it is asked all the same.
      const isIdle = !spared.closed && spared.forced.length === 0 && (spared.arc === null || Math.min(spared.yes, spared.no) === bound);
      const found = isIdle ? ahead(false) : spared;
      const last = found.closed ? [found.last] : [];
      if (![...found.forced, ...last].every((arc) => follow(state, arc))) return true;
      if (found.closed) throw new Error('a case that was closed is open');
      if (found.arc === null && found.forced.length === 0) return false;
      if (found.arc === null || isImplied(contest, state.bounds, found.arc)) continue;
      const { high, low, least } = found.arc;
      nodes.push(questionOf(contest, found.arc, cellNumber));
      const otherwise = { bounds: state.bounds.slice(), alive: state.alive.slice() };
      if (insert(contest, otherwise.bounds, low, high, 1 - least) && !visit(otherwise)) return false;
      if (!insert(contest, state.bounds, high, low, least)) return true;
    }
  };
  const closed = visit({ bounds: contest.root.slice(), alive: new Uint8Array(contest.candidates.length).fill(1) });
  if (nodes.length > MOST_NODES) return null;
  return closed ? nodes : 'open';
}

const isImplied = ({ nodes }: TransferContest, bounds: Bounds, { high, low, least }: Arc): boolean => bounds[high * nodes + low] >= least;

/** An arc that does not follow yet, of a candidate that is alone at its contingency: without it, nothing there is worth more. */
function loneArc({ nodes, size, arcs, high, low, least }: TransferContest, bounds: Bounds, { top, count }: Standing): Arc | null {
  for (let s = 0; s < size; s++) {
    if (count[s] !== 1) continue;
    for (let k = arcs[top[s]]; k < arcs[top[s] + 1]; k++) {
      if (bounds[high[k] * nodes + low[k]] < least[k]) return { high: high[k], low: low[k], least: least[k] };
    }
  }
  return null;
}

/** The question whether an arc holds; or whether its opposite does, where the arc is that less is lost. */
function questionOf(of: TransferContest, arc: Arc, cellNumber: (cell: number) => number): DivisionNode {
  const { cells, blocks, moneyScale, burning, payer, cellNumbers } = of;
  const { high, low, least } = arc;
  const number = (node: number) => cellNumber(cellNumbers[node % cells]);
  const by = format(fraction(BigInt(least), moneyScale));
  if (burning === 'difference') {
    if (payer[high] === low) return questionOf(of, opposite(arc), cellNumber);
    if (payer[low] === high) return { lost: [number(low)], by };
  }
  const agent = Math.floor(high / cells);
  // The second of two agents is turned round.
  return { more: blocks === 2 && agent === 1 ? [number(low), number(high), agent] : [number(high), number(low), agent], by };
}
