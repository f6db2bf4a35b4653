import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles, TRIALS } from '../scripts/generated.js';
import { findPages, findRelations } from '../scripts/pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = await findPages();
const files = generatedFiles(pages, await findRelations());
const onDisk = (path: string): string | null => (existsSync(`${root}${path}`) ? readFileSync(`${root}${path}`, 'utf8') : null);

describe('what is generated from the pages', () => {
  it('is not stale', () => {
    const stale = [...files].filter(([path, text]) => onDisk(path) !== text).map(([path]) => path);
    const gone = readdirSync(`${root}${TRIALS}`)
      .map((name) => `${TRIALS}/${name}`)
      .filter((path) => !files.has(path));
    expect([...stale, ...gone], 'stale; npm run register writes it anew').toEqual([]);
  });

  it('leaves out no file of properties that says how to check a theorem', () => {
    const known = pages.map(({ path }) => path);
    const saying = readdirSync(`${root}properties`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && `properties/${entry.name}` !== TRIALS)
      .flatMap(({ name }) => readdirSync(`${root}properties/${name}`).map((file) => `${name}/${file.replace('.ts', '')}`))
      .filter((path) => /export const \w+: Property</.test(onDisk(`properties/${path}.ts`) ?? ''));
    expect(saying.filter((path) => !known.includes(path))).toEqual([]);
  });
});
