/**
 * # Mechanisms in words
 *
 * Which choice a mechanism makes an equilibrium, and what it pays on which cell: on the path first, then cells that pay alike together.
 */

import { cellMark, hasMarks } from '../../../src/contract/language/cell-mark.js';
import { type EquilibriumPair, netPayoffs, type Setting } from '../../../src/contract/language/setting.js';
import {
  absolute,
  equal,
  format,
  isNegative,
  isPositive,
  isZero,
  negate,
  type Rational,
  subtract,
  sum,
} from '../../../src/exact/rational.js';
import type { MechanismFindings } from '../../../src/formats/analysis/analysis.js';
import { listedCells } from '../../../src/formats/analysis/analysis-line.js';
import { type Environment, expectedPayoffs } from '../../../src/game/environment.js';
import { paragraph, type Sheet } from '../layout/layout.js';
import { cellDescriptions } from './cell-words.js';
import { abridged, agentsWords, choiceWords, numberText } from './outcome-words.js';

const MOST_GROUPS = 12;
const MOST_CELLS = 3;
const MOST_PAID = 6;
const MOST_OUTCOMES = 2;

/** A class, for a reader who does not know it. */
export const CLASS_WORDS = {
  'subsidy-free': 'subsidy-free mechanisms (money may be burned, none from outside)',
  balanced: 'balanced mechanisms (what some pay others receive)',
  unrestricted: 'unrestricted mechanisms (an outside purse pays and collects)',
} as const;

/** The class of a setting and its bounds. */
export function termsWords(of: Setting): string {
  const bounds = boundWords(of);
  return [CLASS_WORDS[of.mechanismClass], ...(bounds.length === 0 ? ['no liability bound'] : bounds)].join(', ');
}

/** The bounds on transfers and the outside options of a setting; none for none. */
export const boundWords = (of: Setting): string[] => [
  ...(of.liability === null ? [] : [`no transfer beyond ±${numberText(of.liability)}`]),
  ...individualWords(of),
];

/** Limits agent by agent, and outside options. */
export function individualWords({ environment: of, individual }: Pick<Setting, 'environment' | 'individual'>): string[] {
  if (individual === undefined) return [];
  const words = (limits: readonly (Rational | null)[], say: (who: string, limit: Rational) => string): string[] => {
    const given = limits.flatMap((limit, i) => (limit === null ? [] : [{ limit, i }]));
    const [first] = given;
    if (given.length === limits.length && given.every(({ limit }) => equal(limit, first.limit))) return [say('', first.limit)];
    return given.length === 0 ? [] : [abridged(given, MOST_PAID, ({ limit, i }) => say(` of ${of.agents[i]}`, limit), ', ')];
  };
  return [
    ...words(individual.fines, (who, limit) => `no fine${who} beyond ${numberText(limit)}`),
    ...words(individual.rewards, (who, limit) => `no reward${who} beyond ${numberText(limit)}`),
    ...words(individual.outside, (who, limit) => `an outside option${who} worth ${numberText(limit)}`),
  ];
}

/** V in one line: its value with the choice, that it is undefined, or its bounds. */
export function mechanismSummary({ setting, best }: MechanismFindings): string {
  const everywhere = setting.environment.contingencies.length > 1 ? ' at every contingency' : '';
  switch (best.status) {
    case 'attained':
      return `V = ${numberText(best.pair.value)}  at ${choiceWords(setting.environment, best.pair.choice)}`;
    case 'undefined':
      return `none: no mechanism of this class has a pure equilibrium${everywhere}`;
    case 'interrupted': {
      const known = best.pair === null ? '' : `, at ${choiceWords(setting.environment, best.pair.choice)}`;
      const least = best.atLeast === null ? 'no mechanism was found yet' : `V is at least ${numberText(best.atLeast)}${known}`;
      return `time ran out: ${least}; V is at most ${numberText(best.atMost)}`;
    }
  }
}

/** The transfers of a pair, and what is burned or comes from outside on average. */
export function transferLines(sheet: Sheet, of: Setting, pair: EquilibriumPair): string[] {
  const { environment, language } = of;
  const listed = listedCells(language, pair.choice, pair.transfers);
  const onPath = new Set(pair.choice.map((profile, w) => language.cells[w][profile]));
  const groups = new Map<string, { words: string; cells: number[]; path: boolean }>();
  for (const cell of listed) {
    const paid = pair.transfers.get(cell) ?? [];
    const key = `${onPath.has(cell)} ${paid.every(isZero) ? '' : paid.map(format)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { words: paidWords(of, paid, onPath.has(cell)), cells: [cell], path: onPath.has(cell) });
    else known.cells.push(cell);
  }
  const ordered = [...groups.values()].sort((x, y) => Number(y.path) - Number(x.path));
  const shown = ordered.slice(0, MOST_GROUPS);
  const described = cellDescriptions(
    environment,
    language,
    shown.flatMap(({ cells }) => cells.slice(0, MOST_CELLS + 1)),
    MOST_OUTCOMES,
  );
  const refer = (cell: number) => `${hasMarks(language) ? `${cellMark(language, cell)} ` : ''}${described.get(cell) ?? ''}`;
  const lines = shown.flatMap(({ words, cells, path }) => {
    const where = language.count === 1 ? 'everywhere' : `on ${path ? 'the path, ' : ''}${abridged(cells, MOST_CELLS, refer, ' and ')}`;
    return paragraph(sheet, '  ', `${where}: ${words}`);
  });
  const left = ordered.length - shown.length;
  if (left > 0) lines.push(`  … and in ${left} more ways on other cells`);
  if (listed.length < language.count) lines.push('  otherwise nothing is paid');
  return [...lines, ...onAverage(of, pair)];
}

/** What is burned, or paid from outside, on average. */
function onAverage(of: Setting, pair: EquilibriumPair): string[] {
  if (isPositive(pair.burned)) return [`  ${numberText(pair.burned)} is burned on average, and V counts it as lost`];
  if (of.mechanismClass !== 'unrestricted') return [];
  const outside = subtract(sum(netPayoffs(of, pair)), sum(expectedPayoffs(of.environment, pair.choice)));
  if (isZero(outside)) return [];
  return [`  the outside purse ${isPositive(outside) ? 'pays' : 'collects'} ${numberText(absolute(outside))} on average`];
}

/** `row pays 3, column receives 3`; and what becomes of the difference. */
function paidWords({ environment: of, mechanismClass }: Setting, paid: readonly Rational[], onPath: boolean): string {
  const groups = new Map<string, { t: Rational; agents: number[] }>();
  paid.forEach((t, agent) => {
    if (isZero(t)) return;
    const known = groups.get(format(t));
    if (known === undefined) groups.set(format(t), { t, agents: [agent] });
    else known.agents.push(agent);
  });
  if (groups.size === 0) return 'nothing is paid';
  const words = abridged([...groups.values()], MOST_PAID, ({ t, agents }) => payersWords(of, agents, t), ', ');
  const total = sum(paid);
  if (isZero(total)) return words;
  if (isPositive(total)) return `${words} (${numberText(total)} from outside)`;
  return `${words} (${numberText(negate(total))} ${mechanismClass === 'unrestricted' ? 'to the purse' : onPath ? 'burned' : 'would be burned'})`;
}

function payersWords(of: Environment, agents: readonly number[], t: Rational): string {
  const verb = isNegative(t) ? 'pay' : 'receive';
  const amount = numberText(absolute(t));
  if (agents.length === 1) return `${of.agents[agents[0]]} ${verb}s ${amount}`;
  return agents.length === of.agents.length ? `each ${verb}s ${amount}` : `${agentsWords(of, agents)} each ${verb} ${amount}`;
}
