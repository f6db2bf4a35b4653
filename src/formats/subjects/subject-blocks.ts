/**
 * # A subject for people
 *
 * Payoff tables of the last two agents, one for each contingency and each combination of the others, with what can be seen in them: a `*`
 * behind a payoff that is a best response, `◆` before a first best, brackets around an equilibrium, the cell of the language as a letter;
 * and a line for everything beside the game.
 */

import { indices } from '../../exact/range.js';
import { atMost, format } from '../../exact/rational.js';
import { type Environment, firstBests } from '../../game/environment.js';
import { equilibria } from '../../game/equilibrium.js';
import { gameName } from '../../game/named-games.js';
import { actionIn, deviate, type Profile } from '../../game/profile.js';
import type { Subject } from '../../theory/statement/subject.js';
import { type Block, text, told } from '../text/block.js';
import { cellLetter, eachField } from './subject-fields.js';

/** The tables and lines of a subject. */
export function subjectBlocks(subject: Subject): Block[] {
  const { environment: of, language } = subject;
  const legend = ['◆ first best', '\\* best response', '[ ] equilibrium', ...(language === undefined ? [] : ['letters are cells'])];
  return [
    ...of.contingencies.flatMap((_, w) => slices(of).map((base) => sliceTable(subject, w, base))),
    text(legend.join(' · ')),
    ...nameLines(of),
    ...fieldLines(subject),
  ];
}

/** The games that have a name, such as matching pennies. */
function nameLines(of: Environment): Block[] {
  const named = of.contingencies.flatMap((contingency, w) => {
    const name = gameName(of, w);
    return name === null ? [] : [of.contingencies.length === 1 ? name : `${name} at ${contingency}`];
  });
  return named.length === 0 ? [] : [text(told(`known as: ${named.join(', ')}`))];
}

/** The profiles in which the last two agents take their first actions: one for each combination of the others. */
function slices(of: Environment): Profile[] {
  const shown = of.agents.map((_, i) => i).slice(-2);
  return indices(of.profileCount).filter((a) => shown.every((i) => actionIn(of, a, i) === 0));
}

function sliceTable({ environment: of, language }: Subject, w: number, base: Profile): Block {
  const last = of.agents.length - 1;
  const optimal = new Set(firstBests(of, w));
  const stable = new Set(equilibria(of, of.payoffs, w));
  const entry = (a: Profile): string => {
    const payoffs = of.payoffs[w][a].map((u, i) => `${format(u)}${isBestResponse(of, w, a, i) ? '\\*' : ''}`).join(', ');
    const framed = stable.has(a) ? `[${payoffs}]` : payoffs;
    return `${optimal.has(a) ? '◆ ' : ''}${framed}${language === undefined ? '' : ` ${cellLetter(language.cells[w][a])}`}`;
  };
  const others = of.agents.slice(0, -2).map((agent, i) => `${agent}: ${of.actions[i][actionIn(of, base, i)]}`);
  const when = of.contingencies.length === 1 ? [] : [`${of.contingencies[w]} (${format(of.prior[w])})`];
  const corner = told([...when, ...others].join(', '));
  const columns = of.actions[last].map(told);
  const rows = last === 0 ? [['', base] as const] : of.actions[last - 1].map((name, b) => [name, deviate(of, base, last - 1, b)] as const);
  return {
    kind: 'table',
    head: [corner, ...columns],
    rows: rows.map(([name, start]) => [told(name), ...columns.map((_, b) => entry(deviate(of, start, last, b)))]),
  };
}

const isBestResponse = (of: Environment, w: number, a: Profile, agent: number): boolean =>
  of.actions[agent].every((_, b) => atMost(of.payoffs[w][deviate(of, a, agent, b)][agent], of.payoffs[w][a][agent]));

/** What there is beside the game and its language. */
function fieldLines(subject: Subject): Block[] {
  const words = eachField(subject, ({ label, tell }, value) => [label, tell(value, subject.environment)] as const);
  const shown = words.flatMap(([label, told]) => (told === null ? [] : [`${label}: ${told}`]));
  return shown.length === 0 ? [] : [text(told(shown.join(' · ')))];
}
