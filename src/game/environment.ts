/**
 * # Environments
 *
 * An environment E = (N, Ω, p, A, u): agents, finitely many contingencies with a prior that is positive and sums to exactly 1, finite
 * action sets, and material payoffs u_i(ω, a) ∈ ℚ. Everyone sees the contingency before acting.
 *
 * Notation. W(ω,a) = Σ_i u_i(ω,a) is welfare; F(ω) = argmax_a W(ω,a) the first bests; W* = Σ_ω p(ω) max_a W(ω,a).
 */
import { LacunaError } from '../exact/error.js';
import { compare, equal, format, isPositive, multiply, ONE, type Rational, subtract, sum } from '../exact/rational.js';
import { type Deviation, type Profile, requireNames, type Shape, shape } from './profile.js';

/** Payoffs, material or not: `payoffs[contingency][profile][agent]`. */
export type PayoffTable = readonly (readonly (readonly Rational[])[])[];

/** Agents, contingencies, a prior and material payoffs, with the welfare that follows from them. Build one with {@link environment}. */
export interface Environment extends Shape {
  readonly contingencies: readonly string[];
  /** p(ω) > 0, summing to 1. */
  readonly prior: readonly Rational[];
  /** u_i(ω, a) as `payoffs[contingency][profile][agent]`, per draw of the contingency. */
  readonly payoffs: PayoffTable;
  /** W(ω, a) as `welfare[contingency][profile]`. */
  readonly welfare: readonly (readonly Rational[])[];
}

/** What an environment is made of; `contingencies` and `prior` may be left out where there is one contingency. */
export interface EnvironmentParts {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies?: readonly string[];
  readonly prior?: readonly Rational[];
  readonly payoffs: PayoffTable;
}

/**
 * The environment with the given parts.
 * @throws LacunaError if names are missing or repeated, the prior is not positive or does not sum to exactly 1, or the payoff table has
 *   not one entry for each contingency, profile and agent
 * @example
 * ```ts
 * import { environment, firstBestWelfare, format, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const dilemma = environment({
 *   agents: ['row', 'column'],
 *   actions: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
 * });
 * format(firstBestWelfare(dilemma)); // => '6'
 * ```
 */
export function environment(parts: EnvironmentParts): Environment {
  const { agents, actions, contingencies = ['always'], prior = [ONE], payoffs } = parts;
  const numbered = shape(agents, actions);
  requireNames(contingencies, 'contingencies');
  requireLength(prior, contingencies.length, 'prior', 'probabilities, one per contingency');
  prior.forEach((p, w) => {
    if (!isPositive(p))
      throw new LacunaError({ place: `contingencies.${contingencies[w]}`, expected: 'a probability above 0', received: format(p) });
  });
  if (!equal(sum(prior), ONE)) {
    throw new LacunaError({
      place: 'contingencies',
      expected: 'probabilities that sum to exactly 1',
      received: `a sum of ${format(sum(prior))}`,
    });
  }
  requireLength(payoffs, contingencies.length, 'payoffs', 'tables, one per contingency');
  payoffs.forEach((table, w) => {
    const place = `payoffs.${contingencies[w]}`;
    requireLength(table, numbered.profileCount, place, 'profiles');
    table.forEach((row, a) => {
      requireLength(row, agents.length, `${place}[${a}]`, 'payoffs, one per agent');
    });
  });
  return { ...numbered, contingencies, prior, payoffs, welfare: payoffs.map((table) => table.map((row) => sum(row))) };
}

function requireLength(list: readonly unknown[], length: number, place: string, what: string): void {
  if (list.length !== length) throw new LacunaError({ place, expected: `${length} ${what}`, received: `${list.length}` });
}

/** The gain u_i(ω,(b,a_−i)) − u_i(ω,a) of a deviation from `profile`; positive gains are temptations. */
export const gain = (of: Environment, contingency: number, profile: Profile, { agent, to }: Deviation): Rational =>
  subtract(of.payoffs[contingency][to][agent], of.payoffs[contingency][profile][agent]);

/** The loss W(ω,a) − W(ω,(b,a_−i)) of a deviation from `profile`; negative where the deviation raises welfare. */
export const loss = (of: Environment, contingency: number, profile: Profile, { to }: Deviation): Rational =>
  subtract(of.welfare[contingency][profile], of.welfare[contingency][to]);

/** W*(ω), the greatest welfare at a contingency. */
export const firstBestWelfareAt = (of: Environment, contingency: number): Rational =>
  of.welfare[contingency].reduce((best, w) => (compare(w, best) > 0 ? w : best));

/** F(ω), every profile of greatest welfare at a contingency, in profile order. */
export function firstBests(of: Environment, contingency: number): Profile[] {
  const best = firstBestWelfareAt(of, contingency);
  return of.welfare[contingency].flatMap((w, profile) => (equal(w, best) ? [profile] : []));
}

/** W* = Σ_ω p(ω) W*(ω), expected first-best welfare. */
export const firstBestWelfare = (of: Environment): Rational =>
  sum(of.contingencies.map((_, w) => multiply(of.prior[w], firstBestWelfareAt(of, w))));

/** Σ_ω p(ω) W(ω, f(ω)), the expected welfare of a choice `f[contingency]`. */
export const expectedWelfare = (of: Environment, choice: readonly Profile[]): Rational =>
  sum(choice.map((profile, w) => multiply(of.prior[w], of.welfare[w][profile])));

/** E[u_i(f)], each agent's expected material payoff of a choice `f[contingency]`. */
export const expectedPayoffs = (of: Environment, choice: readonly Profile[]): Rational[] =>
  of.agents.map((_, agent) => sum(choice.map((profile, w) => multiply(of.prior[w], of.payoffs[w][profile][agent]))));
