/** # Analyses for papers and notes: what `lacuna analyze` prints with `--latex`, `--sgame` or `--markdown` */
import type { Certification } from '../../../src/certificate/certify.js';
import type { Expiry } from '../../../src/exact/expiry.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import type { AnalyzeFlags } from './analyze-flags.js';
import { areIndividual } from './terms.js';

/** An analysis as text; it may look for a certificate until time runs out. */
type Document = (path: string, game: GameFile, analysis: Analysis, expired: Expiry) => string;
type Certify = (title: string | null, analysis: Analysis, expired: Expiry) => Certification;

/** What an analysis is written as; `null` for pages and JSON. */
export async function documentFor(flags: AnalyzeFlags): Promise<Document | null> {
  const { latex, sgame, markdown } = flags;
  if (latex !== true && sgame !== true && markdown !== true) return null;
  const { analysisSummary } = await import('../../pages/papers/analysis-summary.js');
  const { printableAnalysis } = await import('../../pages/games/shown-game.js');
  if (markdown === true) {
    const { markdownAnalysis } = await import('../../pages/papers/markdown-analysis.js');
    return (path, game, analysis) => markdownAnalysis(analysisSummary(path, game, printableAnalysis(analysis), null));
  }
  const { latexAnalysis } = await import('../../pages/papers/latex-analysis.js');
  const certified = await certifier();
  return (path, game, analysis, expired) => {
    const shown = printableAnalysis(analysis);
    const made = areIndividual(flags) ? null : certified(null, shown, expired);
    return latexAnalysis(analysisSummary(path, game, shown, made), sgame === true ? 'sgame' : 'tabular');
  };
}

/** What makes the certificate of an analysis. */
export async function certifier(): Promise<Certify> {
  const { certify } = await import('../../../src/certificate/certify.js');
  return (title, { mechanism, prosociality }, expired) =>
    certify(mechanism.setting, { title, best: mechanism.best, threshold: prosociality.withContract, expired });
}
