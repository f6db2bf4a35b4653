/**
 * `npm run build`: the commands that are to start at once, each with all it needs in a few files, under `dist/cli`.
 *
 * Node takes a third of a millisecond to find, read and link a module, and an analysis needs 150 of them: more time than it computes. What is
 * bundled here is what `dist` holds besides, module by module, for those who import the package.
 */
import { rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { BUNDLES } from '../cli/run/bundles.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What finds other files by where it lies itself, or loads modules of the user's: those must get the modules of the package themselves. */
const UNFIT = /^cli\/(run\/(prove-cases|prove-thread)|files\/unknown-numbers)\.ts$/;

/** Commands of other bundles stay where they are; nobody asks for them here. */
const without = (commands: readonly string[], out: string): Plugin => ({
  name: 'other commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, importer, resolveDir, kind }) => {
      const isCommand = kind === 'dynamic-import' && /\/declare-[a-z]+\.ts$/.test(importer);
      if (!isCommand || commands.includes(basename(path, '.js'))) return undefined;
      return { path: relative(out, join(root, 'dist', relative(root, join(resolveDir, path)))), external: true };
    }),
});

for (const [bundle, commands] of Object.entries(BUNDLES)) {
  const out = join(root, 'dist/cli', bundle);
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    // Side by side: whoever hands out tasks finds the worker beside itself, here as there.
    entryPoints: ['cli/program.ts', ...(commands.includes('check') ? ['cli/run/worker.ts'] : [])].map((path) => join(root, path)),
    entryNames: '[name]',
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
    plugins: [without(commands, out)],
  });
  const unfit = Object.keys(metafile.inputs).filter((path) => UNFIT.test(path));
  if (unfit.length > 0) throw new Error(`${commands.join(', ')} load what cannot be bundled: ${unfit.join(', ')}`);
}
