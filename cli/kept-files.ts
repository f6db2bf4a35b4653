/**
 * # Where counterexamples are kept
 *
 * One file each, `counterexamples/<theorem>/<name>.json` in the package, written whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LacunaError } from '../src/exact/error.js';
import { counterexampleFile, readCounterexample } from '../src/formats/counterexample.js';
import type { Checkable } from '../src/theory/checkable.js';
import type { Kept } from '../src/theory/kept.js';
import type { Subject } from '../src/theory/subject.js';
import type { Counterexample } from '../src/theory/verdict.js';
import { writeWholeInFolder } from './write-file.js';

/** The folder of the package, whether this file runs compiled (dist/cli) or as written (cli). */
function keptFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const [asWritten, compiled] = [join(here, '..', 'counterexamples'), join(here, '..', '..', 'counterexamples')];
  return existsSync(join(here, '..', 'package.json')) ? asWritten : compiled;
}

/**
 * The subjects stored for a theorem.
 * @throws LacunaError naming the file that is none of the format
 */
export function keptFor({ theorem, families }: Checkable, folder = keptFolder()): Kept[] {
  const own = join(folder, theorem.id);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(own, name);
      try {
        return readCounterexample(readFileSync(path, 'utf8'), (id) => (id === theorem.id ? families : null));
      } catch (error) {
        if (!(error instanceof LacunaError)) throw error;
        throw new LacunaError({ place: `${path}: ${error.place}`, expected: error.expected, received: error.received });
      }
    });
}

/** Stores a finding by value, and returns the path. */
export function keep(folder: string, theorem: string, name: string, found: Counterexample<Subject>): string {
  const path = join(folder, theorem, `${name}.json`);
  writeWholeInFolder(path, `${JSON.stringify(counterexampleFile(theorem, name, found), null, 1)}\n`);
  return path;
}
