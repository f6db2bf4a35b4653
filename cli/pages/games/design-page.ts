/**
 * # The page of a design
 *
 * What `lacuna design FILE` prints for people: what the contract leaves, the least that the court must also see to achieve the target, what
 * each observation alone is worth, and which monitors to pay for.
 */
import colors from 'picocolors';
import { cellMark } from '../../../src/contract/language/cell-mark.js';
import type { Language } from '../../../src/contract/language/language.js';
import type { MonitorSet } from '../../../src/design/monitors.js';
import type { Observation, Valued } from '../../../src/design/observations.js';
import { compare, format, isZero, type Rational } from '../../../src/exact/rational.js';
import type { Design, Outcome } from '../../../src/formats/analysis/design.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import type { Environment } from '../../../src/game/environment.js';
import { columns, counted, heading, listText, padded, paragraph, type Sheet, table } from '../layout/layout.js';
import { cellDescriptions } from './cell-words.js';
import { individualWords } from './mechanism-words.js';
import { numberText, thresholdText } from './outcome-words.js';
import { printable, printableEnvironment } from './shown-game.js';

const MOST_ROWS = 20;
const MOST_CELLS = 24;
const MOST_OUTCOMES = 5;
const LONGEST_NAME = 28;

/** The page, without a line break at its end. */
export function designPage(
  path: string,
  { title }: GameFile,
  found: Design,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const sheet: Sheet = { colors: colors.createColors(color), width: Math.min(100, Math.max(60, width)) };
  const of = printableEnvironment(found.court.environment);
  const file = path === '-' ? 'standard input' : printable(path, sheet.width - 4, 'beginning');
  const bound = found.liability === null ? '' : `, no transfer beyond ±${numberText(found.liability)}`;
  const sections = [
    [
      sheet.colors.bold(title === null ? file : printable(title, sheet.width)),
      ...(title === null ? [] : [sheet.colors.dim(file)]),
      ...paragraph(
        sheet,
        '',
        [
          `${found.mechanismClass} mechanisms${bound}`,
          ...individualWords({ environment: of, ...(found.individual && { individual: found.individual }) }),
        ].join(', '),
      ),
    ],
    nowLines(sheet, found),
    coarsestLines(sheet, of, found),
    observationLines(sheet, of, found),
    monitorLines(sheet, found),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const gapText = (gap: Rational | null): string => (gap === null ? 'undefined' : numberText(gap));

/** The target in words. */
function targetWords({ target: { gap, weight } }: Design): string {
  const parts = [
    ...(gap === null ? [] : [isZero(gap) ? 'closes the gap' : `leaves a gap of at most ${numberText(gap)}`]),
    ...(weight === null ? [] : [`needs a weight of at most ${numberText(weight)}`]),
  ];
  return parts.join(' and ');
}

function nowLines(sheet: Sheet, { now }: Design): string[] {
  if (now === null) return heading(sheet, 'Now', 'time ran out before the gap of this language was known');
  const gap =
    now.gap === null ? 'no mechanism has an equilibrium at every contingency' : `the contract leaves ${gapText(now.gap)} on the table`;
  return heading(sheet, 'Now', `${gap}; prosociality closes it at weight ${thresholdText(now.weight)}`);
}

/** The least that must be told apart besides. */
function coarsestLines(sheet: Sheet, of: Environment, found: Design): string[] {
  const { coarsest, language } = found;
  const title = 'What the court must also see';
  if (coarsest.status === 'none') return heading(sheet, title, `nothing that it could see ${targetWords(found)}`);
  if (coarsest.status === 'interrupted') {
    const known = coarsest.found === null ? '' : `; ${counted(coarsest.found.count, 'cell')} will do`;
    return heading(
      sheet,
      title,
      `time ran out: no language of fewer than ${counted(coarsest.atLeast, 'cell')} ${targetWords(found)}${known}`,
    );
  }
  const finest = coarsest.language;
  if (finest.count === language.count) return heading(sheet, title, `nothing: what it sees ${targetWords(found)} already`);
  const more = finest.count - language.count;
  return [
    ...heading(
      sheet,
      title,
      `${counted(more, 'cell')} more, ${finest.count} in all, ${targetWords(found)}; no refinement of fewer cells does`,
    ),
    ...splitLines(sheet, of, language, finest),
    ...weightLines(sheet, coarsest.outcome),
  ];
}

const weightLines = (sheet: Sheet, outcome: Outcome<Language> | null): string[] =>
  outcome === null
    ? []
    : paragraph(sheet, '  ', `it leaves a gap of ${gapText(outcome.gap)} and a weight of ${thresholdText(outcome.weight)}`);

/** The cells that are split, each with its parts. */
function splitLines(sheet: Sheet, of: Environment, language: Language, finer: Language): string[] {
  const parts = Array.from({ length: language.count }, () => new Set<number>());
  language.cells.forEach((row, w) => {
    for (const [profile, cell] of row.entries()) parts[cell].add(finer.cells[w][profile]);
  });
  const split = [...parts.keys()].filter((cell) => parts[cell].size > 1);
  const shown = split.flatMap((cell) => [...parts[cell]]).slice(0, MOST_CELLS);
  const described = cellDescriptions(of, finer, shown, MOST_OUTCOMES);
  const lines = split.flatMap((cell) => {
    const own = [...parts[cell]].filter((part) => described.has(part));
    if (own.length === 0) return [];
    const mark = language.count === 1 ? 'all outcomes' : printable(`cell ${cellMark(language, cell)}`, LONGEST_NAME);
    return [`  ${mark}, into`, ...own.flatMap((part) => paragraph(sheet, '    · ', described.get(part) ?? ''))];
  });
  const left = split.reduce((total, cell) => total + parts[cell].size, 0) - shown.length;
  return left === 0 ? lines : [...lines, `    … and ${counted(left, 'more part')}`];
}

/** An observation in words. */
export function observationWords({ agents, actions, contingencies }: Environment, { agent, tells: [one, other] }: Observation): string {
  if (agent === null) return `${contingencies[one]} from ${contingencies[other]}`;
  return `${agents[agent]}’s ${actions[agent][one]} from ${actions[agent][other]}`;
}

function observationLines(sheet: Sheet, of: Environment, { observations }: Design): string[] {
  if (observations === null) return heading(sheet, 'One thing more', 'time ran out before all observations were valued');
  const worthwhile = observations.filter(({ worth, gap }) => (worth === null ? gap !== null : !isZero(worth)));
  if (worthwhile.length === 0)
    return heading(sheet, 'One thing more', `none of ${counted(observations.length, 'observation')} alone is worth anything`);
  const sorted = [...worthwhile].sort((x, y) => (x.gap === null || y.gap === null ? 0 : compare(x.gap, y.gap)));
  const shown = sorted.slice(0, MOST_ROWS);
  const rows = shown.map(({ observation, gap, worth }: Valued) => [
    observationWords(of, observation),
    worth === null ? 'makes V defined' : numberText(worth),
    gapText(gap),
  ]);
  const rest = observations.length - worthwhile.length;
  const left = sorted.length - shown.length;
  return [
    ...heading(sheet, 'One thing more', 'what telling these apart, and nothing else, is worth'),
    ...table(sheet, '<>>', ['telling', 'worth', 'gap left'], rows),
    ...(left === 0 ? [] : [`  … and ${left} more`]),
    ...(rest === 0 ? [] : [`  ${counted(rest, 'other')} ${rest === 1 ? 'is' : 'are'} worth nothing alone`]),
  ];
}

function monitorLines(sheet: Sheet, found: Design): string[] {
  const { monitors, sets } = found;
  if (monitors.length === 0) return [];
  if (sets === null) return heading(sheet, 'Monitors', 'time ran out before the sets on offer were compared');
  const names = ({ set }: MonitorSet) =>
    set.length === 0
      ? 'none'
      : listText(
          set.map((k) => printable(monitors[k].name, LONGEST_NAME)),
          6,
        );
  const { cheapest, best, frontier } = sets;
  const rows = frontier.map(({ of, gap, weight }) => [names(of), numberText(of.cost), gapText(gap), thresholdText(weight)]);
  const label = (text: string) => `  ${padded(text, Math.max(columns('best value for money'), columns('cheapest')))}  `;
  return [
    ...heading(sheet, 'Monitors', `${monitors.length} on offer; the sets that no other beats in cost and gap`),
    ...table(sheet, '<>>>', ['monitors', 'cost', 'gap left', 'weight'], rows),
    ...paragraph(
      sheet,
      label('cheapest'),
      cheapest === null
        ? `no set ${targetWords(found)}`
        : `${names(cheapest.of)} at ${numberText(cheapest.of.cost)}: ${targetWords(found)}`,
    ),
    ...(best === null ? [] : paragraph(sheet, label('best value for money'), `${names(best)}: V less cost is ${format(best.net)}`)),
  ];
}
