/**
 * # A drill: does a proof notice what it must notice?
 *
 * `npm run drill:proofs` proves every theorem of `proved/for-all-numbers.json` without each of its hypotheses in turn, and each of its near
 * misses, and plants changes in what proves. What is needed must fail, at a subject that exact arithmetic confirms; what is said to be proved all the
 * same is tried on numbers; no change may pass. By hand only, it takes some minutes; ids choose some theorems, `--seconds` is for each wording. What it
 * finds is written to docs/proved-drill.md; the status is 1 where something passes that must not.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provedTable } from '../../../cli/files/proved.js';
import { onUnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { loadProperty } from '../../../properties/load.js';
import { mutated } from '../../../src/theory/check/mutate.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { withNearMisses, withPlanted } from './laboratory.js';
import { type Line, pageOf } from './page.js';
import { BATTERY, battery, PLANTED } from './planted.js';
import { tried } from './tried.js';

const typed = process.argv.slice(2);
const at = typed.indexOf('--seconds');
const seconds = at < 0 ? 20 : Number(typed[at + 1]);
const ids = typed.filter((text, k) => !text.startsWith('--') && (at < 0 || k !== at + 1));
const whole = ids.length === 0;

const asWritten = await onUnknownNumbers();
const nearMisses = await withNearMisses();
const hypotheses: Line[] = [];
const misses: Line[] = [];
const amiss: string[] = [];
const said = (of: Line[], line: Line) => {
  of.push(line);
  process.stdout.write(`${line.id} ${line.what}: ${line.fate}${line.why === '' ? '' : ` (${line.why})`}\n`);
  if (line.fate === 'deceived' || (line.fate === 'fails' && line.said === 'idle')) amiss.push(`${line.id} ${line.what}: ${line.fate}`);
};

for (const id of Object.keys(provedTable().theorems).filter((each) => whole || ids.includes(each))) {
  const property = await loadProperty(id);
  const theorem = property.theorem as unknown as Theorem<never>;
  for (const name of Object.keys(theorem.hypotheses)) {
    const known = property.idle?.[name] !== undefined ? 'idle' : property.open?.[name] !== undefined ? 'open' : 'needed';
    said(hypotheses, { id, what: name, said: known, ...(await tried(asWritten, theorem, [name], seconds)) });
  }
  for (const mutant of property.mutants ?? []) {
    const near = mutated(property, mutant).theorem as unknown as Theorem<never>;
    said(misses, { id, what: mutant.name, said: 'needed', ...(await tried(nearMisses.rewording(id, mutant.name), near, [], seconds)) });
  }
}

const expected = (await battery(asWritten, null, 600)).fates;
const noticed: (readonly [string, string])[] = [];
for (const [name, planted] of whole ? Object.entries(PLANTED) : []) {
  const found = await battery(await withPlanted(planted), expected, 60);
  noticed.push([name, found.noticed ?? '']);
  process.stdout.write(`planted, ${name}: ${found.noticed ?? 'passes'}\n`);
  if (found.noticed === null) amiss.push(`${name} passes`);
}

for (const line of amiss) process.stdout.write(`must not be: ${line}\n`);
if (whole) {
  const page = pageOf({ hypotheses, misses, noticed, battery: BATTERY.map(({ id, dropped }, k) => [id, dropped, expected[k]]), seconds });
  writeFileSync(fileURLToPath(new URL('../../../docs/proved-drill.md', import.meta.url)), page);
  process.stdout.write('written: docs/proved-drill.md\n');
}
process.exitCode = amiss.length > 0 ? 1 : 0;
