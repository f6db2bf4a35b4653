/**
 * # V_L against size
 *
 * - *Screening*: one agent acts, actions are verifiable, m contingencies are pooled, u_1 = s·a, W = −(a − (m−1−s))².
 * - *Random*: payoffs −9..9, a signal of as many values as there are profiles, so that contingencies are linked; every class, with money to burn.
 *
 * A search that takes longer than its limit is stopped, and leaves bounds.
 */
import { bestMechanism } from '../src/contract/best-mechanism.js';
import { contingencyPartition, signalLanguage } from '../src/contract/language.js';
import { MECHANISM_CLASSES, type MechanismClass, type Setting, setting } from '../src/contract/setting.js';
import { fraction, rational } from '../src/exact/rational.js';
import { random } from '../src/theory/random.js';
import { plainEnvironment } from '../src/theory/scopes.js';
import { after, median, processorTime, shown, table } from './measure.js';

const uniform = (contingencies: number) => Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));

function screening(m: number): Setting {
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

const row = (name: string, runs: readonly { readonly time: number; readonly found: boolean }[]): string[] => {
  const times = runs.map(({ time }) => time);
  return [name, `${runs.length}`, shown(median(times)), shown(Math.max(...times)), `${runs.filter(({ found }) => !found).length}`];
};

const HEAD = ['family', 'games', 'median, ms', 'worst, ms', 'stopped'];

/** Tables of processor milliseconds for V_L. */
export function valueTables(limit: number, worstOf: number): string[] {
  for (let seed = 0; seed < 200; seed++) timed(randomSetting([3, 3], 3, 9, 'balanced', seed), limit);
  const pooled = [8, 14, 20, 30, 40].map((m) => row(`screening, m = ${m}`, [timed(screening(m), limit)]));
  const sizes: [string, readonly number[], number, number][] = [
    ['2 agents, 3×3, 2 contingencies', [3, 3], 2, 9],
    ['2 agents, 3×3, 4 contingencies', [3, 3], 4, 9],
    ['2 agents, 3×3, 8 contingencies', [3, 3], 8, 9],
    ['2 agents, 3×3, 16 contingencies', [3, 3], 16, 9],
    ['2 agents, 6×6, 3 contingencies', [6, 6], 3, 36],
    ['2 agents, 12×12, 3 contingencies', [12, 12], 3, 144],
    ['3 agents, 3×3×3, 4 contingencies', [3, 3, 3], 4, 27],
    ['4 agents, 3×3×3×3, 4 contingencies', [3, 3, 3, 3], 4, 81],
    ['2 agents, 4×4, 4 contingencies, 4 cells', [4, 4], 4, 4],
    ['2 agents, 4×4, 4 contingencies, 64 cells', [4, 4], 4, 64],
  ];
  const grown = sizes.map(([name, actions, contingencies, cells]) => {
    const runs = Array.from({ length: 20 }, (_, seed) =>
      timed(randomSetting(actions, contingencies, cells, MECHANISM_CLASSES[seed % 3], seed), limit),
    );
    return row(name, runs);
  });
  const linked = MECHANISM_CLASSES.map((mechanismClass) =>
    row(
      `2 agents, 6×6, 6 contingencies, 12, 36 or 108 cells, ${mechanismClass}`,
      Array.from({ length: worstOf }, (_, seed) => timed(randomSetting([6, 6], 6, [12, 36, 108][seed % 3], mechanismClass, seed), limit)),
    ),
  );
  return table(HEAD, [...pooled, ...grown, ...linked]);
}
