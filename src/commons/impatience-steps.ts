/**
 * # Where impatience changes what a commons is worth
 *
 * What a planner of impatience κ catches is constant between finitely many κ. From κ = 1 on: with ties broken for the greater catch, the plan at κ
 * is the plan just above κ, and it stays so up to the least slope at which some stock, month and growth, on or off the path, is to be
 * left with less. So the next κ at which anything changes is read off the plan itself, and none is missed, as none would be on a grid.
 *
 * The plans on a step's two sides may be worth the same from the start: such steps are passed over.
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { atMost, equal, greater, ONE, type Rational, rational } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { weightOfImpatience } from './impatience.js';
import { patienceSlopes } from './patience-slopes.js';
import { bestRest, impatientPlan, planned, planValue } from './plan.js';

/** A κ at which the value from the start changes. */
export interface ImpatienceStep {
  readonly impatience: Rational;
  /** The weight λ of the commons' agents, all alike, who are that impatient. */
  readonly weight: Rational;
  /** The value just below λ. */
  readonly below: Rational;
  /** The value at λ itself where of all best totals the least is caught. */
  readonly at: Rational;
  /** The value just above λ. */
  readonly above: Rational;
}

/** The steps of a commons, and how many κ were met at which a plan changes anywhere. */
export interface ImpatienceSteps {
  /** By weight, ascending. */
  readonly steps: readonly ImpatienceStep[];
  /** The value of selfish agents, below the first step. */
  readonly selfish: Rational;
  /** How many κ in (1, n) there are at which the plan changes at some stock, month and growth. */
  readonly changes: number;
}

/**
 * Every λ ≥ 0 at which the value of the planner with κ = n(1 + λ)/(1 + nλ) changes, from κ = n down to 1.
 * @throws Interrupted when time is up
 */
export function impatienceSteps(of: Commons, expired: Expiry = never): ImpatienceSteps {
  const most = rational(of.agents.length);
  const steps: ImpatienceStep[] = [];
  let kappa = ONE;
  let changes = 0;
  let above: Rational | null = null;
  for (;;) {
    checkpoint(expired);
    const { value, next } = planAbove(of, kappa, expired);
    const weight = above === null || equal(value, above) ? null : weightOfImpatience(of.agents.length, kappa);
    if (above !== null && weight !== null) {
      const at = planValue(of, impatientPlan(of, kappa, 'sparing', expired));
      steps.unshift({ impatience: kappa, weight, below: value, at, above });
    }
    above = value;
    // At κ = n the agents are selfish, and what is beyond is no weight's.
    if (next === null || atMost(most, next)) return { steps, selfish: selfishValue(of, value, next, most, expired), changes };
    kappa = next;
    changes += 1;
  }
}

/** At λ = 0 itself a tie may hold, and its greatest value is kept to there. */
function selfishValue(of: Commons, value: Rational, next: Rational | null, most: Rational, expired: Expiry): Rational {
  return next !== null && equal(next, most) ? planValue(of, impatientPlan(of, most, 'sparing', expired)) : value;
}

/** The plan just above κ from the start: its value, and up to which κ it stays the plan. */
function planAbove(of: Commons, kappa: Rational, expired: Expiry): { readonly value: Rational; readonly next: Rational | null } {
  let next: Rational | null = null;
  const plan = planned(
    of,
    (worth) =>
      worth.map((values) => {
        const rest = bestRest(values, kappa, 'greedy');
        const slopes = patienceSlopes(values);
        for (const left of new Set(rest)) {
          const slope = slopes[left];
          if (slope !== null && greater(slope, kappa) && (next === null || greater(next, slope))) next = slope;
        }
        return rest;
      }),
    expired,
  );
  return { value: planValue(of, plan), next };
}
