/**
 * # What each agent gets
 *
 * In the best mechanism, at the first best, and there with the side payments that share the gap equally (C5).
 */
import { add, divide, isZero, less, type Rational, rational } from '../../../src/exact/rational.js';
import type { Analysis, MechanismFindings } from '../../../src/formats/analysis/analysis.js';
import { heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { agentsWords, choiceWords, numberText } from './outcome-words.js';

const MOST_AGENTS = 20;

/** The table of payoffs by agent, with who would lose by going to the first best unless compensated. */
export function agentTable(sheet: Sheet, { environment: of, firstBest, mechanism }: Analysis): string[] {
  const { gap, payoffs, sidePayments } = mechanism;
  const paid = gap === null || isZero(gap) ? null : sidePayments;
  const shown = of.agents.slice(0, MOST_AGENTS);
  const rows = shown.map((agent, i) => [
    agent,
    ...(payoffs === null ? [] : [numberText(payoffs[i])]),
    numberText(firstBest.payoffs[i]),
    ...(paid === null ? [] : [numberText(paid[i]), numberText(add(firstBest.payoffs[i], paid[i]))]),
  ]);
  const head = ['agent', ...(payoffs === null ? [] : ['mechanism']), 'first best', ...(paid === null ? [] : ['side payment', 'total'])];
  const left = of.agents.length - shown.length;
  return [
    ...heading(sheet, 'What each agent gets', `the first best being ${choiceWords(of, firstBest.easiest, 3)}`),
    ...table(sheet, `<${'>'.repeat(head.length - 1)}`, head, rows),
    ...(left === 0 ? [] : [`  … and ${left} more agents`]),
    ...reading(sheet, mechanism, firstBest.payoffs),
  ];
}

/** Who would lose without side payments, and what each gains with them. */
function reading(sheet: Sheet, { setting, gap, payoffs, sidePayments }: MechanismFindings, atFirstBest: readonly Rational[]): string[] {
  if (payoffs === null || gap === null || isZero(gap)) return [];
  const { environment: of } = setting;
  const losers = payoffs.flatMap((payoff, i) => (less(atFirstBest[i], payoff) ? [i] : []));
  const without =
    losers.length === 0
      ? 'Nobody is worse off at the first best than in the mechanism'
      : `${agentsWords(of, losers)} must be compensated for going from the mechanism to the first best`;
  const shared =
    sidePayments === null ? '' : `; with the side payments each agent gains ${numberText(divide(gap, rational(payoffs.length)))}`;
  return paragraph(sheet, '  ', `${without}${shared}.`);
}
