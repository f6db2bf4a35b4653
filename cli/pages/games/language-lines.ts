/**
 * # The language of a contract, cell by cell
 */

import { cellMark, isComplete } from '../../../src/contract/language/cell-mark.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { columns, counted, heading, padded, paragraph, type Sheet } from '../layout/layout.js';
import { cellDescriptions } from './cell-words.js';

const MOST_CELLS = 12;
const MOST_OUTCOMES = 5;

/** The language: by name, or cell by cell. */
export function languageLines(sheet: Sheet, { environment: of, language }: Analysis): string[] {
  if (language.count === 1) return heading(sheet, 'Language', 'empty: the court can tell nothing apart');
  if (isComplete(language)) return heading(sheet, 'Language', 'complete: the court sees everything, every outcome is a cell of its own');
  const cells = Array.from(
    { length: Math.min(language.count, language.count > MOST_CELLS + 1 ? MOST_CELLS : language.count) },
    (_, cell) => cell,
  );
  const described = cellDescriptions(of, language, cells, MOST_OUTCOMES);
  const left = language.count - cells.length;
  const markWidth = Math.max(...cells.map((cell) => columns(cellMark(language, cell))));
  return [
    ...heading(sheet, 'Language', `${counted(language.count, 'cell')}; the court cannot tell apart what lies in one`),
    ...cells.flatMap((cell) =>
      paragraph(sheet, `  ${sheet.colors.dim(padded(cellMark(language, cell), markWidth))}  `, described.get(cell) ?? ''),
    ),
    ...(left === 0 ? [] : [`  … and ${counted(left, 'more cell')}`]),
  ];
}
