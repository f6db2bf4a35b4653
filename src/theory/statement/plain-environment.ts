/**
 * # Environments with plain names
 *
 * Where names mean nothing, agents are `1`, `2`, …, their actions `a`, `b`, … and contingencies `w1`, `w2`, ….
 */
import type { Rational } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';

/** The letter names that generated environments use: `a`, `b`, … for actions, `1`, `2`, … for agents, `w1`, `w2`, … for contingencies. */
export function plainNames(actions: readonly number[], contingencies: number): PlainNames {
  const key = `${actions}|${contingencies}`;
  const known = interned.get(key);
  if (known !== undefined) return known;
  const names = {
    agents: actions.map((_, i) => `${i + 1}`),
    actions: actions.map((count) => Array.from({ length: count }, (_, b) => String.fromCharCode(97 + b))),
    contingencies: Array.from({ length: contingencies }, (_, w) => `w${w + 1}`),
  };
  interned.set(key, names);
  return names;
}

type PlainNames = Pick<Environment, 'agents' | 'actions' | 'contingencies'>;

/** One list of names for all environments of the same extent. */
const interned = new Map<string, PlainNames>();

/** The environment with plain names, a prior and payoffs listed contingency by contingency, profile by profile, agent by agent. */
export function plainEnvironment(actions: readonly number[], prior: readonly Rational[], payoffs: readonly Rational[]): Environment {
  const n = actions.length;
  const profiles = actions.reduce((product, count) => product * count, 1);
  const table = prior.map((_, w) => {
    const rows: Rational[][] = [];
    for (let a = w * profiles; a < (w + 1) * profiles; a++) rows.push(payoffs.slice(a * n, a * n + n));
    return rows;
  });
  return environment({ prior, payoffs: table, ...plainNames(actions, prior.length) });
}
