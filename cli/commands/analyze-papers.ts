/** Analyses for papers and for Markdown, one after the other as soon as they are known. */
import { type Certification, certify } from '../../src/certificate/certify.js';
import type { Expiry } from '../../src/exact/expiry.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { analysisLine } from '../../src/formats/analysis/analysis-line.js';
import type { GameFile } from '../../src/formats/games/game-file.js';
import { analysisSummary } from '../pages/analysis-summary.js';
import { latexAnalysis } from '../pages/latex-analysis.js';
import { markdownAnalysis } from '../pages/markdown-analysis.js';
import { printableAnalysis } from '../pages/shown-game.js';
import type { AnalyzeFlags } from './analyze-flags.js';

/** What one file came to. */
interface Analysed {
  readonly path: string;
  readonly game: GameFile;
  readonly expired: Expiry;
  readonly analyses: readonly Analysis[];
}

/** Prints them and returns the exit status: 0, or 3 if a search ran out of time. */
export function inPapers(analysed: readonly (() => Analysed)[], { markdown, sgame }: AnalyzeFlags): number {
  let incomplete = false;
  for (const find of analysed) {
    const { path, game, expired, analyses } = find();
    for (const analysis of analyses) {
      incomplete ||= 'incomplete' in analysisLine(path, game.title, analysis);
      const shown = printableAnalysis(analysis);
      const text =
        markdown === true
          ? markdownAnalysis(analysisSummary(path, game, shown, null))
          : latexAnalysis(analysisSummary(path, game, shown, argument(shown, expired)), sgame === true ? 'sgame' : 'tabular');
      process.stdout.write(`${text}\n`);
    }
  }
  return incomplete ? 3 : 0;
}

/** The certificate whose argument is printed; `null` for terms that no certificate knows. */
function argument({ mechanism, prosociality }: Analysis, expired: Expiry): Certification | null {
  if (mechanism.setting.individual !== undefined) return null;
  return certify(mechanism.setting, { best: mechanism.best, threshold: prosociality.withContract, expired });
}
