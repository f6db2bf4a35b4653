/**
 * # Why a choice cannot be implemented, in words
 *
 * A closed walk or a Farkas vector told as economics: which deviations, added up, leave no room for transfers.
 */

import type { Obstacle } from '../../contract/incentives/implementation.js';
import type { Incentive } from '../../contract/incentives/incentives.js';
import { absolute, denominator, equal, format, fraction, gcd, multiply, numerator, ONE, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { profileNames } from '../../game/profile.js';

/** A profile as text: `(C, D)`. */
export const profileText = (of: Environment, profile: number): string => `(${profileNames(of, profile).join(', ')})`;

/** A place: a profile and, where there are several, its contingency. */
export const placeText = (of: Environment, contingency: number, profile: number): string =>
  `${profileText(of, profile)}${of.contingencies.length > 1 ? ` in ${of.contingencies[contingency]}` : ''}`;

const deviationText = (of: Environment, { contingency, profile, agent, action, gain }: Incentive): string =>
  `${of.agents[agent]} gains ${format(gain)} by ${of.actions[agent][action]} at ${placeText(of, contingency, profile)}`;

const LIMITS = { budget: 'budget', liability: 'liability bound', participation: 'outside options' } as const;

/** The obstacle in one sentence. */
export function obstacleInWords(of: Environment, obstacle: Obstacle): string {
  if (obstacle.kind === 'closed walk') {
    const [first] = obstacle.walk;
    if (obstacle.walk.length === 1) {
      return `${deviationText(of, first)}, and the court cannot tell: both outcomes lie in one cell and are paid alike, so no transfer deters it.`;
    }
    const steps = obstacle.walk.map((step) => deviationText(of, step)).join('; ');
    return `What deters one of these deviations invites the next, and the transfers cancel around the circle: ${steps}; together ${format(obstacle.gain)} > 0.`;
  }
  const scale = coprimeScale(obstacle.multipliers.flatMap(({ row, multiplier }) => (row.kind === 'incentive' ? [multiplier] : [])));
  const weighted = obstacle.multipliers.flatMap(({ row, multiplier }) =>
    row.kind === 'incentive' ? [`${timesText(multiply(scale, absolute(multiplier)))}${deviationText(of, row.incentive)}`] : [],
  );
  const limits = new Set(obstacle.multipliers.flatMap(({ row }) => (row.kind === 'incentive' ? [] : [LIMITS[row.kind]])));
  const against = limits.size === 0 ? 'no transfers' : `no transfers within the ${[...limits].join(' and the ')}`;
  const shortfall = format(multiply(scale, absolute(obstacle.total)));
  return `Deterring these deviations at once takes ${shortfall} more than there is; ${against} can do it: ${weighted.join('; ')}.`;
}

/** The positive factor that makes weights coprime integers; 1 for none. */
function coprimeScale(weights: readonly Rational[]): Rational {
  const common = weights.reduce((divisor, weight) => gcd(divisor, numerator(weight)), 0n);
  const multiple = weights.reduce((least, weight) => (least * denominator(weight)) / gcd(least, denominator(weight)), 1n);
  return common === 0n ? ONE : fraction(multiple, common);
}

const timesText = (multiplier: Rational): string => (equal(multiplier, ONE) ? '' : `${format(multiplier)} × `);
