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
import { branching } from '../contract/transfers/branching.js';
import { type Cases, type DividedContest, undivided } from '../contract/transfers/cases.js';
import { type Bounds, insert, unbounded } from '../contract/transfers/difference-bounds.js';
import { copyOf, rootState } from '../contract/transfers/division.js';
import { type Arc, boundAfter, enlist, lookUp, lookup, opposite } from '../contract/transfers/look-ahead.js';
import { adopt, type NodeState, type Standing, settle, standing, sweep } from '../contract/transfers/node-state.js';
import { atMostOf } from '../contract/transfers/pricing.js';
import { type TransferContest, transferContest } from '../contract/transfers/transfer-contest.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import { format, fraction, type Rational } from '../exact/rational.js';
import type { DivisionNode } from './format.js';

/** Nodes between two looks at the clock. */
const PACE = 16;
/** With more nodes a tree is not written: a reader would not take them. */
const MOST_NODES = 300_000;
/** Where no arc takes anything off by itself, so many are put before all are looked at again. */
const UNTOLD = 4;

/**
 * The nodes, in preorder, of a tree that shows no choice at the contingencies of `domains` to be worth more than `value` (`null`: that there is none at
 * all); `open` where some choice is, `null` where sums couple the agents, numbers are too large, or nodes too many.
 * @param cellNumber the number of a cell in the certificate
 * @param searched how the search divided these contingencies, where it did
 */
export function divisionTree(
  of: Setting,
  domains: readonly (readonly Candidate[])[],
  value: Rational | null,
  cellNumber: (cell: number) => number,
  expired: Expiry,
  searched: DividedContest | null = null,
): DivisionNode[] | 'open' | null {
  const contest = searched?.contest ?? transferContest(of, domains);
  if (contest === null || !contest.decisive) return null;
  const most = value === null ? Number.NEGATIVE_INFINITY : atMostOf(contest, value);
  const [now, seen, room] = [standing(contest), standing(contest), lookup(contest)];
  const nodes: DivisionNode[] = [];
  const together = unbounded(contest);
  let looks = 0;
  /** What takes most off the bound of a case that is open, of some arcs; `null`: none takes off anything. */
  const tellingOf = (shown: NodeState, arcs: readonly Arc[], bound: number): Arc | null => {
    enlist(contest, shown, seen, room);
    let [least, telling]: [number, Arc | null] = [bound, null];
    for (const arc of arcs) {
      lookUp(contest, shown.bounds, seen, arc.high, arc.low, room);
      const left = boundAfter(contest, shown.bounds, seen, arc, bound, most, room);
      if (left < least) [least, telling] = [left, arc];
      if (left === Number.NEGATIVE_INFINITY) break;
    }
    return telling;
  };
  /**
   * Puts a question of which the case that the arc does not hold is closed by lone candidates and arcs that hold, and goes on with the case that it
   * does.
   */
  const ask = (shown: NodeState, arc: Arc, holding: readonly Arc[], goOn: () => boolean): boolean => {
    nodes.push(questionOf(contest, arc, cellNumber));
    const otherwise = copyOf(shown);
    const closeOther = (): boolean => !insertArc(contest, otherwise.bounds, opposite(arc)) || conclude(otherwise, holding);
    if (!isTurned(contest, arc)) closeOther();
    const closed = !insertArc(contest, shown.bounds, arc) || goOn();
    return closed && (!isTurned(contest, arc) || closeOther());
  };
  /** Closes a case by arcs of lone candidates and some that hold, each because of those before it; by those of `next` first. */
  const conclude = (shown: NodeState, holding: readonly Arc[], next: readonly Arc[] = []): boolean => {
    const bound = sweep(contest, shown, most, seen);
    if (bound <= most) return true;
    const isNews = (arc: Arc) => !isImplied(contest, shown.bounds, arc);
    let queue = next.filter(isNews);
    if (queue.length === 0) {
      const arcs = [...loneArcs(contest, shown.bounds, seen), ...holding.filter(isNews)];
      const telling = tellingOf(shown, arcs, bound);
      queue = telling === null ? arcs.slice(0, UNTOLD) : [telling];
    }
    const [arc, ...rest] = queue;
    if (arc === undefined) throw new Error('a case that was closed is open');
    return ask(shown, arc, holding.slice(0, Math.max(0, holding.indexOf(arc))), () => conclude(shown, holding, rest));
  };
  /**
   * Closes a node, of which a checker knows what is `shown`, and may be shown what is `holding`; `false` where a choice in it is worth more, or nodes
   * are too many.
   */
  const visit = (state: NodeState, shown: NodeState, holding: readonly Arc[], cases: Cases | null): boolean => {
    if (looks++ % PACE === 0) checkpoint(expired);
    if (nodes.length > MOST_NODES) return false;
    const bound = settle(contest, state, most, now);
    if (bound <= most) return conclude(shown, holding);
    const { arc, forced, yes, no } = cases !== null && isDivided(cases) ? cases : divide(state, bound);
    if (arc === null && forced.length === 0) return false;
    const known = [...holding, ...forced];
    if (arc === null && yes === null) return conclude(shown, known);
    for (const own of forced) insertArc(contest, state.bounds, own);
    /** Shows those of the arcs that hold which take something off the bound, then divides. */
    const goOn = (): boolean => {
      const bound = sweep(contest, shown, most, seen);
      if (bound <= most) return true;
      const telling = tellingOf(
        shown,
        forced.filter((own) => !isImplied(contest, shown.bounds, own)),
        bound,
      );
      if (telling !== null) return ask(shown, telling, holding, goOn);
      if (arc === null || isImplied(contest, state.bounds, arc)) return visit(state, shown, known, yes);
      nodes.push(questionOf(contest, arc, cellNumber));
      const side = (to: NodeState, own: NodeState, holds: Arc, next: Cases | null): boolean =>
        !insertArc(contest, own.bounds, holds) ||
        (insertArc(contest, to.bounds, holds) ? visit(to, own, known, next) : conclude(own, known));
      return side(copyOf(state), copyOf(shown), opposite(arc), no) && side(state, shown, arc, yes);
    };
    return goOn();
  };
  /** How to divide a node, as the search does. */
  const divide = (state: NodeState, bound: number): Cases => {
    together.set(state.bounds);
    const agree = now.top.every((m) => adopt(contest, together, m));
    if (agree && value === null) return undivided();
    const found = branching(contest, copyOf(state), now, bound, most, agree ? together : null, room);
    if (found.closed) return { ...undivided(), forced: [...found.forced, found.last] };
    const isOpen = found.arc === null && found.forced.length > 0;
    return { forced: found.forced, arc: found.arc, yes: isOpen ? undivided() : null, no: null };
  };
  const closed = visit(rootState(contest), rootState(contest), [], searched?.cases ?? null);
  if (nodes.length > MOST_NODES) return null;
  return closed ? nodes : 'open';
}

const isDivided = ({ arc, forced }: Cases): boolean => arc !== null || forced.length > 0;

const insertArc = (of: TransferContest, bounds: Bounds, { high, low, least }: Arc): boolean => insert(of, bounds, high, low, least);

const isImplied = ({ nodes }: TransferContest, bounds: Bounds, { high, low, least }: Arc): boolean => bounds[high * nodes + low] >= least;

/** The arcs that do not follow yet of candidates that are alone at their contingencies: without them, nothing there is worth more. */
function loneArcs({ nodes, size, arcs, high, low, least }: TransferContest, bounds: Bounds, { top, count }: Standing): Arc[] {
  const lone: Arc[] = [];
  for (let s = 0; s < size; s++) {
    if (count[s] !== 1) continue;
    for (let k = arcs[top[s]]; k < arcs[top[s] + 1]; k++) {
      if (bounds[high[k] * nodes + low[k]] < least[k]) lone.push({ high: high[k], low: low[k], least: least[k] });
    }
  }
  return lone;
}

/** Whether an arc is that less is lost: it is asked whether its opposite holds, of which the case that it does not comes first. */
const isTurned = ({ burning, payer }: TransferContest, { high, low }: Arc): boolean => burning === 'difference' && payer[high] === low;

/** The question whether an arc holds; or whether its opposite does. */
function questionOf(of: TransferContest, arc: Arc, cellNumber: (cell: number) => number): DivisionNode {
  const { cells, blocks, moneyScale, burning, payer, cellNumbers } = of;
  const { high, low, least } = arc;
  const number = (node: number) => cellNumber(cellNumbers[node % cells]);
  const by = format(fraction(BigInt(least), moneyScale));
  if (burning === 'difference') {
    if (isTurned(of, arc)) return questionOf(of, opposite(arc), cellNumber);
    if (payer[low] === high) return { lost: [number(low)], by };
  }
  const agent = Math.floor(high / cells);
  // The second of two agents is turned round.
  return { more: blocks === 2 && agent === 1 ? [number(low), number(high), agent] : [number(high), number(low), agent], by };
}
