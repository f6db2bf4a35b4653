/**
 * # The same everywhere
 *
 * Hashes of what decides what is found: of the theory as it is compiled here with what is stored beside it, and of modules of the user's with
 * whatever they import from their own folder. Machines whose hashes differ would not do the same work.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LacunaError } from '../../src/exact/error.js';
import { compiledModule, packageFile } from '../files/package-files.js';

/** The SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of some files, by their names and their content. */
function hashOf(files: readonly (readonly [name: string, path: string])[]): string {
  const hash = createHash('sha256');
  for (const [name, path] of [...files].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** What decides what is found, compiled, and what is stored. */
const ROOMS = ['src', 'theorems', 'properties'];

let content: string | null = null;

/** The hash of Lacuna as it stands here. */
export function contentHash(): string {
  const filesIn = (folder: string, name: string, ending: string): (readonly [string, string])[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => [`${name}/${path}`, join(folder, path)]);
  content ??= hashOf([
    ...ROOMS.flatMap((room) => filesIn(fileURLToPath(compiledModule(`${room}/`)), room, '.js')),
    ...filesIn(packageFile('counterexamples'), 'counterexamples', '.json'),
  ]);
  return content;
}

/**
 * The hash of a module and of all that it imports from its own folder, without running any of it.
 * @throws LacunaError if it cannot be read
 */
async function moduleHash(path: string): Promise<string> {
  if (!existsSync(path)) throw new LacunaError({ place: path, expected: 'a file to read', received: 'no such file' });
  const { build } = await import('esbuild');
  try {
    const { metafile } = await build({
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      packages: 'external',
      entryPoints: [path],
    });
    return hashOf(Object.keys(metafile.inputs).map((input) => [relative(dirname(resolve(path)), resolve(input)), resolve(input)]));
  } catch {
    throw new LacunaError({ place: path, expected: 'a module that can be read', received: 'another file' });
  }
}

/** Modules of the user's by the names of their files, each with its path here and its hash. */
export type Modules = ReadonlyMap<string, { readonly path: string; readonly sha256: string }>;

/**
 * The modules at some paths.
 * @throws LacunaError if two have the same name, or one cannot be read
 */
export async function modulesAt(paths: readonly string[]): Promise<Modules> {
  const modules = new Map<string, { readonly path: string; readonly sha256: string }>();
  for (const path of new Set(paths)) {
    const name = basename(path);
    if (modules.has(name)) throw new LacunaError({ place: path, expected: 'a file name of its own', received: 'that of another module' });
    modules.set(name, { path, sha256: await moduleHash(path) });
  }
  return modules;
}
