/**
 * # The phase diagram as a block drawing
 *
 * A line for every profile that is an equilibrium of v^λ at some weight, filled from the least of these weights to the greatest (C12): `█` at first
 * bests, `░` at others. Columns tell weights apart and are no scale: each weight at which something changes has a tick, each stretch between
 * two a few columns. Drawn where there are three such weights or more and they have room.
 */
import { compare, equal, type Rational, ZERO } from '../../../src/exact/rational.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { phaseDiagram, type WeightInterval } from '../../../src/prosocial/phase.js';
import { INFINITE } from '../../../src/prosocial/threshold.js';
import { columns, heading, padded, type Sheet } from '../layout/layout.js';
import { numberText, placeWords } from './outcome-words.js';

const FEWEST_WEIGHTS = 3;
const MOST_ROWS = 12;
const MOST_OUTCOMES = 5000;
const LONGEST_NAME = 30;
/** Columns that a stretch takes at least and at most. */
const STRETCH = { least: 5, most: 14 } as const;

interface Row {
  readonly name: string;
  readonly interval: WeightInterval;
  readonly firstBest: boolean;
}

/** The drawing, or nothing. */
export function phaseLines(sheet: Sheet, { environment: of }: Analysis): string[] {
  if (of.contingencies.length * of.profileCount > MOST_OUTCOMES) return [];
  const rows = phaseDiagram(of).flatMap((row, w) =>
    row.flatMap((interval, profile): Row[] =>
      interval === null ? [] : [{ name: placeWords(of, w, profile), interval, firstBest: of.best[w].includes(profile) }],
    ),
  );
  const weights = [ZERO, ...rows.flatMap(({ interval: { from, upTo } }) => (upTo === INFINITE ? [from] : [from, upTo]))]
    .sort(compare)
    .filter((weight, k, all) => k === 0 || !equal(weight, all[k - 1]));
  if (weights.length < FEWEST_WEIGHTS || rows.some(({ name }) => columns(name) > LONGEST_NAME)) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const lead = Math.max(...shown.map(({ name }) => columns(name))) + 4;
  const labels = weights.map(numberText);
  const room = Math.floor((sheet.width - 2 - lead) / weights.length);
  const stretch = labels.map((label) => Math.max(label.length + 2, Math.min(STRETCH.most, Math.max(STRETCH.least, room))));
  const ticks = stretch.map((_, k) => stretch.slice(0, k).reduce((total, width) => total + width, 0));
  const end = stretch.reduce((total, width) => total + width, 0);
  if (2 + lead + end + 1 > sheet.width) return [];
  const tick = (weight: Rational) => ticks[weights.findIndex((other) => equal(other, weight))];
  const bar = ({ interval: { from, upTo }, firstBest }: Row): string => {
    const [start, stop] = [tick(from), upTo === INFINITE ? end : tick(upTo)];
    const blocks = (firstBest ? '█' : '░').repeat(stop - start + 1);
    return `${' '.repeat(start)}${firstBest ? sheet.colors.green(blocks) : blocks}`;
  };
  const scale = labels.map((label, k) => padded(label, stretch[k])).join('');
  return [
    ...heading(sheet, 'Equilibria by weight', 'without contract; █ first bests, ░ others; from λ = 0 to ∞, no scale'),
    `  ${' '.repeat(lead)}${scale}∞`,
    ...shown.map((row) => `  ${padded(`${row.name}${row.firstBest ? ' ◆' : ''}`, lead)}${bar(row)}`),
    ...(rows.length > shown.length ? [`  … and ${rows.length - shown.length} more`] : []),
  ];
}
