/**
 * # The best choice at linked contingencies
 *
 * Best first over partial choices. A partial choice is worth at most
 *
 *     Σ_ω p(ω) W(best candidate) − (welfare that compatible candidates must give up) − (money that this part must burn),
 *
 * the second by {@link lossBound}, the third by {@link mustBurn}. A node
 * inherits its parent's bound, and pays for a sharper one only when it comes to the front of the queue, so that what never comes to the
 * front costs nothing; the first complete choice to come out has the largest value.
 */
import TinyQueue from 'tinyqueue';
import { type Expiry, unlessInterrupted } from '../../exact/expiry.js';
import { type Integer, type IntegerTable, rationalOf } from '../../exact/integer-table.js';
import { atMost, compare, equal, greater, minimum, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { equilibria } from '../../game/equilibrium.js';
import { mustBurn } from '../incentives/implementation.js';
import type { Outcome } from '../incentives/incentives.js';
import { hasOutsideOption } from '../language/individual-terms.js';
import { integerWeights } from '../language/integer-setting.js';
import type { Setting } from '../language/setting.js';
import type { Candidate, Compatibility } from './candidates.js';
import { lossBound } from './loss-bound.js';

/** A complete choice of a component with its value. */
export interface Leaf {
  readonly outcomes: readonly Outcome[];
  readonly value: Rational;
}

/** The best choice of a component, that there is none, or what is known when time ran out. */
export type BestChoice =
  | { readonly status: 'undefined' }
  | { readonly status: 'attained' | 'interrupted'; readonly best: Leaf | null; readonly atMost: Rational };

/** Told now and then, while a search goes on, what is known: the value of the best so far, `null` while there is none, and what none exceeds. */
export type Watch = (atLeast: Rational | null, atMost: Rational) => void;

/** What a search is about: a setting, and the candidates at each contingency of a component. */
interface Contest {
  readonly of: Setting;
  readonly domains: readonly (readonly Candidate[])[];
  readonly compatible: Compatibility;
  readonly expired: Expiry;
  /** At how many setbacks, returns to a smaller part of a choice, the search is interrupted; left out: never. */
  readonly patience?: number;
  readonly watch?: Watch | undefined;
}

/** A partial choice: one candidate or none for each contingency of the component. */
interface Node {
  readonly chosen: readonly (Candidate | null)[];
  readonly depth: number;
  /** No completion is worth more. */
  readonly bound: Rational;
  /** What completions are worth at most before anything is burned, on the scale of {@link integerWeights}; exact for a complete choice. */
  readonly worth: Integer;
  /** What this part must burn. */
  readonly burned: Rational;
  /** Whose work the bound is: the parent's, the loss bound's, or that of what must be burned as well. */
  readonly stage: 'inherited' | 'bounded' | 'solved';
  /** The candidates still open, with what each adds to the loss; until stage `bounded` those of the parent, which the choice at `last` narrows. */
  readonly open: readonly (readonly Open[])[];
  readonly last: number;
}

/** A candidate with what choosing it adds to the loss. */
interface Open {
  readonly candidate: Candidate;
  readonly extra: Integer;
}

const STAGES = { inherited: 0, bounded: 1, solved: 2 } as const;

/** Best bound first; among equals the deeper, then the further examined. */
const order = (x: Node, y: Node): number => compare(y.bound, x.bound) || y.depth - x.depth || STAGES[y.stage] - STAGES[x.stage];

/** The best choice among the candidates of a component, none of whose domains is empty. */
export function bestChoice({ of, domains, compatible, expired, patience = Number.POSITIVE_INFINITY, watch }: Contest): BestChoice {
  const weights = integerWeights(of.environment);
  const most = worthOf(
    domains.map(([best]) => best),
    weights,
  );
  const ceiling = rationalOf(most, weights);
  const root: Node = {
    chosen: domains.map(() => null),
    depth: 0,
    bound: ceiling,
    worth: most,
    burned: ZERO,
    stage: 'inherited',
    open: [],
    last: -1,
  };
  let [setbacks, reached] = [0, 0];
  const isSpent = () => setbacks >= patience || expired();
  const sharpen = (node: Node): Node | null | 'interrupted' => {
    if (node.depth < reached) setbacks += 1;
    reached = node.depth;
    return unlessInterrupted(
      () => (node.stage === 'inherited' ? boundNode(node, most, weights, compatible) : solveNode(node, of, weights, expired)),
      'interrupted',
    );
  };

  let best: Leaf | null = topChoice(root, domains, sharpen);
  if (best !== null && equal(best.value, ceiling)) return { status: 'attained', best, atMost: ceiling };
  reached = 0;
  const whole: Node = { ...root, open: domains.map((domain) => domain.map((candidate) => ({ candidate, extra: weights.zero }))) };
  for (const leaf of [withoutTransfers(of, domains, weights), best === null ? dive(whole, weights, sharpen, isSpent) : null]) {
    if (leaf !== null && (best === null || greater(leaf.value, best.value))) best = leaf;
  }
  reached = 0;
  const queue = new TinyQueue<Node>([whole], order);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (best !== null && atMost(node.bound, best.value)) return { status: 'attained', best, atMost: best.value };
    if (isSpent()) return { status: 'interrupted', best, atMost: node.bound };
    watch?.(best?.value ?? null, node.bound);
    if (node.stage !== 'solved') {
      const sharper = sharpen(node);
      if (sharper === 'interrupted') return { status: 'interrupted', best, atMost: node.bound };
      if (sharper !== null && (best === null || greater(sharper.bound, best.value))) queue.push(sharper);
    } else if (node.depth === domains.length) {
      best = leafOf(node);
    } else {
      for (const child of children(node, weights)) if (best === null || greater(child.bound, best.value)) queue.push(child);
    }
  }
  return best === null ? { status: 'undefined' } : { status: 'attained', best, atMost: best.value };
}

/** Examines a node further: a sharper bound, `null` if it has no completion, or that time is up. */
type Sharpen = (node: Node) => Node | null | 'interrupted';

const leafOf = ({ chosen, bound }: Node): Leaf => ({ outcomes: chosen.filter((candidate) => candidate !== null), value: bound });

/** Σ p(ω) W(ω,a) over some outcomes. */
const worthOf = (outcomes: readonly Outcome[], { rows, zero }: IntegerTable): Integer =>
  outcomes.reduce((total, { contingency, profile }) => total + rows[contingency][profile], zero);

/** Filters the open candidates by what is chosen and bounds the loss; `null` if some contingency has none left. */
function boundNode(node: Node, most: Integer, weights: IntegerTable, compatible: Compatibility): Node | null {
  const own = node.chosen[node.last] ?? null;
  const open = node.open.map((domain, d) => {
    if (d === node.last && own !== null) return [own];
    const left: Candidate[] = [];
    for (const { candidate } of domain) if (own === null || compatible(candidate, own)) left.push(candidate);
    return left;
  });
  if (open.some((domain) => domain.length === 0)) return null;
  const loss = lossBound(open, weights.zero, compatible);
  if (loss === null) return null;
  const worth = most - loss.bound;
  return {
    ...node,
    worth,
    bound: minimum(node.bound, subtract(rationalOf(worth, weights), node.burned)),
    stage: 'bounded',
    open: open.map((domain, d) => domain.map((candidate, c) => ({ candidate, extra: loss.extra[d][c] }))),
  };
}

/** Finds what is burned by what is chosen; `null` if no transfers implement it. */
function solveNode(node: Node, of: Setting, weights: IntegerTable, expired: Expiry): Node | null {
  const { outcomes } = leafOf(node);
  const burned = mustBurn(of, outcomes, expired);
  if (burned === null) return null;
  return { ...node, stage: 'solved', burned, bound: minimum(node.bound, subtract(rationalOf(node.worth, weights), burned)) };
}

/** Branches on the open contingency with the fewest candidates; the children with the least extra loss come first. */
function children({ chosen, depth, bound, worth, burned, open }: Node, weights: IntegerTable): Node[] {
  let branch = -1;
  chosen.forEach((own, d) => {
    if (own === null && (branch === -1 || open[d].length < open[branch].length)) branch = d;
  });
  return open[branch]
    .map(({ candidate, extra }): Node => {
      const extended = chosen.map((own, d) => (d === branch ? candidate : own));
      const less = extra > 0 ? subtract(bound, rationalOf(extra, weights)) : bound;
      return { chosen: extended, depth: depth + 1, bound: less, worth, burned, stage: 'inherited', open, last: branch };
    })
    .sort(order);
}

/** The best equilibrium of the game itself at every contingency, for which nothing need be paid; `null` if some contingency has none. */
function withoutTransfers(of: Setting, domains: readonly (readonly Candidate[])[], weights: IntegerTable): Leaf | null {
  const { environment, utilities } = of;
  if (hasOutsideOption(of)) return null;
  const outcomes: Candidate[] = [];
  for (const domain of domains) {
    const stable = new Set(equilibria(environment, utilities, domain[0].contingency));
    const best = domain.find(({ profile }) => stable.has(profile));
    if (best === undefined) return null;
    outcomes.push(best);
  }
  return { outcomes, value: rationalOf(worthOf(outcomes, weights), weights) };
}

/** The best candidate everywhere, if transfers implement that: often the answer, and then nothing need be searched. */
function topChoice(root: Node, domains: readonly (readonly Candidate[])[], sharpen: Sharpen): Leaf | null {
  const top = sharpen({ ...root, chosen: domains.map(([best]) => best), depth: domains.length, stage: 'bounded' });
  return top === null || top === 'interrupted' ? null : leafOf(top);
}

/** How many nodes a dive may examine for each contingency of the component before it gives up. */
const DIVE = 40;

/** A first complete choice, by depth first search that gives up soon: something to prune with, and to report if time runs out. */
function dive(root: Node, weights: IntegerTable, sharpen: Sharpen, expired: Expiry): Leaf | null {
  const stack: Node[] = [root];
  for (let examined = 0; examined < DIVE * root.chosen.length && !expired(); examined++) {
    const node = stack.pop();
    if (node === undefined) return null;
    if (node.stage !== 'solved') {
      const sharper = sharpen(node);
      if (sharper === 'interrupted') return null;
      if (sharper !== null) stack.push(sharper);
    } else if (node.depth === node.chosen.length) {
      return leafOf(node);
    } else {
      stack.push(...children(node, weights).reverse());
    }
  }
  return null;
}
