/** The tables of docs/variants.md say what runs find: entries that are decided early in a scope, of every kind, and what is stored. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../properties/catalogue.js';
import { readCounterexample } from '../../src/formats/checks/counterexample.js';
import { isStandingTable, standingWords } from '../../src/formats/checks/standing.js';
import { readSubject } from '../../src/formats/subjects/read-subject.js';
import { seenBy, theoremUnder } from '../../src/theory/check/under-model.js';
import { variants } from '../../src/theory/check/variants.js';
import { REFUTATION, revalidate, WITNESS } from '../../src/theory/statement/kept.js';

const lines = readFileSync(new URL('../../docs/variants.md', import.meta.url), 'utf8').split('\n');

/** What the tables say of a theorem under a model. */
function entryOf(id: string, model: string): string {
  const head = lines.findIndex((line) => line.startsWith('| |') && line.includes(`\`${model}\``));
  const column = lines[head].split('|').findIndex((cell) => cell.trim() === `\`${model}\``);
  const row = lines.slice(head).find((line) => line.includes(`\`${id}\``));
  return row?.split('|')[column].trim() ?? 'no such row';
}

const SAID: Readonly<Record<string, string>> = {
  '**falls**': 'refuted',
  '**falls**, stored': 'refuted',
  'n/a': 'inapplicable',
  witnessed: 'witnessed',
  'witnessed, stored': 'witnessed',
};

it.each([
  ['prosocial-threshold', 'fehr-schmidt'],
  ['prosocial-threshold', 'spite'],
  ['prosocial-threshold', 'strict'],
  ['prosociality-closes-every-gap', 'rawls'],
  ['equivariant-pairs-share-alike', 'rawls'],
  ['no-mechanism-but-prosociality', 'nash-product'],
  ['contracts-and-prosociality-substitute', 'social-value-orientation'],
  ['welfare-improvements-select-first-bests', 'fehr-schmidt'],
  ['no-weight-suffices', 'correlated'],
])('%s under %s', (id, name) => {
  const [entry, model] = [CATALOGUE.find(({ theorem }) => theorem.id === id), variants.find((variant) => variant.name === name)];
  const steps = entry?.checking({ runs: 20, seed: 1 }, model);
  let step = steps?.next();
  while (step?.done === false) step = steps?.next();
  const said = entryOf(id, name);
  expect(Object.keys(SAID)).toContain(said);
  expect(step?.value).toMatchObject({ verdict: SAID[said] });
});

const STORED = new URL('../../bench/variants/', import.meta.url);
const stored = readdirSync(STORED).flatMap((model) => readdirSync(new URL(`${model}/`, STORED)).map((file) => ({ model, file })));

it('what is stored for a model is in the tables', () => {
  expect(stored.length).toBeGreaterThanOrEqual(13);
  for (const { model, file } of stored) expect(entryOf(file.replace('.json', ''), model)).toMatch(/^(\*\*falls\*\*|witnessed)/);
});

it.each(stored)('$model: $file is what it was stored for, under the model (a refutation under it alone)', ({ model, file }) => {
  const kept = readCounterexample(readFileSync(new URL(`${model}/${file}`, STORED), 'utf8'), () => []);
  const [entry, under] = [CATALOGUE.find(({ theorem }) => theorem.id === kept.theorem), variants.find(({ name }) => name === model)];
  if (entry === undefined || under === undefined) throw new Error(`no theorem ${kept.theorem} or no model ${model}`);
  expect(file).toBe(`${kept.theorem}.json`);
  expect(kept.name).toBe(entry.theorem.expect === 'holds' ? 'refutation' : 'witness');
  expect(revalidate(theoremUnder(entry.theorem, seenBy(under)), kept)).not.toBeNull();
  if (entry.theorem.expect === 'holds') expect(revalidate(entry.theorem, kept)).toBeNull();
});

const table: unknown = JSON.parse(readFileSync(new URL('../../models/standing.json', import.meta.url), 'utf8'));
const standing = isStandingTable(table) ? table.entries : [];

it('the tables are those of models/standing.json', () => {
  expect(standing.length).toBeGreaterThan(300);
  const told = new Set(
    lines.filter((line) => line.startsWith('| | `')).flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  expect(told.size).toBe(11);
  for (const entry of standing.filter(({ model }) => told.has(model)))
    expect(entryOf(entry.theorem, entry.model)).toBe(standingWords(entry));
});

it('every entry that is decided comes with the subject that decides, and nothing else does', () => {
  const decided = standing.filter(({ standing }) => standing === 'falls' || standing === 'witnessed');
  expect(standing.filter(({ shown }) => shown !== null)).toEqual(decided);
  expect(decided.length).toBeGreaterThan(200);
});

it('those subjects show, under their models, what they are said to show', () => {
  for (const { model, theorem: id, standing: said, shown } of standing) {
    if (shown === null) continue;
    const [entry, under] = [CATALOGUE.find(({ theorem }) => theorem.id === id), variants.find(({ name }) => name === model)];
    if (entry === undefined || under === undefined) throw new Error(`no theorem ${id} or no model ${model}`);
    const subject = readSubject(shown.subject, entry.families);
    const name = said === 'falls' ? REFUTATION : WITNESS;
    expect([
      id,
      model,
      revalidate(theoremUnder(entry.theorem, seenBy(under)), { name, subject, minimality: shown.minimality }),
    ]).not.toContain(null);
  }
});
