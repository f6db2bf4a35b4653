/**
 * # The table of temptations
 *
 * Who is tempted at a first best, what it gains and what that costs everyone, and whether the court sees it.
 */
import type { Analysis, SeenTemptation } from '../../../src/formats/analysis/analysis.js';
import { ratio } from '../../../src/prosocial/threshold.js';
import { heading, type Sheet, table } from '../layout/layout.js';
import { numberText, placeWords, thresholdText } from './outcome-words.js';

const MOST = 20;

/** The temptations at first bests; of many the undetectable ones first. */
export function temptationTable(sheet: Sheet, { environment: of, temptations }: Analysis): string[] {
  if (temptations.length === 0) return heading(sheet, 'Temptations at first bests', 'none');
  const unseen = temptations.filter(({ detectable }) => !detectable);
  const seen = temptations.filter(({ detectable }) => detectable);
  const shown = temptations.length <= MOST ? temptations : [...unseen.slice(0, MOST), ...seen.slice(0, Math.max(0, MOST - unseen.length))];
  const rows = shown.map((temptation: SeenTemptation) => {
    const { contingency, profile, agent, action, gain, loss, detectable } = temptation;
    const cells = [
      placeWords(of, contingency, profile),
      of.agents[agent],
      of.actions[agent][action],
      numberText(gain),
      numberText(loss),
      thresholdText(ratio(temptation)),
      detectable ? 'yes' : 'no',
    ];
    return detectable ? cells : [...cells.slice(0, -1), sheet.colors.red('no')];
  });
  const sees = unseen.length === 0 ? 'all' : seen.length === 0 ? 'none' : `${seen.length}`;
  const lines = [
    ...heading(sheet, 'Temptations at first bests', `${temptations.length}, of which the court sees ${sees}`),
    ...table(sheet, '<<<>>>=', ['at', 'who', 'does', 'gains', 'all lose', 'ratio', 'seen'], rows),
  ];
  const left = temptations.length - shown.length;
  return left === 0 ? lines : [...lines, `  … and ${left} more (${unseen.length} undetectable in all, listed first)`];
}
