/**
 * # Welfare against λ, drawn
 *
 * Expected welfare of the best and the worst equilibrium as all agents' weight λ grows from 0 to ∞, without a contract and under the best
 * contract of selfish agents, which stays as it is, against the first best W*; and at one weight what the contract best for it reaches. Steps are exact: at a step itself, where both sides are equilibria, stand dots.
 */
import { format, maximum, minimum, type Rational, ZERO } from '../../src/exact/rational.js';
import type { EquilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { INFINITE, type Threshold } from '../../src/prosocial/threshold.js';
import type { WelfareStep } from '../../src/prosocial/welfare-path.js';
import type { Markup, Part } from './markup.js';
import { labelLength, numberLabel, numberText } from './number.js';
import { plotKey } from './plot-key.js';
import { dot, drawing, label, rule, stroke } from './svg.js';
import { approximate, drawWeightAxis, middleWeight, type WeightAxis, weightAxis } from './weight-axis.js';

interface WelfareLines {
  readonly firstBest: Rational;
  /** λ*(E), which stands in the middle if it can. */
  readonly threshold: Threshold;
  readonly alone: readonly WelfareStep[];
  readonly under: readonly WelfareStep[] | null;
  readonly weight?: Rational;
  /** V^λ at that weight. */
  readonly bestThere?: Rational;
  readonly width?: number;
  /** Where the axis begins at least. */
  readonly left?: number;
}

const HEIGHT = 190;
const ALONE = { best: { color: 'alone', width: 2.5 }, worst: { color: 'alone', width: 2.5, dashes: '6 4' } } as const;
const UNDER = { best: { color: 'under', width: 5 }, worst: { color: 'under', width: 5, dashes: '10 8' } } as const;

/** The plot. */
export function welfarePlot({ firstBest, threshold, alone, under, weight, bestThere, width = 720, left: room = 52 }: WelfareLines): Markup {
  const spans = [...alone, ...(under ?? [])].flatMap(({ at, beyond }) => [at, beyond]).filter((span) => span !== null);
  const marked = bestThere ?? firstBest;
  const lowest = spans.map(({ worst }) => worst).reduce(minimum, marked);
  const highest = spans.map(({ best }) => best).reduce(maximum, firstBest);
  const [low, high] = [approximate(lowest), approximate(highest)];
  const key = plotKey(
    [
      { text: 'best equilibrium, no contract', ...ALONE.best },
      { text: 'worst', ...ALONE.worst },
      ...(under === null
        ? []
        : [
            { text: 'best, under the contract', ...UNDER.best },
            { text: 'worst', ...UNDER.worst },
          ]),
      ...(weight === undefined || bestThere === undefined ? [] : [{ text: '● best contract for this λ', color: 'bad' as const, width: 0 }]),
    ],
    12,
    width,
  );
  const top = key.height + 12;
  const y = (value: Rational) => top + HEIGHT - (high > low ? ((approximate(value) - low) / (high - low)) * HEIGHT : HEIGHT / 2);
  const weights = [...alone, ...(under ?? [])].map((step) => step.weight);
  const levels = distinct([firstBest, lowest, ...spans.flatMap(({ best, worst }) => [best, worst])]);
  const longest = Math.min(12, Math.max(...levels.map(labelLength)));
  const left = Math.max(room, longest * 7.4 + 20);
  const axis = weightAxis(
    middleWeight(
      threshold,
      alone.map((step) => step.weight),
    ),
    left,
    width - left - 36,
  );
  const ticks: Part[] = [];
  const taken: number[] = [];
  for (const level of levels) {
    const at = y(level);
    if (taken.some((other) => Math.abs(other - at) < 15) || labelLength(level) > 14) continue;
    taken.push(at);
    ticks.push([rule(left, at, left + axis.width, at, 'line'), label(left - 8, at + 4, numberLabel(level), 'soft', 'end', 12)]);
  }
  return drawing({
    name: 'welfare-along-weight',
    title: 'Welfare of equilibria against prosocial weight',
    description: [
      `The first best is worth ${numberText(firstBest)}.`,
      `Without a contract: ${stepsText(alone)}.`,
      ...(under === null ? [] : [`Under the best contract of selfish agents: ${stepsText(under)}.`]),
      ...(weight === undefined || bestThere === undefined
        ? []
        : [`The best contract for agents of weight ${numberText(weight)} reaches ${numberText(bestThere)}.`]),
    ].join(' '),
    width,
    height: top + HEIGHT + 42,
    body: [
      ticks,
      rule(left, y(firstBest), left + axis.width, y(firstBest), 'good', 1.5, '2 4'),
      label(left + axis.width + 4, y(firstBest) + 4, 'W*', 'good'),
      under !== null && lines(axis, y, under, UNDER),
      lines(axis, y, alone, ALONE),
      weight !== undefined && rule(axis.at(weight), top - 10, axis.at(weight), top + HEIGHT + 8, 'bad', 1.5, '4 3'),
      weight !== undefined &&
        bestThere !== undefined &&
        dot(
          axis.at(weight),
          y(bestThere),
          'bad',
          5,
          `the best contract for agents of weight ${numberText(weight)} reaches ${numberText(bestThere)}`,
        ),
      drawWeightAxis(axis, top + HEIGHT + 12, weights),
      key.drawn,
    ],
  });
}

const distinct = (values: readonly Rational[]): Rational[] => [...new Map(values.map((value) => [format(value), value])).values()];

/** The best equilibrium in a full line, the worst in a dashed one; nothing where there is none. */
function lines(
  axis: WeightAxis,
  y: (value: Rational) => number,
  steps: readonly WelfareStep[],
  { best, worst }: typeof ALONE | typeof UNDER,
): Part {
  const side = (of: (span: EquilibriumWelfare) => Rational) => {
    let path = '';
    let before: Rational | null = null;
    steps.forEach(({ weight, beyond }, k) => {
      const value = beyond && of(beyond);
      if (value === null) before = null;
      else {
        const [x, to] = [axis.at(weight), k + 1 < steps.length ? axis.at(steps[k + 1].weight) : axis.at(INFINITE)];
        path += `${before === null ? 'M' : 'L'}${x.toFixed(1)} ${y(value).toFixed(1)}H${to.toFixed(1)}`;
        before = value;
      }
    });
    return path;
  };
  const alone = steps.flatMap(({ weight, at, beyond }) =>
    at !== null && beyond === null ? [dot(axis.at(weight), y(at.best), best.color), dot(axis.at(weight), y(at.worst), best.color)] : [],
  );
  return [
    stroke(
      side((span) => span.worst),
      worst.color,
      worst.width,
      worst.dashes,
    ),
    stroke(
      side((span) => span.best),
      best.color,
      best.width,
    ),
    alone,
  ];
}

const spanText = (span: EquilibriumWelfare | null): string => {
  if (span === null) return 'there is no pure equilibrium';
  return format(span.best) === format(span.worst)
    ? `equilibria are worth ${numberText(span.best)}`
    : `the best equilibrium is worth ${numberText(span.best)} and the worst ${numberText(span.worst)}`;
};

/** What each stretch comes to, stretches that are alike together. */
function stepsText(steps: readonly WelfareStep[]): string {
  const texts = steps.map(({ beyond }) => spanText(beyond));
  return steps
    .flatMap(({ weight }, k) =>
      k > 0 && texts[k] === texts[k - 1] ? [] : [`${k === 0 ? `from ${numberText(ZERO)} on` : `beyond ${numberText(weight)}`} ${texts[k]}`],
    )
    .slice(0, 12)
    .join('; ');
}
