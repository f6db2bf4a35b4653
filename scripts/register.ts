/** `npm run register`: writes the catalogues and tests anew from the pages, and removes the tests of pages that are gone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedFiles, TRIALS } from './generated.js';
import { findPages, findRelations } from './pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const files = generatedFiles(await findPages(), await findRelations());
  mkdirSync(`${root}${TRIALS}`, { recursive: true });
  const gone = readdirSync(`${root}${TRIALS}`)
    .map((name) => `${TRIALS}/${name}`)
    .filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => !existsSync(`${root}${path}`) || readFileSync(`${root}${path}`, 'utf8') !== text);
  for (const path of gone) rmSync(`${root}${path}`);
  for (const [path, text] of changed) writeFileSync(`${root}${path}`, text);
  for (const path of [...changed.map(([path]) => path), ...gone]) console.log(`${files.has(path) ? 'wrote' : 'removed'} ${path}`);
} catch (error) {
  console.error(`register: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
