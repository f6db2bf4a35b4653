/**
 * # Contracts and prosociality as substitutes
 *
 * λ*_L is the least weight at which some selection of first bests is implementable in the language L with nothing burned on the path (in
 * the unrestricted class: at all). Since v^λ is affine in λ, a selection's least weight is one linear program in (λ, t); a part of a
 * selection has a part of its rows and so needs no more, which bounds a best-first search over selections, component by component.
 *
 * A liability bound binds t in the form u_i + λW + t_i.
 */
import TinyQueue from 'tinyqueue';
import { type Incentive, incentivesAt, type Outcome } from '../contract/incentives/incentives.js';
import { completeTransfers, transferProgram } from '../contract/incentives/transfer-program.js';
import { linkedContingencies } from '../contract/language/components.js';
import { hasOutsideOption } from '../contract/language/individual-terms.js';
import { type Choice, type EquilibriumPair, equilibriumPair, type Setting, type Transfers } from '../contract/language/setting.js';
import { type Expiry, never, unlessInterrupted } from '../exact/expiry.js';
import type { Term } from '../exact/linear-program.js';
import { isPositive, isZero, maximum, multiply, negate, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { firstBests } from '../game/environment.js';
import { interpretationOf, weighsWelfare } from '../game/interpretation.js';
import type { Profile } from '../game/profile.js';
import {
  compareThresholds,
  equalThresholds,
  INFINITE,
  largestRatio,
  lowerThreshold,
  selfishnessLevel,
  type Threshold,
} from './threshold.js';
import { reliefBy } from './utility.js';

/** λ*_L with a pair that attains it (the utilities of agents of that weight), that no weight suffices, or what is known when time ran out. */
export type ContractThreshold =
  | { readonly status: 'attained'; readonly weight: Rational; readonly pair: EquilibriumPair }
  | { readonly status: 'infinite' }
  /** λ*_L ≥ `atLeast`, and ≤ `atMost`: the least weight seen to do, or λ*(E), which does without transfers. */
  | { readonly status: 'interrupted'; readonly atLeast: Rational; readonly atMost: Threshold };

/** What a selection, or a part of one, needs: a least weight with transfers. */
interface Sufficient {
  readonly weight: Rational;
  readonly transfers: Transfers;
}

/**
 * The least weight at which transfers implement the given first bests, at most one per contingency, with nothing burned on the path;
 * `null` if no weight will do. `of.utilities` must be the material payoffs. Where v = u + λW no deviation from first bests gains welfare, so
 * that a higher weight only relaxes the rows; in other models a higher weight may be too much.
 */
export function sufficientWeight(of: Setting, outcomes: readonly Outcome[], expired: Expiry = never): Sufficient | null {
  const { environment } = of;
  const relief = reliefBy(environment);
  const lossOf = ({ contingency, agent, profile, to }: Incentive): Rational => relief(contingency, agent, profile, to);
  if (interpretationOf(environment).prosocial === weighsWelfare) {
    const tempting = outcomes.flatMap((outcome) => incentivesAt(of, outcome)).filter(({ gain }) => isPositive(gain));
    const needed = (which: readonly Incentive[]): Threshold => largestRatio(which.map((arc) => ({ gain: arc.gain, loss: lossOf(arc) })));
    // What is undetectable must be outweighed whatever is paid; where that outweighs the rest as well, nothing need be paid.
    const unseen = needed(tempting.filter(({ from, into }) => from === into));
    if (unseen === INFINITE) return null;
    if (!hasOutsideOption(of) && equalThresholds(needed(tempting), unseen)) return { weight: unseen, transfers: new Map() };
  }
  const program = transferProgram(of, outcomes, 'nothing burned', (incentive, variable): Term[] => {
    const cost = lossOf(incentive);
    return isZero(cost) ? [] : [[variable, cost]];
  });
  const weight = program.cells.length * environment.agents.length;
  const solution = solve(
    { objective: [[weight, negate(ONE)]], rows: program.program.rows, free: [...program.program.free, false] },
    expired,
  );
  if (solution.status === 'infeasible') return null;
  if (solution.status === 'unbounded') throw new Error('a weight is bounded below by 0');
  const least = solution.point[weight];
  const required = (incentive: Incentive) => subtract(incentive.gain, multiply(least, lossOf(incentive)));
  return { weight: least, transfers: completeTransfers(of, program, solution.point, required) };
}

/** λ*_L of a setting with material utilities. */
export function contractThreshold(of: Setting, expired: Expiry = never): ContractThreshold {
  const selection = new Array<Profile>(of.environment.contingencies.length).fill(0);
  const transfers = new Map<number, readonly Rational[]>();
  let [atLeast, atMost]: [Rational, Threshold] = [ZERO, ZERO];
  let complete = true;
  const isMonotone = interpretationOf(of.environment).prosocial === weighsWelfare;
  // Where more weight can be too much, what does for each component need not do for all; nor where agents must sign.
  const components =
    isMonotone && !hasOutsideOption(of) ? linkedContingencies(of.language) : [of.environment.contingencies.map((_, w) => w)];
  for (const component of components) {
    const found = leastInComponent(of, component, expired);
    if (found.status === 'infinite') return found;
    complete &&= found.status === 'attained';
    atLeast = maximum(atLeast, found.atLeast);
    const ceiling = found.best === null ? INFINITE : found.best.weight;
    if (lowerThreshold(atMost, ceiling)) atMost = ceiling;
    for (const { contingency, profile } of found.best?.outcomes ?? []) selection[contingency] = profile;
    for (const [cell, paid] of found.best?.transfers ?? []) transfers.set(cell, paid);
  }
  if (!complete || atMost === INFINITE) {
    // Without any transfers λ*(E) does, in every language, class and bound, if agents sign.
    const withoutContract = isMonotone && !hasOutsideOption(of) ? selfishnessLevel(of.environment) : INFINITE;
    return { status: 'interrupted', atLeast, atMost: lowerThreshold(withoutContract, atMost) ? withoutContract : atMost };
  }
  return { status: 'attained', weight: atMost, pair: equilibriumPair(of, selection as Choice, transfers) };
}

/** A complete selection of a component with its least weight. */
interface Selection extends Sufficient {
  readonly outcomes: readonly Outcome[];
}

type ComponentResult =
  | { readonly status: 'infinite' }
  | { readonly status: 'attained' | 'interrupted'; readonly best: Selection | null; readonly atLeast: Rational };

function leastInComponent(of: Setting, component: readonly number[], expired: Expiry): ComponentResult {
  const open = component
    .map((contingency) => firstBests(of.environment, contingency).map((profile): Outcome => ({ contingency, profile })))
    .sort((x, y) => x.length - y.length);
  // Where there is no choice, one program serves for all contingencies together.
  const settled = Math.max(1, open.filter(({ length }) => length === 1).length);
  const queue = new TinyQueue<Selection>(
    [{ outcomes: [], weight: ZERO, transfers: new Map() }],
    (x, y) => compareThresholds(x.weight, y.weight) || y.outcomes.length - x.outcomes.length,
  );
  let best: Selection | null = null;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const { length } = node.outcomes;
    if (length === open.length) return { status: 'attained', best: node, atLeast: node.weight };
    const first = length === 0 ? open.slice(0, settled - 1).map(([only]) => only) : [];
    for (const outcome of open[length + first.length]) {
      const outcomes = [...node.outcomes, ...first, outcome];
      const sufficient = expired() ? 'interrupted' : unlessInterrupted(() => sufficientWeight(of, outcomes, expired), 'interrupted');
      if (sufficient === 'interrupted') return { status: 'interrupted', best, atLeast: node.weight };
      if (sufficient === null) continue;
      const child = { outcomes, ...sufficient };
      if (outcomes.length === open.length && (best === null || isPositive(subtract(best.weight, child.weight)))) best = child;
      queue.push(child);
    }
  }
  return { status: 'infinite' };
}
