/**
 * # A commons by its definition
 *
 * Values found by trying every total, and every cap with everything that stewards may leave of it, at each month and stock: slow, and what
 * the fast routines are compared with.
 */
import { add, greater, less, multiply, type Rational, rational, sum, ZERO } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { nextStock } from './growth.js';

type ValueAt = (month: number, stock: number) => Rational;

/** A value by month (from 0) and stock that is asked for again and again; 0 after the last month and of an empty pool. */
function remembered(of: Commons, compute: (month: number, stock: number, next: ValueAt) => Rational): ValueAt {
  const known = new Map<number, Rational>();
  const value: ValueAt = (month, stock) => {
    if (month === of.months || stock === 0) return ZERO;
    const key = month * (of.capacity + 1) + stock;
    const found = known.get(key) ?? compute(month, stock, (nextMonth, nextOne) => value(nextMonth, nextOne));
    known.set(key, found);
    return found;
  };
  return value;
}

/** The first of the greatest. */
const greatest = <Item>(items: readonly Item[], of: (item: Item) => Rational): Item =>
  items.reduce((best, item) => (greater(of(item), of(best)) ? item : best));

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, k) => k);

/** W* from the start: every total is tried, once for each factor if it is seen. */
export const literalOptimum = (of: Commons): Rational => literalPlanner(of, rational(1));

/** The value from the start of who maximises κ·catch + W′ each month, W′ being the value of the same later; of several best totals the least. */
export function literalPlanner(of: Commons, impatience: Rational): Rational {
  const value = remembered(of, (month, stock, next) => {
    const choose = (worth: (left: number) => Rational): Rational => {
      const options = upTo(stock).map((caught) => ({ caught, worth: worth(stock - caught) }));
      const chosen = greatest(options, (option) => add(multiply(impatience, rational(option.caught)), option.worth));
      return add(rational(chosen.caught), chosen.worth);
    };
    const later = (left: number, factor: Rational) => next(month + 1, nextStock(of, left, factor));
    return of.seen === 'before'
      ? expectation(of, (factor) => choose((left) => later(left, factor)))
      : choose((left) => expectation(of, (factor) => later(left, factor)));
  });
  return value(0, of.start);
}

/** The value from the start of the best caps with k stewards who see growth and leave up to ⌊kQ/n⌋ of a cap Q. */
export function literalCaps(of: Commons, stewards: number): Rational {
  const value = remembered(of, (month, stock, next) => {
    const under = (cap: number): Rational =>
      expectation(of, (factor) => {
        const options = upTo(Math.floor((stewards * cap) / of.agents.length)).map((spared) =>
          add(rational(cap - spared), next(month + 1, nextStock(of, stock - cap + spared, factor))),
        );
        return options.reduce((best, option) => (less(best, option) ? option : best));
      });
    return under(greatest(upTo(stock), under));
  });
  return value(0, of.start);
}

const expectation = ({ growth }: Commons, of: (factor: Rational) => Rational): Rational =>
  growth.length === 1 ? of(growth[0].factor) : sum(growth.map(({ factor, probability }) => multiply(probability, of(factor))));
