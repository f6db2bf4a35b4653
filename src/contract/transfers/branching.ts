/**
 * # Which arc to branch on
 *
 * A case distinction on the arc (a, b, e) is x_a − x_b ≥ e or not. Considered are the arcs that the best candidates ask for and that do not
 * follow yet and, where money is burned as a difference of two nodes, more burned in cells that might burn more. Each is tried on both sides: the
 * bound that is left once the candidates which the arc contradicts are gone. A side on which no choice is worth more settles the question
 * without branching; else the arc is taken that takes most off on both sides, by their product.
 *
 * All arcs between the same two nodes are tried together: how long a walk through (a, b) would be to contradict a candidate is looked up once.
 */
import { type Bounds, insert } from './difference-bounds.js';
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

/** What to do at a node. */
type Branching =
  /** Divide it by an arc, with bounds on both sides; `null`: none is left to ask. Arcs that have to hold were added. */
  | { readonly closed: false; readonly arc: Arc | null; readonly yes: number; readonly no: number; readonly forced: readonly Arc[] }
  /** Nothing is left in it that is worth more, by the last of the arcs that were tried. */
  | { readonly closed: true; readonly forced: readonly Arc[]; readonly last: Arc };

/** Room for what is looked up for one pair of nodes. */
interface Lookup {
  /** For each candidate alive, the longest way round from the end of a new arc to its beginning, over an arc that the candidate asks for. */
  readonly round: Bounds;
  /** For each pair of nodes between which candidates ask for arcs, the way from the lower over a new arc to the higher, but for the arc itself. */
  readonly through: Bounds;
  /** For each cell, the way from the second agent's node of the cell over a new arc to the first's, but for the arc itself. */
  readonly detour: Float64Array;
  readonly burned: Float64Array;
  readonly living: Int32Array;
  /** Whether `round` is known for all candidates of a contingency, or for the best alone. */
  readonly known: Uint8Array;
  readonly first: Int32Array;
}

export const lookup = ({ least, candidates, pairHigh, cells, size }: TransferContest): Lookup => ({
  round: least instanceof Int32Array ? new Int32Array(candidates.length) : new Float64Array(candidates.length),
  through: least instanceof Int32Array ? new Int32Array(pairHigh.length) : new Float64Array(pairHigh.length),
  detour: new Float64Array(cells),
  burned: new Float64Array(cells),
  living: new Int32Array(candidates.length),
  known: new Uint8Array(size),
  first: new Int32Array(size + 1),
});

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

/** Looks up what any arc from a to b would contradict of what the best candidates ask for, and burn. */
function lookUp(of: TransferContest, bounds: Bounds, { top }: Standing, a: number, b: number, room: Lookup): void {
  const { nodes, none, strict, size, cells, pairHigh, pairLow, burning, payer } = of;
  const { through, detour, round, known } = room;
  const fromB = b * nodes;
  for (let p = 0; p < pairHigh.length; p++) {
    const toA = bounds[pairLow[p] * nodes + a];
    const onward = bounds[fromB + pairHigh[p]];
    through[p] = toA <= none || onward <= none ? none : toA + onward - (toA & onward & strict);
  }
  for (let s = 0; s < size; s++) round[top[s]] = roundOver(of, through, top[s]);
  known.fill(0);
  if (burning !== 'difference') return;
  for (let k = 0; k < cells; k++) {
    const toA = bounds[payer[k] * nodes + a];
    const onward = bounds[fromB + k];
    detour[k] = toA <= none || onward <= none ? Number.NEGATIVE_INFINITY : toA + onward;
  }
}

/** The longest way round from the end of a new arc to its beginning, over an arc that a candidate asks for. */
function roundOver({ arcs, pair, least, none, strict }: TransferContest, through: Bounds, m: number): number {
  let longest = none;
  for (let k = arcs[m]; k < arcs[m + 1]; k++) {
    const way = through[pair[k]];
    if (way <= none) continue;
    const length = way + least[k] - (way & least[k] & strict);
    if (length > longest) longest = length;
  }
  return longest;
}

/** The bound that is left when an arc of length e is added to the pair that was looked up; −∞ if nothing is left that is worth more than `most`. */
function boundWith(of: TransferContest, now: Standing, e: number, bound: number, most: number, room: Lookup): number {
  const { size, strict, cells, cell, worth, price, burning } = of;
  const { round, through, known, living, first, detour, burned } = room;
  const { top, value } = now;
  if (burning === 'difference') {
    for (let k = 0; k < cells; k++) {
      const before = now.burned[k];
      burned[k] = detour[k] + e > before ? detour[k] + e : before;
    }
  }
  let left = bound;
  for (let s = 0; s < size; s++) {
    const leader = top[s];
    const back = round[leader];
    if (back + e - (back & e & strict) <= 0 && burned[cell[leader]] === now.burned[cell[leader]]) continue;
    if (known[s] === 0) {
      known[s] = 1;
      for (let l = first[s]; l < first[s + 1]; l++) round[living[l]] = roundOver(of, through, living[l]);
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

/**
 * Chooses what to branch on at a settled node, and adds the arcs that it finds to hold.
 * @param together the bounds with all best candidates adopted, `null` if they contradict one another
 * @param sparing whether arcs that hold are passed over where they take nothing off the bound
 */
export function branching(
  of: TransferContest,
  { bounds, alive }: NodeState,
  now: Standing,
  bound: number,
  most: number,
  together: Bounds | null,
  room: Lookup,
  sparing = false,
): Branching {
  const { nodes, none, strict, size, start } = of;
  const asked = questions(of, bounds, now, together);
  let living = 0;
  for (let s = 0; s < size; s++) {
    room.first[s] = living;
    for (let m = start[s]; m < start[s + 1]; m++) if (alive[m] === 1) room.living[living++] = m;
  }
  room.first[size] = living;
  room.burned.set(now.burned);
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
    const back = bounds[b * nodes + a];
    for (const entry of entries) {
      const e = entry % 2 === 0 ? asked[entry >> 1].least : 1 - asked[entry >> 1].least;
      const contradicted = back > none && back + e - (back & e & strict) > 0;
      left[entry] = contradicted ? Number.NEGATIVE_INFINITY : boundWith(of, now, e, bound, most, room);
    }
  }
  const cap = Math.min(bound - most, 1e15);
  const forced: Arc[] = [];
  let best: Branching = { closed: false, arc: null, yes: 0, no: 0, forced };
  let greatest = -1;
  for (const [q, arc] of asked.entries()) {
    const [yes, no] = [left[2 * q], left[2 * q + 1]];
    if (yes === Number.NEGATIVE_INFINITY || no === Number.NEGATIVE_INFINITY) {
      if (sparing && yes !== no && Math.max(yes, no) === bound) continue;
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
