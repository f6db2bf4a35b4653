/**
 * # Runs of a commons, tallied
 *
 * Months are gathered into runs as they come, and each run is reduced to exact figures: what was caught in all, how evenly, how long it lasted, and how
 * often more was caught than grows back.
 *
 * A month *overuses* the stock S where the catch H exceeds S − S/r, so that less is left than grows back to S; *equality* is 1 − G with Gini's
 * coefficient G of what the agents caught in all.
 */
import type { Commons } from '../commons/commons.js';
import { nextStock } from '../commons/growth.js';
import { LacunaError } from '../exact/error.js';
import {
  add,
  compare,
  divide,
  greater,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  toSafeInteger,
  ZERO,
} from '../exact/rational.js';
import type { CommonsMonth } from './recording.js';

/** A run in figures. */
export interface RunFigures {
  readonly months: number;
  readonly gain: Rational;
  /** `null` where nothing was caught. */
  readonly equality: Rational | null;
  readonly overused: number;
  /** Claims that were not read. */
  readonly unread: number;
  /** Months whose stock is not what the month before left and grew: the pool did not follow its law. */
  readonly irregular: number;
  /** It lasted all its months, and nobody ever caught anything: likely no play but a failure of whatever recorded it. */
  readonly suspect: boolean;
}

/** Whether H > S − S/r, for a factor r > 0; a stock that cannot grow is overused by any catch. */
export const overuses = (stock: number, caught: Rational, factor: Rational): boolean =>
  greater(multiply(caught, factor), multiply(rational(stock), subtract(factor, ONE))) && !isZero(caught);

/** 1 − Σ_i Σ_j |x_i − x_j| / (2n Σ x); `null` where Σ x = 0. */
export function equalityOf(shares: readonly Rational[]): Rational | null {
  const total = sum(shares);
  if (isZero(total)) return null;
  const ascending = [...shares].sort(compare);
  const n = shares.length;
  const weighted = ascending.reduce((all, share, k) => add(all, multiply(rational(2 * (k + 1) - n - 1), share)), ZERO);
  return subtract(ONE, divide(weighted, multiply(rational(n), total)));
}

/**
 * The figures of a run whose months are given in any order.
 * @throws LacunaError if a month is given twice, or one is missing before the last
 */
export function runFigures(of: Commons, months: readonly CommonsMonth[]): RunFigures {
  const ordered = [...months].sort((a, b) => a.month - b.month);
  ordered.forEach(({ month, run }, k) => {
    if (month === k + 1) return;
    const received = k > 0 && month === ordered[k - 1].month ? `month ${month} twice` : `month ${month}`;
    throw new LacunaError({ place: `run ${run}`, expected: `month ${k + 1}`, received });
  });
  const certain = of.growth.length === 1 ? of.growth[0].factor : null;
  const caught = ordered.map(({ catches }) => sum(catches));
  let [overused, irregular] = [0, 0];
  ordered.forEach(({ stock, growth }, k) => {
    const factor = growth ?? certain;
    if (factor !== null && overuses(stock, caught[k], factor)) overused += 1;
    const next = ordered[k + 1];
    const left = toSafeInteger(subtract(rational(stock), caught[k]));
    if (next !== undefined && factor !== null && left !== null && next.stock !== nextStock(of, left, factor)) irregular += 1;
  });
  const shares = of.agents.map((_, agent) => sum(ordered.map(({ catches }) => catches[agent])));
  const gain = sum(shares);
  return {
    months: ordered.filter(({ stock }) => stock > 0).length,
    gain,
    equality: equalityOf(shares),
    overused,
    unread: ordered.reduce((all, { claims }) => all + claims.filter((claim) => claim === null).length, 0),
    irregular,
    suspect: isZero(gain) && ordered.length === of.months,
  };
}
