/**
 * # How much patience a rest takes
 *
 * A planner who leaves x units gives up leaving x' < x, and so catching x − x' more, exactly while κ is at most
 *
 *   slope(x) = min over x' < x of (worth(x) − worth(x'))/(x − x'),
 *
 * the slope of the last edge, into x, of the least concave function above the points up to x: a monotone chain finds all of them in one
 * pass (Andrew 1979).
 */
import { atMost, divide, type Rational, rational, subtract } from '../exact/rational.js';

/** `slopes[x]`, for x of at least 1; `null` for 0, where there is nothing more to catch. */
export function patienceSlopes(worth: readonly Rational[]): (Rational | null)[] {
  const between = (left: number, right: number): Rational => divide(subtract(worth[right], worth[left]), rational(right - left));
  const chain: { readonly left: number; readonly slope: Rational | null }[] = [{ left: 0, slope: null }];
  const slopes: (Rational | null)[] = [null];
  for (let left = 1; left < worth.length; left++) {
    for (;;) {
      const last = chain[chain.length - 1];
      const slope = between(last.left, left);
      if (last.slope !== null && atMost(last.slope, slope)) {
        chain.pop();
        continue;
      }
      chain.push({ left, slope });
      slopes.push(slope);
      break;
    }
  }
  return slopes;
}
