/**
 * # The best mechanism under other models
 *
 * Where welfare is no sum, or equilibria are no pure Nash equilibria, the bounds of the usual search do not hold. What is left is the
 * definition: a best-first search over partial choices, each with one linear program over all cells. A partial choice is bounded by what
 * its outcomes can be worth and, for every contingency that is open, by what its best profile can be worth alone. Small environments only.
 */
import TinyQueue from 'tinyqueue';
import type { Expiry } from '../../exact/expiry.js';
import { add, compare, maximum, type Rational, ZERO } from '../../exact/rational.js';
import { Inapplicable, interpretationOf } from '../../game/interpretation.js';
import type { Outcome } from '../incentives/incentives.js';
import { type EquilibriumPair, equilibriumPair, type Setting, type Transfers } from '../language/setting.js';
import { literalTransfersFor } from '../literal/literal.js';

/** The best pair, that there is none, or, when time ran out before one was found, what V_L is at most. */
type BestOtherwise =
  | { readonly status: 'attained'; readonly pair: EquilibriumPair }
  | { readonly status: 'undefined' }
  | { readonly status: 'interrupted'; readonly pair: null; readonly atLeast: null; readonly atMost: Rational };

/** A part of a choice, transfers for it, and a bound on what any choice with that part is worth. */
interface Node {
  readonly outcomes: readonly Outcome[];
  readonly transfers: Transfers;
  readonly atMost: Rational;
}

/**
 * V_L with a pair that attains it, by the definition of welfare and equilibrium.
 * @throws Inapplicable where equilibria are drawn by a mediator, or strict: the best of them under the best transfers is no linear program
 */
export function bestOtherwise(of: Setting, expired: Expiry): BestOtherwise {
  const { mediated, name } = interpretationOf(of.environment).equilibrium;
  if (mediated)
    throw new Inapplicable(`the best mechanism by linear programs supposes that a profile is played for certain, and not: ${name}`);
  const candidates = of.environment.welfare.map((row, contingency) =>
    row.flatMap((_, profile) => {
      const alone = literalTransfersFor(of, [{ contingency, profile }]);
      return alone === null ? [] : [{ contingency, profile, worth: alone.worth }];
    }),
  );
  if (candidates.some(({ length }) => length === 0)) return { status: 'undefined' };
  const most = candidates.map((domain) => domain.map(({ worth }) => worth).reduce(maximum));
  const open = (from: number) => most.slice(from).reduce(add, ZERO);
  const queue = new TinyQueue<Node>(
    [{ outcomes: [], transfers: new Map(), atMost: open(0) }],
    (x, y) => compare(y.atMost, x.atMost) || y.outcomes.length - x.outcomes.length,
  );
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.outcomes.length === candidates.length) {
      const choice = node.outcomes.map(({ profile }) => profile);
      return { status: 'attained', pair: equilibriumPair(of, choice, node.transfers) };
    }
    if (expired()) return { status: 'interrupted', pair: null, atLeast: null, atMost: node.atMost };
    for (const { contingency, profile } of candidates[node.outcomes.length]) {
      const outcomes = [...node.outcomes, { contingency, profile }];
      const found = literalTransfersFor(of, outcomes);
      if (found !== null) queue.push({ outcomes, transfers: found.transfers, atMost: add(found.worth, open(outcomes.length)) });
    }
  }
  return { status: 'undefined' };
}
