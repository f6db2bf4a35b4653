/** # The script and the style of the pages, as the build left them, with their hashes */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '../../web/report/document.js';
import { compiledModule } from './package-files.js';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Reads them. */
export function pageBundle(): Bundle {
  const read = (name: string) => readFileSync(fileURLToPath(compiledModule(`web/${name}`)), 'utf8');
  const [script, style] = [read('page.js'), read('page.css')];
  return { script, style, scriptHash: hash(script), styleHash: hash(style) };
}
