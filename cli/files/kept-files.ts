/**
 * # Where counterexamples are kept
 *
 * One file each, `counterexamples/<theorem>/<name>.json` in the package, or in a folder of the user's, written whole. Nothing stored is lost
 * to something worse: a file is replaced only by a lesser subject, or where it no longer shows what it was stored for. What is no counterexample
 * to the theorem is somebody else's, and left alone, and so is what links lead to. Processes that share a folder take turns.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import { counterexampleFile, readCounterexample, type StoredFile } from '../../src/formats/checks/counterexample.js';
import { compareSubjects } from '../../src/theory/order/order.js';
import type { Family } from '../../src/theory/statement/family.js';
import { type Kept, revalidate, type Stored } from '../../src/theory/statement/kept.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import { fileTitle } from './file-title.js';
import { inFile, readText } from './input.js';
import { locked } from './locked.js';
import { packageFile } from './package-files.js';
import { requireFolder, writeNew, writeWhole } from './write-file.js';

/** A theorem with the families that its stored subjects may name. */
export interface Storable {
  readonly theorem: Theorem<never>;
  readonly families?: readonly Family[];
}

/**
 * The subjects stored for a theorem.
 * @throws LacunaError naming the file that is none of the format
 */
export function keptFor(entry: Storable, folder = packageFile('counterexamples')): Kept[] {
  const own = join(folder, entry.theorem.id);
  if (!existsSync(own)) return [];
  if (!statSync(own).isDirectory()) throw new LacunaError({ place: own, expected: 'a folder of counterexamples', received: 'a file' });
  return readdirSync(own)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readStored(join(own, name), entry));
}

function readStored(path: string, { theorem, families = [] }: Storable): StoredFile {
  try {
    // What is no file, such as a pipe, would keep its reader waiting.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile())
      throw new LacunaError({ expected: 'a file to read', received: 'something else' });
    return readCounterexample(readText(path), (id) => (id === theorem.id ? families : null));
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}

/** What this run has stored of a search that may find several counterexamples: numbered, so that none takes the place of another. */
interface Numbered {
  readonly mine: ReadonlySet<string>;
  /** The file of a counterexample that is still being polished: the next one takes its place. */
  readonly pending: string | null;
}

/** Keeps findings in a folder of the user's. */
export interface Keeper {
  /** Stores a finding and returns its path; `null` where it is not stored: something lesser is, or the folder cannot be written to. */
  readonly put: (entry: Storable, stored: Stored, found: Counterexample<Subject>, numbered?: Numbered) => string | null;
  /** Takes away what this run has stored, unless somebody has replaced it since. */
  readonly remove: (path: string) => void;
  /** Whether something could not be stored; standard error has been told. */
  readonly failed: () => boolean;
}

/**
 * A keeper of a folder, which is made if need be; where there is none, it keeps nothing.
 * @throws LacunaError where the folder cannot be written to, before there is anything to lose
 */
export function keeper(folder: string | undefined): Keeper {
  if (folder === undefined) return { put: () => null, remove: () => undefined, failed: () => false };
  requireFolder(folder);
  let failed = false;
  /** What this run has stored, by path. */
  const written = new Map<string, string>();
  const isOwn = (path: string): boolean => written.has(path) && written.get(path) === contentOf(path);
  return {
    remove(path) {
      locked(dirname(path), () => {
        if (isOwn(path)) rmSync(path, { force: true });
      });
    },
    put(entry, stored, found, numbered) {
      try {
        const own = join(folder, entry.theorem.id);
        requireFolder(own);
        return locked(own, () => {
          const path = freePath(own, entry, stored, found.subject, isOwn, numbered);
          if (path === null) return null;
          const content = `${JSON.stringify(counterexampleFile(entry.theorem.id, stored, found), null, 1)}\n`;
          (isThere(path) ? writeWhole : writeNew)(path, content);
          written.set(path, content);
          return path;
        });
      } catch (error) {
        if (!(error instanceof LacunaError)) throw error;
        if (!failed) process.stderr.write(`lacuna: what is found cannot be kept: ${error.message}\n`);
        failed = true;
        return null;
      }
    },
    failed: () => failed,
  };
}

/** Whether there is anything by that name, a link to nowhere too. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** What stands in a file; `null` if it is none. */
function contentOf(path: string): string | null {
  try {
    return isFile(path) ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

/**
 * The file for a finding: one that is not there yet, or holds nothing as good; `null` if something better stands where it would.
 * @throws LacunaError if something else stands there
 */
function freePath(
  folder: string,
  entry: Storable,
  { name, dropped }: Stored,
  subject: Subject,
  isOwn: (path: string) => boolean,
  numbered?: Numbered,
): string | null {
  const title = fileTitle(dropped ?? [name]);
  for (let number = 1; ; number++) {
    const path = join(folder, `${title}${number === 1 ? '' : `-${number}`}.json`);
    if (!isThere(path) || (path === numbered?.pending && isOwn(path))) return path;
    if (numbered?.mine.has(path) && isOwn(path)) continue;
    const standing = standingAt(path, entry);
    if (standing !== 'foreign' && (standing === null || compareSubjects(subject, standing) <= 0)) return path;
    if (numbered !== undefined) continue;
    if (standing !== 'foreign') return null;
    throw new LacunaError({
      place: path,
      expected: `a counterexample of ${entry.theorem.id} to replace`,
      received: 'another file: it is left alone',
    });
  }
}

/** The subject stored in a file; `null` if it no longer shows what it was stored for, `foreign` if the file is no counterexample to the theorem. */
function standingAt(path: string, entry: Storable): Subject | null | 'foreign' {
  if (!isFile(path)) return 'foreign';
  try {
    return revalidate(entry.theorem, readStored(path, entry))?.subject ?? null;
  } catch {
    return 'foreign';
  }
}
