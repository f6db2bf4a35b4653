/**
 * # The panels of a report
 *
 * Each is a piece of markup that depends on the report alone, drawn at a given width: what the command writes into the page, and what the
 * worker of the live page sends while the game is edited.
 */
import type { Rational } from '../../src/exact/rational.js';
import { welfarePath } from '../../src/prosocial/welfare-path.js';
import { detectionPlot } from '../draw/detection-plot.js';
import { html, type Markup } from '../draw/markup.js';
import { labelRoom, phasePlot } from '../draw/phase-plot.js';
import { welfarePlot } from '../draw/welfare-plot.js';
import { agentList } from './agent-list.js';
import { atWeight } from './at-weight.js';
import { bars } from './bars.js';
import { contract } from './contract.js';
import { courtList, frontier } from './frontier.js';
import { headline } from './headline.js';
import type { Report } from './report.js';
import { temptationList } from './temptation-list.js';

export const PANELS = [
  'headline',
  'bars',
  'contract',
  'agents',
  'temptations',
  'atWeight',
  'welfare',
  'phases',
  'detection',
  'frontier',
  'courts',
] as const;
export type Panel = (typeof PANELS)[number];

/** Those that are drawings, by which they can be saved. */
export const DRAWINGS = ['bars', 'welfare', 'phases', 'detection', 'frontier'] as const satisfies readonly Panel[];

/** Larger games are not drawn along λ. */
const MOST_OUTCOMES = 20_000;

/** The panels. */
export function panels(report: Report, width: number, looks?: readonly number[]): Readonly<Record<Panel, Markup>> {
  const { analysis } = report;
  const { environment: of } = analysis;
  const weight = analysis.atWeight?.weight ?? null;
  const small = of.contingencies.length * of.profileCount <= MOST_OUTCOMES;
  const left = small ? labelRoom(of, width) : 52;
  const weighed = { width, left, ...(weight === null ? {} : { weight }) };
  const large = html`<p class="quiet">Not drawn: the game has more than ${MOST_OUTCOMES} outcomes.</p>`;
  return {
    headline: headline(report),
    bars: bars(report, width),
    contract: contract(analysis.mechanism, looks),
    agents: agentList(analysis),
    temptations: temptationList(analysis),
    atWeight: atWeight(analysis),
    welfare: small ? welfare(report, weighed) : large,
    phases: small ? phasePlot(of, weighed) : large,
    detection: detectionPlot(analysis, weighed),
    frontier: frontier(report, weighed),
    courts: courtList(report),
  };
}

function welfare({ analysis }: Report, weighed: { readonly width: number; readonly left: number; readonly weight?: Rational }): Markup {
  const { environment: of, language, mechanism, mechanismClass, firstBest, prosociality, atWeight: asked } = analysis;
  const { best } = mechanism;
  const under =
    best.status === 'attained'
      ? welfarePath(of, { language, transfers: best.pair.transfers, counted: mechanismClass !== 'unrestricted' })
      : null;
  const there = asked?.mechanism.best;
  return welfarePlot({
    firstBest: firstBest.welfare,
    threshold: prosociality.withoutContract,
    alone: welfarePath(of),
    under,
    ...(there?.status === 'attained' ? { bestThere: there.pair.value } : {}),
    ...weighed,
  });
}
