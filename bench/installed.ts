/** Programs of other projects, called where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be started. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-h'], { input: '' }).error === undefined;

/** A folder for what a program reads and writes, removed when this process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a program prints. */
export function output(program: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program} ends with status ${status}`, { cause: error });
  return stdout;
}
