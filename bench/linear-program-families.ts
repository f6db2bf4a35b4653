/**
 * # Linear programs to race solvers on
 *
 * Sizes are written *variables × rows*; nonnegativity is no row. Every draw comes from a seed, so that each contestant of each run gets
 * the same programs.
 *
 * - {@link densePrograms}: a_rj in −9..9, c_j in 1..9, b_r in 100..999, so that x = 0 is feasible;
 * - {@link shiftedPrograms}: ≤ and ≥ rows that hold at a random point, some tightly, so that a feasible point must be found first;
 * - {@link correlatedPrograms}: the correlated equilibrium of greatest welfare of a random game of two players: obedience rows, all
 *   bounds 0, and Σ x = 1. With payoffs 0..2 or 0..4 most vertices are degenerate many times over;
 * - {@link contractPrograms}: the transfer programs of random choices that are left to linear programming: not implemented by paying
 *   nothing, no closed walk in the way.
 */
import { positiveClosedWalk } from '../src/contract/incentives/closed-walk.js';
import { outcomesOf } from '../src/contract/incentives/incentives.js';
import { transferProgram } from '../src/contract/incentives/transfer-program.js';
import { signalLanguage } from '../src/contract/language/language.js';
import { setting } from '../src/contract/language/setting.js';
import type { LinearProgram, Row, Term } from '../src/exact/linear-program.js';
import { fraction, isNegative, isPositive, ONE, rational, ZERO } from '../src/exact/rational.js';
import { environment } from '../src/game/environment.js';

/** A stream of numbers in [0, 1) (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const between = (random: () => number, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

const termsOf = (values: readonly number[]): Term[] =>
  values.flatMap((value, variable) => (value === 0 ? [] : [[variable, rational(value)] as const]));

type Family = (random: () => number) => LinearProgram;

/** Maximise c·x, c > 0, below random rows. */
export function densePrograms(variables: number, rows: number): Family {
  return (random) => {
    const draw = (least: number, most: number): number[] => Array.from({ length: variables }, () => between(random, least, most));
    const row = (): Row => ({ terms: termsOf(draw(-9, 9)), relation: '<=', bound: rational(between(random, 100, 999)) });
    return { objective: termsOf(draw(1, 9)), rows: Array.from({ length: rows }, row), free: new Array<boolean>(variables).fill(false) };
  };
}

/** Maximise c·x over a cone of random rows around a random point. */
export function shiftedPrograms(variables: number, rows: number): Family {
  return (random) => {
    const draw = (least: number, most: number): number[] => Array.from({ length: variables }, () => between(random, least, most));
    const point = draw(0, 5);
    const row = (): Row => {
      const normal = draw(-9, 9);
      const at = normal.reduce((total, value, j) => total + value * point[j], 0);
      const slack = between(random, 0, 20);
      return random() < 0.5
        ? { terms: termsOf(normal), relation: '<=', bound: rational(at + slack) }
        : { terms: termsOf(normal), relation: '>=', bound: rational(at - slack) };
    };
    return { objective: termsOf(draw(-9, 9)), rows: Array.from({ length: rows }, row), free: new Array<boolean>(variables).fill(false) };
  };
}

/** The correlated equilibrium of greatest welfare of a random game of two players. */
export function correlatedPrograms(actions: number, least: number, most: number): Family {
  return (random) => {
    const payoffs = [0, 1].map(() => Array.from({ length: actions * actions }, () => between(random, least, most)));
    const profile = (player: number, own: number, other: number): number => (player === 0 ? own * actions + other : other * actions + own);
    const rows: Row[] = [];
    for (const player of [0, 1]) {
      for (let told = 0; told < actions; told++) {
        for (let done = 0; done < actions; done++) {
          if (done === told) continue;
          const terms: Term[] = [];
          for (let other = 0; other < actions; other++) {
            const at = profile(player, told, other);
            const loss = payoffs[player][at] - payoffs[player][profile(player, done, other)];
            if (loss !== 0) terms.push([at, rational(loss)]);
          }
          rows.push({ terms, relation: '>=', bound: ZERO });
        }
      }
    }
    const all = new Array<number>(actions * actions).fill(1);
    rows.push({ terms: termsOf(all), relation: '=', bound: ONE });
    return { objective: termsOf(all.map((_, at) => payoffs[0][at] + payoffs[1][at])), rows, free: all.map(() => false) };
  };
}

const holdsAtZero = ({ relation, bound }: Row): boolean => (relation === '<=' ? !isNegative(bound) : !isPositive(bound));

/** The transfers that implement a random choice of a random environment: subsidy-free or balanced, liability 0 to 9 or none. */
export function contractPrograms(agents: number, actions: number, contingencies: number): Family {
  const names = (count: number): string[] => Array.from({ length: count }, (_, k) => `${k}`);
  return (random) => {
    for (;;) {
      const profiles = actions ** agents;
      const table = (): ReturnType<typeof rational>[][] =>
        Array.from({ length: profiles }, () => Array.from({ length: agents }, () => rational(between(random, -9, 9))));
      const of = environment({
        agents: names(agents),
        actions: names(agents).map(() => names(actions)),
        contingencies: names(contingencies),
        prior: names(contingencies).map(() => fraction(1n, BigInt(contingencies))),
        payoffs: names(contingencies).map(table),
      });
      const language = signalLanguage(of, () => between(random, 0, 2 * profiles));
      const terms = setting(of, language, {
        mechanismClass: random() < 0.5 ? 'subsidy-free' : 'balanced',
        liability: random() < 0.7 ? rational(between(random, 3, 12)) : null,
      });
      const { program, incentives } = transferProgram(terms, outcomesOf(names(contingencies).map(() => between(random, 0, profiles - 1))));
      if (!program.rows.every(holdsAtZero) && positiveClosedWalk(incentives, agents) === null) return program;
    }
  };
}
