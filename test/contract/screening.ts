import { contingencyPartition, fraction, rational, type Setting, setting } from 'lacuna';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

/**
 * One acting agent with actions 0..m−1, one passive agent, m pooled equally likely contingencies: u_1 = s·a and W = −(a − (m−1−s))².
 * What the agent would be screened into rises with s, what welfare wants falls: all contingencies end up with one action.
 */
export function screening(m: number): Setting {
  const prior = Array.from({ length: m }, () => fraction(1n, BigInt(m)));
  const payoffs = prior.flatMap((_, s) =>
    prior.flatMap((_, a) => [s * a, -((a - (m - 1 - s)) ** 2) - s * a].map((payoff) => rational(payoff))),
  );
  const of = plainEnvironment([m, 1], prior, payoffs);
  return setting(of, contingencyPartition(of, [prior.map((_, s) => s)]));
}
