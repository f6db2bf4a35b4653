/** Contributions to what everyone shares: the public goods game, the prisoner's dilemma of many, the team. */
import { divide, multiply, type Rational, rational, subtract, ZERO } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { amounts, numbered, tabulate } from '../tabulate.js';

const total = (taken: readonly number[]): number => taken.reduce((sum, k) => sum + k, 0);

/** Each of n agents contributes 0 to `units` units; a unit is multiplied by c and shared equally: u_i = (c/n) Σ_j a_j − a_i. */
export function publicGoods(agents: number, units: number, multiplier: Rational): Environment {
  const share = divide(multiplier, rational(agents));
  return tabulate(
    numbered(agents),
    numbered(agents).map(() => amounts(units + 1)),
    (taken) => taken.map((own) => subtract(multiply(share, rational(total(taken))), rational(own))),
  );
}

/** Each of n agents cooperates, at a cost to itself and a benefit to each of the others, or defects. */
export const manyPlayerDilemma = (agents: number, benefit: Rational, cost: Rational): Environment =>
  tabulate(
    numbered(agents),
    numbered(agents).map(() => ['D', 'C']),
    (taken) => taken.map((own) => subtract(multiply(benefit, rational(total(taken) - own)), own === 1 ? cost : ZERO)),
  );

/** Each agent works, at a cost, or shirks; output is the number of those who work, and is shared: u_i = s_i Σ_j a_j − c a_i. */
export const team = (shares: readonly Rational[], cost: Rational): Environment =>
  tabulate(
    numbered(shares.length),
    shares.map(() => ['shirk', 'work']),
    (taken) => taken.map((own, i) => subtract(multiply(shares[i], rational(total(taken))), own === 1 ? cost : ZERO)),
  );
