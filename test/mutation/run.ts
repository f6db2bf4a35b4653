/**
 * # The mutation run
 *
 * `npm run mutate -- --folders exact,game --sample 200` changes the source in one small place after another and asks whether some test notices.
 * Nothing is drawn but by the seed, so that a run can be repeated; `--again` looks once more at what survived. See docs/mutation.md.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: 'test/exact test/game test/contract test/prosocial test/theory' },
    budget: { type: 'string', default: '8' },
    slowest: { type: 'string', default: '4' },
    patience: { type: 'string', default: '120' },
    again: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const folders = options.folders.split(',');
const here = join(root, 'node_modules/.cache/mutation');
const out = options.out ?? join(here, 'mutants.json');
mkdirSync(here, { recursive: true });

/** What became of a mutant. */
export interface Outcome extends Mutant {
  readonly id: number;
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

/** From every file its share of the sample, at least three, drawn by the seed. */
function sampled(all: ReadonlyMap<string, readonly Mutant[]>, size: number): Mutant[] {
  const total = [...all.values()].reduce((count, { length }) => count + length, 0);
  return [...all.values()].flatMap((mutants) => {
    const share = Math.max(3, Math.round((mutants.length * size) / total));
    const key = ({ file, line, operator, original, changed }: Mutant) =>
      hash([options.seed, file, line, operator, original, changed].join(' '));
    const drawn = new Set([...mutants].sort((a, b) => key(a) - key(b)).slice(0, share));
    return mutants.filter((mutant) => drawn.has(mutant));
  });
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
const candidates = new Map([...texts].map(([file, text]) => [file, mutantsOf(file, text)]));
const folderOf = (file: string) => file.split('/')[1];
const mutants = folders.flatMap((folder) =>
  sampled(new Map([...candidates].filter(([file]) => folderOf(file) === folder)), Number(options.sample)),
);
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

const worker = (active = -1): ChildProcess =>
  fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [bundle, `${mutants.length}`, `${active}`], {
    execArgv: ['--import', 'tsx', '--stack-size=900'],
    cwd: root,
    env: { ...process.env, SEED: options.seed },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

type Message = { readonly kind: string; readonly [key: string]: unknown };
const patience = Number(options.patience) * 1000;

/** The next message of a worker; null if it dies or is silent too long. */
const next = (from: ChildProcess, wait = patience): Promise<Message | null> =>
  new Promise((resolve) => {
    const settle = (message: Message | null) => {
      clearTimeout(timer);
      from.off('message', settle);
      from.off('exit', dead);
      resolve(message);
    };
    const dead = () => settle(null);
    const timer = setTimeout(() => settle(null), wait);
    from.on('message', settle);
    from.on('exit', dead);
  });

const stop = (child: ChildProcess) => child.kill('SIGKILL');

async function measured(): Promise<{ readonly lines: Map<number, Baseline>; readonly loaded: Set<number> }> {
  const child = worker();
  const ready = await next(child, 600_000);
  if (ready?.kind !== 'ready') throw new Error(`the tests do not load: ${JSON.stringify(ready)}`);
  const lines = new Map<number, Baseline>();
  let loaded = new Set<number>();
  child.send('baseline');
  await new Promise<void>((resolve) => {
    child.on('message', (message: Message) => {
      if (message.kind === 'loaded') loaded = new Set(message.seen as number[]);
      if (message.kind === 'baseline') lines.set(message.index as number, message.line as Baseline);
      if (message.kind === 'done') resolve();
    });
  });
  stop(child);
  return { lines, loaded };
}

const { lines, loaded } = await measured();
const usable = [...lines]
  .filter(([, { passes, seconds }]) => passes && seconds <= Number(options.slowest))
  .sort(([, a], [, b]) => a.seconds - b.seconds);
const tooSlow = [...lines.values()]
  .filter(({ seconds }) => seconds > Number(options.slowest))
  .map(({ name, seconds }) => `${seconds.toFixed(0)} s ${name}`);
console.log(
  `${mutants.length} of ${[...candidates.values()].flat().length} mutants, ${usable.length} tests; too slow: ${tooSlow.join('; ') || 'none'}`,
);

const outcomes = new Map<number, Outcome>();
if (options.again) for (const each of JSON.parse(readFileSync(out, 'utf8')).outcomes as Outcome[]) outcomes.set(each.id, each);
const alive = ({ fate }: Outcome) => fate === 'survived' || fate === 'uncovered';
const ids = options.again ? [...outcomes.values()].filter(alive).map(({ id }) => id) : [...mutants.keys()];
for (const each of JSON.parse(readFileSync(out, 'utf8')).outcomes as Outcome[]) outcomes.set(each.id, each);

// Mixed, so that a run that is stopped has looked everywhere.
const queue = [...ids].sort((a, b) => hash(`${options.seed} ${a}`) - hash(`${options.seed} ${b}`));
async function work(): Promise<void> {
  let child: ChildProcess | null = null;
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) child = await trial(id, child);
  if (child !== null) stop(child);
}

/** Tries one mutant, in the given process or a new one; returns the process that can go on. */
async function trial(id: number, process: ChildProcess | null): Promise<ChildProcess | null> {
  let child = process;
  const isStatic = loaded.has(id);
  const covering = usable.filter(([, { seen }]) => isStatic || seen.includes(id));
  const chosen: typeof covering = [];
  let cost = 0;
  for (const each of covering) {
    cost += each[1].seconds;
    if (cost > Number(options.budget) && chosen.length > 0) break;
    chosen.push(each);
  }
  const note = (fate: Outcome['fate'], by = '', seconds = 0) => {
    outcomes.set(id, { id, ...mutants[id], fate, by, tests: chosen.length, seconds });
    if (fate === 'survived' || fate === 'uncovered') {
      const { file, line, original, changed, operator } = mutants[id];
      console.log(
        `#${id} ${fate} ${file}:${line} ${operator}: ${original.replaceAll(/\s+/g, ' ').slice(0, 100)} → ${changed.slice(0, 100) || 'left out'} (${chosen.length} tests)`,
      );
    }
  };
  if (chosen.length === 0) {
    note('uncovered');
    return child;
  }
  const order: Order = {
    mutant: id,
    tests: chosen.map(([index]) => index),
    fuel: chosen.map(([, { turns }]) => turns * 20 + 200_000),
  };
  for (let attempt = 0; attempt < 2; attempt++) {
    if (child === null || isStatic) {
      if (child !== null) stop(child);
      child = worker(isStatic ? id : -1);
      const ready = await next(child);
      if (ready?.kind !== 'ready') {
        note('killed', `does not load: ${ready?.why}`);
        stop(child);
        child = null;
        break;
      }
    }
    child.send(order);
    const message = await next(child);
    if (message === null) {
      note('endless', 'no answer');
      stop(child);
      child = null;
      break;
    }
    const { killedBy, why, sound, seconds } = message.answer as Answer;
    if (!sound || isStatic) {
      stop(child);
      child = null;
    }
    // What fails in a spoilt process is tried once more in a fresh one.
    if (!sound && attempt === 0) continue;
    if (killedBy < 0) note('survived', '', seconds);
    else note(why === 'endless' ? 'endless' : 'killed', `${lines.get(killedBy)?.name}: ${why}`, seconds);
    break;
  }
  if (queue.length % 20 === 0) save();
  return child;
}

function save() {
  const all = [...outcomes.values()].sort((a, b) => a.id - b.id);
  writeFileSync(out, `${JSON.stringify({ seed: options.seed, sample: options.sample, outcomes: all }, null, 1)}\n`);
}
await Promise.all(Array.from({ length: Number(options.workers) }, work));
save();
for (const folder of folders) {
  const all = [...outcomes.values()].filter(({ file }) => folderOf(file) === folder);
  const count = (fate: Outcome['fate']) => all.filter((each) => each.fate === fate).length;
  const [killed, endless, survived, uncovered] = [count('killed'), count('endless'), count('survived'), count('uncovered')];
  const possible = [...candidates].filter(([file]) => folderOf(file) === folder).reduce((sum, [, { length }]) => sum + length, 0);
  const score = ((100 * (killed + endless)) / all.length).toFixed(1);
  console.log(
    `${folder}: ${all.length} of ${possible}, ${killed} killed, ${endless} endless, ${survived} survived, ${uncovered} not covered: ${score} %`,
  );
}
