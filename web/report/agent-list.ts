/** # What each agent gets: in the best contract, at the first best, and there with the side payments that share the gap (C5) */
import { add, isZero } from '../../src/exact/rational.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { html, type Markup } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';
import { choiceMarkup } from './contract.js';

const MOST = 60;

/** The list. */
export function agentList({ environment: of, firstBest, mechanism, prosociality }: Analysis): Markup {
  const { gap, payoffs, sidePayments } = mechanism;
  const paid = sidePayments;
  const rows = of.agents
    .slice(0, MOST)
    .map(
      (agent, i) =>
        html`<tr><th scope="row">${agent}</th>${payoffs !== null && html`<td class="figure-cell">${numberMarkup(payoffs[i], `mechanism.payoffs.${i}`)}</td>`}<td class="figure-cell">${numberMarkup(firstBest.payoffs[i], `firstBest.payoffs.${i}`)}</td>${paid !== null && html`<td class="figure-cell">${numberMarkup(paid[i], `sidePayments.${i}`)}</td><td class="figure-cell">${numberMarkup(add(firstBest.payoffs[i], paid[i]))}</td>`}<td class="figure-cell">${numberMarkup(prosociality.byAgent[i], `prosociality.byAgent.${i}`)}</td></tr>`,
    );
  return html`<p>The first best meant here is ${choiceMarkup(of, firstBest.easiest)}.${gap !== null && paid !== null && !isZero(gap) && ' With these constant side payments, which change no incentive, every agent is better off at the first best than in the best contract.'}</p><div class="scroll" tabindex="0" role="region" aria-label="Payoffs by agent"><table class="list"><caption class="unseen">Payoffs by agent</caption><thead><tr><th scope="col">agent</th>${payoffs !== null && html`<th scope="col" class="figure-cell">best contract</th>`}<th scope="col" class="figure-cell">first best</th>${paid !== null && html`<th scope="col" class="figure-cell">side payment</th><th scope="col" class="figure-cell">together</th>`}<th scope="col" class="figure-cell">its own λ*</th></tr></thead><tbody>${rows}</tbody></table></div>${of.agents.length > MOST && html`<p class="quiet">${of.agents.length - MOST} more agents are not listed.</p>`}`;
}
