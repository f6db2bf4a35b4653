/**
 * # V_L against size
 *
 * - *Screening*: one agent acts, actions are verifiable, m contingencies are pooled, u_1 = s·a, W = −(a − (m−1−s))².
 * - *Random*: payoffs −9..9, a signal of as many values as there are profiles, so that contingencies are linked; every class, with money to burn.
 *
 * A search that takes longer than its limit is stopped, and leaves bounds.
 */
import { bestMechanism } from '../src/contract/best-mechanism.js';
import { contingencyPartition, signalLanguage } from '../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass, type Setting, setting } from '../src/contract/language/setting.js';
import { fraction, rational } from '../src/exact/rational.js';
import { random } from '../src/theory/order/random-stream.js';
import { plainEnvironment } from '../src/theory/statement/plain-environment.js';
import { growthLaw } from './growth.js';
import { after, median, processorTime, shown, table } from './measure.js';

const uniform = (contingencies: number) => Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));

export function screening(m: number): Setting {
  const prior = uniform(m);
  const payoffs = prior.flatMap((_, s) =>
    prior.flatMap((_, a) => [s * a, -((a - (m - 1 - s)) ** 2) - s * a].map((payoff) => rational(payoff))),
  );
  const of = plainEnvironment([m, 1], prior, payoffs);
  return setting(of, contingencyPartition(of, [prior.map((_, s) => s)]));
}

/** A random game; `cells` is how many values the signal has. */
export function randomSetting(
  actions: readonly number[],
  contingencies: number,
  cells: number,
  mechanismClass: MechanismClass,
  seed: number,
): Setting {
  const next = random(seed);
  const draw = (count: number) => Math.floor(next() * count);
  const profiles = actions.reduce((product, count) => product * count, 1);
  const payoffs = Array.from({ length: contingencies * profiles * actions.length }, () => rational(draw(19) - 9));
  const of = plainEnvironment(actions, uniform(contingencies), payoffs);
  return setting(
    of,
    signalLanguage(of, () => draw(cells)),
    { mechanismClass },
  );
}

/** The time for V_L, and whether it was found within `limit` milliseconds. */
function timed(of: Setting, limit: number): { readonly time: number; readonly found: boolean } {
  let found = false;
  const time = processorTime(() => {
    found = bestMechanism(of, after(limit)).status !== 'interrupted';
  });
  return { time, found };
}

interface Run {
  readonly time: number;
  readonly found: boolean;
}

const worst = (runs: readonly Run[]): number => Math.max(...runs.map(({ time }) => time));
const middle = (runs: readonly Run[]): number => median(runs.map(({ time }) => time));

const row = (name: string, runs: readonly Run[]): string[] => [
  name,
  `${runs.length}`,
  shown(middle(runs)),
  shown(worst(runs)),
  `${runs.filter(({ found }) => !found).length}`,
];

const HEAD = ['family', 'games', 'median, ms', 'worst, ms', 'stopped'];

/** A size of random games; `cells` is how many values the signal has. */
interface Size {
  readonly actions: readonly number[];
  readonly contingencies: number;
  readonly cells: number;
}

const SIZES: readonly Size[] = [
  ...[2, 4, 8, 16].map((contingencies) => ({ actions: [3, 3], contingencies, cells: 9 })),
  ...[3, 6, 12].map((a) => ({ actions: [a, a], contingencies: 3, cells: a * a })),
  ...[3, 4].map((agents) => ({ actions: new Array<number>(agents).fill(3), contingencies: 4, cells: 3 ** agents })),
  ...[4, 16, 64].map((cells) => ({ actions: [4, 4], contingencies: 4, cells })),
];

const nameOf = ({ actions, contingencies, cells }: Size): string =>
  `${actions.length} agents, ${actions.join('×')}, ${contingencies} contingencies, ${cells} cells`;

/** What grows, which of the sizes it is read off, and what is x. */
const SERIES: readonly (readonly [string, (size: Size) => boolean, (size: Size) => number])[] = [
  [
    'contingencies, 2 agents, 3×3, 9 cells',
    ({ actions, cells }) => actions.join() === '3,3' && cells === 9,
    ({ contingencies }) => contingencies,
  ],
  ['actions of each of 2 agents, 3 contingencies', ({ contingencies }) => contingencies === 3, ({ actions }) => actions[0]],
  [
    'agents with 3 actions each, 4 contingencies',
    ({ actions, contingencies }) => actions[0] === 3 && contingencies === 4,
    ({ actions }) => actions.length,
  ],
  ['cells, 2 agents, 4×4, 4 contingencies', ({ actions }) => actions[0] === 4, ({ cells }) => cells],
];

/** Tables of processor milliseconds for V_L. */
export function valueTables(limit: number, worstOf: number): string[] {
  for (let seed = 0; seed < 200; seed++) timed(randomSetting([3, 3], 3, 9, 'balanced', seed), limit);
  const pooled = [8, 14, 20, 30, 40].map((m) => ({ m, runs: [timed(screening(m), limit)] }));
  const grown = SIZES.map((size) => ({
    size,
    runs: Array.from({ length: 20 }, (_, seed) =>
      timed(randomSetting(size.actions, size.contingencies, size.cells, MECHANISM_CLASSES[seed % 3], seed), limit),
    ),
  }));
  const linked = MECHANISM_CLASSES.map((mechanismClass) =>
    row(
      `2 agents, 6×6, 6 contingencies, 12, 36 or 108 cells, ${mechanismClass}`,
      Array.from({ length: worstOf }, (_, seed) => timed(randomSetting([6, 6], 6, [12, 36, 108][seed % 3], mechanismClass, seed), limit)),
    ),
  );
  const laws = SERIES.map(([what, belongs, x]) => {
    const points = grown.filter(({ size }) => belongs(size));
    const law = (of: (runs: readonly Run[]) => number): string =>
      growthLaw(points.map(({ size, runs }) => ({ size: x(size), time: of(runs) })));
    return [what, points.map(({ size }) => x(size)).join(', '), law(middle), law(worst)];
  });
  const screened = growthLaw(pooled.map(({ m, runs }) => ({ size: m, time: middle(runs) })));
  return [
    ...table(HEAD, [
      ...pooled.map(({ m, runs }) => row(`screening, m = ${m}`, runs)),
      ...grown.map(({ size, runs }) => row(nameOf(size), runs)),
      ...linked,
    ]),
    '',
    'How the time grows with x: a power or an exponential, whichever fits better. Stopped searches count as long as they ran.',
    '',
    ...table(
      ['x', 'seen at', 'median', 'worst'],
      [...laws, ['pooled contingencies of the screening family', '8, 14, 20, 30, 40', screened, screened]],
    ),
  ];
}
