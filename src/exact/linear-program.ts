/**
 * # Linear programs: the statement
 *
 * Maximise c·x subject to rows a_r·x {≤, =, ≥} b_r, with each variable either nonnegative or free. Every answer carries its own
 * evidence, so that it can be checked by multiplication alone:
 *
 * - *optimal*: a feasible point and a dual y of the same value (y_r ≥ 0 on ≤ rows, y_r ≤ 0 on ≥ rows, any sign on = rows;
 *   Σ_r y_r a_rj ≥ c_j for nonnegative x_j, = c_j for free x_j; Σ_r y_r b_r = c·x);
 * - *infeasible*: Farkas multipliers y of the same signs with Σ_r y_r a_rj ≥ 0 for nonnegative x_j, = 0 for free x_j, and
 *   Σ_r y_r b_r < 0;
 * - *unbounded*: a feasible point and a ray d (d_j ≥ 0 for nonnegative x_j; a_r·d ≤ 0, = 0, ≥ 0 by row; c·d > 0).
 */
import type { Rational } from './rational.js';

/** One nonzero coefficient: `[variable, value]`. */
export type Term = readonly [variable: number, value: Rational];

/** Σ coefficient·variable. */
export type LinearForm = readonly Term[];

/** A constraint `Σ terms {relation} bound`; a variable occurs at most once. */
export interface Row {
  readonly terms: readonly Term[];
  readonly relation: '<=' | '=' | '>=';
  readonly bound: Rational;
}

/** Maximise `Σ objective` subject to `rows`; variable j may be negative iff `free[j]`. `free.length` is the number of variables. */
export interface LinearProgram {
  readonly objective: readonly Term[];
  readonly rows: readonly Row[];
  readonly free: readonly boolean[];
}

/** The answer to a linear program with the evidence for it; vectors are indexed as the program's variables and rows. */
export type Solution =
  | { readonly status: 'optimal'; readonly value: Rational; readonly point: readonly Rational[]; readonly dual: readonly Rational[] }
  | { readonly status: 'infeasible'; readonly farkas: readonly Rational[] }
  | { readonly status: 'unbounded'; readonly point: readonly Rational[]; readonly ray: readonly Rational[] };
