/**
 * # The figures that a reader looks for first
 *
 * First best, what the best contract reaches, the gap, and how much prosociality closes it without and with the contract; then why.
 */
import type { Rational } from '../../src/exact/rational.js';
import type { MechanismFindings } from '../../src/formats/analysis/analysis.js';
import type { ContractThreshold } from '../../src/prosocial/substitution.js';
import { html, type Markup, type Part } from '../draw/markup.js';
import { numberMarkup } from '../draw/number.js';
import type { Report } from './report.js';

const figure = (symbol: Part, name: string, value: Part, kind = ''): Markup =>
  html`<div class="figure ${kind}"><dt><span class="symbol" aria-hidden="true">${symbol}</span> ${name}</dt><dd>${value}</dd></div>`;

/** A value between bounds, while it is not known. */
export const between = (least: Rational | null, most: Part, figures: string): Part => [
  html`<span class="quiet">between</span> `,
  least === null ? html`<span class="quiet">unknown</span>` : numberMarkup(least, `${figures}.atLeast`),
  html` <span class="quiet">and</span> `,
  most,
];

/** V_L, or its bounds. */
export function valueMarkup({ best }: MechanismFindings, at = ''): Part {
  switch (best.status) {
    case 'attained':
      return numberMarkup(best.pair.value, `${at}mechanism.welfare`);
    case 'undefined':
      return html`<span class="quiet">undefined: no mechanism has a pure equilibrium</span>`;
    case 'interrupted':
      return between(best.atLeast, numberMarkup(best.atMost, `incomplete.${at}mechanism.atMost`), `incomplete.${at}mechanism`);
  }
}

/** Γ_L, where it is known. */
export const gapMarkup = ({ best, gap }: MechanismFindings, at = ''): Part =>
  gap === null
    ? html`<span class="quiet">${best.status === 'interrupted' ? 'not known yet' : 'undefined'}</span>`
    : numberMarkup(gap, `${at}gap`);

/** λ*_L, or its bounds. */
export function thresholdMarkup(found: ContractThreshold): Part {
  switch (found.status) {
    case 'attained':
      return numberMarkup(found.weight, 'prosociality.withContract');
    case 'infinite':
      return numberMarkup('infinite', 'prosociality.withContract');
    case 'interrupted':
      return between(found.atLeast, numberMarkup(found.atMost, 'incomplete.withContract.atMost'), 'incomplete.withContract');
  }
}

/** The figures with the sentence that says why. */
export function headline({ analysis, reason }: Report): Markup {
  const { firstBest, mechanism, prosociality } = analysis;
  return html`<dl class="figures">${figure('W*', 'first best', numberMarkup(firstBest.welfare, 'firstBest.welfare'))}${figure(
    'V',
    'best contract',
    valueMarkup(mechanism),
  )}${figure('Γ', 'gap', gapMarkup(mechanism), 'gap')}${figure('λ*', 'prosociality that closes it, no contract', numberMarkup(prosociality.withoutContract, 'prosociality.withoutContract'))}${figure(
    html`λ*<sub>L</sub>`,
    'with the contract',
    thresholdMarkup(prosociality.withContract),
  )}</dl><p class="why"><strong>Why.</strong> ${reason}</p>`;
}
