/**
 * # Which arc to branch on
 *
 * A case distinction on the arc (a, b, e) is x_a − x_b ≥ e or not. Considered are the arcs that the best candidates ask for and that do not
 * follow yet and, where money is burned as a difference of two nodes, more burned in cells that might burn more. Each is tried on both sides: the
 * bound that is left once the candidates which the arc contradicts are gone. A side on which no choice is worth more settles the question
 * without branching; else the arc is taken that takes most off on both sides, by their product.
 */
import { type Bounds, insert } from './difference-bounds.js';
import { type Arc, boundAfter, enlist, type Lookup, lookUp, opposite } from './look-ahead.js';
import type { NodeState, Standing } from './node-state.js';
import type { TransferContest } from './transfer-contest.js';

/** What to do at a node. */
type Branching =
  /** Divide it by an arc, with bounds on both sides; `null`: none is left to ask. Arcs that have to hold were added. */
  | { readonly closed: false; readonly arc: Arc | null; readonly yes: number; readonly no: number; readonly forced: readonly Arc[] }
  /** Nothing is left in it that is worth more, by the last of the arcs that were tried. */
  | { readonly closed: true; readonly forced: readonly Arc[]; readonly last: Arc };

/** The arcs that the best candidates ask for and the bounds do not imply, and more burned in those of their cells that might burn more. */
function questions(of: TransferContest, bounds: Bounds, { top, burned }: Standing, together: Bounds | null): Arc[] {
  const { nodes, size, cell, arcs, high, low, least, burning, payer } = of;
  const seen = new Map<number, number[]>();
  const asked: Arc[] = [];
  const ask = (a: number, b: number, e: number): void => {
    const pair = a * nodes + b;
    if (bounds[pair] >= e) return;
    const known = seen.get(pair);
    if (known === undefined) seen.set(pair, [e]);
    else if (known.includes(e)) return;
    else known.push(e);
    asked.push({ high: a, low: b, least: e });
  };
  for (let s = 0; s < size; s++) {
    for (let k = arcs[top[s]]; k < arcs[top[s] + 1]; k++) ask(high[k], low[k], least[k]);
  }
  if (burning === 'difference') {
    for (const k of new Set(Array.from(top, (m) => cell[m]))) {
      if (bounds[k * nodes + payer[k]] === -burned[k]) continue;
      ask(payer[k], k, burned[k] + 1);
      const jointly = together === null ? 0 : together[payer[k] * nodes + k];
      if (jointly > burned[k] + 1) ask(payer[k], k, jointly);
    }
  }
  return asked;
}

/**
 * Chooses what to branch on at a settled node, and adds the arcs that it finds to hold.
 * @param together the bounds with all best candidates adopted, `null` if they contradict one another
 */
export function branching(
  of: TransferContest,
  state: NodeState,
  now: Standing,
  bound: number,
  most: number,
  together: Bounds | null,
  room: Lookup,
): Branching {
  const { nodes } = of;
  const { bounds } = state;
  const asked = questions(of, bounds, now, together);
  enlist(of, state, now, room);
  /** By pair of nodes, the questions that put an arc there: 2q if by themselves, 2q + 1 if denied. */
  const between = new Map<number, number[]>();
  const enter = (pair: number, entry: number): void => {
    const known = between.get(pair);
    if (known === undefined) between.set(pair, [entry]);
    else known.push(entry);
  };
  for (const [q, { high, low }] of asked.entries()) {
    enter(high * nodes + low, 2 * q);
    enter(low * nodes + high, 2 * q + 1);
  }
  const left = new Float64Array(2 * asked.length);
  for (const [pair, entries] of between) {
    const [a, b] = [Math.floor(pair / nodes), pair % nodes];
    lookUp(of, bounds, now, a, b, room);
    for (const entry of entries) {
      const arc = asked[entry >> 1];
      left[entry] = boundAfter(of, bounds, now, entry % 2 === 0 ? arc : opposite(arc), bound, most, room);
    }
  }
  const cap = Math.min(bound - most, 1e15);
  const forced: Arc[] = [];
  let best: Branching = { closed: false, arc: null, yes: 0, no: 0, forced };
  let greatest = -1;
  for (const [q, arc] of asked.entries()) {
    const [yes, no] = [left[2 * q], left[2 * q + 1]];
    if (yes === Number.NEGATIVE_INFINITY || no === Number.NEGATIVE_INFINITY) {
      const holds = yes === Number.NEGATIVE_INFINITY ? opposite(arc) : arc;
      if (yes === no || !insert(of, bounds, holds.high, holds.low, holds.least)) return { closed: true, forced, last: holds };
      forced.push(holds);
      continue;
    }
    const score = (bound - yes + cap * 1e-4) * (bound - no + cap * 1e-4);
    if (score > greatest) {
      greatest = score;
      best = { closed: false, arc, yes, no, forced };
    }
  }
  return best;
}
