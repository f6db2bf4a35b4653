/**
 * # The page of an analysis
 *
 * What `lacuna analyze FILE` prints for people: the game, what its contract language can say, the first best, the best mechanism and the
 * gap; then who is tempted, what each agent gets, how much prosociality closes the gap; last, in a sentence, why there is one, and what next.
 */
import colors from 'picocolors';
import { after } from '../../../src/exact/expiry.js';
import { equal, type Rational, subtract } from '../../../src/exact/rational.js';
import type { AllEquilibria } from '../../../src/formats/analysis/all-equilibria.js';
import type { Analysis, MechanismFindings, WelfareRange } from '../../../src/formats/analysis/analysis.js';
import { gapReason } from '../../../src/formats/analysis/gap-reason.js';
import { obstacleInWords } from '../../../src/formats/analysis/obstacle-words.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import type { MixedProfile } from '../../../src/game/mixed.js';
import { abridgedDigits, counted, heading, paragraph, type Sheet } from '../layout/layout.js';
import { agentTable } from './agent-table.js';
import { allEquilibriaLines, mixedLines } from './equilibria-lines.js';
import { languageLines } from './language-lines.js';
import { mechanismSummary, termsWords, transferLines } from './mechanism-words.js';
import { nextLines } from './next-lines.js';
import { abridged, agentsWords, choiceWords, numberText, profilesWords } from './outcome-words.js';
import { payoffTables } from './payoff-table.js';
import { phaseLines } from './phase-lines.js';
import { byContingency, equilibriumTable, prosocialityLines } from './prosociality-words.js';
import { printable, printableAnalysis } from './shown-game.js';
import { temptationTable } from './temptation-table.js';

export interface PageOptions {
  readonly color: boolean;
  /** Of the terminal, in columns; the page keeps between 60 and 100. */
  readonly width: number;
  /** The options that were given besides, as they are typed again in what to do next. */
  readonly typed?: readonly string[];
  /** What was asked about equilibria beyond pure ones. */
  readonly equilibria?: AllEquilibria | null;
  readonly mixed?: readonly MixedProfile[] | null;
}

const NARROWEST = 60;
const WIDEST = 100;
const MOST_PARAMETERS = 12;
const LONGEST_REASON = 1500;
/** Seconds to look for the reason of a gap. */
const PATIENCE = 2;

/** The page, without a line break at its end. */
export function analysisPage(path: string, game: GameFile, analysis: Analysis, options: PageOptions): string {
  const sheet = sheetOf(options);
  const shown = printableAnalysis(analysis);
  const sections = [
    title(sheet, path, game, shown),
    payoffLines(sheet, shown),
    languageLines(sheet, shown),
    findings(sheet, shown),
    temptationTable(sheet, shown),
    agentTable(sheet, shown),
    prosocialityLines(sheet, shown),
    equilibriumTable(sheet, shown),
    ...beyondPure(sheet, shown, options),
    phaseLines(sheet, shown),
    atWeightLines(sheet, shown),
    choiceLines(sheet, shown),
    heading(sheet, 'Why', whyText(shown)),
    nextLines(sheet, path, shown, options.typed),
  ];
  return inSections(sections);
}

/** What was asked about equilibria beyond pure ones, a section each. */
export const beyondPure = (sheet: Sheet, { environment }: Analysis, { equilibria = null, mixed = null }: PageOptions): string[][] => [
  ...(equilibria === null ? [] : [allEquilibriaLines(sheet, environment, equilibria)]),
  ...(mixed === null ? [] : [mixedLines(sheet, environment, mixed)]),
];

/** What a page is set in. */
export const sheetOf = ({ color, width }: PageOptions): Sheet => ({
  colors: colors.createColors(color),
  width: Math.min(WIDEST, Math.max(NARROWEST, width)),
});

/** Sections with a blank line between them; those that are empty are left out. */
export const inSections = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

export const payoffLines = (sheet: Sheet, shown: Analysis): string[] => [
  ...heading(sheet, 'Payoffs', payoffsOf(shown)),
  ...payoffTables(sheet, shown),
];

export const whyText = (shown: Analysis): string => sentence(gapReason(shown, after(1000 * PATIENCE)));

/** Title, file, shape, parameters and the terms of the mechanism. */
export function title(
  { colors, width }: Sheet,
  path: string,
  { title: given, parameters }: GameFile,
  analysis: Analysis,
  terms = termsWords(analysis.mechanism.setting),
): string[] {
  const { environment: of } = analysis;
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
    ...(terms === '' ? [] : paragraph(sheet, '', terms)),
  ];
}

const payoffsOf = ({ environment: of }: Analysis): string => `of ${agentsWords(of)}${of.agents.length > 1 ? ', in that order' : ''}`;

/** First best, best mechanism with its transfers, gap. */
const findings = (sheet: Sheet, analysis: Analysis): string[] => [
  ...firstBestLines(sheet, analysis),
  ...mechanismLines(sheet, analysis.mechanism),
];

export function firstBestLines(sheet: Sheet, { environment: of, firstBest }: Analysis): string[] {
  const several = of.contingencies.length > 1;
  const profiles = abridged(
    firstBest.profiles.map((found, w) => `${profilesWords(of, found, 4)}${several ? ` in ${of.contingencies[w]}` : ''}`),
    6,
    (text) => text,
    '; ',
  );
  return lead(sheet, 'First best', `W* = ${numberText(firstBest.welfare)}  at ${profiles}`);
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

/** The best mechanism and the equilibria at the weight or weights asked about. */
export function atWeightLines(sheet: Sheet, { environment: of, firstBest, atWeight }: Analysis): string[] {
  if (atWeight === undefined) return [];
  const { weight, weights, withoutContract } = atWeight;
  const rows = atWeight.equilibria.map((profiles) => [profilesWords(of, profiles, 4)]);
  const whose =
    weight === null ? abridged([...of.agents.keys()], 8, (i) => `${of.agents[i]} ${numberText(weights[i])}`, ', ') : numberText(weight);
  return [
    ...heading(sheet, weight === null ? `Agents of weights ${whose}` : `Agents of weight ${whose}`),
    ...mechanismLines(sheet, atWeight.mechanism),
    ...byContingency(sheet, of, ['equilibria without contract'], rows),
    ...(withoutContract === null ? [] : paragraph(sheet, '  ', withoutWords(withoutContract, firstBest.welfare))),
  ];
}

/** What equilibria without contract are worth, and short of what. */
function withoutWords({ least, greatest }: WelfareRange, best: Rational): string {
  const short = (value: Rational) =>
    equal(value, best) ? 'the first best' : `${numberText(subtract(best, value))} short of the first best`;
  if (equal(least, greatest)) return `without contract they are worth ${numberText(greatest)}, ${short(greatest)}`;
  return `without contract they are worth ${numberText(greatest)} at best, ${short(greatest)}, and ${numberText(least)} at worst`;
}

/** Whether the choice asked about can be implemented, and how, or why not. */
export function choiceLines(sheet: Sheet, { environment: of, mechanism, choice: asked }: Analysis): string[] {
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
