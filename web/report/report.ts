/**
 * # What a page reports
 *
 * The analysis of a game in a class, the best mechanism of every class, and the reason of the gap in words. What time ran out on is bounded;
 * `incomplete` says whether anything is.
 */
import { type BestMechanism, bestMechanism } from '../../src/contract/best-mechanism.js';
import { MECHANISM_CLASSES, type MechanismClass, setting } from '../../src/contract/language/setting.js';
import { after } from '../../src/exact/expiry.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { gapReason } from '../../src/formats/analysis/gap-reason.js';

export interface Report {
  readonly analysis: Analysis;
  readonly classes: readonly { readonly mechanismClass: MechanismClass; readonly best: BestMechanism }[];
  /** Why there is a gap, or why none. */
  readonly reason: string;
  readonly incomplete: boolean;
}

/** The longest that a reason is looked for, in seconds. */
const PATIENCE = 2;

/** The report of an analysis; what it takes beside the analysis has so many seconds. */
export function reportOf(analysis: Analysis, seconds: number): Report {
  const { environment, language, mechanismClass, liability, mechanism } = analysis;
  const classes = MECHANISM_CLASSES.map((other) => ({
    mechanismClass: other,
    best:
      other === mechanismClass
        ? mechanism.best
        : bestMechanism(setting(environment, language, { mechanismClass: other, liability }), after(400 * seconds)),
  }));
  return {
    analysis,
    classes,
    reason: gapReason(analysis, after(1000 * Math.min(PATIENCE, 0.2 * seconds))),
    incomplete:
      analysis.prosociality.withContract.status === 'interrupted' ||
      analysis.atWeight?.mechanism.best.status === 'interrupted' ||
      classes.some(({ best }) => best.status === 'interrupted'),
  };
}
