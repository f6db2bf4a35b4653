/**
 * # Terms agent by agent
 *
 * What a contract may ask of one agent and not of another: no fine of agent i beyond `fines[i]`, no reward beyond `rewards[i]`, and at least
 * `outside[i]` in expectation, net of transfers, or i does not sign: Σ_ω p(ω)[u_i(ω,f(ω)) + t_i(cell(ω,f(ω)))] ≥ x_i. The contract is signed
 * before ω is drawn, and what is weighed against the outside option is money: material payoffs, whatever an agent's prosociality.
 */
import { add, atMost, minimum, multiply, negate, type Rational, sum } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';

/** One entry per agent each; `null` for no limit. Limits on fines and rewards are at least 0. */
export interface IndividualTerms {
  readonly fines: readonly (Rational | null)[];
  readonly rewards: readonly (Rational | null)[];
  readonly outside: readonly (Rational | null)[];
}

/** What may be paid to an agent: from `least` to `most`, `null` for no limit. */
interface TransferBounds {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

/** The part of a setting that says what may be paid. */
interface Bounded {
  readonly environment: Environment;
  readonly liability: Rational | null;
  readonly individual?: IndividualTerms;
}

/** What may be paid to each agent: within the bound of all and its own. */
export const transferBounds = ({ environment, liability, individual }: Bounded): TransferBounds[] =>
  environment.agents.map((_, agent) => {
    const fine = lower(liability, individual?.fines[agent] ?? null);
    return { least: fine === null ? null : negate(fine), most: lower(liability, individual?.rewards[agent] ?? null) };
  });

const lower = (x: Rational | null, y: Rational | null): Rational | null => (x === null ? y : y === null ? x : minimum(x, y));

/** Whether some transfer to some agent is bounded. */
export const isBounded = (of: Bounded): boolean => transferBounds(of).some(({ least, most }) => least !== null || most !== null);

/** Whether some agent has an outside option. */
export const hasOutsideOption = ({ individual }: Pick<Bounded, 'individual'>): boolean =>
  individual?.outside.some((value) => value !== null) ?? false;

/** Whether every agent with an outside option is at least as well off in a pair, net of transfers: the definition. */
export function participates(
  { environment, individual }: Bounded,
  choice: readonly number[],
  paid: (contingency: number, profile: number, agent: number) => Rational,
): boolean {
  return environment.agents.every((_, agent) => {
    const outside = individual?.outside[agent] ?? null;
    if (outside === null) return true;
    const inside = choice.map((a, w) => multiply(environment.prior[w], add(environment.payoffs[w][a][agent], paid(w, a, agent))));
    return atMost(outside, sum(inside));
  });
}
