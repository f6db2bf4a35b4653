/** What a file exports is named by another file, or is public on purpose: an export that nobody names is a promise to nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const texts = new Map(
  ['src', 'theorems', 'properties', 'web', 'cli', 'scripts', 'test', 'bench']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
);

/** What stands for another file, export by export, or is entered, where theorems are run for a proof (`cli/files/unknown-numbers.ts`). */
const STAND_INS = [
  'src/symbolic/rational.ts',
  'src/symbolic/remember.ts',
  ...[
    'best-mechanism',
    'implementation',
    'literal',
    'substitution',
    'by-definition',
    'simplex',
    'extreme-equilibria',
    'greatest',
    'one-by-one',
    'mediated-play',
    'at-weights',
    'floored',
    'prove-case',
  ].map((name) => `src/specified/${name}.ts`),
];

/** What the package exports under a name of its own. */
const PUBLIC = ['src/index.ts', 'theorems/catalogue.ts', 'properties/catalogue.ts', 'cli/vitest.ts'];

const fileAt = (from: string, path: string): string => normalize(join(dirname(from), path)).replace(/\.js$/, '.ts');

/** For each file, the names that others import from it; `*` for all of them. */
const named = new Map<string, Set<string>>();
for (const [file, text] of texts) {
  const note = (path: string, names: readonly string[]) => {
    const to = fileAt(file, path);
    named.set(to, new Set([...(named.get(to) ?? []), ...names]));
  };
  const listed = (names: string) =>
    names.split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(/ as |: /)[0],
    );
  for (const [, names, path] of text.matchAll(/(?:import|export) (?:type )?\{([^{}]*)\} from '(\.[^']*)'/g)) note(path, listed(names));
  for (const [, names, path] of text.matchAll(/\{([^{}]*)\} = await import\('(\.[^']*)'\)/g)) note(path, listed(names));
  for (const [, path, name] of text.matchAll(/\(await import\('(\.[^']*)'\)\)\.(\w+)/g)) note(path, [name]);
  for (const [, path] of text.matchAll(/export \* from '(\.[^']*)'/g)) note(path, ['*']);
  for (const [, as, path] of text.matchAll(/import (?:type )?\* as (\w+) from '(\.[^']*)'/g))
    note(
      path,
      [...text.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, 'g'))].map(([, name]) => name),
    );
}

it('every export is named by another file or public', () => {
  const idle = [...texts].flatMap(([file, text]) => {
    const names = named.get(file) ?? new Set();
    if (PUBLIC.includes(file) || STAND_INS.includes(file) || names.has('*') || /^(scripts|test|bench)\//.test(file)) return [];
    const exported = [...text.matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm)].map(([, name]) => name);
    return exported.filter((name) => !names.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(idle).toEqual([]);
});
