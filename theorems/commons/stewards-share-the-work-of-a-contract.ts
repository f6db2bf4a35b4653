/**
 * # Stewards share the work of a contract
 *
 * A contract that cannot speak of growth can still leave room for those who see it and care. The more of the quota is in their hands, the more of
 * what blindness costs comes back: all of it, at the latest, when all of it is.
 *
 * Notation. V_k, the best caps Q(t, S), blind to growth, of which ⌊kQ/n⌋ belongs to k agents who see growth and maximise W, and the rest is
 * caught whatever is coming.
 * References. None; the contract is the theory's.
 */

import { stewardedPlan } from '../../src/commons/capped.js';
import { literalCaps, literalOptimum } from '../../src/commons/literal.js';
import { planValue } from '../../src/commons/plan.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn } from './commons-family.js';

export const stewardsShareTheWorkOfAContract = theorem<FamilySubject>({
  id: 'stewards-share-the-work-of-a-contract',
  part: 'F5',
  title: 'Stewards share the work of a contract',
  uses: [],
  statement: String.raw`Let $V_k$ be what the best caps come to with $k$ stewards among $n$ agents. $V_0$ is the optimum unseen, $V_n$ the optimum seen, and
$V_0 \le V_1 \le \dots \le V_n$. In the fishery of five agents, twelve months and capacity 100 with growth by $\frac32$ or $\frac52$ they are
$540, 565, \frac{4819}{8}, \frac{1223}{2}, \frac{1223}{2}, \frac{1223}{2}$.`,
  proof: `With $k = 0$ a cap is a quota that is blind to growth. With $k = n$ and $Q = S$ the stewards may catch any total. What $k$ stewards may leave
of a cap, $k+1$ may leave too, so that each month, the last first, every cap is worth at least as much.`,
  sources: [{ citation: 'the theory that this is the companion to', relation: 'Stated there for one pool; here for any.' }],
  hypotheses: {},
  conclude: ({ parameters }) => {
    const of = commonsIn(parameters);
    const values = Array.from({ length: of.agents.length + 1 }, (_, stewards) => literalCaps(of, stewards));
    return all(
      claim(['V_0, by trying every cap', values[0]], '=', ['the optimum unseen', literalOptimum({ ...of, seen: 'never' })]),
      claim(['V_n, by trying every cap', values[of.agents.length]], '=', ['the optimum seen', literalOptimum(of)]),
      ...values.slice(1).map((value, k) => claim([`V_${k}`, values[k]], '<=', [`V_${k + 1}`, value])),
      ...values.map((value, k) =>
        claim([`V_${k}, by trying every cap`, value], '=', ['by the best of a range', planValue(of, stewardedPlan(of, k))]),
      ),
    );
  },
});
