/**
 * # Growth
 *
 * Stocks are integers, and factors exact, so that where a product is rounded down is decided and not guessed: 7/5 of 5 is 7, which doubles
 * need not find.
 */
import { multiply, type Rational, sum } from '../exact/rational.js';
import { remember } from '../exact/remember.js';
import type { Commons } from './commons.js';
import { floored } from './floored.js';

/** min(K, ⌊r·x⌋), what x units that were left have grown to by the next month. */
export const grown = ({ capacity }: Commons, left: number, factor: Rational): number => floored(left, factor, capacity);

/** The stock of the next month: as {@link grown}, and nothing where the run is over because too little was left. */
export const nextStock = (of: Commons, left: number, factor: Rational): number => (left < of.collapseBelow ? 0 : grown(of, left, factor));

/** The stock of the next month for every rest, `successors[growth][left]`. */
export const successors = remember((of: Commons): readonly Uint32Array[] =>
  of.growth.map(({ factor }) => Uint32Array.from({ length: of.capacity + 1 }, (_, left) => nextStock(of, left, factor))),
);

/** E[r], the expected factor. */
export const meanGrowth = ({ growth }: Commons): Rational => sum(growth.map(({ factor, probability }) => multiply(factor, probability)));
