/**
 * # Scopes of the user's own
 *
 * What `--scope` does to theorems, and what is said of such a scope: its size in closed form, and its orbits under renaming, which are
 * counted one by one wherever the scope was gone through, and must add up.
 */
import { LacunaError } from '../../src/exact/error.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { census, orbitCount, type SpannedScope, sizeOf } from '../../src/theory/scopes/orbits.js';
import { parseScope } from '../../src/theory/scopes/scope-spec.js';
import type { CheckResult } from '../../src/theory/statement/verdict.js';
import { findTheorems } from '../files/find-theorem.js';
import { whenInterrupted } from './interruption.js';
import { watched } from './watched.js';

/** Theorems within a scope. */
export interface Narrowed {
  readonly theorems: readonly Checkable[];
  /** The scope of each theorem, by id. */
  readonly scopes: ReadonlyMap<string, SpannedScope>;
  /** What is to be known about the theorems and clauses that are passed over. */
  readonly notes: readonly string[];
}

/**
 * The theorems within a scope, in words. One whose subjects the scope cannot make is passed over, unless it was asked for and nothing else
 * goes by that name.
 * @throws LacunaError if the words are none of a scope, or nothing is left of what was asked for
 */
export function narrowed(theorems: readonly Checkable[], text: string, wanted: readonly string[]): Narrowed {
  const spec = parseScope(text);
  const refusals = new Map<string, LacunaError>();
  const scopes = new Map<string, SpannedScope>();
  const notes: string[] = [];
  const fitting = theorems.flatMap(({ theorem: { id }, within }) => {
    try {
      const { entry, scope, idle } = within(spec);
      scopes.set(id, scope);
      if (idle.length > 0) notes.push(`${id} does not depend on ${idle.join(' or ')}: that clause of the scope is left out`);
      return [entry];
    } catch (error) {
      if (!(error instanceof LacunaError)) throw error;
      refusals.set(id, error);
      notes.push(`${id} is passed over: ${error.message}`);
      return [];
    }
  });
  for (const name of wanted.length > 0 ? wanted.map((one) => [one]) : [[]]) {
    const named = findTheorems(theorems, ({ theorem }) => theorem, name).map(({ theorem: { id } }) => id);
    const [first] = named;
    const refusal = refusals.get(first);
    if (refusal !== undefined && named.every((id) => refusals.has(id))) throw refusal.within(first);
  }
  return { theorems: fitting, scopes, notes };
}

/** All there is to try of some theorems. */
export const whole = (theorems: readonly Checkable[]): Narrowed => ({ theorems, scopes: new Map(), notes: [] });

/** Says of each scope once what is to be said of it. */
export async function tellScopes(
  scopes: Narrowed['scopes'],
  results: readonly Pick<CheckResult, 'id' | 'exhausted'>[],
  to: { write(text: string): void },
): Promise<void> {
  const gone = new Map<string, [SpannedScope, boolean]>();
  for (const { id, exhausted: seen } of results) {
    const scope = scopes.get(id);
    const exhausted = seen.some(({ subjects, of }) => subjects === of);
    if (scope !== undefined) gone.set(scope.name, [scope, exhausted || gone.get(scope.name)?.[1] === true]);
  }
  for (const [scope, exhausted] of gone.values()) to.write(`${(await scopeLines(scope, exhausted)).join('\n')}\n`);
}

const count = (n: number | bigint): string => n.toLocaleString('en');

/**
 * What is to be said of a scope: its size as a product, and its orbits. Where it was `exhausted` the orbits are counted one by one.
 * @throws Error if their sizes do not add up, which is a defect of Lacuna
 */
export async function scopeLines(scope: SpannedScope, exhausted: boolean): Promise<string[]> {
  const { name, factors, sample } = scope;
  const size = sizeOf(factors, sample);
  const orbits = orbitCount(scope);
  const telling = factors.filter((factor) => sizeOf([factor], sample) > 1n).map((factor) => factor.name);
  const product = telling.length === 0 ? '' : ` = ${telling.join(' × ')}`;
  const interruption = whenInterrupted();
  const counted = exhausted && orbits !== null ? await watched(census(scope, interruption.came), (doing) => doing) : null;
  interruption.end();
  if (counted !== null && (BigInt(counted.total) !== size || BigInt(counted.orbits) !== orbits || counted.subjects !== scope.size)) {
    const found = `${count(counted.orbits)} orbits of ${count(counted.total)} subjects in all`;
    throw new Error(`${name}: counted ${found}, expected ${count(orbits ?? 0)} of ${count(size)}`);
  }
  const sum =
    orbits === null
      ? 'too many renamings to count orbits'
      : `${count(orbits)} orbits under renaming, ${counted === null ? 'by Burnside’s lemma' : `whose sizes add up to ${count(counted.total)}`}`;
  return [`Scope: ${name}`, `  ${count(size)} subjects${product}; ${sum}`];
}
