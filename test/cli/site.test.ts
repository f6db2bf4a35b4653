/** A site is written whole, and nothing that somebody else put beside it is lost. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireSite, writeSite } from '../../cli/files/site.js';

const KIND = { format: 'book@1', list: 'list.json' };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...paths: readonly string[]): void => writeSite(join(folder, 'site'), KIND, '1', new Map(paths.map((path) => [path, path])));
const there = (): string[] => readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' }).sort();

it('makes a new folder, or fills an empty one', () => {
  write('index.html', 'deep/er/a.html');
  expect(there()).toEqual(['deep', 'deep/er', 'deep/er/a.html', 'index.html', 'list.json']);
  rmSync(join(folder, 'site'), { recursive: true });
  mkdirSync(join(folder, 'site'));
  write('index.html');
  expect(there()).toEqual(['index.html', 'list.json']);
  expect(readdirSync(folder)).toEqual(['site']);
});

it('takes away what the last edition had and this one has not, and nothing else', () => {
  write('index.html', 'old.html');
  writeFileSync(join(folder, 'site', 'CNAME'), 'mine');
  write('index.html', 'new.html');
  expect(there()).toEqual(['CNAME', 'index.html', 'list.json', 'new.html']);
  expect(readdirSync(folder)).toEqual(['site']);
});

it('does not follow a list that leads out of the folder', () => {
  write('index.html');
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  for (const path of ['../mine.txt', join(folder, 'mine.txt'), 'a/../../mine.txt']) {
    writeFileSync(join(folder, 'site', 'list.json'), JSON.stringify({ lacuna: 'book@1', files: [path] }));
    write('index.html');
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  }
});

it('refuses a folder with other files unless it is forced, and then leaves them', () => {
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'thesis.txt'), 'mine');
  writeFileSync(join(site, 'list.json'), '{"lacuna":"other@1","files":["thesis.txt"]}');
  expect(() => requireSite(site, KIND, false)).toThrow(/other files/);
  expect(() => requireSite(site, KIND, true)).not.toThrow();
  write('index.html');
  expect(readFileSync(join(site, 'thesis.txt'), 'utf8')).toBe('mine');
});

it.skipIf(process.getuid?.() === 0)('leaves nothing where it cannot write', () => {
  chmodSync(folder, 0o500);
  expect(() => requireSite(join(folder, 'site'), KIND, false)).toThrow(/can be written/);
  chmodSync(folder, 0o700);
  expect(existsSync(join(folder, 'site'))).toBe(false);
});
