/**
 * # Linear forms over payoffs
 *
 * Which profiles are equilibria and which are first bests is settled by the signs of finitely many linear forms over the payoffs: the gains
 * of all deviations, and the differences of welfare between profiles. Where such signs stay the same, much of what is claimed of a game is
 * linear.
 */
import type { LinearForm, Term } from '../../exact/linear-program.js';
import { add, isZero, multiply, negate, ONE, type Rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { deviationsFrom, type Profile } from '../../game/profile.js';

/** Σ c·u, a coefficient for some payoffs, each by its place in the table read contingency by contingency, profile by profile. */
export type PayoffForm = LinearForm;

/** What a form comes to at payoffs, listed as in the table. */
export const formAt = (form: PayoffForm, payoffs: readonly Rational[]): Rational =>
  form.reduce((total, [place, coefficient]) => add(total, multiply(coefficient, payoffs[place])), ZERO);

/** u_i + λW at an outcome, as coefficients of the payoffs there. */
function prosocial(of: Environment, contingency: number, profile: Profile, agent: number | null, weight: Rational): Term[] {
  const start = (contingency * of.profileCount + profile) * of.agents.length;
  return of.agents
    .map((_, other): Term => [start + other, other === agent ? add(ONE, weight) : weight])
    .filter(([, coefficient]) => !isZero(coefficient));
}

const difference = (to: readonly Term[], from: readonly Term[]): PayoffForm => [
  ...to,
  ...from.map(([place, coefficient]): Term => [place, negate(coefficient)]),
];

/**
 * The gain of every deviation, in v_i = u_i + λW, at every contingency: their signs say which profiles are equilibria of v^λ. Of a deviation
 * and the one back, one.
 */
export const gainForms = (of: Environment, weight: Rational = ZERO): PayoffForm[] =>
  of.contingencies.flatMap((_, w) =>
    Array.from({ length: of.profileCount }, (_, profile) =>
      deviationsFrom(of, profile)
        .filter(({ to }) => to > profile)
        .map(({ agent, to }) => difference(prosocial(of, w, to, agent, weight), prosocial(of, w, profile, agent, weight))),
    ).flat(),
  );

/** The difference of welfare between every two profiles at a contingency: their signs say which are first bests. */
export const welfareForms = (of: Environment): PayoffForm[] =>
  of.contingencies.flatMap((_, w) =>
    Array.from({ length: of.profileCount }, (_, profile) =>
      Array.from({ length: profile }, (_, other) => difference(prosocial(of, w, profile, null, ONE), prosocial(of, w, other, null, ONE))),
    ).flat(),
  );
