/**
 * # The best contract before a noisy court
 *
 * Choices are gone through contingency by contingency, profiles of high welfare first. A part of a choice has a part of the rows of the whole, so
 * what no transfers can do for it they cannot do for any completion, and what it must burn every completion must; each part is one exact
 * linear program. A bound on the value cuts off what cannot beat the best so far.
 */
import { type Expiry, Interrupted, never } from '../../exact/expiry.js';
import { add, atMost, greater, multiply, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { firstBestWelfareAt } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import type { Outcome } from '../incentives/incentives.js';
import type { Choice } from '../language/setting.js';
import { type CourtSetting, courtValue, type SignalTransfers } from './court-setting.js';
import { signalProgram, transfersAt } from './signal-program.js';

/** Transfers with the choice that they make an equilibrium, and what they are worth by the objective. */
export interface CourtPair {
  readonly choice: Choice;
  readonly transfers: SignalTransfers;
  readonly value: Rational;
}

/** What the best contract is worth. */
export type BestCourtContract =
  | { readonly status: 'attained'; readonly pair: CourtPair }
  /** No transfers make any choice an equilibrium that all sign. */
  | { readonly status: 'undefined' }
  /** Money enters without end: a profit that no bound, budget or outside option of others limits. */
  | { readonly status: 'unbounded' }
  | { readonly status: 'interrupted'; readonly found: CourtPair | null };

/** The best contract by the objective of the setting. */
export function bestCourtContract(of: CourtSetting, expired: Expiry = never): BestCourtContract {
  const { environment } = of;
  const rest = welfareFrom(of);
  let best: CourtPair | null = null;
  let unbounded = false;

  /** Goes through the completions of a part that is worth `so` in welfare. */
  function complete(outcomes: readonly Outcome[], so: Rational): void {
    const w = outcomes.length;
    if (w === environment.contingencies.length || unbounded) return;
    for (const profile of byWelfare(of, w)) {
      const welfare = add(so, multiply(environment.prior[w], environment.welfare[w][profile]));
      const above = add(welfare, rest[w + 1]);
      if (best !== null && isNoBetter(of, above, ZERO, best)) continue;
      const part = [...outcomes, { contingency: w, profile }];
      const whole = part.length === environment.contingencies.length;
      const program = signalProgram(of, part);
      const solution = solve(whole || of.objective === 'welfare' ? program : { ...program, objective: [] }, expired);
      if (solution.status === 'infeasible') continue;
      if (solution.status === 'unbounded') {
        unbounded = true;
        return;
      }
      if (!whole) {
        if (best === null || !isNoBetter(of, above, solution.value, best)) complete(part, welfare);
        continue;
      }
      const transfers = transfersAt(of, solution.point);
      const choice = part.map((outcome) => outcome.profile);
      const value = courtValue(of, transfers, choice);
      if (best === null || greater(value, best.value)) best = { choice, transfers, value };
    }
  }

  try {
    complete([], ZERO);
  } catch (error) {
    if (error instanceof Interrupted) return { status: 'interrupted', found: best };
    throw error;
  }
  if (unbounded) return { status: 'unbounded' };
  return best === null ? { status: 'undefined' } : { status: 'attained', pair: best };
}

/**
 * Whether no choice of at most so much welfare beats a pair: by welfare, less what must be burned; by profit, where no money comes from outside
 * and all others have outside options, less what these come to.
 */
function isNoBetter(of: CourtSetting, welfare: Rational, paid: Rational, best: CourtPair): boolean {
  if (of.objective === 'welfare') return atMost(add(welfare, paid), best.value);
  if (of.mechanismClass === 'unrestricted') return false;
  let most = welfare;
  for (const [i, elsewhere] of of.outside.entries()) {
    if (i === of.objective.profitOf) continue;
    if (elsewhere === null) return false;
    most = subtract(most, elsewhere);
  }
  return atMost(most, best.value);
}

/** Σ p(ω) W*(ω) over the contingencies from each on. */
function welfareFrom({ environment }: CourtSetting): Rational[] {
  const rest = [ZERO];
  for (let w = environment.contingencies.length - 1; w >= 0; w--)
    rest.unshift(add(rest[0], multiply(environment.prior[w], firstBestWelfareAt(environment, w))));
  return rest;
}

const byWelfare = ({ environment }: CourtSetting, w: number): Profile[] =>
  environment.welfare[w]
    .map((_, profile) => profile)
    .sort((a, b) =>
      greater(environment.welfare[w][b], environment.welfare[w][a])
        ? 1
        : greater(environment.welfare[w][a], environment.welfare[w][b])
          ? -1
          : a - b,
    );
