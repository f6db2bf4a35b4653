/**
 * # Good transfers at once
 *
 * Transfers x are worth Φ(x) = Σ_s max {p(ω)W(ω,a) − p(ω)·(burned in a's cell)} over the candidates that are equilibria at x. Φ is climbed one
 * coordinate at a time: for all values of one x_k at once, each contingency's best candidate is a maximum over intervals. From a local maximum a
 * better candidate of some contingency is forced by moving an end of each arc that it lacks; a step down is accepted as in annealing. What is
 * found is a choice with transfers that implement it; that there is no better is never claimed.
 *
 * A draw is a pure function of the problem, and so is the result unless time runs out.
 */
import type { Expiry } from '../../exact/expiry.js';
import { concerned, coordinateMoves, stands, worthAt } from './coordinate-moves.js';
import type { TransferContest } from './transfer-contest.js';

/** Numbers in [0, 1) that look random: three shifts (Marsaglia 2003). */
function draws(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Looks at a candidate between two looks at the clock. */
const PACE = 20_000;
/** Steps without a better choice before it begins elsewhere. */
const STALL = 150;

/** Goes on for so many looks at a candidate, and returns the best choice met so far, the candidate of each contingency; `null` while there is none. */
export type Climb = (looks: number) => Int32Array | null;

/** A search that can be gone on with. Where agents are coupled by sums, as with three or more, it passes over what couples them. */
export function localSearch(of: TransferContest, expired: Expiry): Climb {
  const { size, nodes, cells, start, candidates, worth, price, arcs, high, low, least, burning, payer, root, none } = of;
  const count = candidates.length;
  const burns = burning === 'difference';
  const draw = draws(size * 7919 + nodes);
  /** A lone agent's burning and a bound are measured from a node that stays at 0. */
  const fixed = nodes > of.blocks * cells ? nodes - 1 : -1;
  let [largest, heaviest] = [1, 1];
  for (let k = 0; k < least.length; k++) largest = Math.max(largest, Math.abs(least[k]));
  for (let m = 0; m < count; m++) heaviest = Math.max(heaviest, Math.abs(worth[m]));
  const reach = largest + 2;
  /** What it counts as to have no equilibrium at a contingency. */
  const missing = -(8 * heaviest + 8 * reach * price.reduce((most, p) => Math.max(most, p), 0));

  const touching = concerned(of);
  const movable = Array.from({ length: nodes }, (_, k) => k).filter((k) => k !== fixed && touching[k].length > 0);
  if (movable.length === 0) return () => null;

  const x = new Float64Array(nodes);
  const chosen = new Int32Array(size);
  const best = { value: Number.NEGATIVE_INFINITY, x: x.slice(), chosen: null as Int32Array | null };
  const spent = { looks: 0 };
  let clock = PACE;
  let [effort, over] = [0, false];
  const isOver = (): boolean => {
    if (!over && (spent.looks >= effort || spent.looks > clock)) {
      clock = spent.looks + PACE;
      over = spent.looks >= effort || expired();
    }
    return over;
  };
  /** Φ(x), noting the choice; what is complete and best is kept. */
  const assess = (): number => {
    let total = 0;
    let complete = true;
    spent.looks += count;
    for (let s = 0; s < size; s++) {
      let most = Number.NEGATIVE_INFINITY;
      chosen[s] = -1;
      for (let m = start[s]; m < start[s + 1]; m++) {
        if (!burns && chosen[s] >= 0) break;
        if (!stands(of, x, m)) continue;
        const own = worthAt(of, x, m);
        if (own > most) {
          most = own;
          chosen[s] = m;
        }
      }
      if (chosen[s] < 0) complete = false;
      total += chosen[s] < 0 ? missing : most;
    }
    if (complete && total > best.value) {
      best.value = total;
      best.x.set(x);
      best.chosen = chosen.slice();
    }
    return total;
  };

  const move = coordinateMoves(of, { x, touching, fixed, reach, missing, draw, spent });
  const climb = (): number => {
    let value = assess();
    for (let rising = true; rising && !isOver(); ) {
      rising = false;
      const order = movable.slice();
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(draw() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
      }
      for (const k of order) if (!isOver()) rising = move(k) || rising;
      value = assess();
    }
    return value;
  };
  const force = (m: number): void => {
    for (let k = arcs[m]; k < arcs[m + 1]; k++) {
      const lacks = least[k] - (x[high[k]] - x[low[k]]);
      if (lacks <= 0) continue;
      const way = draw();
      const up = low[k] === fixed ? lacks : high[k] === fixed ? 0 : way < 0.45 ? lacks : way < 0.9 ? 0 : Math.floor(lacks / 2);
      x[high[k]] += up;
      x[low[k]] -= lacks - up;
    }
  };
  const confine = (): void => {
    if (fixed >= 0) {
      for (const k of movable) {
        const [up, down] = [root[fixed * nodes + k], root[k * nodes + fixed]];
        if (up > none) x[k] = Math.min(x[k], -up);
        if (down > none) x[k] = Math.max(x[k], down);
      }
    }
    if (!burns) return;
    for (let k = 0; k < cells; k++) {
      if (x[payer[k]] >= x[k]) continue;
      if (payer[k] !== fixed && draw() < 0.5) x[payer[k]] = x[k];
      else x[k] = x[payer[k]];
    }
  };

  let value = Number.NEGATIVE_INFINITY;
  let current = new Int32Array(size).fill(-1);
  const back = new Float64Array(nodes);
  const heat = worth.reduce((total, w) => total + Math.abs(w), 0) / Math.max(1, count);
  let [stall, warmth] = [0, heat];
  const step = (): void => {
    back.set(x);
    stall += 1;
    if (stall === 1 && best.chosen === null) {
      // To begin with nothing is paid.
    } else if (stall > STALL) {
      [stall, warmth] = [0, heat];
      if (best.chosen !== null && draw() < 0.5) x.set(best.x);
      else for (const k of movable) x[k] = Math.floor((draw() - 0.5) * reach * 0.5);
      value = Number.NEGATIVE_INFINITY;
    } else {
      warmth *= 0.97;
      const kicks = 1 + (draw() < 0.4 ? 1 : 0) + (draw() < 0.15 ? 1 : 0);
      for (let kick = 0; kick < kicks; kick++) {
        let s = Math.floor(draw() * size);
        for (let turn = 0; turn < 6 && current[s] === start[s]; turn++) s = Math.floor(draw() * size);
        if (draw() < 0.5) {
          const first = Math.floor(draw() * size);
          for (let q = 0; q < size; q++) {
            if (current[(first + q) % size] >= 0) continue;
            s = (first + q) % size;
            break;
          }
        }
        const rank = draw();
        force(start[s] + Math.floor(rank * rank * (start[s + 1] - start[s])));
      }
      if (draw() < 0.1) x[movable[Math.floor(draw() * movable.length)]] += Math.floor((draw() - 0.5) * reach);
    }
    confine();
    const next = climb();
    if (next >= value || draw() < Math.exp((next - value) / warmth)) {
      if (next > value) stall = Math.max(0, stall - 20);
      value = next;
      current = chosen.slice();
    } else x.set(back);
  };
  return (more) => {
    [effort, over] = [spent.looks + more, false];
    while (!isOver()) step();
    return best.chosen;
  };
}
