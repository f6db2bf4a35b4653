/**
 * # What the court must see, against the weight
 *
 * At weight λ a deviation from a first best tempts only if its gain exceeds λ times its loss, and one that tempts must be seen (B16). So the
 * deviations that a court has to detect become fewer as λ grows and are none from λ*(E) on: prosociality shortens contracts. Drawn are those
 * from the first bests that are easiest to hold: all that tempt, and those of them that this contract language does not see.
 */
import { atMost, compare, equal, type Rational, ZERO } from '../../src/exact/rational.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import { INFINITE, ratio, type Threshold } from '../../src/prosocial/threshold.js';
import type { Markup } from './markup.js';
import { numberText } from './number.js';
import { plotKey } from './plot-key.js';
import { type Color, drawing, label, rule, stroke } from './svg.js';
import { drawWeightAxis, middleWeight, type WeightAxis, weightAxis } from './weight-axis.js';

const HEIGHT = 120;
const ALL = { color: 'alone', width: 2.5 } as const;
const UNSEEN = { color: 'bad', width: 2.5, dashes: '6 4' } as const;

/** How many deviations still tempt at a weight, in ascending order of weight. */
interface Count {
  readonly weight: Rational;
  readonly all: number;
  readonly unseen: number;
}

/** The counts at 0 and from each weight on at which a temptation ceases. */
export function temptationsLeft({ temptations, firstBest: { easiest } }: Analysis): Count[] {
  const tempting = temptations.filter(({ contingency, profile }) => easiest[contingency] === profile);
  const finite = tempting.map(ratio).filter((weight): weight is Rational => weight !== INFINITE);
  const weights = [ZERO, ...finite].sort(compare).filter((weight, k, all) => k === 0 || !equal(weight, all[k - 1]));
  const tempts = (weight: Rational, at: Threshold) => at === INFINITE || !atMost(at, weight);
  return weights.map((weight) => {
    const left = tempting.filter((temptation) => tempts(weight, ratio(temptation)));
    return { weight, all: left.length, unseen: left.filter(({ detectable }) => !detectable).length };
  });
}

/** The plot. */
export function detectionPlot(
  analysis: Analysis,
  { width = 720, left = 52, weight }: { readonly width?: number; readonly left?: number; readonly weight?: Rational } = {},
): Markup {
  const counts = temptationsLeft(analysis);
  const most = Math.max(1, counts[0].all);
  const weights = counts.map((count) => count.weight);
  const axis = weightAxis(middleWeight(analysis.prosociality.withoutContract, weights), left, width - left - 36);
  const key = plotKey(
    [
      { text: 'tempt, and must be seen', ...ALL },
      { text: 'not seen by this court', ...UNSEEN },
    ],
    12,
    width,
  );
  const top = key.height + 10;
  const y = (count: number) => top + HEIGHT - (count / most) * HEIGHT;
  const step = Math.max(1, Math.ceil(most / 5));
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, k) => k * step);
  const texts = counts.map(
    ({ weight: from, all, unseen }) => `from λ = ${numberText(from)} on ${all} tempt and ${unseen} of them are not seen`,
  );
  return drawing({
    name: 'what-must-be-seen',
    title: 'Deviations that the court must see, against prosocial weight',
    description: `Of the deviations from the first bests that are easiest to hold, ${texts.slice(0, 12).join('; ')}.`,
    width,
    height: top + HEIGHT + 40,
    body: [
      ticks.map((count) => [
        rule(left, y(count), left + axis.width, y(count), 'line'),
        label(left - 8, y(count) + 4, count, 'soft', 'end', 12),
      ]),
      line(axis, y, counts, ({ all }) => all, ALL.color, ALL.width),
      line(axis, y, counts, ({ unseen }) => unseen, UNSEEN.color, UNSEEN.width, UNSEEN.dashes),
      weight !== undefined && rule(axis.at(weight), top - 8, axis.at(weight), top + HEIGHT + 8, 'bad', 1.5, '4 3'),
      drawWeightAxis(axis, top + HEIGHT + 10, weights),
      key.drawn,
    ],
  });
}

function line(
  axis: WeightAxis,
  y: (count: number) => number,
  counts: readonly Count[],
  of: (count: Count) => number,
  color: Color,
  width: number,
  dashes?: string,
): Markup {
  const path = counts.map((count, k) => {
    const to = k + 1 < counts.length ? axis.at(counts[k + 1].weight) : axis.at(INFINITE);
    return `${k === 0 ? 'M' : 'L'}${axis.at(count.weight).toFixed(1)} ${y(of(count)).toFixed(1)}H${to.toFixed(1)}`;
  });
  return stroke(path.join(''), color, width, dashes);
}
