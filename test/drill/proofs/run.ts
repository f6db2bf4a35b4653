/**
 * # A drill: does a proof notice what it must notice?
 *
 * `npm run drill:proofs` proves every theorem of `proved/for-all-numbers.json` without each of its hypotheses in turn, and each of its near
 * misses, and plants changes in what proves. What is needed must fail, at a subject that exact arithmetic confirms; what is said to be proved all the
 * same is tried on numbers; no change may pass. By hand only, it takes some minutes; ids choose some theorems, `--seconds` is for each wording,
 * `--workers` how many processes share them. What it finds is written to docs/proved-drill.md; the status is 1 where something passes that must not.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { provedTable } from '../../../cli/files/proved.js';
import { onUnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { withPlanted } from './laboratory.js';
import { pageOf } from './page.js';
import { BATTERY, battery, PLANTED } from './planted.js';
import type { Line, Order } from './wordings.js';

const { values, positionals: ids } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '20' }, workers: { type: 'string', default: '2' } },
});
const seconds = Number(values.seconds);
const whole = ids.length === 0;

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
const asked = Object.keys(provedTable().theorems).filter((id) => whole || ids.includes(id));
const answers = new Map<string, readonly Line[]>();
const queue = [...asked];
await Promise.all(
  children.map(async (child) => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const lines = await ask(child, { id, seconds });
      answers.set(id, lines);
      for (const { what, fate, why } of lines) process.stdout.write(`${id} ${what}: ${fate}${why === '' ? '' : ` (${why})`}\n`);
    }
    child.disconnect();
  }),
);
const lines = asked.flatMap((id) => answers.get(id) ?? []);
const amiss = lines
  .filter(({ fate, said }) => fate === 'deceived' || (fate === 'fails' && said === 'idle'))
  .map(({ id, what, fate }) => `${id} ${what}: ${fate}`);

const expected = whole ? (await battery(await onUnknownNumbers(), null, 600)).fates : [];
const noticed: (readonly [string, string])[] = [];
for (const [name, planted] of whole ? Object.entries(PLANTED) : []) {
  const found = await battery(await withPlanted(planted), expected, 120);
  noticed.push([name, found.noticed ?? '']);
  process.stdout.write(`planted, ${name}: ${found.noticed ?? 'passes'}\n`);
  if (found.noticed === null) amiss.push(`${name} passes`);
}

for (const line of amiss) process.stdout.write(`must not be: ${line}\n`);
if (whole) {
  const tried = BATTERY.map(({ id, dropped }, k) => [id, dropped, expected[k]] as const);
  writeFileSync(
    fileURLToPath(new URL('../../../docs/proved-drill.md', import.meta.url)),
    pageOf({ lines, noticed, battery: tried, seconds }),
  );
  process.stdout.write('written: docs/proved-drill.md\n');
}
process.exitCode = amiss.length > 0 ? 1 : 0;
