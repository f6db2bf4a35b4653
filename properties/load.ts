/**
 * # One property from its own file
 *
 * The whole catalogue takes half a second to load; a process that is asked about one theorem loads its page alone.
 */
import type { Property } from '../src/theory/statement/property.js';
import type { Subject } from '../src/theory/statement/subject.js';
import { PAGES } from './pages.generated.js';

const isProperty = (value: unknown): value is Property<Subject> => typeof value === 'object' && value !== null && 'meeting' in value;

/** How to check the theorem of the catalogue with this id: of what its page exports, the property of that theorem. */
export async function loadProperty(id: string): Promise<Property<Subject>> {
  const page = PAGES[id];
  if (page === undefined) throw new Error(`no page states the theorem ${id}`);
  const found = Object.values(await page())
    .filter(isProperty)
    .find(({ theorem }) => theorem.id === id);
  if (found === undefined) throw new Error(`the page of ${id} exports no property of it`);
  return found;
}
