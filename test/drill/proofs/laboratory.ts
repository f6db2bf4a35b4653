/**
 * # What proves, changed
 *
 * The theorems of the catalogue on unknown numbers, with one of them in another wording, or with one change planted in a source file: what proves
 * then must notice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundled, taking, type UnknownNumbers } from '../../../cli/files/unknown-numbers.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A change of a source file: a text that is there once, and what stands there instead. */
export interface Planted {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Puts a change in its place. @throws Error where the text is not there, or more than once */
const planting = ({ file, find, put }: Planted): Plugin => ({
  name: 'planted',
  setup: ({ onLoad }) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} does not say once: ${find}`);
    onLoad({ filter: /\.ts$/ }, (loaded) => (loaded.path === path ? { contents: text.replace(find, () => put), loader: 'ts' } : null));
  },
});

/** The catalogue with a change planted, or as it is. */
export const withPlanted = (planted: Planted | null): Promise<UnknownNumbers> =>
  bundled<UnknownNumbers>(
    [
      taking('checkById, proveById', 'src/specified/prove-case'),
      taking('QUANTIFIED', 'properties/quantified'),
      taking('THEOREMS', 'theorems/theorems.generated'),
      'export const prove = (...asked) => proveById(THEOREMS, QUANTIFIED, ...asked);',
      'export const check = (...asked) => checkById(THEOREMS, QUANTIFIED, ...asked);',
    ],
    planted === null ? [] : [planting(planted)],
  );

/** What can be said in other words: a near miss in the place of its theorem. */
export interface Rewording {
  readonly rewording: (id: string, mutant: string) => UnknownNumbers;
  /** The same, about all families that the theorem is tested on. */
  readonly rewordingOfAllFamilies: (id: string, mutant: string) => UnknownNumbers;
  /** A theorem as it is written, about all families that it is tested on. */
  readonly ofAllFamilies: (id: string) => UnknownNumbers;
}

/** The catalogue with its near misses. */
export function withNearMisses(): Promise<Rewording> {
  const files = readdirSync(join(root, 'properties'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''));
  return bundled<Rewording>([
    taking('checkById, proveById', 'src/specified/prove-case'),
    taking('QUANTIFIED', 'properties/quantified'),
    taking('mutated', 'src/theory/check/mutate'),
    ...files.map((name, k) => taking(`* as p${k}`, `properties/${name}`).replace('{ ', '').replace(' }', '')),
    `const all = [${files.map((_, k) => `p${k}`).join(', ')}].flatMap((module) => Object.values(module)).filter((value) => value?.theorem && value?.meeting);`,
    'const named = (id) => all.find(({ theorem }) => theorem.id === id);',
    'const nearly = (id, name) => mutated(named(id), named(id).mutants.find((mutant) => mutant.name === name)).theorem;',
    'const about = (theorem, quantified) => ({',
    '  prove: (...asked) => proveById([theorem], quantified, ...asked),',
    '  check: (...asked) => checkById([theorem], quantified, ...asked),',
    '});',
    'const allFamilies = (id) => ({ [id]: { kind: "family", of: (named(id).families ?? []).map((family) => ({ family })) } });',
    'export const ofAllFamilies = (id) => about(named(id).theorem, allFamilies(id));',
    'export const rewording = (id, name) => about(nearly(id, name), QUANTIFIED);',
    'export const rewordingOfAllFamilies = (id, name) => about(nearly(id, name), allFamilies(id));',
  ]);
}
