/**
 * # The page of an analysis
 *
 * What `lacuna analyze FILE` prints for people: the game, what its contract language can say, the first best, the best mechanism and the
 * gap; then who is tempted, what each agent gets, how much prosociality closes the gap; last, in a sentence, why there is one, and what next.
 */
import colors from 'picocolors';
import { after } from '../../src/exact/expiry.js';
import type { Analysis, MechanismFindings } from '../../src/formats/analysis/analysis.js';
import { gapReason } from '../../src/formats/analysis/gap-reason.js';
import { obstacleInWords } from '../../src/formats/analysis/obstacle-words.js';
import type { GameFile } from '../../src/formats/games/game-file.js';
import { agentTable } from './agent-table.js';
import { languageLines } from './language-lines.js';
import { abridgedDigits, counted, heading, paragraph, type Sheet } from './layout.js';
import { mechanismSummary, termsWords, transferLines } from './mechanism-words.js';
import { nextLines } from './next-lines.js';
import { abridged, agentsWords, choiceWords, numberText, profilesWords } from './outcome-words.js';
import { payoffTables } from './payoff-table.js';
import { byContingency, equilibriumTable, prosocialityLines } from './prosociality-words.js';
import { printable, printableAnalysis } from './shown-game.js';
import { temptationTable } from './temptation-table.js';

export interface PageOptions {
  readonly color: boolean;
  /** Of the terminal, in columns; the page keeps between 60 and 100. */
  readonly width: number;
}

const NARROWEST = 60;
const WIDEST = 100;
const MOST_PARAMETERS = 12;
const LONGEST_REASON = 1500;
/** Seconds to look for the reason of a gap. */
const PATIENCE = 2;

/** The page, without a line break at its end. */
export function analysisPage(path: string, game: GameFile, analysis: Analysis, { color, width }: PageOptions): string {
  const sheet: Sheet = { colors: colors.createColors(color), width: Math.min(WIDEST, Math.max(NARROWEST, width)) };
  const shown = printableAnalysis(analysis);
  const sections = [
    title(sheet, path, game, shown),
    [...heading(sheet, 'Payoffs', payoffsOf(shown)), ...payoffTables(sheet, shown)],
    languageLines(sheet, shown),
    findings(sheet, shown),
    temptationTable(sheet, shown),
    agentTable(sheet, shown),
    prosocialityLines(sheet, shown),
    equilibriumTable(sheet, shown),
    atWeightLines(sheet, shown),
    choiceLines(sheet, shown),
    heading(sheet, 'Why', sentence(gapReason(shown, after(1000 * PATIENCE)))),
    nextLines(sheet, path, shown),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Title, file, shape, parameters and the terms of the mechanism. */
function title({ colors, width }: Sheet, path: string, { title: given, parameters }: GameFile, analysis: Analysis): string[] {
  const { environment: of, mechanism } = analysis;
  const file = path === '-' ? 'standard input' : printable(path, width - 4, 'beginning');
  const values = abridged([...parameters], MOST_PARAMETERS, ([name, value]) => `${printable(name, 24)} = ${numberText(value)}`, ', ');
  const sheet = { colors, width };
  const actions = abridged(of.actions, 8, ({ length }) => `${length}`, ' × ');
  const shape = `${counted(of.agents.length, 'agent')} (${agentsWords(of)}), ${actions} actions, ${counted(of.contingencies.length, 'contingency', 'contingencies')}`;
  return [
    colors.bold(given === null ? file : printable(given, width)),
    ...(given === null ? [] : [colors.dim(file)]),
    ...paragraph(sheet, '', shape),
    ...(values === '' ? [] : paragraph(sheet, '', values)),
    ...paragraph(sheet, '', termsWords(mechanism.setting)),
  ];
}

const payoffsOf = ({ environment: of }: Analysis): string => `of ${agentsWords(of)}${of.agents.length > 1 ? ', in that order' : ''}`;

/** First best, best mechanism with its transfers, gap. */
function findings(sheet: Sheet, { environment: of, firstBest, mechanism }: Analysis): string[] {
  const several = of.contingencies.length > 1;
  const profiles = abridged(
    firstBest.profiles.map((found, w) => `${profilesWords(of, found, 4)}${several ? ` in ${of.contingencies[w]}` : ''}`),
    6,
    (text) => text,
    '; ',
  );
  return [...lead(sheet, 'First best', `W* = ${numberText(firstBest.welfare)}  at ${profiles}`), ...mechanismLines(sheet, mechanism)];
}

const lead = (sheet: Sheet, label: string, text: string): string[] => paragraph(sheet, `${sheet.colors.bold(label.padEnd(14))}  `, text);

function mechanismLines(sheet: Sheet, found: MechanismFindings): string[] {
  const { best, gap, setting } = found;
  return [
    ...lead(sheet, 'Best mechanism', mechanismSummary(found)),
    ...(best.status === 'undefined' || best.pair === null ? [] : transferLines(sheet, setting, best.pair)),
    ...(gap === null ? [] : lead(sheet, 'Gap', `W* − V = ${numberText(gap)}`)),
  ];
}

/** The best mechanism and the equilibria at the weight asked about. */
function atWeightLines(sheet: Sheet, { environment: of, atWeight }: Analysis): string[] {
  if (atWeight === undefined) return [];
  const rows = atWeight.equilibria.map((profiles) => [profilesWords(of, profiles, 4)]);
  return [
    ...heading(sheet, `Agents of weight ${numberText(atWeight.weight)}`),
    ...mechanismLines(sheet, atWeight.mechanism),
    ...byContingency(sheet, of, ['equilibria without contract'], rows),
  ];
}

/** Whether the choice asked about can be implemented, and how, or why not. */
function choiceLines(sheet: Sheet, { environment: of, mechanism, choice: asked }: Analysis): string[] {
  if (asked === undefined) return [];
  const { choice, implementation } = asked;
  const verdict = (text: string) => heading(sheet, 'The choice', `${choiceWords(of, choice)}: ${text}`);
  if (implementation === 'interrupted') return verdict('time ran out before it was decided');
  if (implementation.implementable) return [...verdict('implementable'), ...transferLines(sheet, mechanism.setting, implementation.pair)];
  return [...verdict('not implementable'), ...paragraph(sheet, '  ', sentence(obstacleInWords(of, implementation.obstacle)))];
}

/** A sentence that may be told: its numbers and its length in bounds. */
function sentence(text: string): string {
  const told = abridgedDigits(text);
  return told.length <= LONGEST_REASON ? told : `${told.slice(0, LONGEST_REASON)}… (${told.length} characters in all)`;
}
