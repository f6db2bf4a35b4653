/**
 * # The contract on an effort game that sees cooperation and not effort
 *
 * The contracting problem of the effort games, and its figures in closed form.
 */
import { COOPERATION_VERIFIABLE } from '../contract/language/effort-language.js';
import { type MechanismClass, type Setting, setting } from '../contract/language/setting.js';
import type { Numbers } from '../exact/linear-condition.js';
import { add, divide, isPositive, isZero, maximum, multiply, rational, subtract } from '../exact/rational.js';
import { type EffortCosts, usualCosts } from '../game/dilemmas/effort-game.js';
import type { Environment } from '../game/environment.js';
import { INFINITE, type Threshold } from './threshold.js';

/** An effort game with cooperation verifiable and effort not. */
export const effortContract = (effortGame: Environment, mechanismClass: MechanismClass): Setting =>
  setting(effortGame, COOPERATION_VERIFIABLE, { mechanismClass });

/** ε and η of the effort game of T, R, P, S and perhaps `epsilon` and `eta`, without which they are the usual ones. */
export const costsOf = (numbers: Numbers): EffortCosts =>
  'eta' in numbers ? { epsilon: numbers.epsilon, eta: numbers.eta } : usualCosts({ R: numbers.R, P: numbers.P });

/** ε/η, infinite where a temptation costs nothing, 0 where there is no temptation. */
export function effortWeight(numbers: Numbers): Threshold {
  const { epsilon, eta } = costsOf(numbers);
  if (!isZero(eta)) return divide(epsilon, eta);
  return isPositive(epsilon) ? INFINITE : epsilon;
}

/** max{ε/η, (T−R)/(2R−S−T)}, the weight that takes the place of any contract; infinite where a temptation costs nothing. */
export function weightWithoutContract(numbers: Numbers): Threshold {
  const { T, R, S } = numbers;
  const lost = subtract(multiply(rational(2), R), add(S, T));
  const effort = effortWeight(numbers);
  const gain = subtract(T, R);
  if (effort === INFINITE || !isPositive(gain)) return effort;
  return isZero(lost) ? INFINITE : maximum(effort, divide(gain, lost));
}
