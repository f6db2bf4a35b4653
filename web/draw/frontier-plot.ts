/**
 * # The frontier of what the court sees against the weight that is needed
 *
 * How few cells will do at each weight λ: of courts that observe contingencies and actions, and of courts that tell apart any outcomes. Every
 * language lies on the second line or above it; the language of the game is marked. Rows stand for numbers of cells, evenly spaced.
 */
import type { Rational } from '../../src/exact/rational.js';
import { INFINITE, type Threshold } from '../../src/prosocial/threshold.js';
import type { Markup, Part } from './markup.js';
import { numberText } from './number.js';
import { plotKey } from './plot-key.js';
import { dot, drawing, label, rule, stroke } from './svg.js';
import { drawWeightAxis, middleWeight, type WeightAxis, weightAxis } from './weight-axis.js';

/** So many cells do from this weight on; fewer do not. */
interface Step {
  readonly cells: number;
  readonly weight: Threshold;
}

/** One line; where it is open, what is drawn of it is settled. */
interface Line {
  readonly steps: readonly Step[];
  readonly open: boolean;
}

interface FrontierLines {
  readonly product: Line | null;
  readonly any: Line | null;
  /** The language of the game, if its weight is known. */
  readonly own: Step | null;
  readonly weight?: Rational;
  readonly width?: number;
  readonly left?: number;
}

const PITCH = 26;
const PRODUCT = { color: 'alone', width: 2.5 } as const;
const ANY = { color: 'under', width: 2.5, dashes: '6 4' } as const;

/** The plot. */
export function frontierPlot({ product, any, own, weight, width = 720, left = 52 }: FrontierLines): Markup {
  const all = [...(product?.steps ?? []), ...(any?.steps ?? []), ...(own === null ? [] : [own])];
  const rows = [...new Set(all.map(({ cells }) => cells))].sort((x, y) => x - y);
  const weights = all.map((step) => step.weight).filter((one) => one !== INFINITE);
  const axis = weightAxis(middleWeight(all[0]?.weight ?? INFINITE, weights), left, width - left - 36);
  const key = plotKey(
    [
      ...(product === null ? [] : [{ text: 'cells, observing contingencies and actions', ...PRODUCT }]),
      ...(any === null ? [] : [{ text: 'cells, telling apart any outcomes', ...ANY }]),
      ...(own === null ? [] : [{ text: '● this court', color: 'bad' as const, width: 0 }]),
    ],
    12,
    width,
  );
  const top = key.height + 8;
  const y = (cells: number) => top + (rows.length - 1 - rows.indexOf(cells)) * PITCH + 8;
  const bottom = top + rows.length * PITCH;
  const lineText = ({ steps, open }: Line, which: string) =>
    `${which}: ${steps.map(({ cells, weight: from }) => `${cells === 1 ? 'one cell does' : `${cells} cells do`} ${from === INFINITE ? 'at no weight' : `from λ = ${numberText(from)} on`}`).join(', ')}${open ? '; what more cells would do is not settled' : ''}`;
  return drawing({
    name: 'frontier',
    title: 'How many cells a court needs, against prosocial weight',
    description: `${[
      ...(product === null ? [] : [lineText(product, 'Of courts that observe contingencies and actions')]),
      ...(any === null ? [] : [lineText(any, 'Of courts that tell apart any outcomes')]),
      ...(own === null ? [] : [`This court has ${own.cells} and does from λ = ${numberText(own.weight)} on`]),
    ].join('. ')}.`,
    width,
    height: bottom + 34,
    body: [
      rows.map((cells) => [
        rule(left, y(cells), left + axis.width, y(cells), 'line'),
        label(left - 8, y(cells) + 4, cells, 'soft', 'end', 12),
      ]),
      product !== null && drawn(axis, y, product.steps, PRODUCT),
      any !== null && drawn(axis, y, any.steps, ANY),
      own !== null && dot(axis.at(own.weight), y(own.cells), 'bad', 5, `this court: ${own.cells} cells, λ = ${numberText(own.weight)}`),
      weight !== undefined && rule(axis.at(weight), top - 4, axis.at(weight), bottom, 'bad', 1.5, '4 3'),
      drawWeightAxis(axis, bottom, weights),
      key.drawn,
    ],
  });
}

/** The line: at a weight, the fewest cells that do; up to the first step, where no weight is too much, from the right. */
function drawn(
  axis: WeightAxis,
  y: (cells: number) => number,
  steps: readonly Step[],
  { color, width, ...dashed }: typeof PRODUCT | typeof ANY,
): Part {
  let path = '';
  let from: Threshold = INFINITE;
  for (const { cells, weight } of steps) {
    const [start, end] = [axis.at(from).toFixed(1), axis.at(weight).toFixed(1)];
    path += `${path === '' ? 'M' : 'L'}${start} ${y(cells)}H${end}`;
    from = weight;
  }
  const dots = steps.map((step) =>
    dot(axis.at(step.weight), y(step.cells), color, 3.5, `${step.cells} from λ = ${numberText(step.weight)} on`),
  );
  return [stroke(path, color, width, 'dashes' in dashed ? dashed.dashes : undefined), dots];
}
