/**
 * # One process at a time
 *
 * Processes that look at what stands in a folder and then replace it take turns. The lock is a symbolic link to nowhere, whose making is atomic and which takes no
 * room on a full disk; it names its process, so that one that was killed keeps nobody waiting.
 */
import { readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';

const NAME = '.lacuna-lock';

/** Milliseconds to wait for others, and between two looks. */
const [PATIENCE, PAUSE] = [20_000, 5];

/**
 * Does something while no other process does in this folder.
 * @throws LacunaError if others do not end
 */
export function locked<Result>(folder: string, act: () => Result): Result {
  const path = join(folder, NAME);
  const held = take(path);
  try {
    return act();
  } finally {
    if (held) rmSync(path, { force: true });
  }
}

/** Whether the lock was taken; where links cannot be made there is none. */
function take(path: string): boolean {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const made = link(path);
    if (made !== 'there') return made === 'made';
    if (isLeft(path)) clear(path);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  throw new LacunaError({ place: path, expected: 'other processes to be done with the folder', received: 'one that is not' });
}

function link(path: string): 'made' | 'there' | 'impossible' {
  try {
    symlinkSync(`${process.pid}@${hostname()}`, path);
    return 'made';
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there' : 'impossible';
  }
}

/**
 * Takes away a lock that was left. Several may find it at once: who clears has a lock for that, and looks again, so that nobody takes away what
 * another took since.
 */
function clear(path: string): void {
  const clearing = `${path}-left`;
  if (link(clearing) !== 'made') {
    if (isLeft(clearing)) rmSync(clearing, { force: true });
    return;
  }
  try {
    if (isLeft(path)) rmSync(path, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
}

/** Whether the process that took the lock is no more. */
function isLeft(path: string): boolean {
  try {
    const [pid, host] = readlinkSync(path).split('@');
    if (host !== hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
