/** The tables of docs/variants.md say what runs find: entries that are decided early in a scope, of every kind. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../properties/catalogue.js';
import { variants } from '../../src/theory/check/variants.js';

const lines = readFileSync(new URL('../../docs/variants.md', import.meta.url), 'utf8').split('\n');

/** What the tables say of a theorem under a model. */
function entryOf(id: string, model: string): string {
  const head = lines.findIndex((line) => line.startsWith('| |') && line.includes(`\`${model}\``));
  const column = lines[head].split('|').findIndex((cell) => cell.trim() === `\`${model}\``);
  const row = lines.slice(head).find((line) => line.includes(`\`${id}\``));
  return row?.split('|')[column].trim() ?? 'no such row';
}

const SAID: Readonly<Record<string, string>> = { '**falls**': 'refuted', 'n/a': 'inapplicable', witnessed: 'witnessed' };

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
