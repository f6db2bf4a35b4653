/** The prompts of a folder: those of the package, or a copy that a user has changed. */
import { join } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import type { Template } from '../../src/plays/prompt.js';
import { inFile, readText } from './input.js';
import { packageFile } from './package-files.js';

export const PROMPTS = packageFile('prompts');

/** The files of a folder of prompts, besides `goals/`. */
export const PROMPT_FILES = [
  'table.md',
  'table-promise.md',
  'commons.md',
  'commons-promise.md',
  'contracts/none.md',
  'contracts/promise.md',
  'contracts/enforced.md',
  'goals/base.md',
  'goals/selfish.md',
  'goals/cooperative.md',
] as const;

/**
 * A prompt by its name in the folder.
 * @throws LacunaError if it cannot be read
 */
export function promptAt(folder: string, name: string): Template {
  const place = join(folder, name);
  try {
    return { place, text: readText(place, 2 ** 20) };
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, place) : error;
  }
}
