/**
 * # The best choice, by cases on transfers
 *
 * Where many contingencies are pooled, whom to pay more where says more than what is chosen at one of them: one case distinction on a
 * difference of transfers rules out candidates at all of them at once. Best first over sets of transfers: `node-state.ts` says what follows
 * at a node, `branching.ts` where it divides. Good choices come from climbing (`local-search.ts`), and from completing nodes greedily.
 */
import TinyQueue from 'tinyqueue';
import { type Expiry, unlessInterrupted } from '../../exact/expiry.js';
import { atMost, minimum, negate } from '../../exact/rational.js';
import type { BestChoice, Leaf, Watch } from '../choice/best-choice.js';
import type { Setting } from '../language/setting.js';
import { branching } from './branching.js';
import { type Cases, type DividedContest, undivided } from './cases.js';
import { type Bounds, unbounded } from './difference-bounds.js';
import { copyOf, narrow, rootState, type Side } from './division.js';
import { greedyChoice } from './greedy.js';
import { type Climb, localSearch } from './local-search.js';
import { lookup, opposite } from './look-ahead.js';
import { adopt, type NodeState, settle, standing } from './node-state.js';
import { atMostOf, inFull, priced } from './pricing.js';
import { coupled, coupling } from './sum-coupling.js';
import type { TransferContest } from './transfer-contest.js';

/** A set of transfers: the sides by which it differs from its parent, and its state while there is room for that. */
interface Node {
  readonly parent: Node | null;
  readonly sides: readonly Side[];
  /** No choice in it is worth more. */
  readonly bound: number;
  readonly depth: number;
  state: NodeState | null;
  /** How it was divided, once it was. */
  readonly cases: Cases;
}

/** The best choice, with the cases by which it was found unless time ran out or these are too many. */
export type SearchedTransfers = BestChoice & { readonly divided?: DividedContest };

/** Nodes between two looks at the clock. */
const PACE = 16;
/** Bytes of states that are kept; what goes beyond is found again from the root. */
const MOST_BYTES = 120_000_000;
/** Of more nodes it is not kept how they were divided. */
const MOST_KEPT = 200_000;
/** Climbing begins at a node, as what is settled sooner does without; it comes to so many looks at each candidate, and so many more for every node. */
const CLIMB = { begins: 64, looks: 500, aNode: 2 };
/** Nodes that are completed greedily: the first, and then one in so many. */
const GREEDY = { first: 20, every: 25 };

/**
 * The best choice among the candidates of a contest.
 * @param known a choice to improve on, and a value that none exceeds
 */
export function searchTransfers(
  of: TransferContest,
  setting: Setting,
  expired: Expiry,
  known: { readonly best: Leaf | null; readonly atMost: Leaf['value'] },
  watch?: Watch,
): SearchedTransfers {
  const [now, room] = [standing(of), lookup(of)];
  const together = unbounded(of);
  const size = together.byteLength + of.candidates.length;
  let best = known.best;
  let most = best === null ? Number.NEGATIVE_INFINITY : atMostOf(of, best.value);
  const ceiling = -atMostOf(of, negate(known.atMost));
  const offer = (choice: Int32Array | null): boolean => {
    const leaf = choice === null ? null : priced(of, setting, choice, expired);
    if (leaf === null || (best !== null && atMost(leaf.value, best.value))) return false;
    best = leaf;
    most = atMostOf(of, leaf.value);
    return true;
  };
  const climb: Climb = localSearch(of, expired);
  const cases = undivided();
  const queue = new TinyQueue<Node>(
    [{ parent: null, sides: [], bound: ceiling, depth: 0, state: rootState(of), cases }],
    (x, y) => y.bound - x.bound || y.depth - x.depth,
  );
  let [nodes, climbed, nextClimb, stored] = [0, 0, CLIMB.begins, 1];

  /** Looks into a node: what is left of it on either side of a division. */
  const divide = (node: Node, state: NodeState): Node[] => {
    const whole = settle(of, state, most, now);
    if (whole <= most) return [];
    const agree = allAdopted(of, state.bounds, now.top, together);
    const cost = agree && !of.decisive ? coupling(setting, outcomesOf(now.top), expired) : null;
    if (agree && cost?.burned !== null && offer(now.top) && whole <= most) return [];
    if ((nodes <= GREEDY.first || nodes % GREEDY.every === 0) && offer(greedyChoice(of, state)) && whole <= most) return [];
    const bound = Math.min(whole, node.bound);
    const child = (sides: readonly Side[], left: number): Node[] => {
      if (left <= most) return [];
      const own = stored * size < MOST_BYTES ? copyOf(state) : null;
      if (own !== null && !narrow(of, own, sides[sides.length - 1])) return [];
      if (own !== null) stored += 1;
      return [{ parent: node, sides, bound: Math.min(bound, left), depth: node.depth + 1, state: own, cases: undivided() }];
    };
    if (cost !== null) {
      const { closed, candidate } = coupled(of, setting, now, most, cost, expired);
      if (closed) return [];
      return [true, false].flatMap((chosen) => child([{ candidate, chosen }], bound));
    }
    const found = branching(of, state, now, whole, most, agree ? together : null, room);
    node.cases.forced = found.closed ? [...found.forced, found.last] : found.forced;
    if (found.closed) return [];
    const forced = found.forced.map((arc): Side => ({ arc }));
    if (found.arc === null) {
      const rest = forced.length === 0 ? [] : child(forced, bound);
      node.cases.yes = rest[0]?.cases ?? null;
      return rest;
    }
    if (forced.length > 0 && settle(of, state, most, now) <= most) return [];
    const yes = child([...forced, { arc: found.arc }], found.yes);
    const no = child([...forced, { arc: opposite(found.arc) }], found.no);
    if (nodes <= MOST_KEPT) Object.assign(node.cases, { arc: found.arc, yes: yes[0]?.cases ?? null, no: no[0]?.cases ?? null });
    return [...yes, ...no];
  };
  const stateOf = (node: Node): NodeState | null => {
    const own = node.state;
    if (own !== null) {
      stored -= 1;
      node.state = null;
      return own;
    }
    const state = rootState(of);
    for (let up: Node | null = node; up !== null; up = up.parent) for (const side of up.sides) if (!narrow(of, state, side)) return null;
    return state;
  };
  const outcomesOf = (choice: Int32Array) => Array.from(choice, (m) => of.candidates[m]);
  const climbFor = (looks: number): void => {
    climbed += looks;
    offer(climb(looks * of.candidates.length));
  };

  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (best !== null && node.bound <= most) break;
    const atMost = minimum(known.atMost, inFull(of, node.bound));
    if (nodes % PACE === 0) {
      if (expired()) return { status: 'interrupted', best, atMost };
      watch?.(best?.value ?? null, atMost);
    }
    nodes += 1;
    const reached: Node = node;
    const children = unlessInterrupted(() => {
      if (nodes === nextClimb) {
        climbFor(CLIMB.looks + CLIMB.aNode * nodes - climbed);
        nextClimb *= 2;
      }
      const state = stateOf(reached);
      return state === null ? [] : divide(reached, state);
    }, null);
    if (children === null) return { status: 'interrupted', best, atMost };
    for (const child of children) queue.push(child);
  }
  const divided = of.decisive && nodes <= MOST_KEPT ? { divided: { contest: of, cases } } : {};
  return best === null ? { status: 'undefined', ...divided } : { status: 'attained', best, atMost: best.value, ...divided };
}

/** Whether bounds allow all best candidates together; `into` is then what they come to. */
function allAdopted(of: TransferContest, bounds: Bounds, top: Int32Array, into: Bounds): boolean {
  into.set(bounds);
  for (const m of top) if (!adopt(of, into, m)) return false;
  return true;
}
