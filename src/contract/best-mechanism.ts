/**
 * # The best mechanism
 *
 * V_L is the largest value of an equilibrium pair, and undefined where there is none; Γ_L = W* − V_L is the cooperation gap. The search
 * goes component by component of linked contingencies (A5) and, within one, best first over partial choices. A partial choice is worth at
 * most
 *
 *     Σ_ω p(ω) W(best candidate) − (welfare that compatible candidates must give up) − (money that this part must burn),
 *
 * the second by {@link lossBound}, the third by the linear program of the part. A node inherits its parent's bound, and pays for a sharper
 * one only when it comes to the front of the queue, so that what never comes to the front costs nothing; the first complete choice to come
 * out has the largest value.
 */
import TinyQueue from 'tinyqueue';
import { type Expiry, never, unlessInterrupted } from '../exact/expiry.js';
import { add, compare, minimum, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { firstBestWelfare } from '../game/environment.js';
import { equilibria } from '../game/equilibrium.js';
import type { Profile } from '../game/profile.js';
import { type Candidate, type Compatibility, candidatesAt, compatibility } from './candidates.js';
import { linkedBy, linkedContingencies } from './components.js';
import { solveTransfers } from './implementation.js';
import { incentivesAt, type Outcome } from './incentives.js';
import { lossBound } from './loss-bound.js';
import { mildest } from './mild-transfers.js';
import { type EquilibriumPair, equilibriumPair, type Setting, type Transfers } from './setting.js';
import { completeTransfers, transferProgram } from './transfer-program.js';

/** The best pair, that there is none, or what is known when time ran out. */
export type BestMechanism =
  | { readonly status: 'attained'; readonly pair: EquilibriumPair }
  | { readonly status: 'undefined' }
  /** `atLeast` is the value of the best pair found so far, `null` while there is none; V_L, if defined, is no more than `atMost`. */
  | { readonly status: 'interrupted'; readonly atLeast: Rational | null; readonly atMost: Rational };

/**
 * V_L with an equilibrium pair that attains it.
 * @example
 * ```ts
 * import { bestMechanism, emptyLanguage, environment, format, rational, setting } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * const best = bestMechanism(setting(dilemma, emptyLanguage(dilemma)));
 * best.status === 'attained' && format(best.pair.value); // => '2'
 * ```
 */
export function bestMechanism(of: Setting, expired: Expiry = never): BestMechanism {
  const { environment } = of;
  const candidates = environment.contingencies.map((_, w) => candidatesAt(of, w));
  if (candidates.some((domain) => domain.length === 0)) return { status: 'undefined' };
  const compatible = compatibility(of, expired);
  const choice = new Array<Profile>(environment.contingencies.length).fill(0);
  const transfers = new Map<number, readonly Rational[]>();
  let [atLeast, atMost]: [Rational | null, Rational] = [ZERO, ZERO];
  let complete = true;
  for (const component of componentsOf(of, candidates)) {
    const found = bestInComponent(
      of,
      component.map((w) => candidates[w]),
      compatible,
      expired,
    );
    if (found.status === 'undefined') return found;
    complete &&= found.status === 'attained';
    atMost = add(atMost, found.atMost);
    atLeast = atLeast === null || found.best === null ? null : add(atLeast, found.best.value);
    if (found.best === null) continue;
    for (const { contingency, profile } of found.best.outcomes) choice[contingency] = profile;
    for (const [cell, paid] of complete ? transfersOf(of, found.best, expired) : []) transfers.set(cell, paid);
  }
  if (!complete) return { status: 'interrupted', atLeast, atMost };
  return { status: 'attained', pair: equilibriumPair(of, choice, transfers) };
}

/** Γ_L = W* − V_L, or `null` where V_L is undefined. Without a time limit it may take exponential time. */
export function cooperationGap(of: Setting): Rational | null {
  const best = bestMechanism(of);
  return best.status === 'attained' ? subtract(firstBestWelfare(of.environment), best.pair.value) : null;
}

/** With more incentive constraints than this, contingencies are linked by all the cells they meet: coarser, never wrong. */
const MOST_INCENTIVES = 1_000_000;

/** The contingencies linked by cells that some candidate lies in or can leave for; cells that no candidate comes near link nothing. */
function componentsOf(of: Setting, candidates: readonly (readonly Candidate[])[]): number[][] {
  if (candidates.length === 1) return [[0]];
  const deviations = of.environment.actions.reduce((total, names) => total + names.length - 1, 0);
  if (candidates.reduce((total, { length }) => total + length, 0) * deviations > MOST_INCENTIVES) return linkedContingencies(of.language);
  return linkedBy(
    candidates.map((domain) => {
      const met = new Set<number>();
      for (const candidate of domain) {
        met.add(candidate.cell);
        for (const { into } of incentivesAt(of, candidate)) met.add(into);
      }
      return met;
    }),
  );
}

/** A complete choice of a component with its value. */
interface Leaf {
  readonly outcomes: readonly Outcome[];
  readonly value: Rational;
}

type ComponentResult =
  | { readonly status: 'undefined' }
  | { readonly status: 'attained' | 'interrupted'; readonly best: Leaf | null; readonly atMost: Rational };

/** Transfers that implement a complete choice of a component with the least money burned, the mildest of them. */
function transfersOf(of: Setting, { outcomes }: Leaf, expired: Expiry): Transfers {
  const program = transferProgram(of, outcomes);
  const solved = solveTransfers(of, program);
  if (!solved.feasible) throw new Error('a leaf is solved before it is reported');
  return completeTransfers(of, program, mildest(program, of.environment.agents.length, solved.point, solved.burned, expired));
}

/** A partial choice: one candidate or none for each contingency of the component. */
interface Node {
  readonly chosen: readonly (Candidate | null)[];
  readonly depth: number;
  /** No completion is worth more. */
  readonly bound: Rational;
  /** What completions are worth at most before anything is burned; exact for a complete choice. */
  readonly worth: Rational;
  /** What this part must burn. */
  readonly burned: Rational;
  /** Whose work the bound is: the parent's, the loss bound's, or the linear program's as well. */
  readonly stage: 'inherited' | 'bounded' | 'solved';
  /** The candidates still open, with what each adds to the loss; known from stage `bounded` on. */
  readonly open: readonly (readonly { readonly candidate: Candidate; readonly extra: Rational }[])[];
}

/** Examines a node further: a sharper bound, `null` if it has no completion, or that time is up. */
type Sharpen = (node: Node) => Node | null | 'interrupted';

const STAGES = { inherited: 0, bounded: 1, solved: 2 } as const;

/** Best bound first; among equals the deeper, then the further examined. */
const order = (x: Node, y: Node): number => compare(y.bound, x.bound) || y.depth - x.depth || STAGES[y.stage] - STAGES[x.stage];

function bestInComponent(
  of: Setting,
  domains: readonly (readonly Candidate[])[],
  compatible: Compatibility,
  expired: Expiry,
): ComponentResult {
  const ceiling = sum(domains.map(([best]) => best.weight));
  const root: Node = {
    chosen: domains.map(() => null),
    depth: 0,
    bound: ceiling,
    worth: ceiling,
    burned: ZERO,
    stage: 'inherited',
    open: [],
  };
  const sharpen: Sharpen = (node) =>
    unlessInterrupted(
      () => (node.stage === 'inherited' ? boundNode(node, domains, ceiling, compatible) : solveNode(node, of, expired)),
      'interrupted',
    );

  let best: Leaf | null = topChoice(root, domains, sharpen);
  if (best !== null && compare(best.value, ceiling) === 0) return { status: 'attained', best, atMost: ceiling };
  for (const leaf of [withoutTransfers(of, domains), best === null ? dive(root, sharpen, expired) : null]) {
    if (leaf !== null && (best === null || compare(leaf.value, best.value) > 0)) best = leaf;
  }
  const queue = new TinyQueue<Node>([root], order);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (best !== null && compare(node.bound, best.value) <= 0) return { status: 'attained', best, atMost: best.value };
    if (expired()) return { status: 'interrupted', best, atMost: node.bound };
    if (node.stage !== 'solved') {
      const sharper = sharpen(node);
      if (sharper === 'interrupted') return { status: 'interrupted', best, atMost: node.bound };
      if (sharper !== null && (best === null || compare(sharper.bound, best.value) > 0)) queue.push(sharper);
    } else if (node.depth === domains.length) {
      best = leafOf(node);
    } else {
      for (const child of children(node)) if (best === null || compare(child.bound, best.value) > 0) queue.push(child);
    }
  }
  return best === null ? { status: 'undefined' } : { status: 'attained', best, atMost: best.value };
}

const leafOf = ({ chosen, bound }: Node): Leaf => ({ outcomes: chosen.filter((candidate) => candidate !== null), value: bound });

/** Filters the open candidates by what is chosen and bounds the loss; `null` if some contingency has none left. */
function boundNode(node: Node, domains: readonly (readonly Candidate[])[], ceiling: Rational, compatible: Compatibility): Node | null {
  const { chosen } = node;
  const open = domains.map((domain, d) => {
    const own = chosen[d];
    return own !== null ? [own] : domain.filter((x) => chosen.every((y) => y === null || compatible(x, y)));
  });
  if (open.some((domain) => domain.length === 0)) return null;
  const loss = lossBound(open, compatible);
  if (loss === null) return null;
  const worth = subtract(ceiling, loss.bound);
  return {
    ...node,
    worth,
    bound: minimum(node.bound, subtract(worth, node.burned)),
    stage: 'bounded',
    open: open.map((domain, d) => domain.map((candidate, c) => ({ candidate, extra: loss.extra[d][c] }))),
  };
}

/** Solves for the transfers of what is chosen; `null` if none will do. */
function solveNode(node: Node, of: Setting, expired: Expiry): Node | null {
  const solved = solveTransfers(of, transferProgram(of, leafOf(node).outcomes), expired);
  if (!solved.feasible) return null;
  const { burned } = solved;
  return { ...node, stage: 'solved', burned, bound: minimum(node.bound, subtract(node.worth, burned)) };
}

/** Branches on the open contingency with the fewest candidates; the children with the least extra loss come first. */
function children({ chosen, depth, bound, worth, burned, open }: Node): Node[] {
  let branch = -1;
  chosen.forEach((own, d) => {
    if (own === null && (branch === -1 || open[d].length < open[branch].length)) branch = d;
  });
  return open[branch]
    .map(({ candidate, extra }): Node => {
      const extended = chosen.map((own, d) => (d === branch ? candidate : own));
      return { chosen: extended, depth: depth + 1, bound: subtract(bound, extra), worth, burned, stage: 'inherited', open: [] };
    })
    .sort(order);
}

/** The best equilibrium of the game itself at every contingency, for which nothing need be paid; `null` if some contingency has none. */
function withoutTransfers({ environment, utilities }: Setting, domains: readonly (readonly Candidate[])[]): Leaf | null {
  const outcomes: Candidate[] = [];
  for (const domain of domains) {
    const stable = new Set(equilibria(environment, utilities, domain[0].contingency));
    const best = domain.find(({ profile }) => stable.has(profile));
    if (best === undefined) return null;
    outcomes.push(best);
  }
  return { outcomes, value: sum(outcomes.map(({ weight }) => weight)) };
}

/** The best candidate everywhere, if transfers implement that: often the answer, and then nothing need be searched. */
function topChoice(root: Node, domains: readonly (readonly Candidate[])[], sharpen: Sharpen): Leaf | null {
  const top = sharpen({ ...root, chosen: domains.map(([best]) => best), depth: domains.length, stage: 'bounded' });
  return top === null || top === 'interrupted' ? null : leafOf(top);
}

/** How many nodes a dive may examine for each contingency of the component before it gives up. */
const DIVE = 40;

/** A first complete choice, by depth first search that gives up soon: something to prune with, and to report if time runs out. */
function dive(root: Node, sharpen: Sharpen, expired: Expiry): Leaf | null {
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
      stack.push(...children(node).reverse());
    }
  }
  return null;
}
