/**
 * # Noisy courts
 *
 * At the outcome (ω, a) the court sees signal k with probability π(k|ω,a), and transfers are paid on what it sees. A contract language is the special
 * case in which every probability is 0 or 1.
 *
 * References. Holmström (1979), Moral hazard and observability; Legros and Matthews (1993), Efficient and nearly-efficient partnerships.
 */
import { ONE, type Rational, subtract, ZERO } from '../../exact/rational.js';
import type { Language } from '../language/language.js';

/** Signals with their probabilities at every outcome. */
export interface NoisyCourt {
  readonly names: readonly string[];
  /** π(k|ω,a) ≥ 0, summing to 1 over k: `likelihood[contingency][profile][signal]`. */
  readonly likelihood: readonly (readonly (readonly Rational[])[])[];
}

/** The court that sees the cell of every outcome for certain. */
export const courtOfLanguage = ({ cells, count, labels }: Language): NoisyCourt => ({
  names: Array.from({ length: count }, (_, cell) => labels?.[cell] ?? `cell ${cell + 1}`),
  likelihood: cells.map((row) => row.map((cell) => Array.from({ length: count }, (_, k) => (k === cell ? ONE : ZERO)))),
});

/** π(·|to) − π(·|from), signal by signal: how a deviation shifts what the court sees. */
export const shift = ({ likelihood }: NoisyCourt, contingency: number, from: number, to: number): Rational[] =>
  likelihood[contingency][to].map((p, k) => subtract(p, likelihood[contingency][from][k]));
