import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import semver from 'semver';
import { expect, test } from 'vitest';
import { fileTitle } from '../cli/files/file-title.js';
import { CATALOGUE } from '../properties/catalogue.js';
import { readCounterexample } from '../src/formats/checks/counterexample.js';
import { lacuna } from './cli/run-lacuna.js';

const manifest: { readonly files: readonly string[] } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The files of a folder of the tree, at any depth. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

test('the tarball has every file of the folders that are published, and nothing but these', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { maxBuffer: 1e8 });
  const [{ files }]: { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(stdout);
  const packed = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
  const published = manifest.files.filter((name) => name !== 'dist').flatMap((name) => (/\.\w+$/.test(name) ? [name] : filesOf(name)));
  expect(packed.sort()).toEqual([...published, 'LICENSE', 'README.md', 'package.json'].sort());
});

test('whatever is installed promises to run on the Node that is asked for', () => {
  const { packages }: { readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const least = semver.minVersion(packages[''].engines?.node ?? '');
  if (least === null) throw new Error('package.json asks for no Node');
  const newer = Object.entries(packages).filter(([, { engines }]) => !semver.satisfies(least, engines?.node ?? '*'));
  expect(newer.map(([path, { engines }]) => `${path} wants ${engines?.node}`)).toEqual([]);
});

test('what each dependency is for stands in one place', () => {
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('docs/decisions/0005-dependencies.md', 'utf8');
  for (const name of Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })) {
    if (!name.startsWith('@types/')) expect(page.toLowerCase(), name).toContain(name.replace(/^@biomejs\//, ''));
  }
});

test('stored files have the names that --keep gives, which no shell, packager or file system takes for anything else', () => {
  const folders = new Map(CATALOGUE.map(({ theorem, families = [] }) => [theorem.id, families]));
  for (const path of filesOf('counterexamples')) {
    expect(path).toMatch(/^[\w./%+-]+$/);
    const { name, dropped = [name] } = readCounterexample(readFileSync(path, 'utf8'), (id) => folders.get(id) ?? null);
    expect(basename(path, '.json').replace(/-\d+$/, ''), path).toBe(fileTitle(dropped).replace(/-\d+$/, ''));
  }
  for (const { theorem } of CATALOGUE) {
    const titles = Object.keys(theorem.hypotheses).map((name) => fileTitle([name]).toLowerCase());
    expect(new Set(titles).size, theorem.id).toBe(titles.length);
  }
});

test('every stored file still shows what it was stored for, with the figures that it gives', async () => {
  const { out } = await lacuna('replay', ...filesOf('counterexamples'), '--json');
  const replayed: { readonly file: string; readonly failing: string | null }[] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(replayed.filter(({ failing }) => failing !== null).map(({ file, failing }) => `${file}: ${failing}`)).toEqual([]);
});

test('no two names meet in one file', () => {
  const names = ['f symmetric', 'f* symmetric', 'f_symmetric', 'f+symmetric', 'f%2A symmetric', '../f', '..', '', 'ü', 'CON*?'];
  const titles = [...names.map((name) => fileTitle([name])), fileTitle(['f', 'symmetric'])];
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title).toMatch(/^[\w.%+-]*$/);
  expect(fileTitle(['../f'])).toBe('%2E.%2Ff');
});
