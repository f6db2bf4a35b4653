/**
 * # A game as two plain matrices
 *
 * The payoffs of two agents, `row` and `column`, in two blocks of lines with a blank line between them: a line for each action of row, a number for
 * each action of column, parted by blanks or commas. One block alone is a game of zero sum: what row gets, column pays. `#` begins a comment.
 */
import { LacunaError } from '../../exact/error.js';
import { format, negate, type Rational } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import type { Limits } from '../text/limits.js';
import { exactly } from '../text/number.js';
import { atMostLimit, quote } from '../text/place.js';

/** A line of a block, with its number. */
interface Line {
  readonly number: number;
  readonly entries: readonly Rational[];
}

/**
 * The game that the text of a file describes; its only contingency is `always`.
 * @throws LacunaError with line and column
 */
export function readMatrices(text: string, limits: Limits): Environment {
  if (text.length > limits.bytes) throw new LacunaError({ expected: atMostLimit('bytes', limits, 'bytes'), received: `${text.length}` });
  const blocks = blocksOf(text.replace(/^\uFEFF/, ''), limits);
  const refuse = (line: Line, expected: string, received: string): never => {
    throw new LacunaError({ place: `line ${line.number}`, expected, received });
  };
  if (blocks.length === 0 || blocks.length > 2)
    throw new LacunaError({
      expected: 'two matrices with a blank line between them, or one of a zero-sum game',
      received: `${blocks.length}`,
    });
  const [row, column = row.map(({ number, entries }) => ({ number, entries: entries.map(negate) }))] = blocks;
  const [first] = row;
  const width = first.entries.length;
  for (const block of [row, column]) {
    for (const line of block) {
      if (line.entries.length !== width) refuse(line, `${width} numbers, as in line ${first.number}`, `${line.entries.length}`);
    }
  }
  if (column.length !== row.length) refuse(column[column.length - 1], `a matrix of ${row.length} lines, as the first`, `${column.length}`);
  if (row.length * width > limits.outcomes)
    throw new LacunaError({ expected: atMostLimit('outcomes', limits, 'outcomes'), received: `${row.length * width}` });
  const numbers = (count: number) => Array.from({ length: count }, (_, k) => `${k + 1}`);
  return environment({
    agents: ['row', 'column'],
    actions: [numbers(row.length), numbers(width)],
    payoffs: [row.flatMap(({ entries }, i) => entries.map((u, j) => [u, column[i].entries[j]]))],
    contingencies: ['always'],
  });
}

/** Blocks of lines between blank ones. */
function blocksOf(text: string, limits: Limits): Line[][] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const [k, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replace(/#.*$/s, '');
    if (line.trim() === '') {
      // A line of comment alone parts nothing.
      if (!raw.includes('#')) isOpen = false;
      continue;
    }
    const entries = [...line.matchAll(/[^\s,;]+/g)].map(({ 0: word, index }) => {
      const value = exactly(word, limits);
      if (value !== null) return value;
      throw new LacunaError({ place: `line ${k + 1}, column ${index + 1}`, expected: 'a number', received: quote(word.slice(0, 40)) });
    });
    if (entries.length === 0)
      throw new LacunaError({ place: `line ${k + 1}`, expected: 'numbers', received: quote(line.trim().slice(0, 40)) });
    if (!isOpen) blocks.push([]);
    isOpen = true;
    blocks[blocks.length - 1].push({ number: k + 1, entries });
  }
  return blocks;
}

/**
 * The text of a game of two agents.
 * @throws LacunaError where there are more agents, or several contingencies
 */
export function matricesText({ agents, actions, contingencies, payoffs, strides }: Environment): string {
  if (contingencies.length !== 1)
    throw new LacunaError({
      place: 'contingencies',
      expected: 'one, which is all that matrices have',
      received: `${contingencies.length}`,
    });
  if (agents.length !== 2) throw new LacunaError({ place: 'agents', expected: 'two, one for each matrix', received: `${agents.length}` });
  const matrix = (agent: number) =>
    actions[0].map((_, i) => actions[1].map((_, j) => format(payoffs[0][i * strides[0] + j * strides[1]][agent])).join(' ')).join('\n');
  return `# ${withoutBreaks(agents[0])}\n${matrix(0)}\n\n# ${withoutBreaks(agents[1])}\n${matrix(1)}\n`;
}

const withoutBreaks = (name: string): string => name.replace(/[\r\n]/g, ' ');
