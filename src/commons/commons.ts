/**
 * # The commons
 *
 * A pool holds a stock S of at most K units. Each month every agent claims an integer from 0 to S, all at once; what is claimed is shared
 * out, H in all; what is left grows by a factor r, rounded down and capped: S' = min(K, ⌊r(S − H)⌋). Factors are drawn independently
 * month by month, and agents see them before they claim or never. A catch is worth 1 a unit to whoever has it, so that welfare W is what is caught
 * in all months together.
 *
 * Notation. n agents, T months, K capacity, λ_i the prosocial weight of an agent who maximises u_i + λ_i·W; λ = ∞ is one who maximises W.
 * References. Gordon (1954); Levhari and Mirman (1980), the great fish war; Piatti et al. (2024), whose simulation the figures come from.
 */
import { LacunaError } from '../exact/error.js';
import { equal, format, isNegative, isPositive, ONE, type Rational, sum } from '../exact/rational.js';
import { requireNames } from '../game/profile.js';

/** Whether agents see the factor by which the rest of this month will grow before they claim. */
export const SIGHTS = ['before', 'never'] as const;
export type Sight = (typeof SIGHTS)[number];

/** How contested claims are shared out; see `awards`. */
export const SHARINGS = ['equal', 'proportional', 'one-by-one'] as const;
export type Sharing = (typeof SHARINGS)[number];

/**
 * What binds the agents. `quota`: the catches of all are set by month and stock, never by the growth. `caps`: so are the most that each may
 * catch. `pooled`: catches are pooled and shared equally.
 */
export const COMMONS_CONTRACTS = ['none', 'quota', 'caps', 'pooled'] as const;
export type CommonsContract = (typeof COMMONS_CONTRACTS)[number];

/** A prosocial weight λ ≥ 0 of u + λW, or `welfare` for an agent who maximises W alone (λ = ∞). */
export type CommonsWeight = Rational | 'welfare';

/** A factor r ≥ 0 by which what is left may grow, with its probability. */
export interface GrowthFactor {
  readonly factor: Rational;
  readonly probability: Rational;
}

/** A commons by value. Build one with {@link repeatedCommons}. */
export interface Commons {
  /** K, the most that the pool holds, in units. */
  readonly capacity: number;
  /** The stock of the first month, at most K. */
  readonly start: number;
  /** T, at least 1. */
  readonly months: number;
  /** Distinct factors, with probabilities that are positive and sum to 1. */
  readonly growth: readonly GrowthFactor[];
  readonly seen: Sight;
  readonly sharing: Sharing;
  /** The run is over when fewer units than this are left after a month's catch. */
  readonly collapseBelow: number;
  readonly agents: readonly string[];
  /** `weights[agent]`. */
  readonly weights: readonly CommonsWeight[];
  readonly contract: CommonsContract;
}

const requireInteger = (value: number, least: number, most: number, place: string): void => {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const expected = most === Number.MAX_SAFE_INTEGER ? `an integer of at least ${least}` : `an integer from ${least} to ${most}`;
  throw new LacunaError({ place, expected, received: String(value) });
};

/**
 * The commons with the given parts.
 * @throws LacunaError naming the part that does not fit
 * @example
 * ```ts
 * import { format, ONE, optimalValue, rational, repeatedCommons, ZERO } from 'lacuna';
 * const fishery = repeatedCommons({
 *   capacity: 100, start: 100, months: 12, growth: [{ factor: rational(2), probability: ONE }], seen: 'before',
 *   sharing: 'equal', collapseBelow: 0, agents: ['a', 'b'], weights: [ZERO, ZERO], contract: 'none',
 * });
 * format(optimalValue(fishery)); // => '650'
 * ```
 */
export function repeatedCommons(parts: Commons): Commons {
  const { capacity, start, months, growth, collapseBelow, agents, weights } = parts;
  requireInteger(capacity, 1, Number.MAX_SAFE_INTEGER, 'capacity');
  requireInteger(start, 0, capacity, 'start');
  requireInteger(months, 1, Number.MAX_SAFE_INTEGER, 'months');
  requireInteger(collapseBelow, 0, Number.MAX_SAFE_INTEGER, 'collapseBelow');
  requireNames(agents, 'agents');
  growth.forEach(({ factor, probability }, k) => {
    const refuse = (expected: string, received: string) => new LacunaError({ place: `growth.${format(factor)}`, expected, received });
    if (isNegative(factor)) throw refuse('a factor of at least 0', format(factor));
    if (!isPositive(probability)) throw refuse('a probability above 0', format(probability));
    if (growth.slice(0, k).some((other) => equal(other.factor, factor))) throw refuse('each factor once', 'it twice');
  });
  const total = sum(growth.map(({ probability }) => probability));
  if (!equal(total, ONE)) {
    throw new LacunaError({ place: 'growth', expected: 'probabilities that sum to exactly 1', received: `a sum of ${format(total)}` });
  }
  if (weights.length !== agents.length) {
    throw new LacunaError({ place: 'weights', expected: `${agents.length} weights, one per agent`, received: `${weights.length}` });
  }
  weights.forEach((weight, i) => {
    if (weight !== 'welfare' && isNegative(weight)) {
      throw new LacunaError({ place: `weights.${agents[i]}`, expected: 'a weight of at least 0', received: format(weight) });
    }
  });
  return parts;
}

/** The weight that all agents have, or `null` where they differ. */
export function commonWeight({ weights }: Commons): CommonsWeight | null {
  const [first] = weights;
  const same = weights.every((other) => other === first || (other !== 'welfare' && first !== 'welfare' && equal(other, first)));
  return same ? first : null;
}
