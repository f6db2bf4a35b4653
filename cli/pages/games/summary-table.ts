/** # Several games at a glance: a line each, before their pages. */
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { heading, type Sheet, table } from '../layout/layout.js';
import { numberText, thresholdText } from './outcome-words.js';
import { printable } from './shown-game.js';

const LONGEST_PATH = 40;

/** A table of files with their figures; of each class where there are several. */
export function summaryTable(sheet: Sheet, all: readonly { readonly path: string; readonly analyses: readonly Analysis[] }[]): string[] {
  const several = all.some(({ analyses }) => analyses.length > 1);
  const rows = all.flatMap(({ path, analyses }) =>
    analyses.map(({ mechanismClass, firstBest, mechanism: { best, gap }, prosociality: { withContract, withoutContract } }) => [
      printable(path, LONGEST_PATH, 'beginning'),
      ...(several ? [mechanismClass] : []),
      numberText(firstBest.welfare),
      best.status === 'attained' ? numberText(best.pair.value) : best.status === 'undefined' ? 'undefined' : '…',
      gap === null ? '' : numberText(gap),
      thresholdText(withoutContract),
      withContract.status === 'attained' ? thresholdText(withContract.weight) : withContract.status === 'infinite' ? '∞' : '…',
    ]),
  );
  const head = ['file', ...(several ? ['class'] : []), 'W*', 'V', 'gap', 'λ without contract', 'λ with'];
  return [...heading(sheet, 'Summary', `${all.length} files`), ...table(sheet, several ? '<<>>>>>' : '<>>>>>', head, rows)];
}
