/**
 * # A lower bound on the welfare that a choice must give up
 *
 * Each contingency would like its best candidate; some pairs of candidates exclude each other. The least total cost of candidates that are
 * pairwise compatible is a weighted constraint problem, and shifting costs along pairs bounds it from below: for contingencies ω, ω' let m
 * be the least c(a) + c'(a') over compatible pairs; m is then owed whatever is chosen, and may be taken out of the two cost tables as long
 * as what remains is nonnegative. Every pair is served once, disjoint pairs that owe most first, so that the bound is at least that
 * of a greedy matching. (Soft arc consistency: Cooper and Schiex 2004.) For one agent who is screened over m pooled contingencies the
 * matching pairs the k-th lowest with the k-th highest contingency, and the bound is all but exact.
 */
import type { Integer } from '../../exact/integer-table.js';
import type { Candidate, Compatibility } from './candidates.js';

/** The candidates still open at one contingency, in ascending cost, with what each of them costs. */
interface Open {
  readonly candidates: readonly Candidate[];
  costs: Integer[];
}

/** A lower bound on the total cost of pairwise compatible candidates, and per contingency what each candidate costs on top of it. */
interface LossBound {
  /** On the scale of the candidates' costs. */
  readonly bound: Integer;
  /** `extra[d][c]`: choosing the c-th candidate of `domains[d]` costs at least `bound + extra[d][c]` in all. */
  readonly extra: readonly (readonly Integer[])[];
}

/** Pairs of domains with more combinations than this are passed over: the bound is weaker, never wrong. */
const LARGEST_PAIR = 250_000;

/** Bounds from below the cost of one candidate from each of `domains` (none empty), no two excluding each other; `null` if there are none. */
export function lossBound(domains: readonly (readonly Candidate[])[], zero: Integer, compatible: Compatibility): LossBound | null {
  let bound = zero;
  const open: Open[] = domains.map((candidates) => {
    const least = candidates[0].cost;
    bound += least;
    return { candidates, costs: candidates.map(({ cost }) => cost - least) };
  });
  const owed: { x: Open; y: Open; least: Integer }[] = [];
  for (let d = 0; d < open.length; d++) {
    for (let e = d + 1; e < open.length; e++) {
      if (open[d].candidates.length * open[e].candidates.length > LARGEST_PAIR) continue;
      const least = leastTogether(open[d], open[e], compatible);
      if (least === null) return null;
      if (least > 0) owed.push({ x: open[d], y: open[e], least });
    }
  }
  owed.sort((p, q) => (p.least > q.least ? -1 : p.least < q.least ? 1 : 0));
  const matched = new Set<Open>();
  const disjoint = owed.filter(({ x, y }) => {
    if (matched.has(x) || matched.has(y)) return false;
    matched.add(x).add(y);
    return true;
  });
  for (const { x, y } of [...disjoint, ...owed.filter((pair) => !disjoint.includes(pair))]) {
    const least = leastTogether(x, y, compatible);
    if (least === null) return null;
    if (!(least > 0)) continue;
    shift(x, y, least, zero, compatible);
    bound += least;
  }
  return { bound, extra: open.map(({ costs }) => costs) };
}

/** The least cost of a compatible pair, or `null` if no pair is compatible. */
function leastTogether(x: Open, y: Open, compatible: Compatibility): Integer | null {
  let least: Integer | null = null;
  for (let a = 0; a < x.candidates.length; a++) {
    const cost = x.costs[a];
    if (least !== null && cost >= least) continue;
    for (let b = 0; b < y.candidates.length; b++) {
      const together = cost + y.costs[b];
      if (least !== null && together >= least) continue;
      if (compatible(x.candidates[a], y.candidates[b])) least = together;
    }
    if (least !== null && !(least > 0)) return least;
  }
  return least;
}

/**
 * Takes `owed` out of the costs of a pair: y gives up to `owed` from each candidate, x the rest. Each compatible pair keeps
 * c(a) + c'(a') − owed ≥ what remains of both, and nothing becomes negative.
 */
function shift(x: Open, y: Open, owed: Integer, zero: Integer, compatible: Compatibility): void {
  const given = y.costs.map((cost) => (cost < owed ? cost : owed));
  x.costs = x.costs.map((cost, a) => {
    let covered = owed;
    for (let b = 0; b < given.length && covered > 0; b++) {
      if (given[b] < covered && compatible(x.candidates[a], y.candidates[b])) covered = given[b];
    }
    const taken = owed - covered;
    return taken >= cost ? zero : cost - taken;
  });
  y.costs = y.costs.map((cost, b) => cost - given[b]);
}
