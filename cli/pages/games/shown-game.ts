/**
 * # An analysis fit for a terminal
 *
 * Names come from strangers. Before anything is laid out they are made printable, short and distinct, once and for all places.
 */
import type { Language } from '../../../src/contract/language/language.js';
import type { Analysis, MechanismFindings } from '../../../src/formats/analysis/analysis.js';
import type { Environment } from '../../../src/game/environment.js';
import { columns } from '../layout/layout.js';

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST_NAME = 48;
/** Labels of cells stand in every entry of a table. */
const LONGEST_LABEL = 14;
/** So many marks on one letter are no spelling. */
const STACKED = /(\p{M}{3})\p{M}+/gu;

/** A text without control characters on one line, cut to so many columns with `…`: at its end, or at its beginning. */
export function printable(text: string, most: number, cut: 'end' | 'beginning' = 'end'): string {
  const near = cut === 'end' ? text.slice(0, 8 * most) : text.slice(-8 * most);
  const clean = near.replace(UNPRINTABLE, '\uFFFD').replace(STACKED, '$1');
  if (near.length === text.length && columns(clean) <= most) return clean;
  const characters = [...clean];
  while (columns(characters.join('')) > most - 1) cut === 'end' ? characters.pop() : characters.shift();
  return cut === 'end' ? `${characters.join('')}…` : `…${characters.join('')}`;
}

/** The names, printable and short; names that no longer differ are numbered. */
function printableNames(names: readonly string[], longest = LONGEST_NAME): string[] {
  const used = new Set<string>();
  const alike = new Map<string, number>();
  return names.map((name) => {
    const short = printable(name, longest);
    let distinct = short;
    while (used.has(distinct)) {
      const number = (alike.get(short) ?? 1) + 1;
      alike.set(short, number);
      distinct = `${printable(short, longest - 1 - `${number}`.length)}#${number}`;
    }
    used.add(distinct);
    return distinct;
  });
}

/** The same game with names that may be printed. */
export const printableEnvironment = (of: Environment): Environment => ({
  ...of,
  agents: printableNames(of.agents),
  actions: of.actions.map((names) => printableNames(names)),
  contingencies: printableNames(of.contingencies),
});

/** The analysis of the same game with names that may be printed. */
export function printableAnalysis(analysis: Analysis): Analysis {
  const { environment: raw, language: spoken, mechanism, atWeight } = analysis;
  const environment = printableEnvironment(raw);
  const language: Language = spoken.labels === undefined ? spoken : { ...spoken, labels: printableNames(spoken.labels, LONGEST_LABEL) };
  const renamed = (found: MechanismFindings): MechanismFindings => ({ ...found, setting: { ...found.setting, environment, language } });
  return {
    ...analysis,
    environment,
    language,
    mechanism: renamed(mechanism),
    ...(atWeight === undefined ? {} : { atWeight: { ...atWeight, mechanism: renamed(atWeight.mechanism) } }),
  };
}
