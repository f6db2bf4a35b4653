/**
 * # The whole bench, in one run
 *
 * `npm run bench [SCALE]` writes `docs/performance.md`: medians and ratios, with the machine they were measured on. SCALE (1, some ten
 * minutes) multiplies the time that everything may take: 0.2 for a first look. Processor time unless said otherwise, so that a busy machine counts less.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { certificateTable } from './certificates.js';
import { checkTable, undetectableTemptationTable } from './checks.js';
import { linearProgramTable } from './linear-programs.js';
import { shown } from './measure.js';
import { nashTable } from './nash-equilibria.js';
import { POOLED, pooledTable } from './pooled-games.js';
import { startUpTable } from './start-up.js';
import { valueTables } from './value-search.js';

const scale = Number(process.argv[2] ?? 1);

const [processor] = cpus();
const before = loadavg()[0];
console.error('B1 …');
const temptation = undetectableTemptationTable(Math.ceil(200_000 * scale));
console.error('V_L …');
const value = valueTables(10_000 * scale, Math.ceil(1000 * scale));
console.error('pooled games …');
const pooled = pooledTable(40 * scale);
console.error('theorems …');
const checks = await checkTable(1000 * scale);
console.error('certificates …');
const certificates = certificateTable(10_000 * scale);
console.error('start-up …');
const startUp = startUpTable(Math.ceil(10 * scale));
console.error('equilibria …');
const equilibria = nashTable(scale) ?? ['`lrsnash` (Debian lrslib) is not installed: skipped.'];
console.error('linear programs …');
const programs = await linearProgramTable(6 * scale);

const text = `# Performance

Written by \`npm run bench ${scale}\`; do not edit. What was chosen on the strength of it: [decisions](decisions), 3, 6 and 7.

Machine: ${processor?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}. Processes
waiting for a core meanwhile: ${before.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at the end. Times are processor time, garbage collection included, unless said
otherwise; a core that is shared makes them longer, so ratios say more than milliseconds.

## A million games

${temptation.join('\n')}

## V_L against size

Searches are stopped after ${shown(10 * scale)} s and then leave bounds.

${value.join('\n')}

## Pooled contingencies beside a mixed-integer program

${POOLED}

${pooled.join('\n')}

## Checks per second

Each is given ${scale.toFixed(2)} s after half as much to warm up.

${checks.join('\n')}

## The verifier beside the search

${certificates.join('\n')}

## Start-up

By the clock.

${startUp.join('\n')}

## All extreme equilibria of two agents

${equilibria.join('\n')}

## Linear programs

By the clock, in turns; in brackets how many programs a peer solved before its time was up.

${programs.join('\n')}
`;
writeFileSync('docs/performance.md', text);
