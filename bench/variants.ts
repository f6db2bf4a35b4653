/**
 * Which theorems of part C stand under which model, as the tables of docs/variants.md: `npx tsx bench/variants.ts [SECONDS] [MODEL…] [THEOREM…]`. What
 * `bench/variants/MODEL/` holds by value is validated anew and decides; else each theorem is checked for so many seconds of processor time (5)
 * at most, seed 42: its scopes as far as they come, then 300 random subjects. Each entry says of how many subjects that met the hypotheses.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../properties/catalogue.js';
import { readCounterexample } from '../src/formats/checks/counterexample.js';
import { variants } from '../src/theory/check/variants.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { Kept } from '../src/theory/statement/kept.js';
import type { Model } from '../src/theory/statement/model.js';
import type { CheckResult } from '../src/theory/statement/verdict.js';
import { after } from './measure.js';

const [seconds = '5', ...names] = process.argv.slice(2);

const chosen = names.flatMap((wanted) => variants.filter(({ name }) => name === wanted));
const ids = names.filter((wanted) => CATALOGUE.some(({ theorem }) => theorem.id === wanted));
const models =
  chosen.length > 0
    ? chosen
    : variants.filter(
        ({ name, mechanism, language }) => name !== 'standard' && mechanism.mechanismClass === null && !language.name.startsWith('co'),
      );

/** What is stored for a model, by theorem. */
function storedUnder({ name }: Model): Map<string, Kept> {
  const folder = new URL(`variants/${name}/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = files.map((file) => readCounterexample(readFileSync(new URL(file, folder), 'utf8'), () => []));
  return new Map(read.map((each) => [each.theorem, each]));
}

/**
 * What a check came to, in a word, and of how many subjects that met the hypotheses: of the scopes, and beside them of random ones. `?` where
 * time ran out before the scopes were through.
 */
function outcome({ expect, verdict, exhausted, sampled, counterexample, witness }: CheckResult): string {
  const inScopes = exhausted.reduce((sum, { meeting }) => sum + meeting, 0);
  const whole = exhausted.every(({ subjects, of }) => subjects === of) && (expect === 'witnessed' || verdict !== 'incomplete');
  const seen = `(${inScopes.toLocaleString('en')}${sampled.subjects > 0 ? ` + ${sampled.subjects.toLocaleString('en')}` : ''}${whole ? '' : '?'})`;
  const stored = (counterexample ?? witness)?.foundBy === 'memory';
  if (verdict === 'inapplicable') return 'n/a';
  if (expect === 'witnessed') return witness === null ? `none met ${seen}` : stored ? 'witnessed, stored' : 'witnessed';
  if (verdict === 'refuted') return stored ? '**falls**, stored' : '**falls**';
  return verdict === 'vacuous' ? `vacuous ${seen}` : verdict === 'incomplete' ? seen : `stands ${seen}`;
}

/** A check for so many seconds. */
function tried(entry: Checkable, model: Model, stored: ReadonlyMap<string, Kept>): CheckResult {
  const known = stored.get(entry.theorem.id);
  const kept = known === undefined ? [] : [known];
  const steps = entry.checking({ runs: 300, seed: 42, kept, expired: after(Number(seconds) * 1000) }, model);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const theorems = CATALOGUE.filter(
  ({ theorem: { id, part, expect } }) => part.startsWith('C') && expect !== 'refuted' && (ids.length === 0 || ids.includes(id)),
);
const under = models.map((model) => ({ model, stored: storedUnder(model) }));
process.stdout.write(`| | ${models.map(({ name }) => `\`${name}\``).join(' | ')} |\n|${' --- |'.repeat(models.length + 1)}\n`);
for (const entry of theorems) {
  const cells = under.map(({ model, stored }) => outcome(tried(entry, model, stored)));
  process.stdout.write(`| ${entry.theorem.part} \`${entry.theorem.id}\` | ${cells.join(' | ')} |\n`);
}
