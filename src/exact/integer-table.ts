/**
 * # Tables of integers
 *
 * Rationals with their denominators cleared once, for loops that only add, subtract and compare. What such a loop computes is the same
 * multiple of the true value throughout, so signs and comparisons are exact.
 *
 * An {@link Integer} is a double where all sums that a loop may form are known to stay within ±(2^53 − 1), and else a bigint *typed as a
 * number*: `+`, `−`, `·`, `<` and `>` mean the same on both. The two must never meet, so loops start from {@link IntegerTable.zero} and use no
 * literal but in comparisons.
 */
import { denominator, fraction, gcd, isInteger, numerator, type Rational, toSafeInteger } from './rational.js';

/** A double that is a safe integer, or a bigint: the same of the two throughout a table. */
export type Integer = number;

/** The bigint itself. */
const typedAsNumber = (value: bigint): Integer => value as never;

/** Rationals times a common multiple of their denominators. */
export interface IntegerTable {
  /** `rows[r][k]` is the k-th rational of row r times `scale`. */
  readonly rows: readonly (readonly Integer[])[];
  readonly scale: bigint;
  readonly zero: Integer;
}

/**
 * The integers of a table of rationals.
 * @param terms how many entries of the table a loop adds up at most; below 2^20
 * @param divisor a positive integer that the scale is to be a multiple of
 */
export function integerTable(rows: readonly (readonly Rational[])[], terms: number, divisor = 1n): IntegerTable {
  let scale = divisor;
  for (const row of rows) for (const value of row) if (!isInteger(value)) scale *= denominator(value) / gcd(scale, denominator(value));
  const most = Number.MAX_SAFE_INTEGER / terms;
  const factor = Number(scale);
  let small = true;
  const doubles = rows.map((row) =>
    row.map((entry) => {
      const whole = toSafeInteger(entry);
      const value = whole === null ? Number(numerator(entry) * (scale / denominator(entry))) : whole * factor;
      small &&= Math.abs(value) <= most;
      return value;
    }),
  );
  if (small) return { rows: doubles, scale, zero: 0 };
  const large = rows.map((row) => row.map((value) => typedAsNumber(numerator(value) * (scale / denominator(value)))));
  return { rows: large, scale, zero: typedAsNumber(0n) };
}

/** The integer times `scale`, as an entry of the same kind as `zero`; `scale` is a multiple of the denominator. */
export function integerOf(of: Rational, { scale, zero }: Pick<IntegerTable, 'scale' | 'zero'>): Integer {
  const value = numerator(of) * (scale / denominator(of));
  return typeof zero === 'number' ? Number(value) : typedAsNumber(value);
}

/** The rational that an integer of a table stands for. */
export const rationalOf = (value: Integer, { scale }: Pick<IntegerTable, 'scale'>): Rational => fraction(BigInt(value), scale);
