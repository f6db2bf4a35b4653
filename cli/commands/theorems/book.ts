/**
 * # `lacuna book`
 *
 * A static site of all theorems, which opens from a folder and under any static host. What was tried is read from a check, or found by one.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, isNegative } from '../../../src/exact/rational.js';
import { readCheck } from '../../../src/formats/checks/seen-result.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { gameObject } from '../../../src/formats/games/write-game.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { bookFiles } from '../../../web/book/book.js';
import { liveText } from '../../../web/report/analysis-page.js';
import { gameLink } from '../../../web/report/link.js';
import { bookAssets } from '../../files/book-assets.js';
import { readTextAt } from '../../files/input.js';
import { version } from '../../files/package-files.js';
import { requireSite, type SiteKind, writeSite } from '../../files/site.js';
import { explorerPage } from '../games/explorer.js';
import { bookData } from './book-data.js';
import { checkAll } from './check-all.js';

const BOOK: SiteKind = { format: 'book@1', list: 'lacuna-book.json' };

const EXPLORER = 'explorer/index.html';

/** Where the explorer shows a game, with the class, the bound and the weight of the subject. */
function explored({ environment, language, mechanismClass, liability, weight }: Subject, title: string): string | null {
  const object = gameObject(environment, language, title);
  if (liveText(readEnvironment(JSON.stringify(object))) === null) return null;
  const terms = {
    ...(mechanismClass === undefined ? {} : { class: mechanismClass }),
    ...(liability == null ? {} : { liability: format(liability) }),
    ...(weight === undefined || isNegative(weight) ? {} : { weight: format(weight) }),
  };
  return `${EXPLORER}#${gameLink(object, terms)}`;
}

/** The options as typed. */
interface BookFlags {
  readonly out: string;
  readonly results?: string;
  readonly seed: number;
  readonly runs: number;
  readonly force?: boolean;
}

/** Writes the book, and says where to open it. */
export async function bookCommand({ out, results, seed, runs, force = false }: BookFlags): Promise<number> {
  requireSite(out, BOOK, force);
  const checked = results === undefined ? await checkAll(seed, runs, true) : readCheck(readTextAt(results), results);
  const files = new Map<string, string | Uint8Array>([
    ...bookFiles(bookData(checked, explored)),
    ...bookAssets(),
    [EXPLORER, await explorerPage()],
  ]);
  writeSite(out, BOOK, version(), files);
  process.stdout.write(`${files.size} files in ${out}: open ${pathToFileURL(resolve(out, 'index.html')).href}\n`);
  return 0;
}
