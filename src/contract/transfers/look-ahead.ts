/**
 * # What an arc would leave
 *
 * The bound that is left at a node when x_a − x_b ≥ e is added, without adding it: how long a walk through (a, b) would be to contradict a candidate is
 * looked up once for all arcs between the same two nodes.
 */
import type { Bounds } from './difference-bounds.js';
import type { NodeState, Standing } from './node-state.js';
import type { TransferContest } from './transfer-contest.js';

/** x_high − x_low ≥ least. */
export interface Arc {
  readonly high: number;
  readonly low: number;
  readonly least: number;
}

/** What holds where the arc does not: x_low − x_high > −least. */
export const opposite = ({ high, low, least }: Arc): Arc => ({ high: low, low: high, least: 1 - least });

/** Room for what is looked up for one pair of nodes. */
export interface Lookup {
  /** For each candidate alive, the longest way round from the end of a new arc to its beginning, over an arc that the candidate asks for. */
  readonly round: Bounds;
  /** The same for the best candidate of each contingency. */
  readonly leading: Bounds;
  /** The way from each node to the beginning of the new arc, and from its end to each node. */
  readonly before: Bounds;
  readonly after: Bounds;
  /** For each cell, the way from the second agent's node of the cell over a new arc to the first's, but for the arc itself. */
  readonly detour: Float64Array;
  readonly burned: Float64Array;
  readonly living: Int32Array;
  /** Whether `round` is known for the candidates of a contingency. */
  readonly known: Uint8Array;
  readonly first: Int32Array;
}

export const lookup = ({ root, least, candidates, nodes, cells, size }: TransferContest): Lookup => ({
  round: least instanceof Int32Array ? new Int32Array(candidates.length) : new Float64Array(candidates.length),
  leading: least instanceof Int32Array ? new Int32Array(size) : new Float64Array(size),
  before: root.slice(0, nodes),
  after: root.slice(0, nodes),
  detour: new Float64Array(cells),
  burned: new Float64Array(cells),
  living: new Int32Array(candidates.length),
  known: new Uint8Array(size),
  first: new Int32Array(size + 1),
});

/** Lists the candidates that are alive, before any arc is looked up at a node. */
export function enlist({ size, start }: TransferContest, { alive }: NodeState, now: Standing, room: Lookup): void {
  let living = 0;
  for (let s = 0; s < size; s++) {
    room.first[s] = living;
    for (let m = start[s]; m < start[s + 1]; m++) if (alive[m] === 1) room.living[living++] = m;
  }
  room.first[size] = living;
  room.burned.set(now.burned);
}

/** Looks up what any arc from a to b would contradict of what the best candidates ask for, and burn. */
export function lookUp(of: TransferContest, bounds: Bounds, { top }: Standing, a: number, b: number, room: Lookup): void {
  const { nodes, size, cells, burning, payer } = of;
  const { before, after, detour, leading, known } = room;
  for (let x = 0; x < nodes; x++) {
    before[x] = bounds[x * nodes + a];
    after[x] = bounds[b * nodes + x];
  }
  for (let s = 0; s < size; s++) leading[s] = roundOver(of, room, top[s]);
  known.fill(0);
  if (burning !== 'difference') return;
  for (let k = 0; k < cells; k++) detour[k] = before[payer[k]] + after[k];
}

/** The longest way round from the end of a new arc to its beginning, over an arc that a candidate asks for. Where there is none it is far below 0. */
function roundOver({ arcs, high, low, least, none, strict }: TransferContest, { before, after }: Lookup, m: number): number {
  let longest = none;
  for (let k = arcs[m]; k < arcs[m + 1]; k++) {
    const to = before[low[k]];
    const from = after[high[k]];
    const way = to + from - (to & from & strict);
    const length = way + least[k] - (way & least[k] & strict);
    if (length > longest) longest = length;
  }
  return longest;
}

/** The bound that is left when an arc of length e is added to the pair that was looked up; −∞ if nothing is left that is worth more than `most`. */
function boundWith(of: TransferContest, now: Standing, e: number, bound: number, most: number, room: Lookup): number {
  const { size, strict, cells, cell, worth, price, burning } = of;
  const { round, leading, known, living, first, detour, burned } = room;
  const { top, value } = now;
  let isMore = false;
  if (burning === 'difference') {
    for (let k = 0; k < cells; k++) {
      const least = detour[k] + e;
      burned[k] = least > now.burned[k] ? least : now.burned[k];
      isMore ||= least > now.burned[k];
    }
  }
  let left = bound;
  for (let s = 0; s < size; s++) {
    const back = leading[s];
    if (back + e - (back & e & strict) <= 0 && (!isMore || burned[cell[top[s]]] === now.burned[cell[top[s]]])) continue;
    if (known[s] === 0) {
      known[s] = 1;
      for (let l = first[s]; l < first[s + 1]; l++) round[living[l]] = roundOver(of, room, living[l]);
    }
    let best = Number.NEGATIVE_INFINITY;
    const cost = price[s];
    for (let l = first[s]; l < first[s + 1]; l++) {
      const m = living[l];
      if (worth[m] <= best) break;
      if (round[m] + e - (round[m] & e & strict) > 0) continue;
      const own = worth[m] - cost * burned[cell[m]];
      if (own > best) best = own;
    }
    left += best - value[s];
    if (left <= most) return Number.NEGATIVE_INFINITY;
  }
  return left;
}

/** The bound that is left when an arc is added whose pair was looked up; −∞ if nothing is left that is worth more than `most`. */
export function boundAfter(
  of: TransferContest,
  bounds: Bounds,
  now: Standing,
  arc: Arc,
  bound: number,
  most: number,
  room: Lookup,
): number {
  const { nodes, none, strict } = of;
  const { high, low, least } = arc;
  const back = bounds[low * nodes + high];
  const isContradicted = back > none && back + least - (back & least & strict) > 0;
  return isContradicted ? Number.NEGATIVE_INFINITY : boundWith(of, now, least, bound, most, room);
}
