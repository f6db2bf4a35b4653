/**
 * # One property from its own file
 *
 * The whole catalogue takes half a second to load; a process that is asked about one theorem loads that alone.
 */
import type { Property } from '../src/theory/property.js';
import type { Subject } from '../src/theory/subject.js';

const isProperty = (value: unknown): value is Property<Subject> => typeof value === 'object' && value !== null && 'meeting' in value;

/** How to check the theorem of the catalogue with this id: of what the file of that name exports, the property of that theorem. */
export async function loadProperty(id: string): Promise<Property<Subject>> {
  const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `./${id}.js`);
  const found = Object.values(module)
    .filter(isProperty)
    .find(({ theorem }) => theorem.id === id);
  if (found === undefined) throw new Error(`properties/${id}.ts exports no property of ${id}`);
  return found;
}
