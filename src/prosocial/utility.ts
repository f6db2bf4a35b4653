/**
 * # Prosocial utilities
 *
 * An agent of prosocial weight λ ≥ 0 maximises v_i^λ(ω,a) = u_i(ω,a) + λ·W(ω,a): its own material payoff and, λ times, everyone's.
 * Prosociality is over material welfare; transfers are money and are added afterwards.
 *
 * Equivalent forms. (1−α)u_i + αW with λ = α/(1−α), and u_i + μ Σ_{j≠i} u_j with μ = λ/(1+λ), are v^λ divided by 1+λ: the same
 * preferences, with transfers and a liability bound rescaled by 1+λ.
 */
import { add, isZero, multiply, type Rational } from '../exact/rational.js';
import type { Environment, PayoffTable } from '../game/environment.js';

/** v_i^λ(ω,a) as `utilities[contingency][profile][agent]`, for one weight or one weight per agent. */
export function prosocialUtilities(of: Environment, weight: Rational | readonly Rational[]): PayoffTable {
  const weights = isWeightList(weight) ? weight : of.agents.map(() => weight);
  if (weights.every(isZero)) return of.payoffs;
  return of.payoffs.map((table, w) => table.map((row, a) => row.map((u, i) => add(u, multiply(weights[i], of.welfare[w][a])))));
}

const isWeightList = (weight: Rational | readonly Rational[]): weight is readonly Rational[] => Array.isArray(weight);
