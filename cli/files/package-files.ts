/**
 * # The files of the package
 *
 * This file runs compiled, under `dist`, or as written: the folder of the package is the nearest one above with a manifest.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root as a URL: of what is compiled (`dist/`), or of the package where this file runs as written. */
const COMPILED = new URL('../../', import.meta.url);

const ROOT = existsSync(new URL('package.json', COMPILED)) ? COMPILED : new URL('../', COMPILED);

/** A file or folder that the package brings as it is, such as `examples`. */
export const packageFile = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** The URL of a module of the package as it is compiled, whether this file is or not. */
export const compiledModule = (path: string): string => new URL(path, ROOT === COMPILED ? new URL('dist/', ROOT) : COMPILED).href;

/** The version of the package, read from its manifest. */
export const version = (): string => JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version;
