/**
 * # The statements at hand
 *
 * What this process has loaded: theorems of the catalogue, each with its way to be checked when it is first asked for, and what modules of
 * the user's state, which other processes do not know.
 */
import { loadProperty } from '../../properties/load.js';
import { LacunaError } from '../../src/exact/error.js';
import { type Checkable, checkable } from '../../src/theory/checkable.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../theorems/catalogue.js';
import { findTheorems } from './find-theorem.js';
import { isModule } from './is-module.js';
import { loadStatements } from './load-module.js';

const entries = new Map<string, Checkable>();

/** The module that states what has this id, where one does. */
const modules = new Map<string, string>();

export const moduleOf = (id: string): string | undefined => modules.get(id);

/** Loads theorems of the catalogue by their ids. */
export async function loadEntries(ids: readonly string[]): Promise<Checkable[]> {
  return await Promise.all(
    ids.map(async (id) => {
      const entry = entries.get(id) ?? checkable(await loadProperty(id));
      entries.set(id, entry);
      return entry;
    }),
  );
}

/**
 * Loads the theorems with the given ids or parts, all if there are none, in the order of the catalogue, then the statements of the modules.
 * @throws LacunaError naming what is unknown
 */
export async function findEntries(wanted: readonly string[]): Promise<Checkable[]> {
  const [paths, names] = [wanted.filter(isModule), wanted.filter((name) => !isModule(name))];
  const named = paths.length > 0 && names.length === 0 ? [] : findTheorems(THEOREMS, (theorem: Theorem<never>) => theorem, names);
  const own = await Promise.all([...new Set(paths)].map(statementsIn));
  return [...(await loadEntries(named.map(({ id }) => id))), ...own.flat()];
}

/** The statements of a module, by ids that nothing else has. */
async function statementsIn(path: string): Promise<Checkable[]> {
  const statements = new Map<string, Checkable>();
  for (const entry of (await loadStatements(path)).map(checkable)) {
    const { id } = entry.theorem;
    const elsewhere = modules.get(id) ?? path;
    if (statements.has(id) || elsewhere !== path || THEOREMS.some((theorem) => theorem.id === id)) {
      const received = `${JSON.stringify(id)}, which another statement has`;
      throw new LacunaError({ place: `${path}: id`, expected: 'an id of its own', received });
    }
    statements.set(id, entry);
    modules.set(id, path);
    entries.set(id, entry);
  }
  return [...statements.values()];
}

/** A theorem that was loaded. */
export function loadedEntry(id: string): Checkable {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the theorem ${id} was not loaded`);
  return entry;
}
