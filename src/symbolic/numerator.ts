/** The numerator of a polynomial with a quotient in it. */
import { ONE, type Rational, ZERO } from '../exact/rational.js';
import { exactQuotient } from './exact-quotient.js';
import { combine, factorsOf, ofTerms, Polynomial, product } from './polynomial.js';

/** A quotient that is multiplied with itself more often is left. */
const MOST_POWER = 2;

const power = (of: Rational, count: number): Rational => Array.from({ length: count }).reduce<Rational>((total) => product(total, of), ONE);

/** What x is times a power of l > 0, once each q·l is g, and divided by l as often as can be: of the same sign. null where q occurs too often. */
export function numeratorOf(
  x: Polynomial,
  { name, g, l }: { readonly name: string; readonly g: Rational; readonly l: Polynomial },
): Rational | null {
  const terms = [...x.terms].map(([monomial, c]) => {
    const factors = factorsOf(monomial);
    const others = factors.filter((factor) => factor !== name);
    return { times: factors.length - others.length, rest: ofTerms(new Map([[others.join('*'), c]])) };
  });
  const most = Math.max(...terms.map(({ times }) => times));
  if (most > MOST_POWER) return null;
  let cleared: Rational = terms.reduce<Rational>(
    (total, { times, rest }) => combine(ONE, total, ONE, product(rest, product(power(g, times), power(l, most - times)))),
    ZERO,
  );
  for (let divided = 0; divided <= most && cleared instanceof Polynomial; divided++) {
    const less = exactQuotient(cleared, l);
    if (less === null) break;
    cleared = less;
  }
  return cleared;
}
