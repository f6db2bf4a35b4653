/** The table of what the kernel proves names theorems of the catalogue, and constants that the named file states. With Coq, `proofs/check` asks it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { THEOREMS } from '../theorems/catalogue.js';
import { kernelTable as table } from './kernel-table.js';

const at = (path: string) => new URL(`../proofs/${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');
const chapters = ['book', 'verifier']
  .filter((folder) => existsSync(at(folder)))
  .flatMap((folder) =>
    readdirSync(at(folder))
      .filter((name) => name.endsWith('.v'))
      .map((name) => `${folder}/${name}`),
  );

describe('proofs/statements.json', () => {
  it('names theorems of the catalogue, each once for a file', () => {
    const known = new Set(THEOREMS.map(({ id }) => id));
    const named = table.statements.map(({ theorem }) => theorem);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const entries = table.statements.map(({ theorem, file }) => `${theorem} in ${file}`);
    expect(entries).toEqual([...new Set(entries)]);
    expect(new Set(named).size).toBeGreaterThanOrEqual(30);
  });

  it.each(table.statements)('$theorem is stated in $file under its id, and proved', ({ theorem, file, constants }) => {
    const source = read(file);
    expect(source).toContain(`[${theorem}]`);
    expect(constants.length).toBeGreaterThan(0);
    for (const name of constants) expect(source).toMatch(new RegExp(`^(Theorem|Corollary|Lemma) ${name}\\b`, 'm'));
  });

  it('marks the constants of statements that fail as refuting them, and of no others', () => {
    const fails = new Map(THEOREMS.map(({ id, expect: verdict }) => [id, verdict === 'refuted']));
    expect(table.statements.filter(({ theorem, refutes }) => fails.get(theorem) !== (refutes === true))).toEqual([]);
    const unnamed = table.statements.filter(
      ({ refutes, constants }) => refutes === true && constants.some((name) => !name.startsWith('not_')),
    );
    expect(unnamed).toEqual([]);
  });

  it('has no statement in the book under an id that the table leaves out', () => {
    const listed = new Set(table.statements.map(({ theorem }) => theorem));
    const stated = chapters.flatMap((chapter) => [...read(chapter).matchAll(/^\(\*\* \*\* \S+ \[([a-z-]+)\]/gm)].map((match) => match[1]));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter((id) => !listed.has(id))).toEqual([]);
  });
});

describe('the sources of proofs/', () => {
  it.each(chapters)('%s is built, and assumes and admits nothing', (chapter) => {
    expect(read('_CoqProject').split('\n')).toContain(chapter);
    expect(read(chapter)).not.toMatch(/^\s*(Axioms?|Parameters?|Conjectures?|Admitted|Admit)\b|\badmit\b|Unset Guard|bypass_check/m);
  });

  it('name no chapter that is not there', () => {
    const named = read('_CoqProject')
      .split('\n')
      .filter((line) => line.endsWith('.v'));
    expect(named.filter((chapter) => !existsSync(at(chapter)))).toEqual([]);
  });
});

const withoutCoq = spawnSync('coqc', ['--version']).status !== 0;

describe('Coq', () => {
  it.skipIf(withoutCoq)(
    'reads the definitions and the program of the verifier (skipped where Coq is absent; all else is up to proofs/check)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
      try {
        for (const name of ['Table', 'Check']) {
          const source = fileURLToPath(at(`verifier/${name}.v`));
          execFileSync('coqc', ['-R', folder, 'Verifier', '-w', '-all', '-o', join(folder, `${name}.vo`), source], {
            stdio: 'pipe',
            cwd: folder,
          });
        }
        expect(readdirSync(folder)).toContain('Check.vo');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
