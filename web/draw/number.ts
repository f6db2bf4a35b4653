/**
 * # Numbers on a page
 *
 * Every number stands there as an exact fraction and as a decimal; the page shows the one, the other or both (`data-numbers` on its root).
 * `data-exact` holds the fraction whole, and `data-figure`, where there is one, the place of the figure in the JSON of the analysis.
 */
import { format, isInteger, type Rational } from '../../src/exact/rational.js';
import { INFINITE, type Threshold } from '../../src/prosocial/threshold.js';
import { decimal } from './decimal.js';
import { html, type Markup } from './markup.js';

/** A long run of digits by its beginning and their number. */
const abridged = (text: string): string => text.replace(/\d{17,}/g, (digits) => `${digits.slice(0, 4)}…(${digits.length} digits)`);

/** With a true minus sign. */
const typeset = (text: string): string => text.replace('-', '−');

/** A number, exact and decimal. */
export function numberMarkup(value: Threshold, figure?: string): Markup {
  const named = figure === undefined ? null : html` data-figure="${figure}"`;
  if (value === INFINITE)
    return html`<span class="number" data-exact="infinite"${named}><span aria-hidden="true">∞</span><span class="unseen">infinite</span></span>`;
  const exact = format(value);
  const shown = typeset(abridged(exact));
  if (isInteger(value) && shown.length <= 16) return html`<span class="number" data-exact="${exact}"${named}>${shown}</span>`;
  const approximate = decimal(value);
  const relation = approximate.exact ? '=' : '≈';
  return html`<span class="number fraction" data-exact="${exact}"${named} title="${shown} ${relation} ${approximate.text}"><span class="exact">${shown}</span><span class="relation"> ${relation} </span><span class="decimal">${approximate.text}</span></span>`;
}

/** Significant digits of a decimal in a drawing. */
const DIGITS = 3;

/** A number in a drawing: the fraction, or the decimal where the page shows decimals. */
export const numberLabel = (value: Threshold): Markup =>
  value === INFINITE || isInteger(value)
    ? html`${numberText(value)}`
    : html`<tspan class="fraction"><tspan class="exact">${numberText(value)}</tspan><tspan class="decimal" display="none">${decimal(value, DIGITS).text}</tspan></tspan>`;

/** How many characters it takes at most. */
export const labelLength = (value: Threshold): number =>
  Math.max(numberText(value).length, value === INFINITE || isInteger(value) ? 0 : decimal(value, DIGITS).text.length);

/** The fraction as text alone, for descriptions. */
export const numberText = (value: Threshold): string => (value === INFINITE ? '∞' : typeset(abridged(format(value as Rational))));
