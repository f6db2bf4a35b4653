import { describe, expect, it } from 'vitest';
import { plainMath } from '../../cli/pages/layout/plain-math.js';
import { CATALOGUE } from '../../properties/catalogue.js';
import { loadProperty } from '../../properties/load.js';
import { THEOREMS } from '../../theorems/catalogue.js';

/** The statements of the first theory, each of which has a page. */
const PARTS = [
  ...['A1', 'A2', 'A3', 'A4', 'A5'],
  ...Array.from({ length: 18 }, (_, k) => `B${k + 1}`),
  ...Array.from({ length: 13 }, (_, k) => `C${k + 1}`),
  'D',
  ...['E1', 'E2', 'E3', 'E4', 'E5', 'E6'],
  ...Array.from({ length: 8 }, (_, k) => `F${k + 1}`),
  ...['H2', 'H9'],
].filter((part) => part !== 'C11');

/** How many subjects the scopes of a holding statement have at least. */
const LEAST = 10_000;

/** `D` of `D: stag hunt`. */
const partOf = (part: string): string => part.split(':')[0];

const pages = CATALOGUE.map((entry) => ({ ...entry, id: entry.theorem.id }));
const holding = pages.filter(({ theorem }) => theorem.expect === 'holds');

/** What LaTeX there is between dollars. */
const mathIn = (text: string): string[] => [...text.matchAll(/\$\$?([^$]+)\$\$?/g)].map(([, math]) => math);

describe('the catalogue', () => {
  it('has a page for every statement of the theory', () => {
    const parts = new Set(pages.map(({ theorem }) => partOf(theorem.part)));
    for (const part of PARTS) expect(parts).toContain(part);
  });

  it('is in the order of the theory', () => {
    const places = pages
      .map(({ theorem }) => /^([A-Z])(\d*)/.exec(partOf(theorem.part)) ?? [])
      .map(([, a, b]) => `${a}${b.padStart(3, '0')}`);
    expect(places).toEqual([...places].sort());
  });

  it('has a way to try every theorem, in the same order', () => {
    expect(pages.map(({ id }) => id)).toEqual(THEOREMS.map(({ id }) => id));
  });

  it('names hypotheses in words joined by hyphens', () => {
    for (const { theorem } of pages)
      for (const name of Object.keys(theorem.hypotheses)) expect(name).toMatch(/^[A-Za-z0-9*]+(-[A-Za-z0-9]+)*$/);
  });

  it('names each theorem once, by its claim in hyphenated words', () => {
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    for (const { id } of pages) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  it.each(pages)('$id has a statement, a proof and a source', ({ theorem }) => {
    expect(theorem.statement).not.toBe('');
    expect(theorem.proof).not.toBe('');
    expect(theorem.sources.length).toBeGreaterThan(0);
  });

  it.each(pages)('$id is loaded alone as it is in the catalogue', async ({ id, theorem }) => {
    expect((await loadProperty(id)).theorem).toBe(theorem);
  });

  it.each(holding)('$id has two near misses or more', ({ mutants }) => {
    expect(mutants.length).toBeGreaterThanOrEqual(2);
  });

  it.each(holding)('$id is exhausted on 10^4 subjects or more', async ({ id }) => {
    const { scopes } = await loadProperty(id);
    const size = scopes.reduce((total, scope) => total + scope.size, 0);
    expect(size).toBeGreaterThanOrEqual(LEAST);
  });

  it.each(pages)('$id is written in mathematics that renders', ({ theorem: { statement, proof, hypotheses } }) => {
    for (const text of [statement, proof, ...Object.values(hypotheses).map(({ prose }) => prose)]) {
      expect((text.replace(/\\\$/g, '').match(/\$/g) ?? []).length % 2).toBe(0);
      for (const math of mathIn(text)) expect(math).not.toMatch(/<\s*[A-Za-z]/);
      expect(plainMath(text).match(/\\(?!\*)\S+/)?.[0]).toBeUndefined();
    }
  });
});
