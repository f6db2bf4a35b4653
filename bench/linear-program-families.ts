/**
 * # Linear programs to race solvers on
 *
 * Sizes are written *variables × rows*; nonnegativity is no row. Every draw comes from a seed, so that each contestant of each run gets
 * the same programs.
 *
 * - `tiny`: 6 × 11, dense, payoffs −9..9: a full simplex of six variables below ten random rows;
 * - `correlated 5×5`: 25 × 41, the correlated equilibrium of greatest welfare of a random game with 5 actions each and payoffs −9..9:
 *   40 obedience rows and Σ x = 1;
 * - `dense`: 30 × 60, a_rj in −9..9, b_r in 1..99, Σ x bounded by the last row;
 * - `degenerate 8×8`: 64 × 113, the same as `correlated` with 8 actions each and payoffs 0..2, so that most rows are ties;
 * - `contract`: the transfer programs of random first bests, 2 or 3 agents, every class, with and without a liability bound.
 */
import type { LinearProgram, Row, Term } from '../src/exact/linear-program.js';
import { ONE, rational, ZERO } from '../src/exact/rational.js';

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

/** Maximise over the simplex Σ x ≤ 9 below random rows. */
export function densePrograms(variables: number, rows: number): (random: () => number) => LinearProgram {
  return (random) => {
    const draw = (): number[] => Array.from({ length: variables }, () => between(random, -9, 9));
    const cut = (): Row => ({ terms: termsOf(draw()), relation: '<=', bound: rational(between(random, 1, 99)) });
    const simplex: Row = { terms: termsOf(new Array<number>(variables).fill(1)), relation: '<=', bound: rational(9) };
    return {
      objective: termsOf(draw()),
      rows: [...Array.from({ length: rows - 1 }, cut), simplex],
      free: new Array<boolean>(variables).fill(false),
    };
  };
}

/** The correlated equilibrium of greatest welfare of a random game of two players. */
export function correlatedPrograms(actions: number, least: number, most: number): (random: () => number) => LinearProgram {
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
