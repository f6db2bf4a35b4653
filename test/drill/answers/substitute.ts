/**
 * # The library with routines that can be made to answer wrongly
 *
 * One bundle of all properties in which every routine of the drill is asked through a switch, and what is remembered is remembered apart for
 * each wrong answer. Where the switch is off everything is as it is.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { WRONG } from './wrong.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The name of a source file as the table has it, such as `src/contract/clauses/clauses`. */
const nameOf = (path: string): string => relative(root, path).replace(/\.ts$/, '');

const substituting: Plugin = {
  name: 'answers',
  setup(made) {
    const asked = JSON.stringify(join(root, 'test/drill/answers/asked.ts'));
    made.onResolve({ filter: /\?real$/ }, ({ path }) => ({ path: path.slice(0, -'?real'.length), namespace: 'real' }));
    made.onLoad({ filter: /.*/, namespace: 'real' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'ts',
      resolveDir: dirname(path),
    }));
    made.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const name = nameOf(path);
      const real = JSON.stringify(`${path}?real`);
      if (name === 'src/exact/remember') {
        const contents = `import { remember as real } from ${real};\nimport { apart } from ${asked};\nexport const remember = apart(real);`;
        return { contents, loader: 'js', resolveDir: root };
      }
      const routines = Object.keys(WRONG[name] ?? {});
      if (routines.length === 0) return null;
      const wrappers = routines.map(
        (routine) => `export const ${routine} = asked(${JSON.stringify(name)}, ${JSON.stringify(routine)}, real.${routine});`,
      );
      const contents = [`export * from ${real};`, `import * as real from ${real};`, `import { asked } from ${asked};`, ...wrappers].join(
        '\n',
      );
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

/** Writes the bundle of an entry to a file. */
export async function substituted(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [substituting],
  });
}
