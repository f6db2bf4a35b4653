/**
 * # The marks of cells
 *
 * Cells are referred to by a mark: the label that their file gave them, else letters in the order of the alphabet.
 */
import type { Language } from './language.js';

/** Whether a language is complete: every outcome its own cell. */
export const isComplete = ({ cells, count }: Language): boolean => count === cells.reduce((outcomes, row) => outcomes + row.length, 0);

/** Whether cells are referred to by their marks: there are several, and some hold several outcomes. */
export const hasMarks = (language: Language): boolean => language.count > 1 && (language.labels !== undefined || !isComplete(language));

/** The letters of a number from 0 on: a, …, z, aa, ab, … */
export function letters(number: number): string {
  let mark = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) mark = String.fromCharCode(97 + ((rest - 1) % 26)) + mark;
  return mark;
}

/** The label of a cell, else its letters. */
export const cellMark = ({ labels }: Pick<Language, 'labels'>, cell: number): string => labels?.[cell] ?? letters(cell);
