/**
 * # Results between processes
 *
 * All of a result is data but the families of its subjects, which are functions: they travel by name.
 */
import type { Family } from '../src/theory/family.js';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapped(value: unknown, change: (family: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'family' ? change(inner) : mapped(inner, change)]));
}

/** A result with the names of families in their place. */
export const packed = (result: unknown): unknown => mapped(result, (family) => (family as Family | undefined)?.name);

/** The result again. */
export const unpacked = <Result>(result: unknown, families: readonly Family[]): Result =>
  mapped(result, (name) => families.find((family) => family.name === name)) as Result;
