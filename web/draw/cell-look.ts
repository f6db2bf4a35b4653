/**
 * # The look of a cell
 *
 * What the court cannot tell apart looks alike: a colour, a hatching and a mark. Seven hatchings and eight colours go round together, so that
 * 56 cells look different without their marks, and neighbours differ in both.
 */
import { cellMark } from '../../src/contract/language/cell-mark.js';
import type { Language } from '../../src/contract/language/language.js';
import { html, type Markup } from './markup.js';

const COLORS = 8;
const HATCHINGS = 7;

/** The classes of a cell, by its place among the looks: `hue-2 hatch-2`. */
export const cellClasses = (look: number): string => `painted hue-${look % COLORS} hatch-${look % HATCHINGS}`;

/** The mark of a cell in a box of its look. */
export const cellChip = (language: Pick<Language, 'labels'>, cell: number, look = cell): Markup =>
  html`<span class="chip ${cellClasses(look)}">${cellMark(language, cell)}</span>`;
