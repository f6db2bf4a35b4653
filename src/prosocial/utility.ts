/**
 * # Prosocial utilities
 *
 * An agent of prosocial weight λ ≥ 0 maximises v_i^λ(ω,a) = u_i(ω,a) + λ·W(ω,a): its own material payoff and, λ times, everyone's.
 * Prosociality is over material welfare; transfers are money and are added afterwards.
 *
 * Equivalent forms. (1−α)u_i + αW with λ = α/(1−α), and u_i + μ Σ_{j≠i} u_j with μ = λ/(1+λ), are v^λ divided by 1+λ: the same
 * preferences, with transfers and a liability bound rescaled by 1+λ.
 */
import { isZero, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import type { Environment, PayoffTable } from '../game/environment.js';
import { Inapplicable, interpretationOf, weighsWelfare } from '../game/interpretation.js';
import type { Profile } from '../game/profile.js';

/** v_i^λ(ω,a) as `utilities[contingency][profile][agent]`, for one weight or one weight per agent; u + λW unless it is interpreted otherwise. */
export function prosocialUtilities(of: Environment, weight: Rational | readonly Rational[]): PayoffTable {
  const { prosocial } = interpretationOf(of);
  const weights = isWeightList(weight) ? weight : of.agents.map(() => weight);
  if (prosocial === weighsWelfare && weights.every(isZero)) return of.payoffs;
  return of.payoffs.map((table, w) =>
    table.map((payoffs, a) =>
      payoffs.map((_, agent) => prosocial.of({ payoffs, agent, welfare: of.welfare[w][a], weight: weights[agent] })),
    ),
  );
}

/**
 * What a unit of weight takes off the gain of a deviation: by how much its agent's v falls in it, more than u does. The loss, where v = u + λW.
 * @throws Inapplicable where v is not affine in λ
 */
export function reliefBy(of: Environment): (contingency: number, agent: number, from: Profile, to: Profile) => Rational {
  const { prosocial } = interpretationOf(of);
  if (!prosocial.affine) throw new Inapplicable(`λ*_L by linear programs supposes a utility affine in λ, and not: ${prosocial.name}`);
  if (prosocial === weighsWelfare) return (w, _, from, to) => subtract(of.welfare[w][from], of.welfare[w][to]);
  const [selfish, caring] = [prosocialUtilities(of, ZERO), prosocialUtilities(of, ONE)];
  const slope = (w: number, profile: Profile, agent: number) => subtract(caring[w][profile][agent], selfish[w][profile][agent]);
  return (w, agent, from, to) => subtract(slope(w, from, agent), slope(w, to, agent));
}

const isWeightList = (weight: Rational | readonly Rational[]): weight is readonly Rational[] => Array.isArray(weight);
