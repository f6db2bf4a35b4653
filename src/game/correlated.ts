/**
 * # Correlated equilibria
 *
 * A mediator draws a profile from a distribution x and tells each agent its own action alone. x is a *correlated equilibrium* if nobody
 * gains by a plan of what to do instead of each action that it may be told; a *coarse* one if nobody gains by an action chosen before it
 * is told anything. Both are given by linear inequalities in x, so what such equilibria can do at best or at worst is a linear program.
 *
 * Every mixed Nash equilibrium is a correlated one, and every correlated one is coarse; so all three exist in every finite game.
 * References. Aumann (1974, 1987); coarse: Moulin and Vial (1978). Existence without a fixed point: Hart and Schmeidler (1989).
 */
import { type Expiry, never } from '../exact/expiry.js';
import type { LinearProgram, Row, Term } from '../exact/linear-program.js';
import { indices } from '../exact/range.js';
import { atMost, dot, equal, isNegative, isZero, multiply, negate, ONE, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import type { PayoffTable } from './environment.js';
import { actionIn, deviate, type Shape } from './profile.js';

/** A distribution over profiles, `distribution[profile]`. */
export type Distribution = readonly Rational[];

export type CorrelatedConcept = 'correlated' | 'coarse';

/** Whether the numbers are nonnegative, one per profile, and sum to 1. */
export const isDistribution = ({ profileCount }: Shape, x: Distribution): boolean =>
  x.length === profileCount && !x.some(isNegative) && equal(sum(x), ONE);

/** What an agent expects under x if it plays `plan[a_i]` whenever it is told a_i. */
const expectedUnder = (of: Shape, table: PayoffTable[number], x: Distribution, agent: number, plan: readonly number[]): Rational =>
  sum(x.map((p, profile) => multiply(p, table[deviate(of, profile, agent, plan[actionIn(of, profile, agent)])][agent])));

/** Every plan A_i → A_i, or every constant one. */
function plansOf(actions: number, concept: CorrelatedConcept): number[][] {
  const all = indices(actions);
  if (concept === 'coarse') return all.map((action) => all.map(() => action));
  return all.reduce<number[][]>((plans) => plans.flatMap((plan) => all.map((action) => [...plan, action])), [[]]);
}

/** The definition, literally: x is a distribution, and no agent expects more from any plan than from doing as it is told. */
export const isCorrelatedEquilibrium = (
  of: Shape,
  utilities: PayoffTable,
  contingency: number,
  x: Distribution,
  concept: CorrelatedConcept = 'correlated',
): boolean =>
  isDistribution(of, x) &&
  of.actions.every((names, agent) => {
    const obedient = dot(
      x,
      utilities[contingency].map((row) => row[agent]),
    );
    return plansOf(names.length, concept).every((plan) => atMost(expectedUnder(of, utilities[contingency], x, agent, plan), obedient));
  });

/**
 * The constraints that make a distribution an equilibrium, each Σ_a x(a)[u_i(b,a_−i) − u_i(a)] ≤ 0: over the profiles in which i is told c,
 * for every pair of actions c ≠ b (a plan gains iff one of its replacements does), or over all profiles, for every b.
 */
export function obedienceRows(of: Shape, utilities: PayoffTable, contingency: number, concept: CorrelatedConcept = 'correlated'): Row[] {
  const table = utilities[contingency];
  return of.actions.flatMap((names, agent) =>
    names.flatMap((_, b) => {
      const terms = table.flatMap((row, profile): Term[] => {
        const gained = subtract(table[deviate(of, profile, agent, b)][agent], row[agent]);
        return isZero(gained) ? [] : [[profile, gained]];
      });
      if (concept === 'coarse') return [{ terms, relation: '<=', bound: ZERO } satisfies Row];
      return names.flatMap((_, told): Row[] =>
        told === b ? [] : [{ terms: terms.filter(([profile]) => actionIn(of, profile, agent) === told), relation: '<=', bound: ZERO }],
      );
    }),
  );
}

/** The program: maximise Σ_a x(a)·values(a) over the (coarse) correlated equilibria x at a contingency; variable a is x(a). */
export const correlatedProgram = (
  of: Shape,
  utilities: PayoffTable,
  contingency: number,
  values: readonly Rational[],
  concept: CorrelatedConcept = 'correlated',
): LinearProgram => ({
  objective: values.flatMap((value, profile): Term[] => (isZero(value) ? [] : [[profile, value]])),
  rows: [
    ...obedienceRows(of, utilities, contingency, concept).filter(({ terms }) => terms.length > 0),
    { terms: values.map((_, profile): Term => [profile, ONE]), relation: '=', bound: ONE },
  ],
  free: values.map(() => false),
});

/** An expectation and an equilibrium that has it. */
export interface ExtremeEquilibrium {
  readonly value: Rational;
  readonly distribution: Distribution;
}

/**
 * The greatest expectation of a function of the profile, `values[profile]`, over the (coarse) correlated equilibria at a contingency.
 * @throws Interrupted when time is up
 * @example
 * ```ts
 * import { environment, format, greatestExpectation, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const actions = [['dare', 'yield'], ['dare', 'yield']];
 * const chicken = environment({ agents: ['row', 'column'], actions, payoffs: [[q(0, 0), q(7, 2), q(2, 7), q(6, 6)]] });
 * format(greatestExpectation(chicken, chicken.payoffs, 0, chicken.welfare[0]).value); // => '21/2'
 * ```
 */
export function greatestExpectation(
  of: Shape,
  utilities: PayoffTable,
  contingency: number,
  values: readonly Rational[],
  concept: CorrelatedConcept = 'correlated',
  expired: Expiry = never,
): ExtremeEquilibrium {
  const solution = solve(correlatedProgram(of, utilities, contingency, values, concept), expired);
  if (solution.status !== 'optimal') throw new Error('every finite game has a correlated equilibrium');
  return { value: solution.value, distribution: solution.point };
}

/** The least expectation of a function of the profile over the (coarse) correlated equilibria at a contingency. */
export function leastExpectation(
  of: Shape,
  utilities: PayoffTable,
  contingency: number,
  values: readonly Rational[],
  concept: CorrelatedConcept = 'correlated',
  expired: Expiry = never,
): ExtremeEquilibrium {
  const { value, distribution } = greatestExpectation(of, utilities, contingency, values.map(negate), concept, expired);
  return { value: negate(value), distribution };
}
