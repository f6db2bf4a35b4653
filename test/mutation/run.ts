/**
 * # The mutation run
 *
 * `npm run mutate -- --folders exact,game --sample 200` changes the source in one small place after another and asks whether some test notices.
 * Nothing is drawn but by the seed, so that a run can be repeated; `--again` looks once more at what survived. See docs/mutation.md.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Mutant, mutantsOf, switched } from './mutants.js';
import type { Answer, Baseline, Order } from './worker.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    folders: { type: 'string', default: 'exact,game,contract,prosocial,theory' },
    workers: { type: 'string', default: '2' },
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: 'test/exact test/game test/contract test/prosocial test/theory test/theorems properties' },
    budget: { type: 'string', default: '10' },
    slowest: { type: 'string', default: '3' },
    again: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const folders = options.folders.split(',');
const here = join(root, 'node_modules/.cache/mutation');
const out = options.out ?? join(here, 'mutants.json');
mkdirSync(here, { recursive: true });

/** What became of a mutant; times are processor seconds. */
export interface Outcome extends Mutant {
  readonly fate: 'killed' | 'endless' | 'survived' | 'uncovered';
  readonly by: string;
  readonly tests: number;
  readonly seconds: number;
}

/** A number from 0 to 2^32 that depends on the text alone. */
function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

/** What tells a mutant from the others, wherever its line may move: the change, and the how many-eth of its kind in the file it is. */
function keyed(mutants: readonly Mutant[]): Map<string, Mutant> {
  const all = new Map<string, Mutant>();
  for (const mutant of mutants) {
    const change = [mutant.file, mutant.operator, mutant.original, mutant.changed].join(' ');
    let count = 0;
    while (all.has(`${change} ${count}`)) count += 1;
    all.set(`${change} ${count}`, mutant);
  }
  return all;
}

/** From every file its share of the sample, at least two, drawn by the seed. */
function sampled(all: readonly (readonly string[])[], size: number): string[] {
  const total = all.flat().length;
  const rank = (key: string) => hash(`${options.seed} ${key}`);
  return all.flatMap((keys) => [...keys].sort((a, b) => rank(a) - rank(b)).slice(0, Math.max(2, Math.round((keys.length * size) / total))));
}

const filesIn = (place: string, ending: string): string[] =>
  place.endsWith(ending)
    ? [place]
    : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(place, name))
        .sort();

const texts = new Map(
  folders.flatMap((folder) => filesIn(`src/${folder}`, '.ts')).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const candidates = new Map([...texts].map(([file, text]) => [file, keyed(mutantsOf(file, text))]));
const folderOf = (file: string) => file.split('/')[1];
const possible = new Map([...candidates.values()].flatMap((all) => [...all]));
const outcomes = new Map<string, Outcome>();
if (options.again) {
  const before = JSON.parse(readFileSync(out, 'utf8')).outcomes as Record<string, Outcome>;
  for (const [key, outcome] of Object.entries(before)) if (possible.has(key)) outcomes.set(key, outcome);
}
const alive = ({ fate }: Outcome) => fate !== 'killed';
const drawn = options.again
  ? [...outcomes].filter(([, outcome]) => alive(outcome)).map(([key]) => key)
  : folders.flatMap((folder) =>
      sampled(
        [...candidates].filter(([file]) => folderOf(file) === folder).map(([, all]) => [...all.keys()]),
        Number(options.sample),
      ),
    );
const mutants = drawn.map((key) => possible.get(key) as Mutant);
const testFiles = options.tests.split(' ').flatMap((place) => filesIn(place, '.test.ts'));

const ENTRIES: Readonly<Record<string, string>> = {
  lacuna: 'src/index.ts',
  'lacuna/theorems': 'theorems/catalogue.ts',
  'lacuna/properties': 'properties/catalogue.ts',
};
const bundle = join(here, `${folders.join('-')}.mjs`);
await build({
  stdin: {
    contents: testFiles.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  outfile: bundle,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  ignoreAnnotations: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'mutants',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'stand-in' }));
        onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
          contents: 'export const { it, test, describe, expect } = globalThis.$vitest;',
        }));
        onResolve({ filter: /^lacuna(\/\w+)?$/ }, ({ path }) => ({ path: join(root, ENTRIES[path]) }));
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' ? undefined : { path, external: true }));
        onLoad({ filter: /\.ts$/ }, ({ path }) => {
          const file = relative(root, path);
          const text = readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
          const own = new Map([...mutants.entries()].filter(([, mutant]) => mutant.file === file));
          return { contents: texts.has(file) ? switched(file, text, own) : text, loader: 'ts' };
        });
      },
    },
  ],
});

// Compiled once, since many mutants take a process of their own.
const runner = join(here, 'worker.mjs');
const script = fileURLToPath(new URL('worker.ts', import.meta.url));
await build({
  entryPoints: [script],
  bundle: true,
  packages: 'external',
  outfile: runner,
  format: 'esm',
  platform: 'node',
  target: 'node20',
});

type Message = { readonly kind: string; readonly [key: string]: unknown };
/** What workers have said and nobody has asked for yet. */
const inbox = new WeakMap<ChildProcess, Message[]>();

function worker(active = -1): ChildProcess {
  const child = fork(runner, [bundle, `${mutants.length}`, `${active}`, options.slowest], {
    execArgv: ['--stack-size=900'],
    cwd: root,
    env: { ...process.env, SEED: options.seed },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said: Message[] = [];
  inbox.set(child, said);
  child.on('message', (message: Message) => said.push(message));
  return child;
}

/** The processor seconds that a process has used, so that a loaded machine neither kills nor spares a mutant. */
function used({ pid }: ChildProcess): number {
  try {
    const [clock, days = '0'] = execFileSync('ps', ['-o', 'cputime=', '-p', `${pid}`], { encoding: 'utf8' })
      .trim()
      .split('-')
      .reverse();
    return Number(days) * 86_400 + clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The next message of a worker; null if it dies or spends so many processor seconds in silence, looked at every few seconds. */
async function next(from: ChildProcess, most: number): Promise<Message | null> {
  const said = inbox.get(from) ?? [];
  const dead = () => from.exitCode !== null || from.signalCode !== null;
  let start: number | null = null;
  while (said.length === 0 && !dead()) {
    const waiting = new AbortController();
    const { signal } = waiting;
    const event = await Promise.race([
      once(from, 'message', { signal }),
      once(from, 'exit', { signal }),
      setTimeout(3000, null, { signal }),
    ]);
    waiting.abort();
    if (event !== null) continue;
    const now = used(from);
    start ??= now;
    if (now - start > most) return null;
  }
  return said.shift() ?? null;
}

const stop = (child: ChildProcess) => child.kill('SIGKILL');
/** What loading the tests may cost. */
const LOADING = 60;

async function measured(): Promise<{ readonly lines: Map<number, Baseline>; readonly loaded: Set<number> }> {
  const child = worker();
  const ready = await next(child, LOADING);
  if (ready?.kind !== 'ready') throw new Error(`the tests do not load: ${JSON.stringify(ready)}`);
  const lines = new Map<number, Baseline>();
  let loaded = new Set<number>();
  child.send('baseline');
  for (;;) {
    const message = await next(child, 600);
    if (message === null || message.kind === 'done') break;
    if (message.kind === 'loaded') loaded = new Set(message.seen as number[]);
    if (message.kind === 'baseline') lines.set(message.index as number, message.line as Baseline);
    if (lines.size % 100 === 99 && message.kind === 'baseline') console.log(`${lines.size + 1} tests measured`);
  }
  stop(child);
  return { lines, loaded };
}

const { lines, loaded } = await measured();
const usable = [...lines]
  .filter(([, { passes, seconds }]) => passes && seconds < Number(options.slowest))
  .sort(([, a], [, b]) => a.seconds - b.seconds);
const tooSlow = [...lines.values()]
  .filter(({ seconds }) => seconds >= Number(options.slowest))
  .map(({ name, seconds }) => `${seconds.toFixed(0)} s ${name}`);
console.log(`${mutants.length} of ${possible.size} mutants, ${usable.length} tests; too slow: ${tooSlow.join('; ') || 'none'}`);

// Mixed, so that a run that is stopped has looked everywhere.
const queue = [...mutants.keys()].sort((a, b) => hash(drawn[a]) - hash(drawn[b]));
async function work(): Promise<void> {
  let child: ChildProcess | null = null;
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) child = await trial(id, child);
  if (child !== null) stop(child);
}

/** Loop turns of tests in a process of their own, as far as it came to that. */
const cold = new Map<Baseline, number>();
/** How many mutants of a file a test has killed so far. */
const kills = new Map<string, number>();
const ofFile = new Map(
  [...texts.keys()].map((file) => [file, new Set([...mutants.keys()].filter((id) => mutants[id].file === file))] as const),
);

/** The tests that may notice a mutant, those first that have noticed others of its file, then the fastest, as far as the budget goes. */
function meeting(id: number): [number, Baseline][] {
  const { file } = mutants[id];
  // What runs as the tests are loaded can show in any of them, most likely in those that reach the file.
  const near = (seen: readonly number[]) => seen.some((other) => ofFile.get(file)?.has(other));
  const rank = ([index, { seen }]: [number, Baseline]) =>
    (kills.get(`${file} ${index}`) ?? 0) + Number(seen.includes(id)) + Number(near(seen));
  const covering = usable.filter(([, { seen }]) => loaded.has(id) || seen.includes(id)).sort((a, b) => rank(b) - rank(a));
  let cost = 0;
  return covering.filter(([, { seconds }], k) => {
    cost += seconds;
    return k === 0 || cost <= Number(options.budget);
  });
}

/** Tries one mutant, in the given process or a new one; returns the process that can go on. */
async function trial(id: number, process: ChildProcess | null): Promise<ChildProcess | null> {
  let child = process;
  const isStatic = loaded.has(id);
  const chosen = meeting(id);
  const note = (fate: Outcome['fate'], by = '', tests = chosen.length, seconds = 0) => {
    outcomes.set(drawn[id], { ...mutants[id], fate, by, tests, seconds });
    save();
    if (fate === 'killed' || fate === 'endless') return;
    const { file, line, original, changed, operator } = mutants[id];
    const [from, to] = [original, changed || 'left out'].map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 100));
    console.log(`${fate} ${file}:${line} ${operator}: ${from} → ${to} (${tests} tests, ${queue.length} to go)`);
  };
  if (chosen.length === 0) {
    note('uncovered');
    return child;
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    const order: Order = {
      mutant: id,
      tests: chosen.map(([index]) => index),
      fuel: chosen.map(([, line]) => (cold.get(line) ?? line.turns) * 20 + 200_000),
      budget: 3 * Number(options.budget),
    };
    if (child === null || isStatic) {
      if (child !== null) stop(child);
      child = worker(isStatic ? id : -1);
      const ready = await next(child, LOADING);
      if (ready?.kind !== 'ready') {
        note('killed', `does not load: ${ready?.why}`);
        stop(child);
        child = null;
        break;
      }
    }
    child.send(order);
    const message = await answerOf(child, chosen);
    if (message === null) {
      note('endless', 'no answer');
      stop(child);
      child = null;
      break;
    }
    const { killedBy, why, sound, tried, seconds } = message.answer as Answer;
    if (!sound || isStatic) {
      stop(child);
      child = null;
    }
    // What fails in a spoilt process is tried once more in a fresh one.
    if (!sound && attempt < 2) continue;
    // A test takes longer in a fresh process, where nothing is remembered.
    const slow = why === 'endless' ? lines.get(killedBy) : undefined;
    if (slow !== undefined && !cold.has(slow)) {
      cold.set(slow, await turnsOf(killedBy, slow.turns));
      attempt = -1;
      continue;
    }
    if (killedBy < 0) note('survived', '', tried, seconds);
    else {
      const place = `${mutants[id].file} ${killedBy}`;
      kills.set(place, (kills.get(place) ?? 0) + 1);
      note(why === 'endless' ? 'endless' : 'killed', `${lines.get(killedBy)?.name}: ${why}`, tried, seconds);
    }
    break;
  }
  return child;
}

/** How many loop turns a test takes in a fresh process. */
async function turnsOf(test: number, known: number): Promise<number> {
  const fresh = worker();
  await next(fresh, LOADING);
  const order: Order = { mutant: -1, tests: [test], fuel: [Number.MAX_SAFE_INTEGER], budget: LOADING };
  fresh.send(order);
  let message = await next(fresh, LOADING);
  while (message?.kind === 'passed') message = await next(fresh, LOADING);
  stop(fresh);
  return Math.max(known, message === null ? 0 : (message.answer as Answer).turns);
}

/** Waits for an answer, test by test: one that takes twenty times as long as without the mutant is endless. */
async function answerOf(child: ChildProcess, chosen: readonly [number, Baseline][]): Promise<Message | null> {
  for (let tried = 0; ; ) {
    const message = await next(child, 10 + 20 * chosen[tried][1].seconds);
    if (message?.kind !== 'passed') return message;
    tried = Math.min(tried + 1, chosen.length - 1);
  }
}

function save() {
  const partial = `${out}.part`;
  writeFileSync(
    partial,
    `${JSON.stringify({ seed: options.seed, sample: options.sample, outcomes: Object.fromEntries(outcomes) }, null, 1)}\n`,
  );
  renameSync(partial, out);
}
await Promise.all(Array.from({ length: Number(options.workers) }, work));
save();
for (const folder of folders) {
  const all = [...outcomes.values()].filter(({ file }) => folderOf(file) === folder);
  const count = (fate: Outcome['fate']) => all.filter((each) => each.fate === fate).length;
  const [killed, endless, survived, uncovered] = [count('killed'), count('endless'), count('survived'), count('uncovered')];
  const of = [...possible.values()].filter(({ file }) => folderOf(file) === folder).length;
  const score = ((100 * (killed + endless)) / all.length).toFixed(1);
  console.log(
    `${folder}: ${all.length} of ${of}, ${killed} killed, ${endless} endless, ${survived} survived, ${uncovered} not covered: ${score} %`,
  );
}
