/**
 * # What is made of an environment
 *
 * An environment says who can do what and what everyone gets. What counts as welfare, what a prosocial agent maximises and what counts as
 * an equilibrium is another matter: an *interpretation*. It travels with the environment, so that whatever is computed from the one follows
 * the other. An environment without one is interpreted as in the theory: W = Σ_i u_i, v_i = u_i + λW, pure Nash equilibria.
 *
 * Where an algorithm supposes more than the interpretation grants, it throws {@link Inapplicable} and computes nothing.
 */
import { add, multiply, ONE, type Rational, sum } from '../exact/rational.js';
import { deviationsFrom, type Profile, type Shape } from './profile.js';

/** W, as a function of what the agents get. */
export interface WelfareFunction {
  readonly name: string;
  /** W(u) of `payoffs[agent]`. */
  readonly of: (payoffs: readonly Rational[]) => Rational;
  /**
   * For W(u) = min_k Σ_i c_ki u_i the forms, `forms(n)[k][i]` = c_ki: what mechanisms are worth is then found by linear programs. `null`
   * where W is no such minimum; the value of the best mechanism then is not computed, but in the unrestricted class.
   */
  readonly forms: ((agents: number) => readonly (readonly Rational[])[]) | null;
}

/** What a prosocial agent looks at. */
export interface Regard {
  /** u, `payoffs[agent]`. */
  readonly payoffs: readonly Rational[];
  /** i, whose utility it is. */
  readonly agent: number;
  /** W(u). */
  readonly welfare: Rational;
  /** λ_i, 0 for a selfish agent. */
  readonly weight: Rational;
}

/** v_i(u, W, λ). */
export interface ProsocialUtility {
  readonly name: string;
  readonly of: (regard: Regard) => Rational;
  /** Whether v is affine in λ, as λ*_L by linear programs supposes. */
  readonly affine: boolean;
}

/** Two profiles that an agent compares: it prefers `from`, or `from` is no equilibrium. */
export interface Comparison {
  readonly agent: number;
  readonly from: Profile;
  readonly to: Profile;
}

/** A profile is an equilibrium if no agent gains by any of the comparisons; in a strict concept, if every agent loses by each. */
export interface EquilibriumConcept {
  readonly name: string;
  readonly comparisons: (of: Shape, profile: Profile) => readonly Comparison[];
  readonly strict: boolean;
  /** Whether a mediator may draw the profile (correlated equilibria): the equilibria are then distributions, and a profile is one of them. */
  readonly mediated: boolean;
}

/** What welfare, prosocial utility and equilibrium are. */
export interface Interpretation {
  readonly welfare: WelfareFunction;
  readonly prosocial: ProsocialUtility;
  readonly equilibrium: EquilibriumConcept;
}

/** Something that may carry an interpretation. */
export interface Interpreted {
  readonly interpretation?: Interpretation;
}

/** W = Σ_i u_i. */
export const utilitarian: WelfareFunction = { name: 'W = Σ u_i', of: sum, forms: (agents) => [new Array<Rational>(agents).fill(ONE)] };

/** v_i = u_i + λW. */
export const weighsWelfare: ProsocialUtility = {
  name: 'v_i = u_i + λW',
  of: ({ payoffs, agent, welfare, weight }) => add(payoffs[agent], multiply(weight, welfare)),
  affine: true,
};

/** The deviations from a profile, as comparisons. */
export const deviating = (of: Shape, profile: Profile): Comparison[] =>
  deviationsFrom(of, profile).map(({ agent, to }) => ({ agent, from: profile, to }));

/** Pure Nash equilibria: nobody gains by deviating. */
export const pureNash: EquilibriumConcept = { name: 'pure Nash equilibrium', comparisons: deviating, strict: false, mediated: false };

/** The interpretation of the theory. */
export const usual: Interpretation = { welfare: utilitarian, prosocial: weighsWelfare, equilibrium: pureNash };

/** How something is interpreted: as the theory does, unless it says otherwise. */
export const interpretationOf = ({ interpretation = usual }: Interpreted): Interpretation => interpretation;

/** That a question has no answer under an interpretation, or none that is computed exactly: a finding, not a mistake. */
export class Inapplicable extends Error {
  override readonly name = 'Inapplicable';
}

/**
 * Supposes that an interpretation compares a choice with the deviations from it alone and weakly, as incentive constraints do.
 * @throws Inapplicable naming what supposes it
 */
export function supposeIncentives(of: Interpreted, what: string): void {
  const { comparisons, strict, name } = interpretationOf(of).equilibrium;
  if (comparisons !== deviating || strict) throw new Inapplicable(`${what} supposes Nash equilibria, and not: ${name}`);
}
