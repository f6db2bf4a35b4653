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
import { add, compare, isPositive, minimum, type Rational, subtract, ZERO } from '../exact/rational.js';
import type { Candidate, Compatibility } from './candidates.js';

/** The candidates still open at one contingency, in ascending cost, with what each of them costs. */
interface Open {
  readonly candidates: readonly Candidate[];
  costs: Rational[];
}

/** A lower bound on the total cost of pairwise compatible candidates, and per contingency what each candidate costs on top of it. */
export interface LossBound {
  readonly bound: Rational;
  /** `extra[d][c]`: choosing the c-th candidate of `domains[d]` costs at least `bound + extra[d][c]` in all. */
  readonly extra: readonly (readonly Rational[])[];
}

/** Pairs of domains with more combinations than this are passed over: the bound is weaker, never wrong. */
const LARGEST_PAIR = 250_000;

/** Bounds from below the cost of one candidate from each of `domains` (none empty), no two excluding each other; `null` if there are none. */
export function lossBound(domains: readonly (readonly Candidate[])[], compatible: Compatibility): LossBound | null {
  let bound = ZERO;
  const open: Open[] = domains.map((candidates) => {
    const least = candidates.map(({ cost }) => cost).reduce(minimum);
    bound = add(bound, least);
    return { candidates, costs: candidates.map(({ cost }) => subtract(cost, least)) };
  });
  const owed: { x: Open; y: Open; least: Rational }[] = [];
  for (let d = 0; d < open.length; d++) {
    for (let e = d + 1; e < open.length; e++) {
      if (open[d].candidates.length * open[e].candidates.length > LARGEST_PAIR) continue;
      const least = leastTogether(open[d], open[e], compatible);
      if (least === null) return null;
      if (isPositive(least)) owed.push({ x: open[d], y: open[e], least });
    }
  }
  owed.sort((p, q) => compare(q.least, p.least));
  const matched = new Set<Open>();
  const disjoint = owed.filter(({ x, y }) => {
    if (matched.has(x) || matched.has(y)) return false;
    matched.add(x).add(y);
    return true;
  });
  for (const { x, y } of [...disjoint, ...owed.filter((pair) => !disjoint.includes(pair))]) {
    const least = leastTogether(x, y, compatible);
    if (least === null) return null;
    if (!isPositive(least)) continue;
    shift(x, y, least, compatible);
    bound = add(bound, least);
  }
  return { bound, extra: open.map(({ costs }) => costs) };
}

/** The least cost of a compatible pair, or `null` if no pair is compatible. */
function leastTogether(x: Open, y: Open, compatible: Compatibility): Rational | null {
  let least: Rational | null = null;
  for (let a = 0; a < x.candidates.length; a++) {
    if (least !== null && compare(x.costs[a], least) >= 0) continue;
    for (let b = 0; b < y.candidates.length; b++) {
      const together = add(x.costs[a], y.costs[b]);
      if (least !== null && compare(together, least) >= 0) continue;
      if (compatible(x.candidates[a], y.candidates[b])) least = together;
    }
    if (least !== null && !isPositive(least)) return least;
  }
  return least;
}

/**
 * Takes `owed` out of the costs of a pair: y gives up to `owed` from each candidate, x the rest. Each compatible pair keeps
 * c(a) + c'(a') − owed ≥ what remains of both, and nothing becomes negative.
 */
function shift(x: Open, y: Open, owed: Rational, compatible: Compatibility): void {
  const given = y.costs.map((cost) => minimum(cost, owed));
  x.costs = x.costs.map((cost, a) => {
    let covered = owed;
    for (let b = 0; b < given.length && isPositive(covered); b++) {
      if (compare(given[b], covered) < 0 && compatible(x.candidates[a], y.candidates[b])) covered = given[b];
    }
    const taken = subtract(owed, covered);
    return compare(taken, cost) >= 0 ? ZERO : subtract(cost, taken);
  });
  y.costs = y.costs.map((cost, b) => subtract(cost, given[b]));
}
