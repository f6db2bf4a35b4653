/**
 * # One game in several classes
 *
 * What `lacuna analyze FILE --class all` prints for people: what does not depend on the class once, then the classes side by side, and for each
 * its transfers, why it leaves what it leaves, and what next.
 */
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { heading, type Sheet, table } from '../layout/layout.js';
import { agentTable } from './agent-table.js';
import {
  atWeightLines,
  beyondPure,
  choiceLines,
  firstBestLines,
  inSections,
  type PageOptions,
  payoffLines,
  sheetOf,
  title,
  whyText,
} from './analysis-page.js';
import { languageLines } from './language-lines.js';
import { boundWords, CLASS_WORDS, mechanismSummary, transferLines } from './mechanism-words.js';
import { nextLines } from './next-lines.js';
import { choiceWords, numberText, thresholdText } from './outcome-words.js';
import { equilibriumTable, prosocialityLines } from './prosociality-words.js';
import { printableAnalysis } from './shown-game.js';
import { temptationTable } from './temptation-table.js';

/** The page, without a line break at its end. */
export function classesPage(path: string, game: GameFile, analyses: readonly Analysis[], options: PageOptions): string {
  const sheet = sheetOf(options);
  const shown = analyses.map(printableAnalysis);
  const [first] = shown;
  const reasons = shown.map(whyText);
  return inSections([
    title(sheet, path, game, first, boundWords(first.mechanism.setting).join(', ')),
    payoffLines(sheet, first),
    languageLines(sheet, first),
    [...firstBestLines(sheet, first), ...classTable(sheet, shown)],
    temptationTable(sheet, first),
    prosocialityLines(sheet, first, 'by class, above'),
    equilibriumTable(sheet, first),
    ...beyondPure(sheet, first, options),
    ...shown.map((analysis, k) => classLines(sheet, path, analysis, reasons.indexOf(reasons[k]) < k ? null : reasons[k], options.typed)),
  ]);
}

/** The classes side by side. */
function classTable(sheet: Sheet, analyses: readonly Analysis[]): string[] {
  const rows = analyses.map(({ environment: of, mechanismClass, mechanism: { best, gap }, prosociality }) => [
    mechanismClass,
    best.status === 'attained' ? numberText(best.pair.value) : best.status === 'undefined' ? 'undefined' : 'time ran out',
    gap === null ? '' : numberText(gap),
    best.status === 'attained' ? numberText(best.pair.burned) : '',
    weightText(prosociality.withContract),
    best.status === 'attained' ? choiceWords(of, best.pair.choice, 4) : '',
  ]);
  return ['', ...table(sheet, '<>>>><', ['class', 'V', 'gap', 'burned', 'weight with contract', 'at'], rows)];
}

const weightText = (found: Analysis['prosociality']['withContract']): string =>
  found.status === 'attained'
    ? thresholdText(found.weight)
    : found.status === 'infinite'
      ? '∞'
      : `${thresholdText(found.atLeast)} to ${thresholdText(found.atMost)}`;

/** What is of one class alone. */
function classLines(sheet: Sheet, path: string, analysis: Analysis, why: string | null, typed: readonly string[] = []): string[] {
  const { mechanism } = analysis;
  return [
    ...heading(sheet, analysis.mechanismClass, CLASS_WORDS[analysis.mechanismClass]),
    ...(mechanism.best.status === 'attained'
      ? transferLines(sheet, mechanism.setting, mechanism.best.pair)
      : [`  ${mechanismSummary(mechanism)}`]),
    ...agentTable(sheet, analysis),
    ...atWeightLines(sheet, analysis),
    ...choiceLines(sheet, analysis),
    ...heading(sheet, 'Why', why ?? 'as above'),
    ...nextLines(sheet, path, analysis, typed),
  ];
}
