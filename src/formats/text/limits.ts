/**
 * # Limits on game files
 *
 * A game file may come from a stranger: it is data, and it may neither hang the reader nor exhaust memory. Whatever exceeds a limit is
 * refused by name before it is built.
 */

/** What a game file may not exceed; each is refused by name. */
export interface Limits {
  /** Contingencies × profiles. */
  readonly outcomes: number;
  /** Decimal digits in the numerator or denominator of any number, given or intermediate. */
  readonly digits: number;
  /** The absolute value of an exponent in an expression. */
  readonly exponent: number;
  /** Depth of parentheses, signs and powers in an expression, and of arrays and objects in a file. */
  readonly nesting: number;
  /** Deviations from first bests, all of which an analysis lists. */
  readonly deviations: number;
  /** UTF-16 units of a name. */
  readonly name: number;
  /** UTF-16 units of all names in the list of these deviations. */
  readonly letters: number;
  /** What reading may take in operations on long fractions, each counted by the square of its digits. */
  readonly work: number;
  /** Bytes of a file. */
  readonly bytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  ...{ outcomes: 1e6, digits: 1000, exponent: 1e4, nesting: 100, deviations: 1e6, name: 1000, letters: 5e7, work: 2e8 },
  bytes: 64 * 2 ** 20,
};
