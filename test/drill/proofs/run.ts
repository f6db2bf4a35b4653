/**
 * # A drill: does a proof notice what it must notice?
 *
 * `npm run drill:proofs` proves every theorem of `proved/for-all-numbers.json` without each of its hypotheses in turn, and each of its near
 * misses, and plants changes in what proves. What is needed must fail, at a subject that exact arithmetic confirms; what is said to be proved all the
 * same is tried on numbers, and again where it is known to fail; no change may pass. By hand only, it takes some minutes; ids choose some theorems, whose lines are then found anew, and the rest stays;
 * `--planted` plants the changes alone; `--seconds` of work are for each wording, `--workers` how many processes share them. What it finds is written to docs/proved-drill.md; the status is 1 where something passes that must not.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { provedTable } from '../../../cli/files/proved.js';
import { onUnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { withPlanted } from './laboratory.js';
import { type Found, pageOf } from './page.js';
import { BATTERY, battery, PLANTED } from './planted.js';
import type { Line, Order } from './wordings.js';

const { values, positionals: ids } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    planted: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const [inWords, plants] = [!values.planted, values.planted || ids.length === 0];

const children = Array.from({ length: Number(values.workers) }, () => fork(fileURLToPath(new URL('./process.ts', import.meta.url))));
const ask = (child: ChildProcess, order: Order): Promise<Line[]> =>
  new Promise((resolve, reject) => {
    const failing = (code: number | null) => reject(new Error(`a process of the drill ended with status ${code}`));
    child.once('exit', failing);
    child.once('message', (lines) => {
      child.off('exit', failing);
      resolve(lines as Line[]);
    });
    child.send(order);
  });
/** What was found so far: some theorems may be tried again alone. */
const FOUND = fileURLToPath(new URL('./found.json', import.meta.url));
/** In the order of the table of what is proved. */
const inOrder = (all: readonly Line[]): Line[] => {
  const proved = Object.keys(provedTable().theorems);
  return [...all].sort((x, y) => proved.indexOf(x.id) - proved.indexOf(y.id));
};
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Every theorem in every other wording, by whichever process is free. */
async function inOtherWords(): Promise<Line[]> {
  const asked = Object.keys(provedTable().theorems).filter((id) => inWords && (ids.length === 0 || ids.includes(id)));
  const answers = new Map<string, readonly Line[]>();
  const queue = [...asked];
  await Promise.all(
    children.map(async (child) => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const lines = await ask(child, { id, seconds });
        answers.set(id, lines);
        for (const { what, fate, why, there } of lines)
          say(
            `${id} ${what}: ${fate}${why === '' ? '' : ` (${why})`}${there === null ? '' : `; ${there.where}: ${there.fate} ${there.why}`}`,
          );
      }
      child.disconnect();
    }),
  );
  return asked.flatMap((id) => answers.get(id) ?? []);
}

/** By planted change which statement comes out otherwise; null where none does. */
async function planted(expected: readonly string[]): Promise<(readonly [string, string | null])[]> {
  const noticed: (readonly [string, string | null])[] = [];
  for (const [name, change] of Object.entries(PLANTED)) {
    const on = await withPlanted(change).catch(() => null);
    const by = on === null ? 'the catalogue does not load' : ((await battery(on, expected, 240)).noticed ?? change.test ?? null);
    noticed.push([name, by]);
    say(`planted, ${name}: ${by ?? 'passes'}`);
  }
  return noticed;
}

const expected = plants ? (await battery(await onUnknownNumbers(), null, 600)).fates : [];
const [lines, noticed] = await Promise.all([inOtherWords(), plants ? planted(expected) : []]);
const amiss = [
  ...lines
    .filter(({ fate, said, there }) => fate === 'deceived' || there?.fate === 'deceived' || (fate === 'fails' && said === 'idle'))
    .map(({ id, what, fate }) => `${id} ${what}: ${fate}`),
  ...noticed.flatMap(([name, by]) => (by === null ? [`${name} passes`] : [])),
];
for (const line of amiss) say(`must not be: ${line}`);
const known: Found = JSON.parse(readFileSync(FOUND, 'utf8'));
const again = new Set(lines.map(({ id }) => id));
const found: Found = {
  lines: inOrder([...known.lines.filter(({ id }) => !again.has(id)), ...lines]),
  noticed: plants ? noticed : known.noticed,
  battery: plants ? BATTERY.map(({ id, dropped }, k) => [id, dropped, expected[k]] as const) : known.battery,
};
const listed = Object.entries(found).map(
  ([name, list]) => `"${name}":[\n${list.map((each: unknown) => JSON.stringify(each)).join(',\n')}\n]`,
);
writeFileSync(FOUND, `{${listed.join(',\n')}}\n`);
writeFileSync(fileURLToPath(new URL('../../../docs/proved-drill.md', import.meta.url)), pageOf(found));
say('written: docs/proved-drill.md');
process.exitCode = amiss.length > 0 ? 1 : 0;
