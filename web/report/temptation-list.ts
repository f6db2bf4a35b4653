/** # Who is tempted at first bests, what it gains and costs, and whether the court sees it; what it does not see comes first */

import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { placeText } from '../../src/formats/analysis/obstacle-words.js';
import { ratio } from '../../src/prosocial/threshold.js';
import { html, type Markup } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';

const MOST = 200;

/** The list. */
export function temptationList({ environment: of, temptations }: Analysis): Markup {
  if (temptations.length === 0) return html`<p>Nobody is tempted at a first best.</p>`;
  const rows = temptations.map((temptation, k) => ({ temptation, k }));
  const ordered = [...rows.filter(({ temptation }) => !temptation.detectable), ...rows.filter(({ temptation }) => temptation.detectable)];
  const unseen = temptations.filter(({ detectable }) => !detectable).length;
  const shown = ordered.slice(0, MOST).map(({ temptation, k }) => {
    const { contingency, profile, agent, action, gain, loss, detectable } = temptation;
    return html`<tr class="${detectable ? 'seen' : 'not-seen'}"><td class="text">${placeText(of, contingency, profile)}</td><td class="text">${of.agents[agent]}</td><td class="text">${of.actions[agent][action]}</td><td class="figure-cell">${numberMarkup(gain, `temptations.${k}.gain`)}</td><td class="figure-cell">${numberMarkup(loss, `temptations.${k}.loss`)}</td><td class="figure-cell">${numberMarkup(ratio(temptation))}</td><td>${detectable ? 'seen' : html`<strong class="bad">not seen</strong>`}</td></tr>`;
  });
  return html`<p>${temptations.length === 1 ? 'One temptation' : `${temptations.length} temptations`} at first bests; ${unseen === 0 ? 'the court sees them all' : unseen === temptations.length ? 'the court sees none of them' : `the court does not see ${unseen} of them`}.</p><div class="scroll" tabindex="0" role="region" aria-label="Temptations at first bests"><table class="list"><caption class="unseen">Temptations at first bests</caption><thead><tr><th scope="col">at</th><th scope="col">who</th><th scope="col">does</th><th scope="col" class="figure-cell">gains</th><th scope="col" class="figure-cell">all lose</th><th scope="col" class="figure-cell">gain / loss</th><th scope="col">by the court</th></tr></thead><tbody>${shown}</tbody></table></div>${
    ordered.length > MOST && html`<p class="quiet">${ordered.length - MOST} more are not listed.</p>`
  }`;
}
