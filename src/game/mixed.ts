/**
 * # Mixed Nash equilibria
 *
 * Each agent draws its action on its own. Whether given mixed actions are an equilibrium is decided by the definition; nothing here
 * searches for one, since in games of three agents or more equilibria need not be rational numbers.
 */
import { add, atMost, dot, equal, isNegative, multiply, ONE, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import type { Distribution } from './correlated.js';
import type { PayoffTable } from './environment.js';
import { actionIn, type Shape } from './profile.js';

/** The probability of every action of every agent, `mixed[agent][action]`. */
export type MixedProfile = readonly (readonly Rational[])[];

/** Whether every agent's probabilities are nonnegative, one per action, and sum to 1. */
export const isMixedProfile = ({ actions }: Shape, mixed: MixedProfile): boolean =>
  mixed.length === actions.length &&
  mixed.every((own, agent) => own.length === actions[agent].length && !own.some(isNegative) && equal(sum(own), ONE));

/** The distribution over profiles under independent draws. */
export const productDistribution = (of: Shape, mixed: MixedProfile): Distribution =>
  Array.from({ length: of.profileCount }, (_, profile) =>
    mixed.reduce((product, own, agent) => multiply(product, own[actionIn(of, profile, agent)]), ONE),
  );

/** The expectation of a function of the profile, `values[profile]`, under independent draws. */
export const expectation = (of: Shape, mixed: MixedProfile, values: readonly Rational[]): Rational =>
  sum(productDistribution(of, mixed).map((p, profile) => multiply(p, values[profile])));

/** What each action, taken for certain, brings its agent beyond its own draw, `gains[agent][action]`, where the others draw. */
export function mixedGains(of: Shape, utilities: PayoffTable, contingency: number, mixed: MixedProfile): Rational[][] {
  const gains = of.actions.map((names) => names.map(() => ZERO));
  utilities[contingency].forEach((row, profile) => {
    for (const [agent, own] of gains.entries()) {
      let others = ONE;
      for (const [i, draw] of mixed.entries()) if (i !== agent) others = multiply(others, draw[actionIn(of, profile, i)]);
      const action = actionIn(of, profile, agent);
      own[action] = add(own[action], multiply(others, row[agent]));
    }
  });
  return gains.map((own, agent) => {
    const drawn = dot(own, mixed[agent]);
    return own.map((payoff) => subtract(payoff, drawn));
  });
}

/**
 * The definition, literally: the probabilities are such, and no agent expects more from any of its actions, taken for certain, than from
 * its own draw.
 */
export const isMixedEquilibrium = (of: Shape, utilities: PayoffTable, contingency: number, mixed: MixedProfile): boolean =>
  isMixedProfile(of, mixed) &&
  of.actions.every((names, agent) => {
    const payoffs = utilities[contingency].map((row) => row[agent]);
    const drawn = expectation(of, mixed, payoffs);
    return names.every((_, action) => {
      const certain = names.map((_, other) => (other === action ? ONE : ZERO));
      const instead = mixed.map((own, i) => (i === agent ? certain : own));
      return atMost(expectation(of, instead, payoffs), drawn);
    });
  });
