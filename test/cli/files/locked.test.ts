/** Processes that share a folder, one of which was killed with its lock. */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { locked } from '../../../cli/files/locked.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-locked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No process has a number as great as that. */
const DEAD = 2 ** 30;

/** At one moment after another every process asks for the lock of a folder; whoever finds another one inside ends with status 1. */
const SCRIPT = `
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from ${JSON.stringify(fileURLToPath(new URL('../../../cli/files/locked.ts', import.meta.url)))};
const [folder, rounds] = process.argv.slice(2);
process.once('message', (begin) => {
  for (let k = 0; k < Number(rounds); k++) {
    while (Date.now() < begin + 120 * k);
    const own = join(folder, String(k));
    locked(own, () => {
      closeSync(openSync(join(own, 'inside'), 'wx'));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
      rmSync(join(own, 'inside'));
    });
  }
  process.exit(0);
});
process.send('there');
`;

const [MANY, ROUNDS] = [4, 60];

it('take turns, whoever finds a lock that was left, and leave nothing behind', async () => {
  const script = join(folder, 'ask.ts');
  writeFileSync(script, SCRIPT);
  for (let k = 0; k < ROUNDS; k++) {
    mkdirSync(join(folder, String(k)));
    symlinkSync(`${DEAD}@${hostname()}`, join(folder, String(k), '.lacuna-lock'));
  }
  const children = Array.from({ length: MANY }, () => fork(script, [folder, String(ROUNDS)], { execArgv: ['--import', 'tsx'] }));
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('message', resolve))));
  const begin = Date.now() + 100;
  for (const child of children) child.send(begin);
  expect(await Promise.all(children.map((child) => new Promise((resolve) => child.on('exit', resolve))))).toEqual(
    Array.from({ length: MANY }, () => 0),
  );
  expect(Array.from({ length: ROUNDS }, (_, k) => readdirSync(join(folder, String(k)))).flat()).toEqual([]);
});

it('is one lock while something is done, named for its process', () => {
  const seen = locked(folder, () => readdirSync(folder).filter((name) => name.startsWith('.lacuna-lock')));
  expect(seen).toEqual(['.lacuna-lock']);
  expect(readdirSync(folder)).not.toContain('.lacuna-lock');
});
