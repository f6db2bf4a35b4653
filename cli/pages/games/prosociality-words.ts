/**
 * # Prosociality in words
 *
 * The weights that close the gap, without a contract and with one, and the equilibria without contract.
 */
import { equal, isZero, ONE } from '../../../src/exact/rational.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import type { Environment } from '../../../src/game/environment.js';
import type { Profile } from '../../../src/game/profile.js';
import { equalThresholds, INFINITE } from '../../../src/prosocial/threshold.js';
import { heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { abridged, placeWords, profilesFitting, thresholdText } from './outcome-words.js';

const MOST_AGENTS = 12;
const MOST_CONTINGENCIES = 12;
const MOST_PROFILES = 4;
const LONGEST_LABEL = 26;
const GUTTER = 3;

/** λ*(E), λ*_L, unless it stands elsewhere, and what each agent needs, each with a word of reading. */
export function prosocialityLines(sheet: Sheet, analysis: Analysis, elsewhere?: string): string[] {
  const { environment: of, prosociality } = analysis;
  const { byAgent } = prosociality;
  const agents = [...byAgent.keys()];
  const [withText, withReading] = withContractWords(analysis);
  const line = (label: string, value: string, text: string) =>
    paragraph(sheet, `  ${label.padEnd(16)}  ${value === '' ? '' : `${value}  `}`, text);
  return [
    ...heading(sheet, 'Prosociality that closes the gap', 'λ in u + λW: welfare W beside one’s own payoff u'),
    ...line('without contract', thresholdText(prosociality.withoutContract), withoutContractWords(analysis)),
    ...(elsewhere === undefined ? line('with contract', withText, withReading) : line('with contract', '', elsewhere)),
    ...paragraph(
      sheet,
      `  ${'agent by agent'.padEnd(16)}  `,
      `${abridged(agents, MOST_AGENTS, (agent) => `${of.agents[agent]} ${thresholdText(byAgent[agent])}`, ', ')} without contract`,
    ),
  ];
}

/** A word of reading on λ*(E). */
export function withoutContractWords({
  environment: of,
  firstBest,
  temptations,
  prosociality: { withoutContract: weight },
}: Analysis): string {
  if (weight === INFINITE) {
    const free = temptations.find(({ contingency, profile, loss }) => isZero(loss) && profile === firstBest.easiest[contingency]);
    if (free === undefined) return 'no weight suffices';
    const where = placeWords(of, free.contingency, free.profile);
    return `no weight suffices: at ${where} ${of.agents[free.agent]} gains by ${of.actions[free.agent][free.action]} what others lose`;
  }
  if (isZero(weight)) return 'none is needed: selfish agents have a first-best equilibrium';
  if (equal(weight, ONE)) return 'each agent must weigh everyone’s welfare as much as its own payoff';
  return `each agent must weigh everyone’s welfare ${thresholdText(weight)} times beside its own payoff`;
}

/** λ*_L, or its bounds, with a word of reading. */
export function withContractWords({ mechanismClass, prosociality }: Analysis): [value: string, reading: string] {
  const { withContract: found, withoutContract: alone } = prosociality;
  switch (found.status) {
    case 'infinite':
      return ['∞', `no weight suffices, whatever is paid${mechanismClass === 'unrestricted' ? '' : ' with nothing burned'}`];
    case 'interrupted':
      return [`${thresholdText(found.atLeast)} to ${thresholdText(found.atMost)}`, 'these bounds were known when time ran out'];
    case 'attained': {
      const value = thresholdText(found.weight);
      if (isZero(found.weight)) return [value, 'none is needed: the contract alone reaches the first best'];
      if (equalThresholds(found.weight, alone)) return [value, 'the same: this contract cannot replace any prosociality'];
      return [value, `${value} times will do, with the right transfers`];
    }
  }
}

/** Pure equilibria of the game without contract, by contingency, among selfish agents and agents of weight λ*(E). */
export function equilibriumTable(sheet: Sheet, { environment: of, equilibria, prosociality }: Analysis): string[] {
  const weight = prosociality.withoutContract;
  const prosocial = weight === INFINITE || isZero(weight) ? null : `at weight ${thresholdText(weight)}`;
  const room = (sheet.width - LONGEST_LABEL) / (prosocial === null ? 1 : 2) - GUTTER;
  const words = (profiles: readonly Profile[]) => profilesFitting(of, profiles, MOST_PROFILES, equilibria.length === 1 ? Infinity : room);
  const rows = equilibria.map((found) => [words(found.selfish), ...(prosocial === null ? [] : [words(found.prosocial ?? [])])]);
  const columns = ['selfish agents', ...(prosocial === null ? [] : [prosocial])];
  return [...heading(sheet, 'Equilibria without contract', 'pure ones'), ...byContingency(sheet, of, columns, rows)];
}

/** Texts by contingency: a line for each column where there is one contingency, else a table. */
export function byContingency(sheet: Sheet, of: Environment, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 1) return rows[0].flatMap((text, k) => paragraph(sheet, `  ${columns[k].padEnd(16)}  `, text));
  const shown = rows.slice(0, MOST_CONTINGENCIES).map((row, w) => [of.contingencies[w], ...row]);
  const left = rows.length - shown.length;
  const lines = table(sheet, '<'.repeat(columns.length + 1), ['contingency', ...columns], shown);
  return left === 0 ? lines : [...lines, `  … and ${left} more contingencies`];
}
