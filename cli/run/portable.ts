/**
 * # Results between processes
 *
 * All of a result is data but rationals, which travel as a pair of integers, and the families of its subjects, which are functions and travel
 * by name.
 */
import { denominator, fraction, isRational, numerator, type Rational } from '../../src/exact/rational.js';
import type { Family } from '../../src/theory/statement/family.js';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Changes = { readonly family: (family: unknown) => unknown; readonly rational: (value: Rational) => unknown };

function mapped(value: unknown, change: Changes): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (!isPlain(value)) return value;
  if (isRational(value)) return change.rational(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'family' ? change.family(inner) : mapped(inner, change)]),
  );
}

/** A result with pairs of integers and the names of families in their places. */
export const packed = (result: unknown): unknown =>
  mapped(result, {
    family: (family) => (family as Family | undefined)?.name,
    rational: (value) => ({ num: numerator(value), den: denominator(value) }),
  });

/** The result again. */
export const unpacked = <Result>(result: unknown, families: readonly Family[]): Result =>
  mapped(result, {
    family: (name) => families.find((family) => family.name === name),
    rational: (value) => fraction(numerator(value), denominator(value)),
  }) as Result;
