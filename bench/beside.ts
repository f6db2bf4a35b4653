/**
 * # This search beside that of another checkout
 *
 * The families of `value-search.ts`, game by game in turns, by the sources here and by those of another checkout with its own `node_modules`: medians and sums of
 * processor milliseconds for V_L (the lesser of two runs), how many times as long it takes here, and how both grow. Every value that both find must be the same.
 *
 * `npx tsx bench/beside.ts DIRECTORY [SECONDS]`, where SECONDS (10) is what each search has.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { bestMechanism } from '../src/contract/best-mechanism.js';
import { MECHANISM_CLASSES, type MechanismClass, type Setting } from '../src/contract/language/setting.js';
import type { format } from '../src/exact/rational.js';
import { growthLaw } from './growth.js';
import { after, median, processorTime, shown, table } from './measure.js';
import type { randomSetting, screening } from './value-search.js';

/** What is measured of a checkout, with settings of its own making. */
interface Searched {
  readonly bestMechanism: typeof bestMechanism;
  readonly randomSetting: typeof randomSetting;
  readonly screening: typeof screening;
  readonly format: typeof format;
}

async function searched(directory: string): Promise<Searched> {
  const load = (path: string) => import(pathToFileURL(resolve(directory, path)).href);
  const [search, games, numbers] = await Promise.all(
    ['src/contract/best-mechanism.ts', 'bench/value-search.ts', 'src/exact/rational.ts'].map(load),
  );
  return { ...games, bestMechanism: search.bestMechanism, format: numbers.format };
}

/** A family: what x is, if it belongs to a series, and its games. */
interface Family {
  readonly name: string;
  readonly series: string | null;
  readonly x: number;
  readonly games: readonly ((of: Searched) => Setting)[];
}

const drawn = (
  series: string | null,
  x: number,
  actions: readonly number[],
  contingencies: number,
  cells: number,
  games: number,
  only?: MechanismClass,
): Family => ({
  name: `${actions.join('×')}, ${contingencies} contingencies, ${cells} cells${only === undefined ? '' : `, ${only}`}`,
  series,
  x,
  games: Array.from(
    { length: games },
    (_, seed) =>
      ({ randomSetting }) =>
        randomSetting(actions, contingencies, cells, only ?? MECHANISM_CLASSES[seed % 3], seed),
  ),
});

const FAMILIES: readonly Family[] = [
  ...[8, 14, 20, 30, 40].map(
    (m): Family => ({
      name: `screening, m = ${m}`,
      series: 'pooled contingencies, screening',
      x: m,
      games: Array.from({ length: 5 }, () => (of: Searched) => of.screening(m)),
    }),
  ),
  ...[2, 4, 8, 12, 16, 20].map((s) => drawn('contingencies, 3×3, 9 cells', s, [3, 3], s, 9, 20)),
  ...[3, 6, 12].map((a) => drawn('actions, 3 contingencies', a, [a, a], 3, a * a, 20)),
  ...[2, 3, 4].map((n) => drawn('agents, 4 contingencies', n, new Array<number>(n).fill(3), 4, 3 ** n, 20)),
  ...[4, 16, 64].map((cells) => drawn('cells, 4×4, 4 contingencies', cells, [4, 4], 4, cells, 20)),
  ...MECHANISM_CLASSES.flatMap((only) => [12, 36, 108].map((cells) => drawn(null, 0, [6, 6], 6, cells, 60, only))),
];

const [, , directory, limit = '10'] = process.argv;
if (directory === undefined) throw new Error('expected: npx tsx bench/beside.ts DIRECTORY [SECONDS]');
const sides = [await searched(directory), await searched('.')];
const timed = (of: Searched, game: (of: Searched) => Setting) => {
  const setting = game(of);
  let value = '';
  const time = processorTime(() => {
    const best = of.bestMechanism(setting, after(1000 * Number(limit)));
    value = best.status === 'attained' ? of.format(best.pair.value) : best.status;
  });
  return { time, value };
};
for (let seed = 0; seed < 300; seed++)
  for (const of of sides) timed(of, ({ randomSetting }) => randomSetting([3, 3], 3 + (seed % 8), 9, MECHANISM_CLASSES[seed % 3], seed));

/** The lesser of two times: the collector comes when it likes. */
const twice = (of: Searched, game: (of: Searched) => Setting) => {
  const [one, other] = [timed(of, game), timed(of, game)];
  return one.time < other.time ? one : other;
};

const rows: string[][] = [];
const points = new Map<string, { readonly size: number; readonly times: readonly number[] }[]>();
for (const { name, series, x, games } of FAMILIES) {
  const runs = games.map((game, k) => {
    const found =
      k % 2 === 0
        ? sides.map((of) => twice(of, game))
        : sides
            .toReversed()
            .map((of) => twice(of, game))
            .toReversed();
    const [before, now] = found.map(({ value }) => value);
    if (before !== now && ![before, now].includes('interrupted')) throw new Error(`${name}, game ${k}: ${before}, here ${now}`);
    return found;
  });
  const [before, now] = [0, 1].map((side) => runs.map((found) => found[side].time));
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  const ratio = median(runs.map(([there, here]) => here.time / there.time));
  rows.push([
    name,
    `${games.length}`,
    shown(median(before)),
    shown(median(now)),
    shown(sum(before)),
    shown(sum(now)),
    shown(ratio),
    shown(sum(now) / sum(before)),
  ]);
  if (series !== null) points.set(series, [...(points.get(series) ?? []), { size: x, times: [median(before), median(now)] }]);
  console.error(name);
}
const head = [
  'family',
  'games',
  'before: median, ms',
  'here: median, ms',
  'before: sum, ms',
  'here: sum, ms',
  'here beside before, median',
  'of sums',
];
console.log(table(head, rows).join('\n'));
console.log();
const laws = [...points].map(([series, seen]) => [
  series,
  seen.map(({ size }) => size).join(', '),
  ...[0, 1].map((side) => growthLaw(seen.map(({ size, times }) => ({ size, time: times[side] })))),
]);
console.log(table(['x', 'seen at', 'before', 'here'], laws).join('\n'));
