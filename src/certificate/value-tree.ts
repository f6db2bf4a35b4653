/**
 * # Trees of cases for V_L
 *
 * Given V, a tree of cases over a part of Ω in which no choice is worth more than V. It is found depth first: a case is closed by a bound,
 * by money that must be burned, or by rows that no transfers satisfy; otherwise it branches on the contingency with the fewest profiles
 * that may still be worth more. Impossibilities that involve one or two contingencies go into the table of exclusions, and the tree is
 * built anew: it shrinks where the same conflict stood in many branches.
 */
import { positiveClosedWalk } from '../contract/incentives/closed-walk.js';
import type { Outcome } from '../contract/incentives/incentives.js';
import { transferProgram } from '../contract/incentives/transfer-program.js';
import type { Setting } from '../contract/language/setting.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import {
  add,
  compare,
  greater,
  isPositive,
  less,
  maximum,
  minimum,
  multiply,
  negate,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import type { Exclusions } from './exclusions.js';
import type { CaseNode, Proof } from './format.js';
import { contingenciesIn, programProof, walkProof } from './proof.js';

/** An open outcome with what it costs against the best at its contingency. */
interface Open extends Outcome {
  readonly cost: Rational;
}

/** What is still open, and no more than which any completion is worth. */
interface Bounded {
  readonly bound: Rational;
  readonly open: readonly Open[];
}

/** How often the tree is built anew after something was learned. */
const MOST_PASSES = 4;
/** Pairs of contingencies with more combinations are not shifted. */
const LARGEST_PAIR = 100_000;

/**
 * The nodes of a tree that shows no choice at the contingencies of a part to be worth more than `most` (`null`: that there is none at all),
 * in preorder; or `null` where some choice is.
 * @param patience how many nodes may be visited before it is given up
 */
export function valueTree(
  of: Setting,
  part: readonly number[],
  most: Rational | null,
  excluded: Exclusions,
  expired: Expiry,
  patience = Number.POSITIVE_INFINITY,
): CaseNode[] | null | 'out of patience' {
  let visits = 0;
  const { prior, welfare, profileCount } = of.environment;
  const worth = ({ contingency, profile }: Outcome) => multiply(prior[contingency], welfare[contingency][profile]);
  const nodes: CaseNode[] = [];
  let learned = false;

  const narrow = ({ bound, open }: Bounded): Bounded => ({
    bound,
    open: most === null ? open : open.filter(({ cost }) => greater(subtract(bound, cost), most)),
  });
  const boundOf = (open: readonly Outcome[], burned: Rational): Bounded => {
    const best = new Map<number, Rational>();
    for (const x of open) best.set(x.contingency, maximum(best.get(x.contingency) ?? worth(x), worth(x)));
    const costs = open.map(({ contingency, profile }) => {
      const cost = subtract(best.get(contingency) ?? ZERO, worth({ contingency, profile }));
      return { contingency, profile, cost };
    });
    return narrow({ bound: subtract(sum(best.values()), burned), open: costs });
  };
  const at = (open: readonly Open[], contingency: number) => open.filter((x) => x.contingency === contingency);
  const isClosed = ({ open }: Bounded) => new Set(open.map(({ contingency }) => contingency)).size < part.length;

  /** The least cost of two outcomes that may stand together; `null` if none may. */
  const leastTogether = (xs: readonly Open[], ys: readonly Open[]): Rational | null => {
    let least: Rational | null = null;
    for (const x of xs) {
      for (const y of ys) if (!excluded.apart(x, y)) least = least === null ? add(x.cost, y.cost) : minimum(least, add(x.cost, y.cost));
    }
    return least;
  };
  /** The same, with what is below it noted as impossible. */
  const noteLeast = (xs: readonly Open[], ys: readonly Open[]): Rational | null => {
    const least = leastTogether(xs, ys);
    for (const x of xs) {
      for (const y of ys) if (least === null || less(add(x.cost, y.cost), least)) excluded.noteApart(x, y, 'needed');
    }
    return least;
  };
  const shift = ({ bound, open }: Bounded, w: number, v: number, least: Rational): Bounded => {
    const ys = at(open, v);
    const given = (x: Open) => ys.reduce((c, y) => (excluded.noteApart(x, y, 'perhaps') ? c : minimum(c, y.cost)), least);
    return {
      bound: subtract(bound, least),
      open: open.map((x) => {
        if (x.contingency === w) return { ...x, cost: subtract(x.cost, subtract(least, given(x))) };
        return x.contingency === v ? { ...x, cost: subtract(x.cost, minimum(x.cost, least)) } : x;
      }),
    };
  };
  /** Shifts costs along the pairs that owe most, disjoint ones first, until the case is closed or none owes any more. */
  const shiftPairs = (from: Bounded, chosen: ReadonlyMap<number, number>): { pairs: [number, number][]; rest: Bounded } => {
    const free = part.filter((w) => !chosen.has(w));
    const owed: { w: number; v: number; least: Rational }[] = [];
    for (const [k, w] of free.entries()) {
      const xs = at(from.open, w);
      for (const v of free.slice(k + 1)) {
        const ys = at(from.open, v);
        if (xs.length * ys.length > LARGEST_PAIR) continue;
        checkpoint(expired);
        const least = leastTogether(xs, ys);
        if (least === null) {
          noteLeast(xs, ys);
          return { pairs: [[w, v]], rest: { ...from, open: [] } };
        }
        if (isPositive(least)) owed.push({ w, v, least });
      }
    }
    owed.sort((p, q) => compare(q.least, p.least));
    const matched = new Set<number>();
    const disjoint = owed.filter(({ w, v }) => {
      if (matched.has(w) || matched.has(v)) return false;
      matched.add(w).add(v);
      return true;
    });
    const pairs: [number, number][] = [];
    let rest = from;
    for (const { w, v } of [...disjoint, ...owed.filter((pair) => !disjoint.includes(pair))]) {
      const least = noteLeast(at(rest.open, w), at(rest.open, v));
      if (least === null) return { pairs: [...pairs, [w, v]], rest: { ...rest, open: [] } };
      if (!isPositive(least)) continue;
      rest = shift(rest, w, v, least);
      pairs.push([w, v]);
      if (isClosed(narrow(rest))) break;
    }
    return { pairs, rest: narrow(rest) };
  };

  const visit = (open: readonly Outcome[], chosen: ReadonlyMap<number, number>): boolean => {
    checkpoint(expired);
    visits += 1;
    if (visits > patience) return false;
    let rest = boundOf(open, ZERO);
    if (isClosed(rest)) return push({});
    const solved = transfersProof(of, chosen, expired);
    if (solved.proof !== null && !isPositive(solved.burned)) {
      const involved = contingenciesIn(solved.proof);
      if (involved.length <= 2) {
        const outcomes = involved.map((contingency) => ({ contingency, profile: chosen.get(contingency) ?? 0 }));
        learned = excluded.learn(outcomes, solved.proof) || learned;
      }
      return push({ proof: solved.proof });
    }
    let node: CaseNode = {};
    if (solved.proof !== null && most !== null) {
      const burned = boundOf(open, solved.burned);
      if (burned.open.length < rest.open.length) {
        node = { burning: solved.proof };
        rest = burned;
      }
      if (isClosed(rest)) return push(node);
    }
    if (chosen.size === part.length) return false;
    const shifted = shiftPairs(rest, chosen);
    if (shifted.rest.open.length < rest.open.length) {
      node = { ...node, pairs: shifted.pairs };
      rest = shifted.rest;
    }
    if (isClosed(rest)) return push(node);
    const sizes = part.filter((w) => !chosen.has(w)).map((w) => ({ w, cases: at(rest.open, w) }));
    const { w, cases } = sizes.reduce((least, other) => (other.cases.length < least.cases.length ? other : least));
    push({ ...node, at: w, cases: cases.map(({ profile }) => profile) });
    return cases.every((x) =>
      visit(
        rest.open.filter((y) => (y.contingency === w ? y.profile === x.profile : !excluded.noteApart(x, y, 'needed'))),
        new Map(chosen).set(w, x.profile),
      ),
    );
  };
  const push = (node: CaseNode): boolean => {
    nodes.push(node);
    return true;
  };

  for (let pass = 1; ; pass++) {
    nodes.length = 0;
    learned = false;
    excluded.forget();
    const start = part.flatMap((contingency) => Array.from({ length: profileCount }, (_, profile) => ({ contingency, profile })));
    const closed = visit(
      start.filter((x) => !excluded.struck(x)),
      new Map(),
    );
    if (!closed) return visits > patience ? 'out of patience' : null;
    if (!learned || pass === MOST_PASSES) return nodes;
  }
}

/** Why no transfers implement what is chosen (`burned` 0), or why they burn as much as they do; `null` if there is nothing to prove. */
function transfersProof(of: Setting, chosen: ReadonlyMap<number, number>, expired: Expiry): { proof: Proof | null; burned: Rational } {
  if (chosen.size === 0) return { proof: null, burned: ZERO };
  const outcomes = [...chosen].map(([contingency, profile]) => ({ contingency, profile }));
  const program = transferProgram(of, outcomes);
  const walk = positiveClosedWalk(program.incentives, of.environment.agents.length);
  if (walk !== null) return { proof: walkProof(walk), burned: ZERO };
  if (of.mechanismClass === 'unrestricted' && of.liability === null) return { proof: null, burned: ZERO };
  const solution = solve(program.program, expired);
  if (solution.status === 'infeasible') return { proof: programProof(of, program, solution.farkas), burned: ZERO };
  if (solution.status === 'unbounded') throw new Error('a transfer program is bounded by its budgets');
  const burned = negate(solution.value);
  return { proof: isPositive(burned) ? programProof(of, program, solution.dual, outcomes) : null, burned };
}
