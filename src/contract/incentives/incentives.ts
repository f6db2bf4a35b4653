/**
 * # Incentive constraints
 *
 * If f(ω) = a is to be an equilibrium, then for every deviation (ω, i, b) the transfers must satisfy
 *
 *     t_i(cell(ω,a)) − t_i(cell(ω,(b,a_−i))) ≥ v_i(ω,(b,a_−i)) − v_i(ω,a),
 *
 * which draws an arc for agent i from the cell on the path to the cell that the deviation leads to, weighted by its gain (B14). An arc
 * from a cell to itself is a deviation that the court cannot see: no transfer enters, and a positive gain cannot be deterred.
 */
import { isPositive, type Rational, subtract } from '../../exact/rational.js';
import { supposeIncentives } from '../../game/interpretation.js';
import { type Deviation, deviationsFrom, type Profile } from '../../game/profile.js';
import type { Setting } from '../language/setting.js';

/** A contingency and a profile: a part of a choice. */
export interface Outcome {
  readonly contingency: number;
  readonly profile: Profile;
}

/** One incentive constraint, `t_agent(from) − t_agent(into) ≥ gain`. */
export interface Incentive extends Outcome, Deviation {
  readonly from: number;
  readonly into: number;
  /** v_i(ω,(b,a_−i)) − v_i(ω,a). */
  readonly gain: Rational;
}

/**
 * The incentive constraints of one outcome, in the order of agents, then actions.
 * @throws Inapplicable under another concept of equilibrium, whose constraints are others
 */
export function incentivesAt({ environment, language, utilities }: Setting, { contingency, profile }: Outcome): Incentive[] {
  supposeIncentives(environment, 'an incentive constraint for each deviation');
  const cells = language.cells[contingency];
  const table = utilities[contingency];
  return deviationsFrom(environment, profile).map(({ agent, action, to }) => ({
    contingency,
    profile,
    agent,
    action,
    to,
    from: cells[profile],
    into: cells[to],
    gain: subtract(table[to][agent], table[profile][agent]),
  }));
}

/** Whether an incentive constraint is an undetectable temptation: no transfer enters it, and it fails. */
export const isUndetectableTemptation = ({ from, into, gain }: Incentive): boolean => from === into && isPositive(gain);

/** The outcomes of a choice, one per contingency. */
export const outcomesOf = (choice: readonly Profile[]): Outcome[] => choice.map((profile, contingency) => ({ contingency, profile }));
