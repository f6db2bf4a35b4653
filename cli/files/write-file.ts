/**
 * # Writing files
 *
 * Whole or not at all: to a temporary file beside the target, then renamed over it. What is no regular file (a device, a pipe) is written
 * to as it stands, and a link is followed, so that neither is replaced.
 */
import { accessSync, constants, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';

const complaint = (place: string, received: string) => new LacunaError({ place, expected: 'a file that can be written', received });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? `${error}`;

const CAUSES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such folder'],
  ['ENOTDIR', 'no such folder'],
  ['EACCES', 'one that may not be written (permission denied)'],
  ['EPERM', 'one that may not be written (permission denied)'],
  ['EROFS', 'a disk that is only read'],
  ['ENOSPC', 'a full disk'],
  ['ENAMETOOLONG', 'a path that is too long'],
]);

/** Why a file cannot be written, in words. */
const causeOf = (error: unknown): string => CAUSES.get(codeOf(error)) ?? codeOf(error);

/**
 * Where a file will be written, and whether in place; found out at the start of a long command, before there is anything to lose.
 * @throws LacunaError naming the file if it cannot be written
 */
export function requireWritable(path: string): { readonly target: string; readonly inPlace: boolean } {
  if (path === '') throw complaint('""', 'an empty path');
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    const known = existsSync(target) ? statSync(target) : null;
    if (known?.isDirectory()) throw complaint(path, 'a directory');
    const inPlace = known !== null && !known.isFile();
    if (!inPlace && !statSync(dirname(target)).isDirectory()) throw complaint(path, 'no such folder');
    accessSync(inPlace ? target : dirname(target), constants.W_OK);
    return { target, inPlace };
  } catch (error) {
    throw error instanceof LacunaError ? error : complaint(path, causeOf(error));
  }
}

/**
 * Writes a file whole; whatever stood there stays until then.
 * @throws LacunaError naming the file if it cannot be written
 */
export function writeWhole(path: string, content: string): void {
  const { target, inPlace } = requireWritable(path);
  const temporary = inPlace ? target : `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: !inPlace });
    if (!inPlace) renameSync(temporary, target);
  } catch (error) {
    if (!inPlace) rmSync(temporary, { force: true });
    throw complaint(path, causeOf(error));
  }
}

/**
 * Writes a file whole, or what was to stand there on standard output: what took long to find is not lost to a full disk.
 * @throws LacunaError naming the file if it cannot be written
 */
export function writeOrShow(path: string, content: string): void {
  try {
    writeWhole(path, content);
  } catch (error) {
    process.stdout.write(content);
    throw error;
  }
}

/**
 * Writes a file that is not there yet, whole.
 * @throws LacunaError if it is there, or cannot be written
 */
export function writeNew(path: string, content: string): void {
  const complain = () => complaint(path, 'one that is there already: it is left alone');
  if (existsSync(path)) throw complain();
  requireWritable(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    // A link, unlike a rename, replaces nothing.
    linkSync(temporary, path);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? complain() : complaint(path, causeOf(error));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Makes a folder if need be, one level at a time, and finds out whether files can be made in it.
 * @throws LacunaError naming the folder if not
 */
export function requireFolder(path: string): void {
  if (path === '') throw new LacunaError({ place: '""', expected: 'a folder that can be written to', received: 'an empty path' });
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) mkdirSync(folder);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'a file' });
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new LacunaError({ place: path, expected: 'a folder that can be written to', received: causeOf(error) });
  }
}

/** Writes a file whole in a folder that is made if need be. */
export function writeWholeInFolder(path: string, content: string): void {
  requireFolder(dirname(path));
  writeWhole(path, content);
}
