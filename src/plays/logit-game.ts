/**
 * # Games in doubles, for logit equilibria
 *
 * A logit equilibrium of precision β has σ_i(a) ∝ exp(β v̄_i(a, σ_−i)) for every agent i and action a (McKelvey and Palfrey 1995). It is written in
 * logits x_i(a) = ln σ_i(a) − ln σ_i(a_0), one for every action but the first: x = β D(x), where D is how much more an action is worth, on
 * average, than the first. Where exchanging any two agents changes nothing, all have one strategy: the branch that starts where everyone is
 * indifferent keeps every symmetry of the game, and nothing need be decided where it crosses branches that do not.
 *
 * Logit equilibria are solutions of transcendental equations: everything here is floating point, and nothing exact rests on it.
 */
import { denominator, equal, numerator, type Rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { actionIn, type Profile } from '../game/profile.js';

/** A game at one contingency; agents who are exchangeable share a *role*. */
export interface LogitGame {
  /** The role of each agent. */
  readonly roles: readonly number[];
  /** How many actions a role has. */
  readonly sizes: readonly number[];
  /** `digits[profile * agents + agent]`, the action of an agent in a profile. */
  readonly digits: Int32Array;
  /** u of the first agent in each role, as `own[role][profile]`. */
  readonly own: readonly Float64Array[];
  /** W by profile. */
  readonly welfare: Float64Array;
}

/** Floats are near enough; a quotient beyond their range becomes infinite and is refused where games are read. */
export const toDouble = (value: Rational): number => {
  const [num, den] = [numerator(value), denominator(value)];
  const [p, q] = [Number(num), Number(den)];
  if (Number.isFinite(p) && Number.isFinite(q)) return p / q;
  const shift = BigInt(Math.max(num.toString(2).length, den.toString(2).length) - 1000);
  return Number(num >> shift) / Number(den >> shift);
};

/** The game of an environment at a contingency. */
export function logitGame(of: Environment, contingency: number): LogitGame {
  const table = of.payoffs[contingency];
  const exchangeable = areExchangeable(of, contingency);
  const roles = of.agents.map((_, agent) => (exchangeable ? 0 : agent));
  const first = exchangeable ? [0] : of.agents.map((_, agent) => agent);
  return {
    roles,
    sizes: first.map((agent) => of.actions[agent].length),
    digits: Int32Array.from(table.flatMap((_, profile) => of.agents.map((_, agent) => actionIn(of, profile, agent)))),
    own: first.map((agent) => Float64Array.from(table, (row) => toDouble(row[agent]))),
    welfare: Float64Array.from(of.welfare[contingency], toDouble),
  };
}

/** Whether exchanging any two agents, action by action, changes no payoff. Exchanging neighbours is enough. */
export function areExchangeable(of: Environment, contingency: number): boolean {
  const { actions, agents, strides } = of;
  const table = of.payoffs[contingency];
  if (actions.some((names) => names.length !== actions[0].length)) return false;
  const exchanged = (profile: Profile, k: number): Profile => {
    const difference = actionIn(of, profile, k + 1) - actionIn(of, profile, k);
    return profile + difference * (strides[k] - strides[k + 1]);
  };
  return agents.slice(1).every((_, k) =>
    table.every((row, profile) => {
      const other = table[exchanged(profile, k)];
      return row.every((payoff, agent) => equal(payoff, other[agent === k ? k + 1 : agent === k + 1 ? k : agent]));
    }),
  );
}

/** A game whose agents weigh their own payoff and welfare, in units of the largest difference that an action of theirs can make. */
export interface WeighedGame {
  readonly game: LogitGame;
  /** `utilities[role][profile]`, divided by `range`. */
  readonly utilities: readonly Float64Array[];
  /** The spread of utilities; 0 where nobody has any reason to prefer anything. */
  readonly range: number;
  /** How many logits there are. */
  readonly unknowns: number;
}

/** The game in which everyone maximises `own`·u + `social`·W. */
export function weighed(game: LogitGame, own: number, social: number): WeighedGame {
  const raw = game.own.map((payoffs) => payoffs.map((payoff, profile) => own * payoff + social * game.welfare[profile]));
  const range = raw.reduce((most, values) => Math.max(most, spread(values)), 0);
  return {
    game,
    utilities: range === 0 ? raw : raw.map((values) => values.map((value) => value / range)),
    range,
    unknowns: game.sizes.reduce((sum, size) => sum + size - 1, 0),
  };
}

function spread(values: Float64Array): number {
  let [least, greatest] = [values[0], values[0]];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return greatest - least;
}
