/**
 * # What a page reports
 *
 * The analysis of a game in a class, the best mechanism of every class, the reason of the gap in words, and what other courts would leave to
 * prosociality. What time ran out on is bounded; `incomplete` says whether any figure is.
 */
import { type BestMechanism, bestMechanism } from '../../src/contract/best-mechanism.js';
import { MECHANISM_CLASSES, type MechanismClass, setting } from '../../src/contract/language/setting.js';
import { courtOf } from '../../src/design/court.js';
import { type ProductFrontier, productFrontier } from '../../src/design/product-frontier.js';
import { type WeightFrontier, weightFrontier } from '../../src/design/weight-frontier.js';
import { after, type Expiry, unlessInterrupted } from '../../src/exact/expiry.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { gapReason } from '../../src/formats/analysis/gap-reason.js';

export interface Report {
  readonly analysis: Analysis;
  readonly classes: readonly { readonly mechanismClass: MechanismClass; readonly best: BestMechanism }[];
  /** Why there is a gap, or why none. */
  readonly reason: string;
  readonly incomplete: boolean;
  /** What courts leave to prosociality; left out while it is not looked for. */
  readonly frontiers?: Frontiers;
}

/** The frontiers of all courts and of product courts; `null` where time ran out before anything was known, or the game is too large. */
interface Frontiers {
  readonly any: WeightFrontier | null;
  readonly product: ProductFrontier | null;
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

/** Larger games have too many courts. */
const MOST_OUTCOMES = 1000;

/** The report with the frontiers, which may take so many seconds. */
export function withFrontiers(report: Report, seconds: number): Report {
  const { environment: of, mechanismClass, liability, individual } = report.analysis;
  if (of.contingencies.length * of.profileCount > MOST_OUTCOMES) return { ...report, frontiers: { any: null, product: null } };
  const court = (expired: Expiry) => courtOf(of, { mechanismClass, liability, ...(individual && { individual }) }, expired);
  const end = performance.now() + 1000 * seconds;
  const soon = after(500 * seconds);
  const product = unlessInterrupted(() => productFrontier(court(soon), soon), null);
  const late = after(end - performance.now());
  return { ...report, frontiers: { product, any: unlessInterrupted(() => weightFrontier(court(late), late), null) } };
}
