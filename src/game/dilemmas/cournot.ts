/** Games in which all that one agent does to another goes through a total: Cournot competition, the commons. */
import { range } from '../../exact/range.js';
import { multiply, type Rational, rational, subtract, ZERO } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { numbered, tabulate } from '../tabulate.js';

/** Which quantities each agent may supply, what a unit sells for at each total, and what a quantity costs an agent. */
export interface Market {
  readonly quantities: readonly { readonly low: number; readonly high: number }[];
  readonly price: (total: number) => Rational;
  readonly cost: (agent: number, quantity: number) => Rational;
}

/** Quantity competition: u_i = q_i·P(Q) − C_i(q_i), where Q = Σ_j q_j. Buyers are no agents. */
export const cournot = ({ quantities, price, cost }: Market): Environment =>
  tabulate(
    numbered(quantities.length),
    quantities.map(({ low, high }) => range(low, high).map((q) => `${q}`)),
    (taken) => {
      const supplied = taken.map((k, i) => quantities[i].low + k);
      const each = price(supplied.reduce((sum, q) => sum + q, 0));
      return supplied.map((q, i) => subtract(multiply(rational(q), each), cost(i, q)));
    },
  );

/** The commons: agent i takes 0 to `caps[i]`, and every unit is worth g(H) at the total H: u_i = h_i·g(H). */
export const commons = (caps: readonly number[], worth: (total: number) => Rational): Environment =>
  cournot({ quantities: caps.map((high) => ({ low: 0, high })), price: worth, cost: () => ZERO });
