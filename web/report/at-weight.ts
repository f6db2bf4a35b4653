/** # What agents of one weight λ come to: the best contract for them, and their equilibria without one */

import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { profileText } from '../../src/formats/analysis/obstacle-words.js';
import { html, type Markup, type Part } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';
import { gapMarkup, valueMarkup } from './headline.js';

const MOST = 8;

/** The figures at the weight asked about, or those of selfish agents and of agents of weight λ*(E). */
export function atWeight({ environment: of, atWeight: found, equilibria }: Analysis): Markup {
  const lists = (name: string, profiles: readonly (readonly number[])[]): Part =>
    html`<p>${name}: ${profiles.map((list, w): Part => [w > 0 && '; ', of.contingencies.length > 1 && html`<span class="quiet">${of.contingencies[w]}</span> `, named(list)])}.</p>`;
  const named = (list: readonly number[]): Part =>
    list.length === 0
      ? 'none'
      : `${list
          .slice(0, MOST)
          .map((profile) => profileText(of, profile))
          .join(', ')}${list.length > MOST ? ` and ${list.length - MOST} more` : ''}`;
  if (found === undefined || found.weight === null)
    return html`${lists(
      'Pure equilibria of selfish agents without contract',
      equilibria.map(({ selfish }) => selfish),
    )}`;
  return html`<dl class="figures small"><div class="figure"><dt><span class="symbol">λ</span> weight of every agent</dt><dd>${numberMarkup(found.weight, 'atWeight.weight')}</dd></div><div class="figure"><dt><span class="symbol">V<sup>λ</sup></span> best contract for them</dt><dd>${valueMarkup(found.mechanism, 'atWeight.')}</dd></div><div class="figure gap"><dt><span class="symbol">Γ<sup>λ</sup></span> gap</dt><dd>${gapMarkup(found.mechanism, 'atWeight.')}</dd></div></dl>${lists('Pure equilibria without contract', found.equilibria)}`;
}
