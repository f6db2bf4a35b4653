/**
 * # Contracts before a noisy court
 *
 * Transfers t_i(k) are paid on the signal k. A choice f is an equilibrium if at no ω an agent expects more, transfers included, from another
 * action: Σ_k [π(k|ω,f(ω)) − π(k|ω,(b,f(ω)_−i))] t_i(k) ≥ its gain. Agents sign only if they expect as much as outside. This file holds the
 * vocabulary and the definitions, literally.
 */
import { add, atMost, dot, isPositive, isZero, less, multiply, negate, type Rational, sum, ZERO } from '../../exact/rational.js';
import { type Environment, expectedWelfare, type PayoffTable } from '../../game/environment.js';
import { deviationsFrom } from '../../game/profile.js';
import type { Choice, MechanismClass } from '../language/setting.js';
import type { NoisyCourt } from './noisy-court.js';

/** What is to be as great as possible: welfare less what is burned, or what one agent expects, transfers included. */
export type Objective = 'welfare' | { readonly profitOf: number };

/** Everything that contracting before a noisy court consists of; lists are by agent, `null` for no bound. */
export interface CourtSetting {
  readonly environment: Environment;
  readonly court: NoisyCourt;
  /** v_i(ω, a), what agents maximise before transfers. */
  readonly utilities: PayoffTable;
  readonly mechanismClass: MechanismClass;
  /** t_i(k) ≥ −fine: what an agent can be made to pay. */
  readonly fines: readonly (Rational | null)[];
  /** t_i(k) ≤ reward. */
  readonly rewards: readonly (Rational | null)[];
  /** E[u_i + t_i] ≥ outside: an agent signs only if it expects as much. */
  readonly outside: readonly (Rational | null)[];
  readonly objective: Objective;
}

/** A setting with the usual defaults: selfish agents, subsidy-free, no bounds, nobody has an outside option, welfare. */
export function courtSetting(
  environment: Environment,
  court: NoisyCourt,
  terms: Partial<Omit<CourtSetting, 'environment' | 'court'>> = {},
): CourtSetting {
  const none = environment.agents.map(() => null);
  const defaults = { utilities: environment.payoffs, mechanismClass: 'subsidy-free', objective: 'welfare' } as const;
  return { environment, court, ...defaults, fines: none, rewards: none, outside: none, ...terms };
}

/** `transfers[signal][agent]`. */
export type SignalTransfers = readonly (readonly Rational[])[];

/** What an agent expects to be paid at an outcome. */
export const expectedTransfer = (
  { court }: CourtSetting,
  transfers: SignalTransfers,
  w: number,
  profile: number,
  agent: number,
): Rational =>
  dot(
    court.likelihood[w][profile],
    transfers.map((paid) => paid[agent]),
  );

/** What each agent expects of a choice, transfers included. */
export const courtPayoffs = (of: CourtSetting, transfers: SignalTransfers, choice: Choice): Rational[] =>
  of.environment.agents.map((_, agent) =>
    sum(
      choice.map((profile, w) =>
        multiply(
          of.environment.prior[w],
          add(of.environment.payoffs[w][profile][agent], expectedTransfer(of, transfers, w, profile, agent)),
        ),
      ),
    ),
  );

/** Whether transfers keep to the budgets of the class and to the bounds on every signal: the definition. */
export const isCourtMechanism = ({ mechanismClass, fines, rewards }: CourtSetting, transfers: SignalTransfers): boolean =>
  transfers.every((paid) => {
    const total = sum(paid);
    if (mechanismClass === 'subsidy-free' && isPositive(total)) return false;
    if (mechanismClass === 'balanced' && !isZero(total)) return false;
    return paid.every((t, i) => {
      const [fine, reward] = [fines[i], rewards[i]];
      return (fine === null || atMost(negate(fine), t)) && (reward === null || atMost(t, reward));
    });
  });

/** Whether nobody expects to gain by another action, at any contingency, and everybody signs: the definition. */
export function isCourtEquilibrium(of: CourtSetting, transfers: SignalTransfers, choice: Choice): boolean {
  const { environment, utilities, outside } = of;
  const expected = (w: number, profile: number, agent: number) =>
    add(utilities[w][profile][agent], expectedTransfer(of, transfers, w, profile, agent));
  const obeyed = choice.every((profile, w) =>
    deviationsFrom(environment, profile).every(({ agent, to }) => atMost(expected(w, to, agent), expected(w, profile, agent))),
  );
  return (
    obeyed &&
    courtPayoffs(of, transfers, choice).every((payoff, i) => {
      const elsewhere = outside[i];
      return elsewhere === null || !less(payoff, elsewhere);
    })
  );
}

/** −E[Σ_i t_i] on the path; 0 in the unrestricted class, where the purse's money is no gain. */
export const courtBurned = (of: CourtSetting, transfers: SignalTransfers, choice: Choice): Rational =>
  of.mechanismClass === 'unrestricted'
    ? ZERO
    : negate(sum(choice.map((profile, w) => multiply(of.environment.prior[w], dot(of.court.likelihood[w][profile], transfers.map(sum))))));

/** What transfers with a choice are worth by the objective. */
export function courtValue(of: CourtSetting, transfers: SignalTransfers, choice: Choice): Rational {
  if (of.objective === 'welfare') return add(expectedWelfare(of.environment, choice), negate(courtBurned(of, transfers, choice)));
  return courtPayoffs(of, transfers, choice)[of.objective.profitOf];
}
