/** The commands that are to start at once: `npm run build` puts them, and what their workers run, into a few files, so that little is to be found and read. */
import { existsSync } from 'node:fs';

/**
 * Commands that go into one bundle, by its folder under `dist/cli`: those that take all theorems at once, and those that take the ones that are
 * asked for, each of which is a file there.
 */
export const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  'at-once': ['analyze', 'design', 'explain', 'list', 'verify'],
  'one-by-one': ['ablate', 'check', 'merge'],
};

/** Asked for alone, these show what there is to call. */
const HELP: readonly (string | undefined)[] = [undefined, '-h', '--help', 'help'];

/** The bundle that a command line is for, or `null`. A module of the user's imports the package itself, so that what runs it must be that too. */
export function bundleOf([command, ...words]: readonly string[]): string | null {
  if (words.some((word) => /\.[cm]?[jt]s$/.test(word))) return null;
  if (HELP.includes(command)) return Object.keys(BUNDLES)[0];
  return Object.keys(BUNDLES).find((bundle) => BUNDLES[bundle].includes(command ?? '')) ?? null;
}

/** The command line as that bundle has it; `null` where it has not been built. */
export function bundledProgram(bundle: string): string | null {
  const program = new URL(`../${bundle}/program.js`, import.meta.url);
  return existsSync(program) ? program.href : null;
}
