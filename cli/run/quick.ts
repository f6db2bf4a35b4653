/** The commands that are to start at once: `npm run build` puts each of them, and what their workers run, into a few files, so that little is to be found and read. */
import { existsSync } from 'node:fs';

export const QUICK: readonly string[] = ['ablate', 'analyze', 'check', 'design', 'explain', 'list', 'merge', 'verify'];

/** Asked for alone, these show what there is to call. */
const HELP: readonly (string | undefined)[] = [undefined, '-h', '--help', 'help'];

/** Whether a command line is one of these. A module of the user's imports the package itself, so that what runs it must be that too. */
export const isQuick = ([command, ...words]: readonly string[]): boolean =>
  (HELP.includes(command) || QUICK.includes(command)) && !words.some((word) => /\.[cm]?[jt]s$/.test(word));

/** Where the bundled command line is; `null` where it has not been built. */
export function bundledProgram(): string | null {
  const program = new URL('../quick/program.js', import.meta.url);
  return existsSync(program) ? program.href : null;
}
