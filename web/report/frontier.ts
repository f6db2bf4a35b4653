/** # The courts on the frontier: the drawing, and a list of what each observes */
import type { Blocks, Language } from '../../src/contract/language/language.js';
import type { ProductPoint } from '../../src/design/product-frontier.js';
import type { FrontierPoint } from '../../src/design/weight-frontier.js';
import { placeText } from '../../src/formats/analysis/obstacle-words.js';
import type { Environment } from '../../src/game/environment.js';
import { frontierPlot } from '../draw/frontier-plot.js';
import { html, joined, type Markup, type Part } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';
import type { Report } from './report.js';

const MOST = { outcomes: 6, blocks: 8 } as const;

/** The drawing. */
export function frontier({ analysis, frontiers }: Report, weighed: { readonly width: number; readonly left: number }): Markup {
  if (frontiers === undefined) return html`<p class="quiet">Other courts are still being looked at.</p>`;
  const { any, product } = frontiers;
  if (any === null && product === null)
    return html`<p class="quiet">Not drawn: the game is too large for its courts to be gone through in the time given.</p>`;
  const { withContract } = analysis.prosociality;
  const steps = (points: readonly FrontierPoint[]) => points.map(({ language, weight }) => ({ cells: language.count, weight }));
  return frontierPlot({
    product: product && { steps: steps(product.points), open: product.settledBelow !== null },
    any: any && { steps: steps(any.points), open: any.open !== null },
    own:
      withContract.status === 'interrupted'
        ? null
        : { cells: analysis.language.count, weight: withContract.status === 'attained' ? withContract.weight : 'infinite' },
    ...weighed,
  });
}

/** The list, each with a button by which the live page takes that court. */
export function courtList({ analysis: { environment: of }, frontiers }: Report): Markup {
  if (frontiers === undefined || (frontiers.any === null && frontiers.product === null)) return html``;
  const { any, product } = frontiers;
  const row = ({ language, weight }: FrontierPoint, sees: Part) =>
    html`<tr><td class="figure-cell">${language.count}</td><td class="figure-cell">${numberMarkup(weight)}</td><td class="text">${sees}</td><td><button type="button" class="live" data-court="${JSON.stringify(language.cells)}" aria-label="Take it: the court of ${language.count} cells">Take it</button></td></tr>`;
  const rows = [
    ...(product?.points ?? []).map((point) => row(point, observed(of, point))),
    ...(any?.points ?? []).filter(({ language }) => language.count > 1).map((point) => row(point, toldApart(of, point.language))),
  ];
  const open = [
    product !== null &&
      product.settledBelow !== null &&
      `Courts of ${product.settledBelow} cells or more that observe contingencies and actions were not all tried.`,
    any !== null &&
      any.open !== null && [
        `Whether a court of ${any.open.atLeast} cells or more that tells apart any outcomes needs less was not settled; one of ${any.open.found.language.count} cells needs `,
        numberMarkup(any.open.found.weight),
        '.',
      ],
  ].filter((part) => part !== false);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Courts on the frontier"><table class="list"><caption class="unseen">Courts on the frontier</caption><thead><tr><th scope="col" class="figure-cell">cells</th><th scope="col" class="figure-cell">weight needed</th><th scope="col">what the court sees</th><td></td></tr></thead><tbody>${rows}</tbody></table></div>${open.map((part) => html`<p class="quiet">${part}</p>`)}`;
}

/** What a product court observes: each partition that is not a single block. */
function observed(of: Environment, { contingencies, actions }: ProductPoint): Part {
  const parts = [
    { name: 'contingencies', blocks: contingencies, names: of.contingencies },
    ...actions.map((blocks, i) => ({ name: of.agents[i], blocks, names: of.actions[i] })),
  ].filter(({ blocks }) => blocks.length > 1);
  if (parts.length === 0) return html`<span class="quiet">nothing</span>`;
  return joined(
    parts.map(({ name, blocks, names }) => html`${name}: ${blocksText(blocks, names)}`),
    '; ',
  );
}

const blocksText = (blocks: Blocks, names: readonly string[]): string =>
  blocks
    .slice(0, MOST.blocks)
    .map(
      (block) =>
        `${block
          .slice(0, MOST.outcomes)
          .map((k) => names[k])
          .join(', ')}${block.length > MOST.outcomes ? ' …' : ''}`,
    )
    .join(' | ') + (blocks.length > MOST.blocks ? ' | …' : '');

/** The cells of a language but the largest. */
function toldApart(of: Environment, { cells, count }: Language): Part {
  const outcomes = Array.from({ length: count }, (_, cell) =>
    cells.flatMap((row, w) => row.flatMap((own, profile) => (own === cell ? [placeText(of, w, profile)] : []))),
  );
  const rest = outcomes.reduce((most, list, cell) => (list.length > outcomes[most].length ? cell : most), 0);
  const listed = outcomes.filter((_, cell) => cell !== rest);
  return `${listed
    .slice(0, MOST.blocks)
    .map(
      (list) =>
        `${list.slice(0, MOST.outcomes).join(', ')}${list.length > MOST.outcomes ? ` and ${list.length - MOST.outcomes} more` : ''}`,
    )
    .join(' | ')} | the rest`;
}
