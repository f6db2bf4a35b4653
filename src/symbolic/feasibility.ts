/**
 * # Whether some numbers have given signs
 *
 * Asked of sample points first, then of linear programs, which are shown the more products of conditions the more depends on the answer. Only
 * what is impossible is certain: it comes with multipliers.
 */
import type { Expiry } from '../exact/expiry.js';
import type { Rational } from '../exact/rational.js';
import type { Atoms } from './atoms.js';
import { completions } from './completion.js';
import { type Condition, conditionsOf, type Outcome, together, withValues } from './lemma.js';
import { Points } from './points.js';
import { degree } from './polynomial.js';

/** How many sets of signs are remembered as not refuted. */
const MOST_POSSIBLE = 64;

type Holds = (literal: number) => boolean;

export class Feasibility {
  private readonly points: Points;
  /** Signs that a program did not refute and no point has. */
  private readonly possible: Set<number>[] = [];

  constructor(
    private readonly atoms: Atoms,
    private readonly expired: Expiry,
  ) {
    this.points = new Points(atoms);
  }

  /** Whether a sample point has these signs. */
  isWitnessed(literals: readonly number[]): boolean {
    return this.points.witness(literals);
  }

  /**
   * Why some signs, `used` of `literals`, cannot hold together; `null` where nothing was found that says so.
   * @param thorough whether a branch is left open otherwise: then every quotient counts, and products of all that is short
   */
  refutation(
    literals: readonly number[],
    used: readonly number[],
    holds: Holds,
    thorough: boolean,
  ): Extract<Outcome, { readonly impossible: true }> | null {
    const conditions = conditionsOf(this.atoms, used, holds, thorough ? 'all' : 'in products');
    let outcome: Outcome = together(conditions, 'none', this.expired);
    if (!outcome.impossible && this.points.adopt(outcome.point, literals)) return null;
    if (!outcome.impossible && conditions.some(({ polynomial }) => degree(polynomial) > 1)) {
      if (!thorough && (this.wasPossible(literals) || this.adoptedAt(conditions, outcome.point, literals))) return null;
      outcome = together(conditions, thorough ? 'all' : 'present', this.expired);
      if (thorough && !outcome.impossible) outcome = together(conditions, 'higher', this.expired);
    }
    if (outcome.impossible) return outcome;
    this.possible.unshift(new Set(literals));
    this.possible.length = Math.min(this.possible.length, MOST_POSSIBLE);
    return null;
  }

  /** Whether signs are among those that no program has refuted lately. */
  private wasPossible(literals: readonly number[]): boolean {
    return this.possible.some((known) => literals.every((literal) => known.has(literal)));
  }

  /** Looks for a point where weights and probabilities are as in another, so that what they multiply is linear. */
  private adoptedAt(conditions: readonly Condition[], point: ReadonlyMap<string, Rational>, literals: readonly number[]): boolean {
    const values = new Map([...point].filter(([name]) => /^(λ|p\()[^*]*$/.test(name)));
    if (values.size === 0) return false;
    const outcome = together(withValues(conditions, values), 'none', this.expired);
    return !outcome.impossible && this.points.adopt(new Map([...outcome.point, ...values]), literals);
  }

  /** Exact values of the unknowns that seem to have these signs. */
  candidates(signs: readonly number[], holds: Holds, most: number): ReadonlyMap<string, Rational>[] {
    return [...this.points.candidates(signs, most), ...completions(this.atoms, signs, holds, most, this.expired)];
  }
}
