/**
 * # Everyone may rush, and nothing is worse
 *
 * Where all claim everything no one alone can save anything. So without a contract the rush is an equilibrium whatever the weights; and since
 * anybody can bring it about and be no worse off than in it, no equilibrium is worth less.
 *
 * Scope. Pure subgame-perfect equilibria; the three sharing rules; growth seen. The first agent's weight and the others' are free.
 * References. Gordon (1954), Hardin (1968).
 */
import { type Commons, SHARINGS } from '../../src/commons/commons.js';
import { equilibriumPlays } from '../../src/commons/subgame-perfect.js';
import { isNegative, less, minimum, ONE, rational, sum } from '../../src/exact/rational.js';
import { all, type Conclusion, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { unlike } from './one-impatient-agent-empties-the-pool.js';

/** That all claiming everything is played in some equilibrium under a rule, and that none is worth less than the stock, whatever the growth. */
export const rushIsWorst = (of: Commons): Conclusion =>
  all(
    ...equilibriumPlays(of).flatMap((plays, signal) => [
      claim(
        [
          `the least that an equilibrium is worth (${of.sharing}, growth ${signal + 1})`,
          plays.length === 0 ? 'undefined' : plays.map(({ payoffs }) => sum(payoffs)).reduce(minimum),
        ],
        '=',
        ['the stock at the start', rational(of.start)],
      ),
      equivalent(
        [
          `all claim everything in some equilibrium (${of.sharing}, growth ${signal + 1})`,
          plays.some(({ claims }) => claims.every((own) => own === of.start)),
        ],
        ['always', true],
      ),
    ]),
  );

export const everyoneMayRush = theorem<FamilySubject>({
  id: 'everyone-may-rush',
  part: 'F3',
  title: 'Everyone may rush, and nothing is worse',
  uses: [],
  statement: String.raw`Among $n \ge 2$ agents of any weights $\lambda_i \ge 0$, all claiming everything in every month is a subgame-perfect equilibrium
under each sharing rule, and every pure subgame-perfect equilibrium is worth at least as much as it, the stock at the start.`,
  proof: String.raw`Where the others claim everything the pool is emptied whatever one claims, so that welfare is $S$ and one's own catch grows with
one's claim. In any equilibrium an agent may claim $S$ at once, which makes $W = S$ and secures her $S/n$: so
$u_i + \lambda_i W \ge S/n + \lambda_i S$ for each $i$, and in sum $(1+\sum_i\lambda_i)W \ge (1+\sum_i\lambda_i)S$.`,
  sources: [
    {
      citation: 'Hardin (1968), The tragedy of the commons, Science 162',
      relation: 'The tragedy in words; here as the worst equilibrium at every weight, and of no equilibrium worse.',
    },
  ],
  hypotheses: {
    'several-agents': hypothesis('there are two agents or more', ({ parameters: { n } }) => less(ONE, n)),
    'no-spite': hypothesis('weights are at least 0', ({ parameters: { weight, other } }) => !isNegative(weight) && !isNegative(other)),
  },
  conclude: ({ parameters }) => all(...SHARINGS.map((sharing) => rushIsWorst({ ...unlike(parameters), sharing }))),
});
