/**
 * # The phase diagram, drawn
 *
 * For every profile that is an equilibrium of v^λ at some weight λ, the interval of these weights (C12), contingency by contingency; ◆ and a
 * full bar at first bests, an open bar at others.
 */

import { compare, equal, type Rational } from '../../src/exact/rational.js';
import { placeText } from '../../src/formats/analysis/obstacle-words.js';
import type { Environment } from '../../src/game/environment.js';
import { phaseDiagram, type WeightInterval } from '../../src/prosocial/phase.js';
import { INFINITE, selfishnessLevel, type Threshold } from '../../src/prosocial/threshold.js';
import type { Markup } from './markup.js';
import { numberText } from './number.js';
import { box, cut, drawing, label, rule } from './svg.js';
import { drawWeightAxis, middleWeight, weightAxis } from './weight-axis.js';

export interface PhaseOptions {
  readonly width?: number;
  /** Where the axis begins, so that drawings below each other have theirs below each other. */
  readonly left?: number;
  /** A weight to be marked. */
  readonly weight?: Rational;
}

const MOST_ROWS = 40;
const ROW = 24;
const TOP = 12;

interface Phase {
  readonly contingency: number;
  readonly profile: number;
  readonly interval: WeightInterval;
  readonly firstBest: boolean;
}

/** The ends of all intervals: λ*(E) first if it is finite, then in ascending order. */
export function phaseEnds(of: Environment): Rational[] {
  const level = selfishnessLevel(of);
  const ends = phaseDiagram(of)
    .flat()
    .flatMap((interval) => (interval === null ? [] : [interval.from, ...(interval.upTo === INFINITE ? [] : [interval.upTo])]))
    .sort(compare)
    .filter((end, k, all) => k === 0 || !equal(end, all[k - 1]));
  return level === INFINITE ? ends : [level, ...ends];
}

const intervalText = ({ from, upTo }: WeightInterval): string => {
  const end: Threshold = upTo;
  if (end !== INFINITE && equal(from, end)) return `at λ = ${numberText(from)} alone`;
  return `from λ = ${numberText(from)} ${end === INFINITE ? 'on' : `to ${numberText(end)}`}`;
};

const phases = (of: Environment): Phase[] =>
  phaseDiagram(of).flatMap((row, contingency) =>
    row.flatMap((interval, profile) =>
      interval === null ? [] : [{ contingency, profile, interval, firstBest: of.best[contingency].includes(profile) }],
    ),
  );

const rowText = (of: Environment, { contingency, profile, firstBest }: Phase): string =>
  `${placeText(of, contingency, profile)}${firstBest ? ' ◆' : ''}`;

/** The room that the names of profiles take on the left. */
export function labelRoom(of: Environment, width: number): number {
  const longest = phases(of)
    .slice(0, MOST_ROWS)
    .reduce((most, phase) => Math.max(most, [...rowText(of, phase)].length), 8);
  return Math.min(Math.max(76, longest * 7.4 + 12), width * 0.42);
}

/** The diagram of an environment. */
export function phasePlot(of: Environment, { width = 720, left = labelRoom(of, width), weight }: PhaseOptions = {}): Markup {
  const all = phases(of);
  const rows = all.slice(0, MOST_ROWS);
  const ends = phaseEnds(of);
  const texts = rows.map((phase) => rowText(of, phase));
  const most = Math.floor((left - 12) / 7.4);
  const axis = weightAxis(middleWeight(ends[0] ?? INFINITE, ends), left, width - left - 36);
  const bottom = TOP + rows.length * ROW + 6;
  const bars = rows.map(({ interval, firstBest }, k) => {
    const y = TOP + k * ROW;
    const [from, to] = [axis.at(interval.from), axis.at(interval.upTo)];
    return [
      label(left - 8, y + 15, cut(texts[k], most), 'ink', 'end'),
      rule(left, y + 11, left + axis.width, y + 11, 'line'),
      box(
        Math.max(left, to - from < 5 ? from - 2.5 : from),
        y + 4,
        Math.max(5, to - from),
        14,
        firstBest ? 'good' : 'soft',
        firstBest ? 0.85 : 0.12,
        `${texts[k]}: an equilibrium ${intervalText(interval)}`,
      ),
    ];
  });
  const omitted = all.length - rows.length;
  const description =
    all.length === 0
      ? 'No profile is a pure equilibrium at any weight.'
      : `${rows.map(({ interval }, k) => `${texts[k].replace(' ◆', ', a first best,')} is an equilibrium ${intervalText(interval)}`).join('; ')}.${omitted > 0 ? ` ${omitted} more are not drawn.` : ''}`;
  return drawing({
    name: 'phase-diagram',
    title: 'Which weight makes which profile an equilibrium',
    description,
    width,
    height: bottom + 30 + (omitted > 0 ? 18 : 0),
    body: [
      bars,
      weight !== undefined && rule(axis.at(weight), TOP - 6, axis.at(weight), bottom, 'bad', 1.5, '4 3'),
      drawWeightAxis(axis, bottom, ends),
      all.length === 0 && label(left + 8, TOP + 2, 'no pure equilibrium at any weight', 'soft'),
      omitted > 0 && label(left, bottom + 42, `${omitted} more profiles are not drawn`, 'soft'),
    ],
  });
}
