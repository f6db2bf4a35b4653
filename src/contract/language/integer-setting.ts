/**
 * # A setting in integers
 *
 * Gains are differences of utilities, and incentive constraints are homogeneous: with utilities and the liability bound multiplied by one
 * positive integer, everything that is asked of a choice is asked of integers. Costs p(ω)(W*(ω) − W(ω,a)) have a scale of their own.
 * Both tables are kept with what they are made of, and so serve every language, class and choice of one environment.
 */
import { type Integer, type IntegerTable, integerOf, integerTable } from '../../exact/integer-table.js';
import type { Rational } from '../../exact/rational.js';
import { remember } from '../../exact/remember.js';
import type { Environment, PayoffTable } from '../../game/environment.js';
import type { Setting } from './setting.js';

/** Utilities and liability bound, times one positive integer. */
export interface IntegerSetting extends IntegerTable {
  /** v_i(ω,a) at `rows[ω][a · agents + i]`. */
  readonly rows: IntegerTable['rows'];
  readonly liability: Integer | null;
}

/** One contingency's utilities as one list. */
function flattened(table: PayoffTable[number]): Rational[] {
  const list: Rational[] = [];
  for (const row of table) for (const utility of row) list.push(utility);
  return list;
}

/** The utilities and the bound of a setting in integers. */
export const integerSetting = ({ environment, utilities, liability }: Setting): IntegerSetting =>
  integersOf(utilities, liability, environment);

const integersOf = remember((utilities: PayoffTable, liability: Setting['liability'], of: Environment): IntegerSetting => {
  const rows = utilities.map(flattened);
  // The bound is one more row, so that it fits wherever the utilities do.
  const table = integerTable(liability === null ? rows : [...rows, [liability]], longestSum(of));
  return { liability: liability === null ? null : integerOf(liability, table), ...table };
});

/**
 * How many utilities are added up at most: transfers that rise along a closed walk take one gain, of two utilities, for every incentive
 * constraint of a choice and every round, and there are no more rounds than cells that the choice lies in or can be left for, and one.
 */
function longestSum({ contingencies, actions }: Environment): number {
  const constraints = contingencies.length * actions.reduce((total, names) => total + names.length - 1, 0);
  return 2 * (contingencies.length + constraints + 2) * (constraints + 1);
}

/** p(ω) W(ω,a) at `rows[ω][a]`, times one positive integer. Sums of two for every contingency are safe. */
export const integerWeights = remember((of: Environment): IntegerTable => {
  // Probabilities times their common denominator P are at most P: what fits P times as often still fits once it is multiplied by one.
  const {
    rows: [probabilities],
    scale,
    zero,
  } = integerTable([of.prior], 1);
  const welfare = integerTable(of.welfare, (4 * of.prior.length + 4) * Number(scale));
  const alike = typeof zero === typeof welfare.zero ? probabilities : of.prior.map((p) => integerOf(p, { scale, zero: welfare.zero }));
  const rows = welfare.rows.map((row, w) => row.map((value) => value * alike[w]));
  return { rows, scale: welfare.scale * scale, zero: welfare.zero };
});
