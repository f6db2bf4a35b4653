/** Hold-up: investments that nobody can verify, in a surplus that is bargained over afterwards (Grossman and Hart 1986, Hart and Moore 1990). */
import { multiply, ONE, type Rational, subtract, sum } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { amounts, numbered, tabulate } from '../tabulate.js';

/** Who invests how much at what cost, and what comes of it. */
export interface Investments {
  /** `costs[agent][level]`: c_i(e_i) for the levels 0, 1, …. */
  readonly costs: readonly (readonly Rational[])[];
  /** s_i, what each gets of the surplus. */
  readonly shares: readonly Rational[];
  /** v(e), of the level of each agent. */
  readonly surplus: (levels: readonly number[]) => Rational;
}

/** u_i = s_i·v(e) − c_i(e_i); a last, passive agent gets what is left, (1 − Σ s_i)·v(e), so that W = v − Σ c_i. */
export const holdUp = ({ costs, shares, surplus }: Investments): Environment => {
  const rest = subtract(ONE, sum(shares));
  return tabulate([...numbered(costs.length), 'passive'], [...costs.map((of) => amounts(of.length)), ['wait']], (taken) => {
    const v = surplus(taken.slice(0, costs.length));
    return [...costs.map((of, i) => subtract(multiply(shares[i], v), of[taken[i]])), multiply(rest, v)];
  });
};
