/**
 * # Outcomes as a list
 *
 * A game in long form, one outcome a line: `contingency` (which may be left out), a column for each agent with its action, and a column
 * `payoff:AGENT` for each with its payoff; and `probability`, the same on every line of a contingency, where there are several. Actions and contingencies
 * stand in the order of their first lines.
 */
import { LacunaError } from '../../exact/error.js';
import { equal, format, ONE, type Rational } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { shape } from '../../game/profile.js';
import { csvLine } from '../text/csv-line.js';
import type { Limits } from '../text/limits.js';
import { exactly } from '../text/number.js';
import { atMostLimit, listed, quote } from '../text/place.js';

const PAYOFF = 'payoff:';

/** The fields of each line: RFC 4180, with quotes doubled inside quotes. */
function rowsOf(text: string, limits: Limits): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  const field = (): string => {
    if (text[position] !== '"') {
      const start = position;
      while (position < text.length && !',\r\n'.includes(text[position])) position++;
      return text.slice(start, position).trim();
    }
    let value = '';
    for (position++; position < text.length; position++) {
      if (text[position] !== '"') value += text[position];
      else if (text[position + 1] === '"') value += text[position++];
      else {
        position++;
        return value;
      }
    }
    throw new LacunaError({ place: `line ${rows.length + 1}`, expected: 'a closing quotation mark', received: 'the end of the file' });
  };
  while (position < text.length) {
    row.push(field());
    if (text[position] === ',') {
      position++;
      if (position === text.length) row.push('');
      continue;
    }
    if (position < text.length && !'\r\n'.includes(text[position]))
      throw new LacunaError({
        place: `line ${rows.length + 1}`,
        expected: 'a comma after a quoted field',
        received: quote(text[position]),
      });
    while (position < text.length && '\r\n'.includes(text[position])) position++;
    rows.push(row);
    if (rows.length > limits.outcomes + 1)
      throw new LacunaError({ expected: atMostLimit('outcomes', limits, 'outcomes'), received: 'more' });
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The environment that a list of outcomes describes. */
export function outcomesFromCsv(text: string, limits: Limits): Environment {
  const [head = [], ...lines] = rowsOf(text.replace(/^\uFEFF/, ''), limits);
  const agents = head.filter((name) => name.startsWith(PAYOFF)).map((name) => name.slice(PAYOFF.length));
  const refuse = (place: string, expected: string, received: string): never => {
    throw new LacunaError({ place, expected, received });
  };
  if (agents.length === 0) refuse('line 1', `columns ${PAYOFF}AGENT with payoffs`, listed(head) || 'nothing');
  const known = new Set(['contingency', 'probability', ...agents, ...agents.map((agent) => PAYOFF + agent)]);
  head.forEach((name, k) => {
    if (!known.has(name)) refuse('line 1', `one of the columns ${listed(known)}`, quote(name));
    if (head.indexOf(name) !== k) refuse('line 1', 'each column once', `${quote(name)} twice`);
  });
  const column = (name: string): number => head.indexOf(name);
  for (const agent of agents) if (column(agent) === -1) refuse('line 1', `a column ${quote(agent)} with actions`, listed(head));
  const number = (row: readonly string[], name: string, line: number): Rational =>
    exactly(row[column(name)], limits) ?? refuse(`line ${line}, ${name}`, 'a number', quote(row[column(name)]));

  const actions = agents.map((): string[] => []);
  const contingencies: string[] = [];
  const priors: Rational[] = [];
  const enter = (list: string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.push(name) - 1);
  const read = lines.map((row, k) => {
    const line = k + 2;
    if (row.length !== head.length) refuse(`line ${line}`, `${head.length} fields`, `${row.length}`);
    const w = enter(contingencies, column('contingency') === -1 ? 'always' : row[column('contingency')]);
    const probability = column('probability') === -1 ? ONE : number(row, 'probability', line);
    priors[w] ??= probability;
    if (!equal(priors[w], probability))
      refuse(`line ${line}, probability`, `${format(priors[w])}, as on the lines before`, row[column('probability')]);
    return {
      line,
      w,
      chosen: agents.map((agent, i) => enter(actions[i], row[column(agent)])),
      payoffs: agents.map((agent) => number(row, PAYOFF + agent, line)),
    };
  });
  const of = shape(agents, actions);
  if (contingencies.length * of.profileCount > limits.outcomes)
    refuse('actions', atMostLimit('outcomes', limits, 'outcomes, contingencies × profiles,'), `${contingencies.length * of.profileCount}`);
  const table = contingencies.map(() => new Array<readonly Rational[] | undefined>(of.profileCount).fill(undefined));
  for (const { line, w, chosen, payoffs } of read) {
    const profile = chosen.reduce((sum, action, i) => sum + action * of.strides[i], 0);
    if (table[w][profile] !== undefined) refuse(`line ${line}`, 'an outcome that is not listed before', 'one that is');
    table[w][profile] = payoffs;
  }
  const payoffs = table.map((rows, w) =>
    rows.map((row, profile) => {
      const names = agents.map((_, i) => actions[i][Math.floor(profile / of.strides[i]) % actions[i].length]).join(', ');
      return row ?? refuse(`the end of the file`, `a line for (${names}) in ${contingencies[w]}`, 'none');
    }),
  );
  return environment({ agents, actions, contingencies, prior: priors, payoffs });
}

/** The list of outcomes of an environment. */
export function csvOfOutcomes({ agents, actions, contingencies, prior, payoffs, strides }: Environment): string {
  const head = ['contingency', 'probability', ...agents, ...agents.map((agent) => PAYOFF + agent)];
  const rows = payoffs.flatMap((table, w) =>
    table.map((row, profile) => [
      contingencies[w],
      format(prior[w]),
      ...agents.map((_, i) => actions[i][Math.floor(profile / strides[i]) % actions[i].length]),
      ...row.map(format),
    ]),
  );
  return `${[head, ...rows].map(csvLine).join('\n')}\n`;
}
