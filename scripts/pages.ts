/**
 * # The pages of the theory, as they are found
 *
 * A chapter is a folder of `theorems/`; a file of it that exports a theorem is a page, and `properties/` has one of the same name that
 * exports, for every theorem of the page, how to check it. The page states the theorem that it is named after; the others on it are its
 * corollaries.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Property } from '../src/theory/statement/property.js';
import type { Relation } from '../src/theory/statement/relation.js';
import type { Subject } from '../src/theory/statement/subject.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import { READING_ORDER } from '../theorems/reading-order.js';

/** A value that a file exports, and under which name. */
export interface Exported<Value> {
  readonly name: string;
  readonly value: Value;
}

/** One statement of a page. */
export interface Stated {
  readonly id: string;
  /** The names that the theorem and its property are exported under. */
  readonly theorem: string;
  readonly property: string;
}

/** A file of `theorems/` with its twin in `properties/`. */
export interface Page {
  /** Such as `contracts/undetectable-temptation`. */
  readonly path: string;
  readonly part: string;
  /** The theorem that the page is named after, then its corollaries by their ids. */
  readonly statements: readonly Stated[];
}

const root = fileURLToPath(new URL('..', import.meta.url));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isTheorem = (value: unknown): value is Theorem<Subject> =>
  isObject(value) && 'hypotheses' in value && 'conclude' in value && 'id' in value;
const isProperty = (value: unknown): value is Property<Subject> => isObject(value) && 'theorem' in value && 'meeting' in value;
const isRelation = (value: unknown): value is Relation => isObject(value) && 'from' in value && 'to' in value && 'how' in value;
const isRelations = (value: unknown): value is readonly Relation[] => Array.isArray(value) && value.length > 0 && value.every(isRelation);

/** What of one kind a file exports; `path` without its extension. */
async function exportsOf<Value>(path: string, is: (value: unknown) => value is Value): Promise<Exported<Value>[]> {
  const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `../${path}.js`);
  return Object.entries(module).flatMap(([name, value]) => (is(value) ? [{ name, value }] : []));
}

/** The files of a folder that are neither tests nor generated, and its folders, without extension, in the order of the alphabet. */
const filesIn = (folder: string): string[] =>
  readdirSync(`${root}${folder}`)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

const chaptersOf = (side: string): string[] =>
  readdirSync(`${root}${side}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

async function pageAt(path: string): Promise<Page | null> {
  const theorems = await exportsOf(`theorems/${path}`, isTheorem);
  const own = path.split('/')[1];
  const first = theorems.find(({ value }) => value.id === own);
  if (theorems.length === 0) return null;
  if (first === undefined) throw new Error(`theorems/${path}.ts states ${theorems[0].value.id}, but no theorem with the id ${own}`);
  const twin = `properties/${path}`;
  if (!existsSync(`${root}${twin}.ts`)) throw new Error(`${own} has no ${twin}.ts that says how to check it`);
  const properties = await exportsOf(twin, isProperty);
  const corollaries = theorems.filter((one) => one !== first).sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const statements = [first, ...corollaries].map(({ name, value: { id, part } }): Stated => {
    const property = properties.find(({ value }) => value.theorem.id === id);
    if (property === undefined) throw new Error(`${twin}.ts exports no property of ${id}`);
    if (part !== first.value.part)
      throw new Error(`theorems/${path}.ts is of part ${first.value.part}, its corollary ${id} of part ${part}`);
    return { id, theorem: name, property: property.name };
  });
  return { path, part: first.value.part, statements };
}

/** `B` and 12 of `B12`, `D` and 0 of `D: stag hunt`. */
function label(part: string): { readonly letter: string; readonly number: number } {
  const [, letter, digits] = /^([A-Z])(\d*)(?::|$)/.exec(part) ?? [];
  if (letter === undefined) throw new Error(`the part “${part}” is none such as B12 or “D: stag hunt”`);
  return { letter, number: Number(digits) };
}

/** Which page comes first: by part, then by the reading order, then by name. */
function compare(a: Page, b: Page): number {
  const [x, y] = [label(a.part), label(b.part)];
  if (x.letter !== y.letter) return x.letter < y.letter ? -1 : 1;
  if (x.number !== y.number) return x.number - y.number;
  const listed = READING_ORDER[x.number === 0 ? x.letter : `${x.letter}${x.number}`] ?? [];
  const place = ({ statements: [{ id }] }: Page) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return place(a) - place(b) || (a.statements[0].id < b.statements[0].id ? -1 : 1);
}

/**
 * All pages, in the order of the theory.
 * @throws Error that says what a page lacks
 */
export async function findPages(): Promise<Page[]> {
  const paths = chaptersOf('theorems').flatMap((chapter) => filesIn(`theorems/${chapter}`).map((name) => `${chapter}/${name}`));
  const pages = (await Promise.all(paths.map(pageAt))).filter((page) => page !== null).sort(compare);
  const ids = pages.flatMap(({ statements }) => statements.map(({ id }) => id));
  const twice = ids.find((id, k) => ids.indexOf(id) !== k);
  if (twice !== undefined) throw new Error(`two pages state ${twice}`);
  const unknown = Object.values(READING_ORDER)
    .flat()
    .find((id) => !pages.some(({ statements }) => statements[0].id === id));
  if (unknown !== undefined) throw new Error(`theorems/reading-order.ts lists ${unknown}, which is no page`);
  return pages;
}

/** Where relations between theorems are exported: files of `theorems/` and its chapters, and the names they have there. */
export async function findRelations(): Promise<{ readonly path: string; readonly names: readonly string[] }[]> {
  const beside = filesIn('theorems').filter((name) => name.startsWith('relations-'));
  const paths = [
    ...chaptersOf('theorems').flatMap((chapter) => filesIn(`theorems/${chapter}`).map((name) => `${chapter}/${name}`)),
    ...beside,
  ];
  const found = await Promise.all(
    paths.map(async (path) => ({ path, names: (await exportsOf(`theorems/${path}`, isRelations)).map(({ name }) => name) })),
  );
  return found.filter(({ names }) => names.length > 0);
}
