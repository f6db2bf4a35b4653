/**
 * `npm run build`: the commands that are over in an instant, each with all it needs in a few files, under `dist/cli/quick`.
 *
 * Node takes a third of a millisecond to find, read and link a module, and an analysis needs 150 of them: more time than it computes. What is
 * bundled here is what `dist` holds besides, module by module, for those who import the package.
 */
import { rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { QUICK } from '../cli/run/quick.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/cli/quick');

/** What finds other files by where it lies itself, or loads modules of the user's: those must get the modules of the package themselves. */
const UNFIT = /^cli\/(run\/(hand|prove-cases|prove-thread|worker)|files\/unknown-numbers)\.ts$/;

/** Commands that are not quick stay where they are; nobody asks for them here. */
const others: Plugin = {
  name: 'other commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, importer, resolveDir, kind }) => {
      const isCommand = kind === 'dynamic-import' && /\/declare-[a-z]+\.ts$/.test(importer);
      if (!isCommand || QUICK.includes(basename(path, '.js'))) return undefined;
      return { path: relative(out, join(root, 'dist', relative(root, join(resolveDir, path)))), external: true };
    }),
};

// Their names change with what they hold: those of another build would stay beside them.
rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [join(root, 'cli/program.ts')],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  packages: 'external',
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'error',
  absWorkingDir: dirname(join(root, 'package.json')),
  plugins: [others],
});
const unfit = Object.keys(metafile.inputs).filter((path) => UNFIT.test(path));
if (unfit.length > 0) throw new Error(`quick commands load what cannot be bundled: ${unfit.join(', ')}`);
