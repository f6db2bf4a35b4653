/**
 * # One coordinate at a time
 *
 * Φ(x) = Σ_s max {p(ω)W(ω,a) − p(ω)·(burned in a's cell)} over the candidates that are equilibria at transfers x, as a function of one x_k: each candidate
 * that x_k concerns stands on an interval, along which it is worth a line. All steps of x_k are compared at once, and the best is taken.
 */
import type { TransferContest } from './transfer-contest.js';

/** How many steps of a coordinate are laid out at most; where there are more, those at which nothing changes are left out. */
const MOST_STEPS = 4096;

/** Whether a candidate is an equilibrium at transfers x. */
export function stands({ arcs, high, low, least }: TransferContest, x: Float64Array, m: number): boolean {
  for (let k = arcs[m]; k < arcs[m + 1]; k++) if (x[high[k]] - x[low[k]] < least[k]) return false;
  return true;
}

/** What a candidate is worth at transfers x. */
export const worthAt = ({ worth, price, at, cell, payer, burning }: TransferContest, x: Float64Array, m: number): number =>
  burning === 'difference' ? worth[m] - price[at[m]] * (x[payer[cell[m]]] - x[cell[m]]) : worth[m];

/** The candidates that each coordinate concerns, by contingency. */
export function concerned({
  nodes,
  candidates,
  at,
  arcs,
  high,
  low,
  burning,
  cell,
  payer,
}: TransferContest): readonly (readonly number[])[][] {
  const touching: number[][][] = Array.from({ length: nodes }, () => []);
  const last = new Int32Array(nodes).fill(-1);
  const lastAt = new Int32Array(nodes).fill(-1);
  const touch = (node: number, m: number): void => {
    if (last[node] === m) return;
    last[node] = m;
    if (lastAt[node] === at[m]) touching[node][touching[node].length - 1].push(m);
    else touching[node].push([m]);
    lastAt[node] = at[m];
  };
  for (let m = 0; m < candidates.length; m++) {
    for (let k = arcs[m]; k < arcs[m + 1]; k++) {
      touch(high[k], m);
      touch(low[k], m);
    }
    if (burning === 'difference') {
      touch(cell[m], m);
      touch(payer[cell[m]], m);
    }
  }
  return touching;
}

/** What the moves of a search share: its transfers, which they change, and how far it looks. */
interface Moving {
  readonly x: Float64Array;
  readonly touching: readonly (readonly (readonly number[])[])[];
  /** The coordinate that stays at 0, or −1. */
  readonly fixed: number;
  /** How far a coordinate is moved at once. */
  readonly reach: number;
  /** What it counts as to have no equilibrium at a contingency. */
  readonly missing: number;
  readonly draw: () => number;
  /** Looks at a candidate, which are counted. */
  readonly spent: { looks: number };
}

/** Moves one coordinate to where Φ is greatest; whether it rose. */
export function coordinateMoves(of: TransferContest, { x, touching, fixed, reach, missing, draw, spent }: Moving): (k: number) => boolean {
  const { cells, candidates, start, at, cell, worth, price, arcs, high, low, least, burning, payer, root, none, nodes } = of;
  const burns = burning === 'difference';
  /** The steps that a coordinate may take, in order, and Φ along them. */
  const steps = new Float64Array(Math.min(2 * reach + 3, MOST_STEPS));
  const along = new Float64Array(steps.length);
  const line = new Float64Array(steps.length);
  const touched = new Int32Array(candidates.length).fill(-1);
  const window = (k: number): readonly [number, number] => {
    let [from, to] = [-reach, reach];
    if (burns) {
      if (k < cells) to = Math.min(to, x[payer[k]] - x[k]);
      else if (k !== fixed) from = Math.max(from, x[k - cells] - x[k]);
    }
    if (fixed >= 0) {
      const [up, down] = [root[fixed * nodes + k], root[k * nodes + fixed]];
      if (up > none) to = Math.min(to, x[fixed] - up - x[k]);
      if (down > none) from = Math.max(from, x[fixed] + down - x[k]);
    }
    return [from, to];
  };
  /** Every step in the window where it is narrow; else those at which some candidate begins or ceases to stand. */
  const layOut = (k: number, from: number, to: number): number => {
    if (to - from < steps.length) {
      for (let d = from; d <= to; d++) steps[d - from] = d;
      return to - from + 1;
    }
    const ends = new Set<number>([from, 0, to]);
    for (const own of touching[k]) {
      for (const m of own) {
        for (let q = arcs[m]; q < arcs[m + 1]; q++) {
          const lacks = least[q] - (x[high[q]] - x[low[q]]);
          if (high[q] === k) ends.add(lacks);
          else if (low[q] === k) ends.add(-lacks);
        }
      }
    }
    const sorted = [...ends].filter((d) => d >= from && d <= to).sort((a, b) => a - b);
    const stride = Math.ceil(sorted.length / (steps.length - 1));
    const kept = sorted.filter((d, i) => i % stride === 0 || d === 0);
    for (const [i, d] of kept.slice(0, steps.length).entries()) steps[i] = d;
    return Math.min(kept.length, steps.length);
  };
  return (k) => {
    const [from, to] = window(k);
    if (from > to) return false;
    const laid = layOut(k, from, to);
    const dense = to - from < steps.length;
    along.fill(0, 0, laid);
    for (const own of touching[k]) {
      spent.looks += own.length;
      for (const m of own) touched[m] = k;
      // What stands whatever this coordinate is.
      let floor = missing;
      const s = at[own[0]];
      for (let m = start[s]; m < start[s + 1] && worth[m] > floor; m++) {
        if (touched[m] === k || !stands(of, x, m)) continue;
        floor = Math.max(floor, worthAt(of, x, m));
        if (!burns) break;
      }
      line.fill(floor, 0, laid);
      for (const m of own) {
        let [a, b] = [from, to];
        for (let q = arcs[m]; q < arcs[m + 1] && a <= b; q++) {
          const lacks = least[q] - (x[high[q]] - x[low[q]]);
          if (high[q] === k) a = lacks > a ? lacks : a;
          else if (low[q] === k) b = -lacks < b ? -lacks : b;
          else if (lacks > 0) b = a - 1;
        }
        if (a > b) continue;
        const base = worthAt(of, x, m);
        let slope = 0;
        if (burns) {
          if (cell[m] === k) slope = price[at[m]];
          else if (payer[cell[m]] === k) slope = -price[at[m]];
        }
        let i = dense ? a - from : 0;
        if (!dense) while (i < laid && steps[i] < a) i++;
        for (; i < laid && steps[i] <= b; i++) {
          const value = base + slope * steps[i];
          if (value > line[i]) line[i] = value;
        }
      }
      for (let i = 0; i < laid; i++) along[i] += line[i];
    }
    let here = 0;
    while (here < laid - 1 && steps[here] < 0) here++;
    let there = here;
    for (let i = 0; i < laid; i++) if (along[i] > along[there]) there = i;
    if (along[there] > along[here]) {
      x[k] += steps[there];
      return true;
    }
    if (draw() < 0.5) return false;
    let ties = 0;
    for (let i = 0; i < laid; i++) if (i !== here && along[i] === along[here] && draw() * ++ties < 1) there = i;
    x[k] += steps[there];
    return false;
  };
}
