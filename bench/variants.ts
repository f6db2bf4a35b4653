/**
 * Which theorems of part C stand under which model: `npx tsx bench/variants.ts [SECONDS] [MODEL…] [THEOREM…]` writes `models/standing.json`, and the
 * tables of docs/variants.md from it; SECONDS 0 only the tables. What `bench/variants/MODEL/` holds by value is validated anew and decides;
 * else each theorem is checked for so many seconds of processor time (5) at most, seed 42: its scopes as far as they come, then 300 random
 * subjects. Entries of models and theorems that are not named stay as they are.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CATALOGUE } from '../properties/catalogue.js';
import { readCounterexample } from '../src/formats/checks/counterexample.js';
import { isStandingTable, STANDING_FORMAT, type StandingEntry, standingEntry, standingWords } from '../src/formats/checks/standing.js';
import { variants } from '../src/theory/check/variants.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { Kept } from '../src/theory/statement/kept.js';
import type { Model } from '../src/theory/statement/model.js';
import type { CheckResult } from '../src/theory/statement/verdict.js';
import { after } from './measure.js';

const TABLE = new URL('../models/standing.json', import.meta.url);
const PAGE = new URL('../docs/variants.md', import.meta.url);
const [SEED, RUNS] = [42, 300];

const [seconds = '5', ...names] = process.argv.slice(2);
const chosen = names.flatMap((wanted) => variants.filter(({ name }) => name === wanted));
const ids = names.filter((wanted) => CATALOGUE.some(({ theorem }) => theorem.id === wanted));
const models = variants.filter(
  ({ name, mechanism, language }) =>
    name !== 'standard' && mechanism.mechanismClass === null && language.name === variants[0].language.name,
);
const theorems = CATALOGUE.filter(({ theorem: { part, expect } }) => part.startsWith('C') && expect !== 'refuted');

/** What is stored for a model, by theorem. */
function storedUnder({ name }: Model): Map<string, Kept> {
  const folder = new URL(`variants/${name}/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = files.map((file) => readCounterexample(readFileSync(new URL(file, folder), 'utf8'), () => []));
  return new Map(read.map((each) => [each.theorem, each]));
}

/** A check for so many seconds. */
function tried(entry: Checkable, model: Model, stored: ReadonlyMap<string, Kept>): CheckResult {
  const known = stored.get(entry.theorem.id);
  const kept = known === undefined ? [] : [known];
  const steps = entry.checking({ runs: RUNS, seed: SEED, kept, expired: after(Number(seconds) * 1000) }, model);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const keyOf = (model: string, theorem: string): string => `${model} ${theorem}`;
const before: unknown = existsSync(TABLE) ? JSON.parse(readFileSync(TABLE, 'utf8')) : null;
const known = new Map<string, StandingEntry>(
  isStandingTable(before) ? before.entries.map((entry) => [keyOf(entry.model, entry.theorem), entry]) : [],
);

function write(): StandingEntry[] {
  const entries = models.flatMap(({ name }) =>
    theorems.flatMap(({ theorem: { id } }) => {
      const entry = known.get(keyOf(name, id));
      return entry === undefined ? [] : [entry];
    }),
  );
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  writeFileSync(TABLE, `{"lacuna":"${STANDING_FORMAT}","seed":${SEED},"runs":${RUNS},"entries":[\n${lines}\n]}\n`);
  return entries;
}

if (Number(seconds) > 0) {
  for (const model of models.filter((each) => chosen.length === 0 || chosen.includes(each))) {
    const stored = storedUnder(model);
    for (const entry of theorems.filter(({ theorem }) => ids.length === 0 || ids.includes(theorem.id))) {
      const made = standingEntry(model.name, tried(entry, model, stored));
      known.set(keyOf(model.name, made.theorem), made);
      process.stdout.write(`${model.name} ${made.theorem}: ${standingWords(made)}\n`);
    }
    write();
  }
}

/** A row of a table under the models that its head names. */
function row({ theorem: { id, part } }: Checkable, heads: readonly string[]): string {
  const cells = heads.map((model) => {
    const entry = known.get(keyOf(model, id));
    return entry === undefined ? 'not tried' : standingWords(entry);
  });
  return `| ${part} \`${id}\` | ${cells.join(' | ')} |`;
}

write();
let heads: string[] = [];
const page = readFileSync(PAGE, 'utf8')
  .split('\n')
  .flatMap((line) => {
    if (line.startsWith('| | `')) heads = [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    if (heads.length > 0 && /^\| --- \|/.test(line)) return [line, ...theorems.map((entry) => row(entry, heads))];
    if (!line.startsWith('|')) heads = [];
    return heads.length > 0 && /^\| C\d+ `/.test(line) ? [] : [line];
  });
writeFileSync(PAGE, page.join('\n'));
