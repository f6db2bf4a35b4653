/** Writing files whole or not at all: to a temporary file beside the target, then renamed over it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LacunaError } from '../src/exact/error.js';

/**
 * Writes a file whole; whatever stood there stays until then.
 * @throws LacunaError naming the file if it cannot be written
 */
export function writeWhole(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new LacunaError({
      place: path,
      expected: 'a file that can be written',
      received: (error as NodeJS.ErrnoException).code ?? `${error}`,
    });
  }
}

/**
 * Finds out at the start of a long command whether its file can be written in the end; leaves no trace.
 * @throws LacunaError naming the file if it cannot
 */
export function requireWritable(path: string): void {
  const probe = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(probe, '');
  } catch (error) {
    throw new LacunaError({
      place: path,
      expected: 'a file that can be written',
      received: (error as NodeJS.ErrnoException).code ?? `${error}`,
    });
  } finally {
    rmSync(probe, { force: true });
  }
}

/** The same in a folder that is made if need be. */
export function writeWholeInFolder(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new LacunaError({
      place: dirname(path),
      expected: 'a folder that can be made',
      received: (error as NodeJS.ErrnoException).code ?? `${error}`,
    });
  }
  writeWhole(path, content);
}
