/** How long a commons is fished. */
import { add, multiply, ONE, type Rational, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { nextStock } from './growth.js';
import type { CommonsPlan } from './plan.js';

/** The expected number of months, of T, that begin with something in the pool. */
export function expectedMonths(of: Commons, { total }: CommonsPlan): Rational {
  let odds = new Map([[of.start, ONE]]);
  let months = ZERO;
  for (let month = 0; month < of.months; month++) {
    const next = new Map<number, Rational>();
    for (const [stock, chance] of odds) {
      if (stock === 0) continue;
      months = add(months, chance);
      of.growth.forEach(({ factor, probability }, k) => {
        const then = nextStock(of, stock - total(month, stock, k), factor);
        next.set(then, add(next.get(then) ?? ZERO, multiply(chance, probability)));
      });
    }
    odds = next;
  }
  return months;
}
