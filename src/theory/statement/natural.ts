/** Natural numbers among the parameters of a family: how many agents there are, how many steps. */
import type { Rational } from '../../exact/rational.js';

/** The value as a `number` if it is an integer from `least` to `most`, else `null`. */
export const natural = ({ num, den }: Rational, least: number, most: number): number | null =>
  den === 1n && num >= BigInt(least) && num <= BigInt(most) ? Number(num) : null;
