/** The traveler's dilemma (Basu 1994). */
import { add, compare, format, minimum, type Rational, subtract } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { tabulate } from '../tabulate.js';

/** Two claim one of the given amounts; both get the lesser claim, and the bonus goes from who claimed more to who claimed less. */
export const travelersDilemma = (claims: readonly Rational[], bonus: Rational): Environment =>
  tabulate(['first', 'second'], [claims.map(format), claims.map(format)], ([x, y]) => {
    const paid = minimum(claims[x], claims[y]);
    const order = compare(claims[x], claims[y]);
    if (order === 0) return [paid, paid];
    const [more, less] = [subtract(paid, bonus), add(paid, bonus)];
    return order < 0 ? [less, more] : [more, less];
  });
