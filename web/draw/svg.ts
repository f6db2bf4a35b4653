/**
 * # Drawings
 *
 * Plots are SVG with a title and a description, and need no style sheet: every element has its colours as attributes, which the classes of a
 * page may override in the dark. Numbers in them are places on paper; what they stand for is written out exactly.
 */
import { html, type Markup, type Part } from './markup.js';

/** The colours of a drawing on its own, by class. */
const COLORS = {
  ink: '#1d232b',
  soft: '#545d69',
  line: '#d9d6cd',
  alone: '#1f5fa8',
  under: '#6a3d9a',
  good: '#18703f',
  bad: '#a8371f',
} as const;

export type Color = keyof typeof COLORS;

export interface Drawing {
  /** What it shows, in a few words. */
  readonly title: string;
  /** What is to be seen in it, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: Part;
  /** The name of the kind of drawing: its class and the name of its file. */
  readonly name: string;
}

const rounded = (place: number): number => Math.round(place * 10) / 10;

/** The drawing as an `svg` element that stands alone as well. */
export function drawing({ title, description, width, height, body, name }: Drawing): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="plot ${name}" data-name="${name}" viewBox="0 0 ${width} ${rounded(height)}" width="${width}" height="${rounded(height)}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="13"><title id="${name}-title">${title}</title><desc id="${name}-desc">${description}</desc>${body}</svg>`;
}

/** A text; `anchor` says which part of it stands at x. */
export const label = (
  x: number,
  y: number,
  text: Part,
  color: Color = 'ink',
  anchor: 'start' | 'middle' | 'end' = 'start',
  size = 13,
): Markup =>
  html`<text class="fill-${color}" fill="${COLORS[color]}" x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" font-size="${size}">${text}</text>`;

/** A straight line. */
export const rule = (x1: number, y1: number, x2: number, y2: number, color: Color = 'line', width = 1, dashes?: string): Markup =>
  html`<line class="stroke-${color}" stroke="${COLORS[color]}" stroke-width="${width}"${dashes !== undefined && html` stroke-dasharray="${dashes}"`} x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}"/>`;

/** A box, filled to a degree, with a title that is read on pointing. */
export const box = (x: number, y: number, width: number, height: number, color: Color, opacity = 1, title?: string): Markup =>
  html`<rect class="fill-${color} stroke-${color}" fill="${COLORS[color]}" fill-opacity="${opacity}" stroke="${COLORS[color]}" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(Math.max(0, width))}" height="${rounded(height)}" rx="2">${title !== undefined && html`<title>${title}</title>`}</rect>`;

/** A point. */
export const dot = (x: number, y: number, color: Color, radius = 3.5, title?: string): Markup =>
  html`<circle class="fill-${color}" fill="${COLORS[color]}" cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}">${title !== undefined && html`<title>${title}</title>`}</circle>`;

/** A path that is not filled. */
export const stroke = (path: string, color: Color, width = 2, dashes?: string): Markup =>
  html`<path class="stroke-${color}" fill="none" stroke="${COLORS[color]}" stroke-width="${width}" stroke-linejoin="round"${dashes !== undefined && html` stroke-dasharray="${dashes}"`} d="${path}"/>`;

/** A hatched box: what is missing. */
export function hatched(x: number, y: number, width: number, height: number, color: Color): Markup {
  const lines: string[] = [];
  for (let at = x - height + 6; at < x + width; at += 7) {
    const [from, to] = [Math.max(at, x), Math.min(at + height, x + width)];
    if (to > from) lines.push(`M${rounded(from)} ${rounded(y + height - (from - at))}L${rounded(to)} ${rounded(y + height - (to - at))}`);
  }
  return html`${stroke(lines.join(''), color, 1)}<rect class="stroke-${color}" fill="none" stroke="${COLORS[color]}" stroke-dasharray="3 3" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(Math.max(0, width))}" height="${rounded(height)}" rx="2"/>`;
}

/** A text cut to so many characters. */
export const cut = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};
