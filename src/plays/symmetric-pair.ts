/**
 * # What one symmetric game of two actions says about λ
 *
 * In a symmetric game of two agents with two actions the principal branch is symmetric: all it predicts is one number, the chance p of the first
 * action. Let d_λ(p) be how much more the first action is worth against p, which is affine in λ and in p. Then p > ½ lies on the principal
 * branch, at β = ln(p/(1−p))/d_λ(p), iff d_λ > 0 at ½ and at p; p < ½ iff d_λ < 0 at both; p = ½ is β = 0. So whatever share p̂ is observed, all λ
 * of an interval fit it equally well and perfectly, and no amount of plays tells them apart. Its ends are exact.
 */
import {
  add,
  divide,
  greater,
  isNegative,
  isPositive,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { areExchangeable } from './logit-game.js';

/** All λ from `low` to `high`, ends included as limits; `high` is `null` for no bound. */
export interface WeightInterval {
  readonly low: Rational;
  readonly high: Rational | null;
}

/** Whether a game, at one contingency, is symmetric between two agents of two actions. */
export const isSymmetricPair = (of: Environment, contingency: number): boolean =>
  of.agents.length === 2 && of.actions[0].length === 2 && of.actions[1].length === 2 && areExchangeable(of, contingency);

/** The λ ≥ 0 that fit counts of the two actions perfectly; `null` where none does. */
export function perfectWeights(of: Environment, contingency: number, [first, second]: readonly [number, number]): WeightInterval | null {
  const balance = Math.sign(first - second);
  if (balance === 0) return { low: ZERO, high: null };
  const share = divide(rational(first), rational(first + second));
  const middle = divide(ONE, rational(2));
  let low: Rational = ZERO;
  let high: Rational | null = null;
  for (const p of [middle, share]) {
    // a + λb ≥ 0, turned round where the second action is the more frequent one.
    const [a, b] = advantage(of, contingency, p).map((value) => (balance > 0 ? value : negate(value)));
    if (isZero(b)) {
      if (isNegative(a)) return null;
      continue;
    }
    const bound = negate(divide(a, b));
    if (isPositive(b)) low = maximum(low, bound);
    else high = high === null ? bound : minimum(high, bound);
  }
  if (high !== null && greater(low, high)) return null;
  return { low, high };
}

/** d_λ(p) = a + λb. */
function advantage({ payoffs, welfare }: Environment, w: number, p: Rational): readonly [Rational, Rational] {
  const mean = (values: readonly Rational[]) =>
    add(multiply(p, subtract(values[0], values[2])), multiply(subtract(ONE, p), subtract(values[1], values[3])));
  return [mean(payoffs[w].map((row) => row[0])), mean(welfare[w])];
}
