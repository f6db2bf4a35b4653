/**
 * # A component's problem, in integers and flat lists
 *
 * What the search over transfers works on. The unknowns are *nodes*: t_i(k) for each agent i and cell k that a candidate lies in or can
 * leave for. With two agents the second is turned round, x = −t_2, so that budgets are differences too: t_1(k) ≤ x(k), of which the
 * excess is burned; in the balanced class the two are one node. A liability bound adds a node that stands for 0. Each candidate asks for *arcs*
 * x_a − x_b ≥ e, one for each deviation.
 *
 * Everything is multiplied by the denominators. The arcs, the bound and, with two agents, the budgets are differences with integers on the
 * right, so that the best transfers for a choice may be taken to be integers. Not so with three agents or more, whose budgets are sums.
 */
import { integerTable } from '../../exact/integer-table.js';
import type { Candidate } from '../choice/candidates.js';
import { integerSetting, integerWeights } from '../language/integer-setting.js';
import type { Setting } from '../language/setting.js';
import { type Bounds, type Differences, insert, unbounded } from './difference-bounds.js';

/** The candidates of linked contingencies with the arcs that they ask for. */
export interface TransferContest extends Differences {
  /** How many contingencies there are, and cells. */
  readonly size: number;
  readonly cells: number;
  /** Candidates of contingency s are those from `start[s]` to `start[s + 1]`, best first. */
  readonly start: Int32Array;
  readonly candidates: readonly Candidate[];
  /** The number in the language of each cell. */
  readonly cellNumbers: readonly number[];
  /** The place in the component of each candidate's contingency. */
  readonly at: Int32Array;
  readonly cell: Int32Array;
  /** p(ω) W(ω,a), times `scale`. */
  readonly worth: Float64Array;
  /** What a unit of money burned costs at each contingency, times `scale`: p(ω). */
  readonly price: Float64Array;
  readonly scale: bigint;
  /** The arcs of candidate m are those from `arcs[m]` to `arcs[m + 1]`: x_high − x_low ≥ least. */
  readonly arcs: Int32Array;
  readonly high: Int32Array;
  readonly low: Int32Array;
  readonly least: Bounds;
  /** What is known of transfers before anything is chosen. */
  readonly root: Bounds;
  /**
   * How money is burned: not at all, or at no cost; as the difference of two nodes, with two agents at most; or as what the bounds of all add up to.
   */
  readonly burning: 'none' | 'difference' | 'sum';
  /** The node that what is burned in a cell is measured from where it is a difference: x_payer − x_k. */
  readonly payer: Int32Array;
  /** Agents who have nodes of their own: node of agent i on cell k is `i · cells + k`. */
  readonly blocks: number;
  /** Whether the bounds decide everything: two agents at most, or nothing that couples more. */
  readonly decisive: boolean;
  /** Whether budgets are balanced sums of three agents or more. */
  readonly balances: boolean;
  /** A whole number of money in the lengths of arcs, and how many of them make 1. */
  readonly unit: number;
  readonly moneyScale: bigint;
}

/** Sums of this many of the largest numbers must be exact. */
const HEADROOM = 4;

/** The problem of a component; `null` where its numbers are too large to be added up as doubles, or no candidate is left somewhere. */
export function transferContest(of: Setting, domains: readonly (readonly Candidate[])[]): TransferContest | null {
  const { environment, language, mechanismClass } = of;
  const { strides, actions } = environment;
  const n = strides.length;
  const { rows, liability, scale: moneyScale, zero } = integerSetting(of);
  const weights = integerWeights(environment);
  if (typeof zero === 'bigint' || typeof weights.zero === 'bigint' || domains.some(({ length }) => length === 0)) return null;
  const places = new Map<number, number>();
  const place = (cell: number): number => {
    const known = places.get(cell) ?? places.size;
    places.set(cell, known);
    return known;
  };
  for (const domain of domains) {
    for (const { contingency, profile } of domain) {
      const cells = language.cells[contingency];
      place(cells[profile]);
      for (let i = 0; i < n; i++) {
        const first = profile - (Math.floor(profile / strides[i]) % actions[i].length) * strides[i];
        for (let b = 0; b < actions[i].length; b++) place(cells[first + b * strides[i]]);
      }
    }
  }
  const cells = places.size;
  const balanced = mechanismClass === 'balanced';
  const blocks = balanced && n <= 2 ? 1 : n;
  const decisive = n <= 2 || mechanismClass === 'unrestricted';
  const [strict, unit] = decisive ? ([0, 1] as const) : ([1, 2] as const);
  const burning = mechanismClass !== 'subsidy-free' ? 'none' : n <= 2 ? 'difference' : 'sum';
  const zeroNode = liability === null && !(n === 1 && burning === 'difference') ? -1 : blocks * cells;
  const nodes = blocks * cells + (zeroNode < 0 ? 0 : 1);
  /** A lone agent who must balance its budget is paid nothing: all its nodes are one. */
  const node = (i: number, k: number): number => (balanced && n === 1 ? 0 : balanced && n === 2 ? k : i * cells + k);

  const arcsOf = ({ contingency, profile }: Candidate): Map<number, number> | null => {
    const row = rows[contingency];
    const cellsAt = language.cells[contingency];
    const arcs = new Map<number, number>();
    for (let i = 0; i < n; i++) {
      const own = Math.floor(profile / strides[i]) % actions[i].length;
      for (let b = 0; b < actions[i].length; b++) {
        if (b === own) continue;
        const to = profile + (b - own) * strides[i];
        const gain = (row[to * n + i] - row[profile * n + i]) * unit;
        const [from, into] = [node(i, place(cellsAt[profile])), node(i, place(cellsAt[to]))];
        if (from === into) {
          if (gain > 0) return null;
          continue;
        }
        const key = n === 2 && i === 1 ? into * nodes + from : from * nodes + into;
        const known = arcs.get(key);
        if (known === undefined || gain > known) arcs.set(key, gain);
      }
    }
    for (const [key, gain] of arcs) {
      const back = arcs.get((key % nodes) * nodes + Math.floor(key / nodes));
      if (back !== undefined && back + gain > 0) return null;
    }
    return arcs;
  };
  const kept: Candidate[] = [];
  const lists: Map<number, number>[] = [];
  const start = new Int32Array(domains.length + 1);
  for (const [s, domain] of domains.entries()) {
    for (const candidate of domain) {
      const arcs = arcsOf(candidate);
      if (arcs === null) continue;
      kept.push(candidate);
      lists.push(arcs);
    }
    start[s + 1] = kept.length;
  }
  let largest = Math.max(1, liability ?? 0) * unit;
  for (const list of lists) for (const gain of list.values()) largest = Math.max(largest, Math.abs(gain));
  const reach = largest * (nodes + HEADROOM) * Math.max(1, n);
  if (reach >= 2 ** 50) return null;
  const small = reach < 2 ** 26;
  const differences: Differences = { nodes, none: small ? -(2 ** 29) : -(2 ** 52), strict };

  const { prior } = environment;
  const { rows: priors, scale: priorScale } = integerTable([prior], 1);
  const perWelfare = Number(weights.scale / priorScale);
  const factor = burning === 'none' ? 1 : Number(moneyScale);
  const worth = Float64Array.from(kept, ({ contingency, profile }) => weights.rows[contingency][profile] * factor);
  const price = Float64Array.from(domains, (_, s) => {
    const contingency = domains[s][0].contingency;
    return burning === 'none' ? 0 : priors[0][contingency] * perWelfare;
  });
  const most = worth.reduce((total, w) => Math.max(total, Math.abs(w)), 0) * domains.length;
  const priciest = price.reduce((total, p) => total + p, 0) * reach;
  if (!(HEADROOM * (most + priciest) < Number.MAX_SAFE_INTEGER)) return null;

  const arcs = new Int32Array(kept.length + 1);
  for (const [m, list] of lists.entries()) arcs[m + 1] = arcs[m] + list.size;
  const pairs = lists.flatMap((list) => [...list]);
  const root = unbounded(differences);
  const contest = { ...differences, cells };
  const payer = Int32Array.from({ length: cells }, (_, k) => (n === 1 ? zeroNode : cells + k));
  if (burning === 'difference') for (let k = 0; k < cells; k++) insert(contest, root, payer[k], k, 0);
  if (liability !== null) {
    for (let a = 0; a < zeroNode; a++) {
      insert(contest, root, a, zeroNode, -liability * unit);
      insert(contest, root, zeroNode, a, -liability * unit);
    }
  }
  return {
    ...contest,
    size: domains.length,
    start,
    candidates: kept,
    cellNumbers: [...places.keys()],
    at: Int32Array.from(domains.flatMap((_, s) => new Array<number>(start[s + 1] - start[s]).fill(s))),
    cell: Int32Array.from(kept, ({ cell }) => place(cell)),
    worth,
    price,
    scale: weights.scale * (burning === 'none' ? 1n : moneyScale),
    arcs,
    high: Int32Array.from(pairs, ([key]) => Math.floor(key / nodes)),
    low: Int32Array.from(pairs, ([key]) => key % nodes),
    least: small ? Int32Array.from(pairs, ([, gain]) => gain) : Float64Array.from(pairs, ([, gain]) => gain),
    root,
    burning,
    payer,
    blocks,
    decisive,
    balances: balanced && n > 2,
    unit,
    moneyScale,
  };
}
