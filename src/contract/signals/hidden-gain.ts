/**
 * # Gains that a noisy court cannot see
 *
 * Weights y ≥ 0 on an agent's deviations (ω, b) from a choice leave the court unmoved if the shifts π(·|ω,(b,f_−i)) − π(·|ω,f) cancel under them:
 * then so do all that the agent expects to be paid, whatever the transfers, and if the gains add up to more than 0 some deviation pays.
 * With signals seen for certain such weights are circulations, which fall into closed walks.
 */
import type { Term } from '../../exact/linear-program.js';
import { isZero, ONE, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import type { PayoffTable } from '../../game/environment.js';
import { type Deviation, deviationsFrom, type Profile, type Shape } from '../../game/profile.js';
import type { Choice } from '../language/setting.js';
import { type NoisyCourt, shift } from './noisy-court.js';

/** A deviation from the choice at a contingency, with its weight above 0. */
interface WeighedDeviation extends Deviation {
  readonly contingency: number;
  readonly from: Profile;
  readonly weight: Rational;
}

/** Weights of one agent whose shifts cancel and whose gains add up to 1, or `null` if no agent has such: one linear program an agent. */
export function hiddenGain(of: Shape, utilities: PayoffTable, court: NoisyCourt, choice: Choice): WeighedDeviation[] | null {
  for (const agent of of.agents.keys()) {
    const own = choice.flatMap((from, contingency) =>
      deviationsFrom(of, from)
        .filter((deviation) => deviation.agent === agent)
        .map((deviation) => ({ ...deviation, contingency, from })),
    );
    const terms = (values: readonly Rational[]): Term[] => values.flatMap((value, d): Term[] => (isZero(value) ? [] : [[d, value]]));
    const shifts = own.map(({ contingency, from, to }) => shift(court, contingency, from, to));
    const gains = own.map(({ contingency, from, to }) => subtract(utilities[contingency][to][agent], utilities[contingency][from][agent]));
    const solution = solve({
      objective: [],
      rows: [
        ...court.names.map((_, k) => ({ terms: terms(shifts.map((by) => by[k])), relation: '=' as const, bound: ZERO })),
        { terms: terms(gains), relation: '=' as const, bound: ONE },
      ],
      free: own.map(() => false),
    });
    if (solution.status !== 'infeasible')
      return own.flatMap((deviation, d) => (isZero(solution.point[d]) ? [] : [{ ...deviation, weight: solution.point[d] }]));
  }
  return null;
}
