/** What next: what would close the gap cheapest, and what to type to see it. */
import { courtOf } from '../../../src/design/court.js';
import { valuedObservations } from '../../../src/design/observations.js';
import { after, unlessInterrupted } from '../../../src/exact/expiry.js';
import { add, equal, isZero, less, type Rational } from '../../../src/exact/rational.js';
import { type Analysis, welfareRange } from '../../../src/formats/analysis/analysis.js';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { INFINITE } from '../../../src/prosocial/threshold.js';
import { heading, paragraph, type Sheet } from '../layout/layout.js';
import { observationWords } from './design-page.js';
import { numberText } from './outcome-words.js';
import { printable } from './shown-game.js';

/** Milliseconds to value observations. */
const PATIENCE = 1000;

/** One to three lines on a game with a gap, or without an equilibrium; that no contract is needed where there is no gap and nothing is paid. */
export function nextLines(sheet: Sheet, path: string, analysis: Analysis, typed: readonly string[] = []): string[] {
  const { mechanism, mechanismClass, prosociality } = analysis;
  const { gap, best } = mechanism;
  const file = printable(path, 60) === path ? [path] : [];
  const option = [...(mechanismClass === 'subsidy-free' ? [] : ['--class', mechanismClass]), ...typed];
  const more = paragraph(sheet, '  ', `more: ${shellWords('lacuna', 'design', ...file, ...option)}`);
  if (best.status === 'undefined') return [...heading(sheet, 'Next', step(analysis, null)), ...more];
  if (gap === null || best.status !== 'attained') return [];
  if (isZero(gap)) {
    const free = [...best.pair.transfers.values()].every((paid) => paid.every(isZero));
    return free ? heading(sheet, 'Next', 'the best contract is no contract: selfish agents have a first-best equilibrium without it') : [];
  }
  const { withContract } = prosociality;
  const weight =
    withContract.status === 'attained'
      ? paragraph(sheet, '  ', `agents of weight ${numberText(withContract.weight)} close the gap with this contract`)
      : withContract.status === 'infinite' && prosociality.withoutContract !== INFINITE
        ? paragraph(sheet, '  ', 'no prosociality closes the gap beside this contract')
        : [];
  const none = isBestWithout(analysis, best.pair.value)
    ? ['the best contract is no contract: none does better than what agents settle on without']
    : [];
  return [...heading(sheet, 'Next', [...none, step(analysis, gap)].join('; ')), ...weight, ...more];
}

/** Whether selfish agents have equilibria without any contract that are worth as much as the best mechanism, for which nobody need sign. */
function isBestWithout({ environment, equilibria, individual }: Analysis, value: Rational): boolean {
  const range = welfareRange(
    environment,
    equilibria.map(({ selfish }) => selfish),
  );
  return individual === undefined && range !== null && equal(range.greatest, value);
}

/** The best single observation, in words; `null` for a gap that is undefined. */
function step({ environment, language, mechanismClass, liability, individual }: Analysis, gap: Rational | null): string {
  const court = courtOf(environment, { mechanismClass, liability, ...(individual && { individual }) }, after(PATIENCE));
  const valued = unlessInterrupted(() => valuedObservations(court, language), null);
  if (valued === null) return 'which observation is worth most takes longer to find';
  let best: { readonly left: Rational | null; readonly words: string } = { left: gap, words: '' };
  for (const { observation, gap: left } of valued)
    if (left !== null && (best.left === null || less(left, best.left))) best = { left, words: observationWords(environment, observation) };
  if (best.left === null || best.words === '')
    return `nothing that the court might see besides, one thing alone, would ${gap === null ? 'make room for an equilibrium' : 'narrow the gap'}`;
  if (gap === null) {
    const rest = isZero(best.left) ? 'and no gap' : `and a gap of ${numberText(best.left)}`;
    return `telling ${best.words} would leave an equilibrium, ${rest}`;
  }
  const does = isZero(best.left)
    ? 'close the gap'
    : equal(add(best.left, best.left), gap)
      ? 'halve the gap'
      : `narrow the gap to ${numberText(best.left)}`;
  return `telling ${best.words} would ${does}`;
}
