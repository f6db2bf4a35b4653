/**
 * # Pooled catches need no quota
 *
 * What blindness costs, it costs contracts that dictate. A contract that sees catches can pay everyone an equal share of them, with transfers
 * that sum to nothing; then all want what is best for all, and whoever sees the growth acts on it. The rush remains: no one alone can stop it.
 *
 * Notation. t_i = H/n − catch_i in each month.
 * Scope. Selfish agents; pure subgame-perfect equilibria.
 * References. Holmström (1982) on sharing rules.
 */
import { literalOptimum } from '../../src/commons/literal.js';
import { equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { less, ONE, rational } from '../../src/exact/rational.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn } from './commons-family.js';

/** The least and the greatest that equilibria of pooled catches are worth. */
export function pooledValues(parameters: Parameters) {
  const welfares = equilibriumWelfares(commonsIn(parameters, { contract: 'pooled' }));
  return { least: welfares[0] ?? 'undefined', greatest: welfares[welfares.length - 1] ?? 'undefined' } as const;
}

const greatestIsOptimum = (parameters: Parameters): Conclusion =>
  claim(['the greatest that an equilibrium of pooled catches is worth', pooledValues(parameters).greatest], '=', [
    'the optimum seen',
    literalOptimum(commonsIn(parameters)),
  ]);

export const pooledCatchesNeedNoQuota = theorem<FamilySubject>({
  id: 'pooled-catches-need-no-quota',
  part: 'F7',
  title: 'Pooled catches need no quota',
  uses: [],
  statement: String.raw`Let catches be verifiable and each agent be paid $t_i = H/n - h_i$, where $h_i$ is her catch. The transfers sum to 0, and the optimum with
growth seen is a subgame-perfect equilibrium of selfish agents, worth $\frac{1223}{2}$ in the fishery where a quota that is blind to growth comes to 540. Among $n \ge 2$ agents so is the rush,
and no equilibrium is worth less than it.`,
  proof: String.raw`$u_i + t_i$ is $\frac1n$ of what all catch, in every month: a game of common interest, in which a profile that is best for all is an
equilibrium from every stock on. If the others claim everything nobody changes what is caught. And whoever claims $S$ makes the pool worth $S$, so that no equilibrium gives
her less than $S/n$.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'Sharing rules with balanced budgets; here equal shares are enough, since catching costs nothing.',
    },
  ],
  hypotheses: {
    'several-agents': hypothesis('there are two agents or more', ({ parameters: { n } }) => less(ONE, n)),
  },
  conclude: ({ parameters }) =>
    all(
      greatestIsOptimum(parameters),
      claim(['the least that an equilibrium of pooled catches is worth', pooledValues(parameters).least], '=', [
        'the stock at the start',
        rational(commonsIn(parameters).start),
      ]),
    ),
});
