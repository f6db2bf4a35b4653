import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms of the contract floor and of the formats, from the ground up: each may import those before it. */
const CONTRACT = ['language', 'incentives', 'literal', 'choice', 'transfers', 'messages', 'clauses', 'signals'].map(
  (room) => `src/contract/${room}`,
);
const FORMATS = ['text', 'analysis', 'games', 'subjects', 'plays', 'checks', 'campaigns'].map((room) => `src/formats/${room}`);
const above = (rooms: readonly string[], below: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(rooms.map((room, at) => [room, [...below, ...rooms.slice(0, at)]]));

/** The floors below the theorem engine. */
const FLOORS = ['src/exact', 'src/game', 'src/game/dilemmas', 'src/contract', 'src/contract/', 'src/prosocial', 'src/commons'];
const BELOW_FORMATS = [
  ...FLOORS,
  ...['src/plays', 'src/symbolic', 'src/specified', 'src/certificate', 'src/design', 'src/theory', 'src/theory/'],
];

/** Which folders each folder may import, a trailing slash for all inside; within `src`, floors from the ground up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/exact': [],
  'src/game': ['src/exact'],
  'src/game/dilemmas': ['src/exact', 'src/game'],
  ...above(CONTRACT, ['src/exact', 'src/game', 'src/game/dilemmas']),
  'src/contract': ['src/exact', 'src/game', 'src/game/dilemmas', 'src/contract/'],
  'src/prosocial': ['src/exact', 'src/game', 'src/game/dilemmas', 'src/contract', 'src/contract/'],
  'src/commons': ['src/exact', 'src/game', 'src/game/dilemmas', 'src/contract', 'src/contract/', 'src/prosocial'],
  'src/plays': FLOORS,
  'src/symbolic': ['src/exact'],
  'src/proof': ['src/exact', 'src/symbolic'],
  'src/specified': [...FLOORS, 'src/symbolic', 'src/proof', 'src/theory/statement'],
  'src/certificate': FLOORS,
  'src/design': [...FLOORS, 'src/certificate'],
  'src/theory/statement': FLOORS,
  'src/theory/order': [...FLOORS, 'src/theory/statement'],
  'src/theory/scopes': [...FLOORS, 'src/theory/statement', 'src/theory/order'],
  'src/theory/draw': [...FLOORS, 'src/theory/statement', 'src/theory/order', 'src/theory/scopes'],
  'src/theory/check': [...FLOORS, 'src/theory/statement', 'src/theory/order', 'src/theory/scopes'],
  'src/theory/search': [...FLOORS, 'src/theory/statement', 'src/theory/order', 'src/theory/scopes', 'src/theory/check'],
  'src/theory': ['src/theory/'],
  ...above(FORMATS, BELOW_FORMATS),
  src: ['src/'],
  theorems: ['src/', 'theorems/'],
  properties: ['src/', 'theorems', 'properties/'],
  'web/draw': ['src/'],
  'web/report': ['src/', 'web/draw'],
  'web/book': ['src/', 'web/draw'],
  web: ['src/', 'theorems', 'web/'],
  'cli/files': ['src/', 'theorems', 'properties', 'web/'],
  'cli/pages': ['src/'],
  'cli/run': ['src/', 'theorems', 'properties', 'cli/files'],
  'cli/campaign': ['src/', 'theorems', 'properties', 'web/', 'cli/files', 'cli/run'],
  'cli/commands': ['src/', 'theorems', 'properties', 'web/', 'cli/files', 'cli/pages', 'cli/run', 'cli/campaign'],
  cli: ['src/', 'theorems', 'properties', 'web/', 'cli/'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = Object.keys(MAY_IMPORT)
  .filter((folder) => (folder.startsWith('src/') ? folder.split('/').length === 2 : !folder.includes('/') && folder !== 'src'))
  .concat('src/formats')
  .filter((folder) => existsSync(join(root, folder)))
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
    // A path with a hole in it is text that a file writes, not an import.
    const lost = imports.filter((one) => one.to.includes('/') && one.to.endsWith('.ts') && !one.to.includes('${') && !inside(one));
    expect(lost).toEqual([]);
  });

  it('folders import only the folders below them', () => {
    const upward = imports.filter(inside).filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      return (
        own !== other &&
        !(MAY_IMPORT[own] ?? []).some((allowed) => other === allowed || (allowed.endsWith('/') && other.startsWith(allowed)))
      );
    });
    expect(upward).toEqual([]);
  });

  it('src and web import nothing of Node, so that they run in a browser', () => {
    const nodeImports = imports.filter(
      ({ from, to }) => /^(src|web)\//.test(from) && (to.startsWith('node:') || builtinModules.includes(to)),
    );
    expect(nodeImports).toEqual([]);
    const globals = files
      .filter((file) => /^(src|web)\//.test(file))
      .filter((file) => /\b(process\.|Buffer\b|__dirname|require\()/.test(readFileSync(join(root, file), 'utf8')));
    expect(globals).toEqual([]);
  });

  it('comparisons of numbers outside the exact floor are yes/no questions, which numbers that are not known can answer too', () => {
    const threeWay = files
      .filter((file) => !file.startsWith('src/exact/') && !isTest(file))
      .filter((file) =>
        /\b(compare|sign|compareThresholds)\([^;\n]*\) (<|<=|>|>=|===|!==) 0\b/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(threeWay).toEqual([]);
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

  it('tests lie in folders that mirror those of what they test', () => {
    const own = ['drill', 'fuzz', 'mutation', 'oracle', 'cli/near-misses'];
    const folders = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
      .map((entry) => relative(join(root, 'test'), entry.parentPath))
      .filter((folder) => folder !== '' && !own.some((one) => folder === one || folder.startsWith(`${one}/`)));
    expect([...new Set(folders)].filter((folder) => ![folder, `src/${folder}`].some((one) => existsSync(join(root, one))))).toEqual([]);
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

  it('folders form no cycle', () => {
    const next = new Map<string, Set<string>>();
    for (const { from, to } of imports.filter(inside).filter(({ from }) => !isTest(from))) {
      const [own, other] = [dirname(from), dirname(to)];
      if (own !== other) next.set(own, (next.get(own) ?? new Set()).add(other));
    }
    const done = new Set<string>();
    const visit = (folder: string, trail: readonly string[]): void => {
      expect(trail, `a cycle through ${folder}`).not.toContain(folder);
      if (done.has(folder)) return;
      for (const other of next.get(folder) ?? []) visit(other, [...trail, folder]);
      done.add(folder);
    };
    for (const folder of next.keys()) visit(folder, []);
  });

  it('what replays a stored counterexample shares nothing with the search for it', () => {
    const reached = new Set(['src/formats/checks/replay.ts']);
    for (const file of reached) for (const { to } of imports.filter((one) => one.from === file && inside(one))) reached.add(to);
    const theory = [...reached]
      .filter((file) => file.startsWith('src/theory/'))
      .map((file) => file.slice('src/theory/'.length, -'.ts'.length));
    expect(theory.sort()).toEqual(
      ['conclusion', 'described', 'family', 'hypothesis-name', 'kept', 'model', 'subject', 'theorem', 'verdict'].map(
        (name) => `statement/${name}`,
      ),
    );
  });

  it('what checks a proof shares the arithmetic of polynomials and the questions with what searched for it, and nothing else', () => {
    const used = imports.filter(({ from, to }) => from.startsWith('src/proof/') && !to.startsWith('src/proof/')).map(({ to }) => to);
    expect([...new Set(used)].sort()).toEqual([
      'src/exact/rational.ts',
      ...['oracle', 'polynomial', 'proof'].map((name) => `src/symbolic/${name}.ts`),
    ]);
    const reached = new Set(used);
    for (const file of reached) for (const { to } of imports.filter((one) => one.from === file && inside(one))) reached.add(to);
    expect([...reached].sort()).toEqual([
      'src/exact/error.ts',
      'src/exact/rational.ts',
      ...['oracle', 'polynomial', 'proof'].map((name) => `src/symbolic/${name}.ts`),
    ]);
  });

  it('there is no drawer for odds and ends, and no barrel but src/index.ts', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual(['src/index.ts']);
  });
});

describe('the verdict of no test depends on how busy the machine is', () => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  const sources = tests.map((name) => ({ name, text: readFileSync(join(root, 'test', name), 'utf8') }));

  it('each has ten minutes at least, so that only what hangs is given up', () => {
    const given = /(?:^ *(?:it|test|describe)\b.*?, \{ timeout: |^ *\}, |^ {4,6}(?=\d+_000,$))(\d[\d_]*_000)\b/gm;
    const found = sources.flatMap(({ name, text }) => [...text.matchAll(given)].map(([, time]) => ({ name, time })));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ time }) => Number(time.replaceAll('_', '')) < 600_000)).toEqual([]);
    expect(readFileSync(join(root, 'vitest.config.ts'), 'utf8').match(/(?:test|hook)Timeout: 600_000/g)).toHaveLength(2);
  });

  it('none expects anything of the clock: what is to be quick takes little time of the processor', () => {
    expect(sources.filter(({ text }) => /expect\([^\n;]*\b(?:performance|Date)\.now\(\)/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
