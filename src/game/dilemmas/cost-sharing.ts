/** Singleton cost sharing with equal shares (Anshelevich et al. 2008). */
import { divide, negate, type Rational, rational } from '../../exact/rational.js';
import type { Environment } from '../environment.js';
import { numbered, tabulate } from '../tabulate.js';

/** Agent i uses one of the facilities `access[i]`; who uses facility e shares `costs[e]` equally. Payoffs are what is paid, negated. */
export const costSharing = (costs: readonly Rational[], access: readonly (readonly number[])[]): Environment =>
  tabulate(
    numbered(access.length),
    access.map((facilities) => facilities.map((e) => String.fromCharCode(97 + e))),
    (taken) => {
      const used = taken.map((k, i) => access[i][k]);
      return used.map((e) => negate(divide(costs[e], rational(used.filter((other) => other === e).length))));
    },
  );
