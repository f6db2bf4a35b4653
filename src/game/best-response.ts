/**
 * # Best responses
 *
 * An agent's action is a best response to the others' if no other action of its own pays it more. Each greatest payoff against given actions
 * of the others is looked for once.
 */
import { equal, greater, type Rational } from '../exact/rational.js';
import type { Environment } from './environment.js';
import { actionIn, type Profile } from './profile.js';

/** Whether what an agent does in a profile is a best response, by material payoffs, to what the others do in it. */
export function bestResponses(of: Environment): (contingency: number, profile: Profile, agent: number) => boolean {
  const known = new Map<string, Rational>();
  const greatest = (w: number, base: Profile, agent: number): Rational => {
    const key = `${w} ${agent} ${base}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = of.payoffs[w][base][agent];
    for (let b = 1; b < of.actions[agent].length; b++) {
      const payoff = of.payoffs[w][base + b * of.strides[agent]][agent];
      if (greater(payoff, best)) best = payoff;
    }
    known.set(key, best);
    return best;
  };
  return (w, profile, agent) =>
    equal(of.payoffs[w][profile][agent], greatest(w, profile - actionIn(of, profile, agent) * of.strides[agent], agent));
}
