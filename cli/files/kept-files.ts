/**
 * # Where counterexamples are kept
 *
 * One file each, `counterexamples/<theorem>/<name>.json` in the package, or in a folder of the user's, written whole. Nothing stored is lost
 * to something worse: a file is replaced only by a lesser subject, or where it no longer shows what it was stored for.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import { counterexampleFile, readCounterexample, type StoredFile } from '../../src/formats/counterexample.js';
import { compareSubjects } from '../../src/theory/order/order.js';
import type { Family } from '../../src/theory/statement/family.js';
import { type Kept, revalidate, type Stored } from '../../src/theory/statement/kept.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import { inFile, readText } from './input.js';
import { packageFile } from './package-files.js';
import { requireFolder, writeWhole } from './write-file.js';

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
  return readdirSync(own)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readStored(join(own, name), entry));
}

function readStored(path: string, { theorem, families = [] }: Storable): StoredFile {
  try {
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
  /** Whether something could not be stored; standard error has been told. */
  readonly failed: () => boolean;
}

/**
 * A keeper of a folder, which is made if need be; where there is none, it keeps nothing.
 * @throws LacunaError where the folder cannot be written to, before there is anything to lose
 */
export function keeper(folder: string | undefined): Keeper {
  if (folder === undefined) return { put: () => null, failed: () => false };
  requireFolder(folder);
  let failed = false;
  return {
    put(entry, stored, found, numbered) {
      try {
        requireFolder(join(folder, entry.theorem.id));
        const path = freePath(folder, entry, stored, found.subject, numbered);
        if (path !== null) writeWhole(path, `${JSON.stringify(counterexampleFile(entry.theorem.id, stored, found), null, 1)}\n`);
        return path;
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

/** The file for a finding: one that is not there yet, or holds nothing as good. */
function freePath(folder: string, entry: Storable, { name, dropped }: Stored, subject: Subject, numbered?: Numbered): string | null {
  const title = (dropped ?? [name]).join('+').replaceAll(/[/\\\0]/g, '_');
  for (let number = 1; ; number++) {
    const path = join(folder, entry.theorem.id, `${title}${number === 1 ? '' : `-${number}`}.json`);
    if (!existsSync(path) || path === numbered?.pending) return path;
    const standing = numbered?.mine.has(path) ? 'mine' : standingAt(path, entry);
    if (standing === null || (standing !== 'mine' && compareSubjects(subject, standing) <= 0)) return path;
    if (numbered === undefined) return null;
  }
}

/** The subject stored in a file, if it still shows what it was stored for. */
function standingAt(path: string, entry: Storable): Subject | null {
  try {
    return revalidate(entry.theorem, readStored(path, entry))?.subject ?? null;
  } catch {
    return null;
  }
}
