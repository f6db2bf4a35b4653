/** `npm run build`: the script and the style of the pages, each as one file that is put into them. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Bundles them into a folder. */
export async function bundlePages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'error' } as const;
  await build({ ...common, entryPoints: [at('web/report/live/main.ts')], outfile: `${folder}/page.js`, format: 'iife', target: 'es2022' });
  await build({
    ...common,
    entryPoints: [at('web/report/report.css')],
    outfile: `${folder}/page.css`,
    target: ['chrome111', 'firefox113', 'safari16.4'],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundlePages(at('dist/web'));
