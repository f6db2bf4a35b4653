/**
 * # Writing a site
 *
 * A folder of files that a program made, with a list of them, so that the next edition takes away what is no longer part of it. Nothing that
 * somebody else put there is lost: a folder that is neither empty nor an earlier edition is refused, and of an edition only its own files are
 * replaced. A new folder appears whole; in one that is there each file does.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import { requireFolder } from './write-file.js';

/** What a site is: the format in which its list of files is kept, and the name of that list. */
export interface SiteKind {
  readonly format: string;
  readonly list: string;
}

const complaint = (place: string, received: string) => new LacunaError({ place, expected: 'a folder that can be written to', received });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? `${error}`;

/** The files of the edition that lies in a folder; `null` where there is none. */
function edition(folder: string, { format, list }: SiteKind): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, list), 'utf8'));
    if (typeof value !== 'object' || value === null || !('lacuna' in value) || value.lacuna !== format) return null;
    const files: unknown = 'files' in value ? value.files : [];
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return null;
  }
}

/**
 * Finds out, before there is anything to lose, whether a site can be written to a folder.
 * @throws LacunaError if there is something else, unless it is forced
 */
export function requireSite(folder: string, kind: SiteKind, forced: boolean): void {
  if (folder === '') throw complaint('""', 'an empty path');
  if (!existsSync(folder)) {
    requireFolder(dirname(resolve(folder)));
    return;
  }
  if (!statSync(folder).isDirectory()) throw complaint(folder, 'a file');
  requireFolder(folder);
  if (forced || readdirSync(folder).length === 0 || edition(folder, kind) !== null) return;
  throw new LacunaError({
    place: folder,
    expected: 'a new folder, an empty one or an earlier edition (--force writes beside what is there)',
    received: 'other files',
  });
}

/** A path that leads out of the folder is none of an edition. */
const isInside = (path: string): boolean => !/^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(path);

/**
 * Writes the files, by their paths in the folder.
 * @throws LacunaError naming the folder if it cannot be written to
 */
export function writeSite(folder: string, kind: SiteKind, version: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const target = resolve(folder);
  const before = existsSync(target) ? (edition(target, kind) ?? []) : [];
  const made = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    rmSync(made, { recursive: true, force: true });
    const all = new Map<string, string | Uint8Array>(files);
    all.set(kind.list, `${JSON.stringify({ lacuna: kind.format, version, files: [...files.keys()].sort() }, null, 1)}\n`);
    for (const [path, content] of all) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), content);
    }
    if (existsSync(target) && readdirSync(target).length === 0) rmdirSync(target);
    if (!existsSync(target)) {
      renameSync(made, target);
      return;
    }
    for (const path of all.keys()) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(made, path), join(target, path));
    }
    for (const path of before) if (isInside(path) && !all.has(path)) rmSync(join(target, path), { force: true });
  } catch (error) {
    throw complaint(folder, codeOf(error));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
