import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which folders each folder may import; within `src`, floors from the ground up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/exact': [],
  'src/game': ['src/exact'],
  'src/contract': ['src/exact', 'src/game'],
  'src/prosocial': ['src/exact', 'src/game', 'src/contract'],
  'src/certificate': ['src/exact', 'src/game', 'src/contract', 'src/prosocial'],
  'src/theory': ['src/exact', 'src/game', 'src/contract', 'src/prosocial'],
  'src/formats': ['src/exact', 'src/game', 'src/contract', 'src/prosocial', 'src/certificate', 'src/theory'],
  src: ['src/'],
  theorems: ['src/'],
  properties: ['src/', 'theorems'],
  cli: ['src/', 'theorems', 'properties'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = Object.keys(MAY_IMPORT)
  .filter((folder) => folder !== 'src' && existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .concat('src/index.ts')
  .filter((name) => name.endsWith('.ts'));

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const named = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g),
  ];
  return named.map(([, a, b, c]) => {
    const to = a ?? b ?? c;
    return { from: file, to: to.startsWith('.') ? normalize(join(dirname(file), to)).replace(/\.js$/, '.ts') : to };
  });
});

const folderOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => file.startsWith(`${folder}/`))
    .reduce((longest, folder) => (folder.length > longest.length ? folder : longest), '');

const inside = ({ to }: Import): boolean => files.includes(to);
const isTest = (file: string): boolean => file.endsWith('.test.ts') || file === 'properties/trial.ts';

describe('the arrows of the architecture', () => {
  it('reads a plausible number of imports', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.filter(inside).length).toBeGreaterThan(200);
  });

  it('every relative import leads to a file', () => {
    const lost = imports.filter((one) => one.to.includes('/') && one.to.endsWith('.ts') && !inside(one));
    expect(lost).toEqual([]);
  });

  it('folders import only the folders below them', () => {
    const upward = imports.filter(inside).filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      return (
        own !== other && !(MAY_IMPORT[own] ?? []).some((allowed) => other === allowed || (allowed === 'src/' && other.startsWith('src')))
      );
    });
    expect(upward).toEqual([]);
  });

  it('src imports nothing of Node, so that it runs in a browser', () => {
    const nodeImports = imports.filter(
      ({ from, to }) => from.startsWith('src/') && (to.startsWith('node:') || builtinModules.includes(to)),
    );
    expect(nodeImports).toEqual([]);
    const globals = files
      .filter((file) => file.startsWith('src/'))
      .filter((file) => /\b(process\.|Buffer\b|__dirname|require\()/.test(readFileSync(join(root, file), 'utf8')));
    expect(globals).toEqual([]);
  });

  it('nothing below cli prints or exits', () => {
    const printing = files
      .filter((file) => !file.startsWith('cli/') && !isTest(file))
      .filter((file) => /\bconsole\.|process\.(stdout|stderr|exit)/.test(readFileSync(join(root, file), 'utf8')));
    expect(printing).toEqual([]);
  });

  it('nothing imports a test', () => {
    expect(imports.filter(({ from, to }) => isTest(to) && !isTest(from))).toEqual([]);
  });

  it('imports form no cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports.filter(inside)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, `a cycle through ${relative('.', file)}`).not.toContain(file);
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) visit(other, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it('what replays a stored counterexample shares nothing with the search for it', () => {
    const reached = new Set(['src/formats/replay.ts']);
    for (const file of reached) for (const { to } of imports.filter((one) => one.from === file && inside(one))) reached.add(to);
    const theory = [...reached]
      .filter((file) => file.startsWith('src/theory/'))
      .map((file) => file.slice('src/theory/'.length, -'.ts'.length));
    expect(theory.sort()).toEqual(['conclusion', 'family', 'kept', 'model', 'subject', 'theorem', 'verdict']);
  });

  it('there is no drawer for odds and ends, and no barrel but src/index.ts', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual(['src/index.ts']);
  });
});
