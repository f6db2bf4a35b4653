/**
 * Which theorems of part C stand under which model, as the table of docs/variants.md: `npx tsx bench/variants.ts [SECONDS] [MODEL…]`. Each
 * is checked for so many seconds of processor time (5) at most, seed 42: its scopes as far as they come, then 300 random subjects.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import { variants } from '../src/theory/check/variants.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { Model } from '../src/theory/statement/model.js';
import type { CheckResult } from '../src/theory/statement/verdict.js';
import { after } from './measure.js';

const [seconds = '5', ...names] = process.argv.slice(2);

const models =
  names.length > 0
    ? names.flatMap((wanted) => variants.filter(({ name }) => name === wanted))
    : variants.filter(
        ({ name, mechanism, language }) => name !== 'standard' && mechanism.mechanismClass === null && !language.name.startsWith('co'),
      );

/** What a check came to, in a word; of an existence statement, whether a witness was met. */
function outcome({ expect, verdict, exhausted, sampled, witness }: CheckResult): string {
  const seen = exhausted.reduce((sum, { meeting }) => sum + meeting, sampled.subjects);
  if (verdict === 'inapplicable') return 'n/a';
  if (verdict === 'incomplete' && expect === 'holds') return `(${seen.toLocaleString('en')})`;
  if (expect === 'witnessed') return witness === null ? 'none met' : 'witnessed';
  return {
    refuted: '**falls**',
    unrefuted: 'stands',
    exhausted: 'stands',
    vacuous: 'vacuous',
    incomplete: 'none met',
    witnessed: 'witnessed',
  }[verdict];
}

/** A check for so many seconds. */
function tried(entry: Checkable, model: Model): CheckResult {
  const steps = entry.checking({ runs: 300, seed: 42, expired: after(Number(seconds) * 1000) }, model);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const theorems = CATALOGUE.filter(({ theorem: { part } }) => part.startsWith('C'));
process.stdout.write(`| | ${models.map(({ name }) => name).join(' | ')} |\n|${' --- |'.repeat(models.length + 1)}\n`);
for (const entry of theorems) {
  const cells = models.map((model) => outcome(tried(entry, model)));
  process.stdout.write(`| ${entry.theorem.part} \`${entry.theorem.id}\` | ${cells.join(' | ')} |\n`);
}
