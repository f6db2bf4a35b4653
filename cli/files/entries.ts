/**
 * # The theorems at hand
 *
 * What this process has loaded of the catalogue. Each theorem is loaded with its way to be checked when it is first asked for.
 */
import { loadProperty } from '../../properties/load.js';
import { type Checkable, checkable } from '../../src/theory/checkable.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../theorems/catalogue.js';
import { findTheorems } from './find-theorem.js';

const entries = new Map<string, Checkable>();

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
 * Loads the theorems with the given ids or parts, all if there are none, in the order of the catalogue.
 * @throws LacunaError naming what is unknown
 */
export const findEntries = (wanted: readonly string[]): Promise<Checkable[]> =>
  loadEntries(findTheorems(THEOREMS, (theorem: Theorem<never>) => theorem, wanted).map(({ id }) => id));

/** A theorem that was loaded. */
export function loadedEntry(id: string): Checkable {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the theorem ${id} was not loaded`);
  return entry;
}
