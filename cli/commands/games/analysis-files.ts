/**
 * # The page and the drawings of an analysis
 *
 * `lacuna analyze --html` and `--svg`: about one game in one class, as a certificate is.
 */
import { LacunaError } from '../../../src/exact/error.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { requireFolder, requireWritable, writeWhole } from '../../files/write-file.js';
import { printableAnalysis } from '../../pages/games/shown-game.js';

const LONGEST_NAME = 200;

/** The longest that frontiers are looked for, in seconds. */
const FRONTIERS = 4;

export interface AnalysisFiles {
  readonly html?: string;
  readonly svg?: string;
}

/**
 * Refuses what cannot be written before anything is computed.
 * @throws LacunaError naming the option or the path
 */
export function requireAnalysisFiles({ html, svg }: AnalysisFiles, files: number, classes: number, individual: boolean): void {
  for (const [option, path] of [
    ['--html', html],
    ['--svg', svg],
  ] as const) {
    if (path === undefined) continue;
    const complaint = (received: string) =>
      new LacunaError({ place: option, expected: 'one file and one class, for one page or one set of drawings', received });
    if (files !== 1) throw complaint(`${files} files`);
    if (classes !== 1) throw complaint('--class all');
    if (individual)
      throw new LacunaError({
        place: option,
        expected: 'one bound and one weight for all agents',
        received: 'some of single agents, or of one side',
      });
  }
  if (html !== undefined) requireWritable(html);
  if (svg !== undefined) requireFolder(svg);
}

/** Writes what was asked for; returns whether everything in it is settled. */
export async function writeAnalysisFiles(
  { html, svg }: AnalysisFiles,
  path: string,
  game: GameFile,
  analysis: Analysis,
  seconds: number,
): Promise<boolean> {
  if (html === undefined && svg === undefined) return true;
  const { reportOf, withFrontiers } = await import('../../../web/report/report.js');
  const { environment: of, language } = analysis;
  const names = [...of.agents, ...of.actions.flat(), ...of.contingencies, ...(language.labels ?? [])];
  // Names that are no names would fill a page that is to be under a megabyte.
  const shown = names.some(({ length }) => length > LONGEST_NAME) ? printableAnalysis(analysis) : analysis;
  const report = withFrontiers(reportOf(shown, seconds), Math.min(FRONTIERS, 0.2 * seconds));
  if (html !== undefined) {
    const { analysisPage } = await import('../../../web/report/analysis-page.js');
    const { pageBundle } = await import('../../files/page-bundle.js');
    writeWhole(html, analysisPage(game, report, pageBundle(), { name: path === '-' ? 'standard input' : path }));
  }
  if (svg !== undefined) {
    const { writeDrawings } = await import('../../files/drawings.js');
    writeDrawings(svg, report);
  }
  return !report.incomplete;
}
