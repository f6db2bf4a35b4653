/** The files of the book that are the same in every edition: style sheets, the script of the search and the map, the fonts of KaTeX. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageFile } from './package-files.js';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="5" y="5" width="22" height="22" rx="3" fill="none" stroke="#1f5fa8" stroke-width="4"/><rect x="18" y="0" width="9" height="12" fill="#fbfaf7"/></svg>\n`;

/** The assets, by their paths in the book. */
export function bookAssets(): Map<string, string | Uint8Array> {
  const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const styles = readFileSync(join(katex, 'katex.min.css'), 'utf8');
  const fonts = readdirSync(join(katex, 'fonts')).filter((name) => name.endsWith('.woff2'));
  const text = (path: string) => readFileSync(packageFile(path), 'utf8');
  return new Map<string, string | Uint8Array>([
    ['book.css', `${text('web/draw/draw.css')}\n${text('web/book/book.css')}`],
    // Every browser that the pages are for reads WOFF2: the other two forms of each font are left out.
    ['katex.css', styles.replace(/,url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g, '')],
    ['pages.js', text('web/book/in-the-browser.js')],
    ['icon.svg', ICON],
    ...fonts.map((name): [string, Uint8Array] => [`fonts/${name}`, readFileSync(join(katex, 'fonts', name))]),
  ]);
}
