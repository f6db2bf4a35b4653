/**
 * # Transfers on signals, as a linear program
 *
 * Variable k·n + i is t_i(k), for n agents. A row for every deviation from the outcomes, budget of a signal, bound and outside option; nothing
 * is eliminated.
 */
import type { LinearProgram, Row, Term } from '../../exact/linear-program.js';
import { add, isZero, multiply, negate, ONE, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { deviationsFrom } from '../../game/profile.js';
import type { Outcome } from '../incentives/incentives.js';
import type { CourtSetting, SignalTransfers } from './court-setting.js';
import { shift } from './noisy-court.js';

/** What further variables add to the program. */
interface Further {
  /** What a last variable, at least 0, takes off the gain of each deviation; left out: there is none. */
  readonly relief?: (contingency: number, from: number, to: number) => Rational;
  /** Whether Σ_i t_i(k) = 0 on every signal that some outcome may give (not in the unrestricted class). */
  readonly nothingBurned?: boolean;
}

/** The program of the transfers that make the outcomes, at most one per contingency, equilibria; with an outcome at each, of those that all sign. */
export function signalProgram(
  of: CourtSetting,
  outcomes: readonly Outcome[],
  { relief, nothingBurned = false }: Further = {},
): LinearProgram {
  const { environment, court, utilities, mechanismClass, objective } = of;
  const n = environment.agents.length;
  const last = court.names.length * n;
  const terms = (agent: number, coefficients: readonly Rational[]): Term[] =>
    coefficients.flatMap((value, k): Term[] => (isZero(value) ? [] : [[k * n + agent, value]]));
  const rows: Row[] = outcomes.flatMap(({ contingency: w, profile }) =>
    deviationsFrom(environment, profile).map(({ agent, to }): Row => {
      const eased = relief?.(w, profile, to) ?? ZERO;
      const gain = subtract(utilities[w][to][agent], utilities[w][profile][agent]);
      const paid = terms(agent, shift(court, w, to, profile));
      return { terms: isZero(eased) ? paid : [...paid, [last, eased]], relation: '>=', bound: gain };
    }),
  );

  const path = expectedSignals(of, outcomes);
  for (const [k, p] of path.entries()) {
    if (mechanismClass !== 'unrestricted') {
      const exact = mechanismClass === 'balanced' || (nothingBurned && !isZero(p));
      rows.push({ terms: environment.agents.map((_, i): Term => [k * n + i, ONE]), relation: exact ? '=' : '<=', bound: ZERO });
    }
    for (const i of environment.agents.keys()) {
      const [fine, reward] = [of.fines[i], of.rewards[i]];
      if (fine !== null) rows.push({ terms: [[k * n + i, ONE]], relation: '>=', bound: negate(fine) });
      if (reward !== null) rows.push({ terms: [[k * n + i, ONE]], relation: '<=', bound: reward });
    }
  }
  if (outcomes.length === environment.contingencies.length) {
    for (const [i, elsewhere] of of.outside.entries()) {
      if (elsewhere === null) continue;
      const own = outcomes.reduce(
        (total, { contingency: w, profile }) => add(total, multiply(environment.prior[w], environment.payoffs[w][profile][i])),
        ZERO,
      );
      rows.push({ terms: terms(i, path), relation: '>=', bound: subtract(elsewhere, own) });
    }
  }
  const paid = objective === 'welfare' ? [...environment.agents.keys()] : [objective.profitOf];
  const counted = objective === 'welfare' && mechanismClass !== 'subsidy-free' ? [] : paid.flatMap((agent) => terms(agent, path));
  return { objective: counted, rows, free: [...new Array<boolean>(last).fill(true), ...(relief === undefined ? [] : [false])] };
}

/** The transfers in a solution of the program. */
export function transfersAt({ environment, court }: CourtSetting, point: readonly Rational[]): SignalTransfers {
  const n = environment.agents.length;
  return court.names.map((_, k) => point.slice(k * n, k * n + n));
}

/** Σ_ω p(ω) π(k|ω,a) over the outcomes, by signal. */
function expectedSignals({ environment, court }: CourtSetting, outcomes: readonly Outcome[]): Rational[] {
  return court.names.map((_, k) =>
    outcomes.reduce(
      (total, { contingency: w, profile }) => add(total, multiply(environment.prior[w], court.likelihood[w][profile][k])),
      ZERO,
    ),
  );
}
