/**
 * # All extreme Nash equilibria, beside lrsnash
 *
 * Random games of two agents, with payoffs −9..9 and, for degenerate ones, 0..2. `lrsnash` (Debian lrslib) enumerates the vertices of one
 * best-reply polytope by reverse search and, for each, those of a face of the other; ours goes by cases that make faces of both smaller. Both
 * must list the same equilibria. `lrsnash` is a process of its own for every game: what it takes to start one is measured on a game of a single profile.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type Rational, rational } from '../src/exact/rational.js';
import { type Environment, environment } from '../src/game/environment.js';
import { extremeEquilibria } from '../src/game/extreme-equilibria.js';
import { isInstalled, output, scratchFolder } from './installed.js';
import { stream } from './linear-program-families.js';
import { median, shown, table } from './measure.js';

const FAMILIES: readonly (readonly [rows: number, columns: number, least: number, most: number, games: number])[] = [
  [2, 2, -9, 9, 40],
  [3, 3, -9, 9, 40],
  [5, 5, -9, 9, 20],
  [5, 5, 0, 2, 20],
  [8, 8, -9, 9, 10],
  [8, 8, 0, 2, 10],
  [2, 33, -9, 9, 10],
  [12, 12, -9, 9, 5],
  [12, 12, 0, 2, 5],
  [15, 15, -9, 9, 2],
];

function randomGame([rows, columns]: readonly [number, number], least: number, most: number, random: () => number): Environment {
  const names = (count: number) => Array.from({ length: count }, (_, a) => `${a}`);
  const payoff = (): Rational => rational(least + Math.floor(random() * (most - least + 1)));
  const payoffs = [Array.from({ length: rows * columns }, () => [payoff(), payoff()])];
  return environment({ agents: ['row', 'column'], actions: [names(rows), names(columns)], payoffs });
}

const named = (x: readonly string[], y: readonly string[]): string => `${x.join(' ')} | ${y.join(' ')}`;

const ours = (of: Environment): string[] => extremeEquilibria(of, of.payoffs, 0).map(([x, y]) => named(x.map(format), y.map(format)));

/** Both payoff matrices, row by row. */
const gameFile = ({ actions: [rows, columns], payoffs: [table] }: Environment): string =>
  [
    `${rows.length} ${columns.length}`,
    ...[0, 1].map((agent) => rows.map((_, r) => columns.map((_, c) => format(table[r * columns.length + c][agent])).join(' ')).join('\n')),
    '',
  ].join('\n\n');

/** The equilibria in what lrsnash prints: blocks of lines for the second and the first agent, every pair within a block an equilibrium. */
function equilibriaIn(printed: string): string[] {
  const blocks = printed
    .split('\n')
    .filter((line) => !line.startsWith('*'))
    .join('\n')
    .split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const of = (agent: string): string[][] =>
      block.split('\n').flatMap((line) => {
        const [who, ...numbers] = line.trim().split(/\s+/);
        return who === agent ? [numbers.slice(0, -1)] : [];
      });
    return of('1').flatMap((x) => of('2').map((y) => named(x, y)));
  });
}

/** Milliseconds of a computation by the clock, with what it finds. */
function timed<Found>(compute: () => Found): readonly [number, Found] {
  const start = performance.now();
  const found = compute();
  return [performance.now() - start, found];
}

/** The table; `null` where lrsnash is not installed. */
export function nashTable(scale: number): string[] | null {
  if (!isInstalled('lrsnash')) return null;
  const file = join(scratchFolder(), 'game');
  const theirs = (of: Environment): string[] => {
    writeFileSync(file, gameFile(of));
    return equilibriaIn(output('lrsnash', [file]));
  };
  const random = stream(2026);
  const single = randomGame([1, 1], 0, 0, random);
  const start = median(Array.from({ length: 9 }, () => timed(() => theirs(single))[0]));
  for (let k = 0; k < 50; k++) ours(randomGame([3, 3], -9, 9, random));
  const lines = FAMILIES.map(([rows, columns, least, most, games]) => {
    const count = Math.max(2, Math.ceil(games * scale));
    const runs = Array.from({ length: count }, () => {
      const of = randomGame([rows, columns], least, most, random);
      const [time, found] = timed(() => ours(of));
      const [peer, listed] = timed(() => theirs(of));
      const [x, y] = [found, listed].map((list) => [...new Set(list)].sort().join('\n'));
      if (x !== y) throw new Error(`equilibria differ:\n${x}\n\nlrsnash:\n${y}`);
      return { time, peer, found: found.length };
    });
    const column = (of: (run: (typeof runs)[number]) => number): string => shown(median(runs.map(of)));
    return [
      `${rows}×${columns}, ${least}..${most}`.replace('-', '−'),
      `${count}`,
      column((run) => run.found),
      column((run) => run.time),
      column((run) => run.peer),
      column((run) => run.time / run.peer),
    ];
  });
  return table(['games', 'how many', 'equilibria', 'ours, ms', 'lrsnash, ms', 'ours / lrsnash'], lines).concat(
    '',
    `By the clock. Of the time of \`lrsnash\`, ${shown(start)} ms is the start of its process; every list of equilibria is the same.`,
  );
}
