/**
 * # Environments
 *
 * An environment E = (N, Ω, p, A, u): agents, finitely many contingencies with a prior that is positive and sums to exactly 1, finite
 * action sets, and material payoffs u_i(ω, a) ∈ ℚ. Everyone sees the contingency before acting.
 *
 * Notation. W(ω,a) is welfare, Σ_i u_i(ω,a) unless the environment is interpreted otherwise; F(ω) = argmax_a W(ω,a) the first bests; W* = Σ_ω p(ω) max_a W(ω,a).
 */
import { LacunaError } from '../exact/error.js';
import { add, equal, format, isPositive, multiply, ONE, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { greatest } from './greatest.js';
import { type Interpreted, interpretationOf } from './interpretation.js';
import { type Deviation, type Profile, requireNames, type Shape, shape } from './profile.js';

/** Payoffs, material or not: `payoffs[contingency][profile][agent]`. */
export type PayoffTable = readonly (readonly (readonly Rational[])[])[];

/** Agents, contingencies, a prior and material payoffs, with the welfare that follows from them. Build one with {@link environment}. */
export interface Environment extends Shape, Interpreted {
  readonly contingencies: readonly string[];
  /** p(ω) > 0, summing to 1. */
  readonly prior: readonly Rational[];
  /** u_i(ω, a) as `payoffs[contingency][profile][agent]`, per draw of the contingency. */
  readonly payoffs: PayoffTable;
  /** W(ω, a) as `welfare[contingency][profile]`. */
  readonly welfare: readonly (readonly Rational[])[];
  /** F(ω), the profiles of greatest welfare in profile order, as `best[contingency]`. */
  readonly best: readonly (readonly Profile[])[];
}

/** The one contingency of environments that name none, and its probability. */
const ALWAYS: readonly string[] = ['always'];
const CERTAIN: readonly Rational[] = [ONE];

/** What an environment is made of; `contingencies` and `prior` may be left out where there is one contingency. */
export interface EnvironmentParts extends Interpreted {
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
  const { agents, actions, contingencies = ALWAYS, prior = CERTAIN, payoffs, interpretation } = parts;
  const welfareOf = interpretationOf(parts).welfare.of;
  const numbered = shape(agents, actions);
  requireNames(contingencies, 'contingencies');
  requireLength(prior, contingencies.length, 'prior', 'probabilities, one per contingency');
  const total = sum(prior);
  const negligible = prior.findIndex((p) => !isPositive(p));
  if (negligible >= 0) {
    const place = `contingencies.${contingencies[negligible]}`;
    throw new LacunaError({ place, expected: 'a probability above 0', received: format(prior[negligible]) });
  }
  if (!equal(total, ONE)) {
    throw new LacunaError({
      place: 'contingencies',
      expected: 'probabilities that sum to exactly 1',
      received: `a sum of ${format(total)}`,
    });
  }
  requireLength(payoffs, contingencies.length, 'payoffs', 'tables, one per contingency');
  const welfare = payoffs.map((table, w) => {
    requireLength(table, numbered.profileCount, `payoffs.${contingencies[w]}`, 'profiles');
    return table.map((row, a) => {
      if (row.length !== agents.length) requireLength(row, agents.length, `payoffs.${contingencies[w]}[${a}]`, 'payoffs, one per agent');
      return welfareOf(row);
    });
  });
  const own = { contingencies, prior, payoffs, welfare, best: welfare.map(greatest), ...numbered };
  return interpretation === undefined ? own : { ...own, interpretation };
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
export const firstBestWelfareAt = (of: Environment, contingency: number): Rational => of.welfare[contingency][of.best[contingency][0]];

/** F(ω), every profile of greatest welfare at a contingency, in profile order. */
export const firstBests = (of: Environment, contingency: number): Profile[] => of.best[contingency].slice();

/** W* = Σ_ω p(ω) W*(ω), expected first-best welfare. */
export const firstBestWelfare = (of: Environment): Rational =>
  sum(of.contingencies.map((_, w) => multiply(of.prior[w], firstBestWelfareAt(of, w))));

/** Σ_ω p(ω) W(ω, f(ω)), the expected welfare of a choice `f[contingency]`. */
export const expectedWelfare = (of: Environment, choice: readonly Profile[]): Rational =>
  choice.reduce((total, profile, w) => add(total, multiply(of.prior[w], of.welfare[w][profile])), ZERO);

/** E[u_i(f)], each agent's expected material payoff of a choice `f[contingency]`. */
export const expectedPayoffs = (of: Environment, choice: readonly Profile[]): Rational[] =>
  of.agents.map((_, agent) => sum(choice.map((profile, w) => multiply(of.prior[w], of.payoffs[w][profile][agent]))));
