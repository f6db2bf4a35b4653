/**
 * # A drill: what if a routine answered wrongly?
 *
 * `npm run drill:answers` makes each fast routine answer wrongly, in one way after another, and asks every theorem whose hypotheses or
 * conclusion ask the routine whether it notices: in the least subjects of its scopes and random ones, without what is stored. By hand only, it
 * takes up to an hour; names of routines choose some, `--quick` looks at fewer subjects and takes some minutes. What it finds is written to docs/wrong-answers.md, and the
 * status is 1 where a theorem stands, or is deceived, that is not known to (`survivors.ts`), and where the theorem that is said to fall does not.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameOf, pageOf, STANDING, survivorsOf } from './page.js';
import { substituted } from './substitute.js';
import { SURVIVORS } from './survivors.js';
import type { Order, Report, Stub } from './trial.js';
import { WRONG } from './wrong.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/drill');
mkdirSync(cache, { recursive: true });

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const limits = process.argv.includes('--quick') ? { scope: 1500, random: 100, seconds: 3 } : { scope: 20_000, random: 200, seconds: 20 };
const WORKERS = 2;

const files = readdirSync(join(root, 'properties'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.includes('/') && name.endsWith('.ts') && !name.endsWith('.test.ts'),
);
const entry = join(cache, 'entry.ts');
writeFileSync(
  entry,
  [
    ...files.map((name, k) => `import * as p${k} from ${JSON.stringify(join(root, 'properties', name))};`),
    `import { serve } from ${JSON.stringify(join(root, 'test/drill/answers/trial.ts'))};`,
    `serve([${files.map((_, k) => `p${k}`).join(', ')}].flatMap((module) => Object.values(module)).filter((value) => value?.theorem && value?.meeting));`,
  ].join('\n'),
);
const bundle = join(cache, 'bundle.mjs');
await substituted(entry, bundle);

const ask = (child: ChildProcess, order: Order): Promise<Report> =>
  new Promise((resolve, reject) => {
    const failing = (code: number | null) => reject(new Error(`a process of the drill ended with status ${code}`));
    child.once('exit', failing);
    child.once('message', (report) => {
      child.off('exit', failing);
      resolve(report as Report);
    });
    child.send(order);
  });

const children = Array.from({ length: WORKERS }, () => fork(bundle, { cwd: root }));
const whole = await ask(children[0], { stub: null, theorems: null, limits });
// What is not shown, as things are, among so few subjects cannot be asked whether it is shown no longer.
const unshown = Object.keys(whole.theorems).filter((id) => whole.theorems[id].fate === 'falls');
for (const id of unshown) process.stdout.write(`not shown among so few subjects, and left out: ${id}\n`);
const amiss = Object.entries(whole.theorems).find(([, { fate }]) => fate === 'breaks' || fate === 'deceived');
if (amiss !== undefined) throw new Error(`${amiss[0]} ${amiss[1].fate} though every routine answers as it is`);
const stubs = Object.entries(WRONG).flatMap(([module, routines]) =>
  Object.entries(routines).flatMap(([routine, kinds]) =>
    names.length === 0 || names.includes(routine) ? Object.keys(kinds).map((kind): Stub => ({ module, routine, kind })) : [],
  ),
);
const reports = new Map<Stub, Report>();
const queue = [...stubs];
await Promise.all(
  children.map(async (child) => {
    for (let stub = queue.shift(); stub !== undefined; stub = queue.shift()) {
      const name = `${stub.module} ${stub.routine}`;
      const theorems = Object.keys(whole.theorems).filter((id) => !unshown.includes(id) && whole.theorems[id].asks.includes(name));
      const report = await ask(child, { stub, theorems, limits });
      reports.set(stub, report);
      const standing = survivorsOf(report);
      process.stdout.write(`${nameOf(stub)}: ${theorems.length} ask it${standing.map((line) => `\n    ${line}`).join('')}\n`);
    }
    child.disconnect();
  }),
);

writeFileSync(join(cache, 'reports.json'), JSON.stringify({ whole, reports: [...reports.values()] }, null, 1));
const ordered = stubs.flatMap((stub) => reports.get(stub) ?? []);
const unexpected = ordered.flatMap((report) =>
  Object.entries(report.theorems)
    .filter(([id, { fate }]) => STANDING.includes(fate) && SURVIVORS[nameOf(report.stub)]?.[id] === undefined)
    .map(([id, { fate }]) => `${id} ${fate} under ${nameOf(report.stub)}`),
);
const silent = stubs.filter(
  ({ module, routine }) => !Object.values(whole.theorems).some(({ asks }) => asks.includes(`${module} ${routine}`)),
);
for (const { routine } of silent) process.stdout.write(`no theorem asks ${routine}\n`);
for (const line of unexpected) process.stdout.write(`not expected: ${line}\n`);
// A reason that names another theorem which falls is true of this run, or no reason.
const untrue = ordered.flatMap((report) =>
  Object.entries(SURVIVORS[nameOf(report.stub)] ?? {}).flatMap(([id, reason]) => {
    const standing = report.theorems[id];
    const other = /([a-z0-9-]+) falls$/.exec(reason)?.[1];
    const fate = other === undefined ? undefined : report.theorems[other]?.fate;
    if (standing === undefined || !STANDING.includes(standing.fate) || other === undefined || !(other in whole.theorems)) return [];
    return fate === 'falls' || fate === 'breaks' || fate === 'unmet'
      ? []
      : [`${other} does not fall under ${nameOf(report.stub)}, ${id} stands`];
  }),
);
for (const line of untrue) process.stdout.write(`no reason: ${line}\n`);
if (names.length === 0) {
  writeFileSync(join(root, 'docs/wrong-answers.md'), pageOf(Object.keys(whole.theorems).length - unshown.length, unshown, ordered, limits));
  process.stdout.write('written: docs/wrong-answers.md\n');
}
process.exitCode = unexpected.length + silent.length + untrue.length > 0 ? 1 : 0;
