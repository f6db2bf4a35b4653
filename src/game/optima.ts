/**
 * # Which profiles are best, and for whom
 *
 * Beside the utilitarian optima, which are the first bests F(ω): the Rawlsian ones, and Pareto dominance.
 */
import { atMost, equal, greater, maximum, minimum, type Rational } from '../exact/rational.js';
import type { Environment } from './environment.js';
import type { Profile } from './profile.js';

/** Whether a ∈ F(ω). */
export const isFirstBest = ({ welfare }: Environment, contingency: number, profile: Profile): boolean =>
  welfare[contingency].every((other) => atMost(other, welfare[contingency][profile]));

/** Whether f(ω) ∈ F(ω) at every ω; `choice[contingency]` is the profile. */
export const choosesFirstBests = ({
  environment: of,
  choice,
}: {
  readonly environment: Environment;
  readonly choice: readonly Profile[];
}): boolean => choice.every((profile, contingency) => isFirstBest(of, contingency, profile));

/** min_i u_i(ω, a), what the worst-off agent gets. */
export const leastPayoff = (of: Environment, contingency: number, profile: Profile): Rational =>
  of.payoffs[contingency][profile].reduce(minimum);

/** The profiles at which the worst-off agent gets most, in profile order. */
export function rawlsianOptima(of: Environment, contingency: number): Profile[] {
  const least = of.payoffs[contingency].map((_, profile) => leastPayoff(of, contingency, profile));
  const best = least.reduce(maximum);
  return least.flatMap((payoff, profile) => (equal(payoff, best) ? [profile] : []));
}

/** Whether everyone gets at least as much from the first profile as from the second, and someone more. */
export const paretoDominates = (of: Environment, contingency: number, first: Profile, second: Profile): boolean => {
  const [own, other] = [of.payoffs[contingency][first], of.payoffs[contingency][second]];
  return own.every((payoff, agent) => atMost(other[agent], payoff)) && own.some((payoff, agent) => greater(payoff, other[agent]));
};
