/**
 * # Equilibria beyond pure ones on the page
 *
 * The extreme equilibria of two agents, the welfare of pure, mixed and correlated ones, and whether a mixed profile is one.
 */
import { format, isZero, type Rational } from '../../../src/exact/rational.js';
import {
  type AllEquilibria,
  isUnfinished,
  type Unfinished,
  type ValuedEquilibrium,
  type WelfareRange,
} from '../../../src/formats/analysis/all-equilibria.js';
import { mixedTemptations } from '../../../src/formats/analysis/equilibria-line.js';
import type { Environment } from '../../../src/game/environment.js';
import { expectation, type MixedProfile } from '../../../src/game/mixed.js';
import { abridgedDigits, counted, heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { abridged, numberText, tupleText } from './outcome-words.js';

const MOST_EQUILIBRIA = 12;
const MOST_CONTINGENCIES = 6;
const MOST_ACTIONS = 6;
const MOST_DEVIATIONS = 4;

/** All that was found, without what was not asked for. */
export function allEquilibriaLines(sheet: Sheet, of: Environment, { extreme, welfare }: AllEquilibria): string[] {
  return [
    ...heading(
      sheet,
      'All equilibria without contract',
      'of selfish agents; welfare where some equilibrium is played at every contingency',
    ),
    ...rangeLines(sheet, 'pure', welfare.pure, 'some contingency has none'),
    ...rangeLines(sheet, 'mixed', welfare.mixed, 'listed for two agents alone; ask --mixed about one'),
    ...rangeLines(sheet, 'correlated', welfare.correlated, ''),
    ...(extreme === null || isUnfinished(extreme) ? [] : extremeLines(sheet, of, extreme)),
  ];
}

function rangeLines(sheet: Sheet, kind: string, range: WelfareRange | Unfinished | null, without: string): string[] {
  const line = (text: string) => paragraph(sheet, `  ${kind.padEnd(16)}  `, text);
  if (range === null) return line(without);
  if (isUnfinished(range)) return line(`not known: ${range.because}`);
  const ratio = (value: Rational | null) => (value === null ? 'undefined (welfare is not above 0)' : numberText(value));
  const from = format(range.least) === format(range.greatest) ? '' : `${numberText(range.least)} to `;
  return line(
    `welfare ${from}${numberText(range.greatest)}; price of anarchy ${ratio(range.anarchy)}, of stability ${ratio(range.stability)}`,
  );
}

function extremeLines(sheet: Sheet, of: Environment, extreme: readonly (readonly ValuedEquilibrium[])[]): string[] {
  const shown = extreme.slice(0, MOST_CONTINGENCIES);
  const left = extreme.length - shown.length;
  const lines = shown.flatMap((found, w) => {
    const rows = found
      .slice(0, MOST_EQUILIBRIA)
      .map(({ mixed, payoffs, welfare }) => [
        ...mixed.map((own, agent) => drawText(of.actions[agent], own)),
        tupleText(payoffs.length, (agent) => numberText(payoffs[agent])),
        numberText(welfare),
      ]);
    const more = found.length - rows.length;
    const where = of.contingencies.length > 1 ? ` in ${of.contingencies[w]}` : '';
    return [
      ...paragraph(sheet, '  ', `${counted(found.length, 'extreme one')}${where}`),
      ...table(sheet, '<<=>', [...of.agents, 'payoffs', 'welfare'], rows),
      ...(more === 0 ? [] : [`  … and ${more} more: --json lists them`]),
    ];
  });
  return left === 0 ? lines : [...lines, `  … and ${counted(left, 'more contingency', 'more contingencies')}: --json lists them`];
}

/** The actions that are drawn at all, with their probabilities: `1/3 dare + 2/3 yield`. */
function drawText(actions: readonly string[], own: readonly Rational[]): string {
  const drawn = own.flatMap((p, action) => (isZero(p) ? [] : [action]));
  if (drawn.length === 1) return actions[drawn[0]];
  return abridged(drawn, MOST_ACTIONS, (action) => `${numberText(own[action])} ${actions[action]}`, ' + ');
}

/** Whether a mixed profile is an equilibrium at each contingency, or who gains by what. */
export function mixedLines(sheet: Sheet, of: Environment, mixed: readonly MixedProfile[]): string[] {
  const shown = mixed.slice(0, MOST_CONTINGENCIES);
  const lines = shown.flatMap((profile, w) => {
    const where = of.contingencies.length > 1 ? `in ${of.contingencies[w]}: ` : '';
    const welfare = numberText(expectation(of, profile, of.welfare[w]));
    const deviations = mixedTemptations(of, w, profile);
    const who = abridged(
      deviations,
      MOST_DEVIATIONS,
      ({ agent, action, gain }) => `${of.agents[agent]} gains ${numberText(gain)} by ${of.actions[agent][action]}`,
      '; ',
    );
    const verdict = deviations.length === 0 ? `an equilibrium, welfare ${welfare}` : `no equilibrium: ${who}`;
    return paragraph(sheet, '  ', abridgedDigits(`${where}${verdict}`));
  });
  const draws = of.agents.map((name, agent) => `${name} ${drawText(of.actions[agent], mixed[0][agent])}`);
  const left = mixed.length - shown.length;
  return [
    ...heading(sheet, 'The mixed profile', mixed.every((own) => own === mixed[0]) ? abridged(draws, 8, (text) => text, ', ') : ''),
    ...lines,
    ...(left === 0 ? [] : [`  … and ${counted(left, 'more contingency', 'more contingencies')}: --json lists them`]),
  ];
}
