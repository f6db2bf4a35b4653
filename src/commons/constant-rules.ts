/**
 * # Rules of one number
 *
 * The simplest contracts on a commons say one number, blind to growth: catch q each month as long as there is so much, or catch what is above
 * x. The best of them show what a quota by stock and month is worth beyond.
 */
import type { Expiry } from '../exact/expiry.js';
import { never } from '../exact/expiry.js';
import { greater, type Rational } from '../exact/rational.js';
import type { Commons } from './commons.js';
import { planned, planValue } from './plan.js';

/** A rule's number with what it is worth from the start. */
export interface ConstantRule {
  readonly units: number;
  readonly value: Rational;
}

/** The best of the rules from 0 to K, the least number among equals, everything being caught in the last month if `last` says so. */
function best(of: Commons, rest: (stock: number, units: number, month: number) => number, expired: Expiry): ConstantRule {
  const stocks = Array.from({ length: of.capacity + 1 }, (_, stock) => stock);
  const worth = (units: number): Rational =>
    planValue(
      of,
      planned(of, (worth, month) => worth.map(() => stocks.map((stock) => rest(stock, units, month))), expired),
    );
  return stocks
    .map((units): ConstantRule => ({ units, value: worth(units) }))
    .reduce((one, other) => (greater(other.value, one.value) ? other : one));
}

/** The best constant quota q: min(q, S) is caught every month. */
export const bestConstantQuota = (of: Commons, expired: Expiry = never): ConstantRule =>
  best(of, (stock, units) => Math.max(0, stock - units), expired);

/** The best constant escapement x: what is above x is caught every month, and everything in the last. */
export const bestConstantEscapement = (of: Commons, expired: Expiry = never): ConstantRule =>
  best(of, (stock, units, month) => (month === of.months - 1 ? 0 : Math.min(stock, units)), expired);
