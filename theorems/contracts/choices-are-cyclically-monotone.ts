/**
 * # Where contingencies are pooled, what one agent does must be cyclically monotone
 *
 * Actions are verifiable, contingencies only up to blocks, and in each block a single agent is to act differently at different
 * contingencies. The contract can set a price on what it does, and then the agent picks: so a choice can be had iff no round of exchanges, each contingency
 * doing what the next one should, would be to its taste. That is cyclic monotonicity, the same in all classes: fines and rewards come from
 * the others, and nobody else can leave unseen. Only a lone agent has nobody to pay it.
 *
 * Notation. In each block of P agent i is the one whose action varies under f; a cycle ω_1 → … → ω_m → ω_1 is within one block.
 * Scope. Pure equilibria, no liability bound. Where two agents vary in a block deviations may lead off the path, and less is needed.
 * References. Rochet (1987). The case of verifiable actions of `closed-walks-decide`, and of one varying agent.
 */
import { contingencyBlocks, isContingencyPartition } from '../../src/contract/clauses/forcing.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { add, isPositive, isZero, maximum, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { actionIn } from '../../src/game/profile.js';
import { all, type Conclusion, equivalent, implies } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The agents whose actions vary under the choice within a block. */
const varying = ({ environment: of, choice }: ChoiceSubject, block: readonly number[]): number[] =>
  of.agents.flatMap((_, agent) => (new Set(block.map((w) => actionIn(of, choice[w], agent))).size > 1 ? [agent] : []));

/** Whether at most one agent's action varies in each block. */
const oneVaries = (subject: ChoiceSubject): boolean =>
  contingencyBlocks(subject.language).every((block) => varying(subject, block).length <= 1);

/**
 * The greatest Σ_j [u_i(ω_j,f(ω_{j+1})) − u_i(ω_j,f(ω_j))] over cycles of at most `longest` distinct contingencies within a block and agents i
 * who vary there, every one listed; at least 0.
 */
export function greatestCycle(subject: ChoiceSubject, longest = Number.POSITIVE_INFINITY): Rational {
  const { environment: of, language, choice } = subject;
  let greatest = ZERO;
  for (const block of contingencyBlocks(language)) {
    for (const agent of varying(subject, block)) {
      const step = (from: number, to: number) => subtract(of.payoffs[from][choice[to]][agent], of.payoffs[from][choice[from]][agent]);
      const extend = (trail: readonly number[], total: Rational): void => {
        const last = trail[trail.length - 1];
        greatest = maximum(greatest, add(total, step(last, trail[0])));
        if (trail.length >= longest) return;
        for (const next of block) if (next > trail[0] && !trail.includes(next)) extend([...trail, next], add(total, step(last, next)));
      };
      for (const start of block) extend([start], ZERO);
    }
  }
  return greatest;
}

/** The claim that the choice is implementable iff `monotone`: by linear programs, and by what the search finds. */
export function implementableIff(subject: ChoiceSubject, monotone: readonly [string, boolean]): Conclusion {
  const of = settingOf(subject);
  return all(
    equivalent(['a linear program over all cells has transfers', isImplementable(of, subject.choice)], monotone),
    equivalent(['transfers are found', implement(of, subject.choice).implementable], monotone),
  );
}

export const choicesAreCyclicallyMonotone = theorem<ChoiceSubject>({
  id: 'choices-are-cyclically-monotone',
  part: 'B7',
  title: 'Where contingencies are pooled, what one agent does must be cyclically monotone',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let actions be verifiable and contingencies so up to the blocks of a partition, let $f$ vary in each block in the action
of at most one agent $i$ (which may depend on the block), let there be no liability bound, and if the class is balanced let there be two agents or more. Then $f$ is
implementable iff for every cycle $\omega_1 \to \dots \to \omega_m \to \omega_1$ within a block
$$\sum_{j=1}^m \bigl[u_i(\omega_j, f(\omega_{j+1})) - u_i(\omega_j, f(\omega_j))\bigr] \le 0.$$
With two agents or more it is then implementable with nothing burned.`,
  proof: String.raw`Write $t_i(a)$ for the transfer on the cell of $a$ in a given block. Agent $i$ does not imitate $f(\omega')$ at $\omega$ iff
$t_i(f(\omega)) - t_i(f(\omega')) \ge u_i(\omega,f(\omega')) - u_i(\omega,f(\omega))$; around a cycle the left sides cancel. Conversely, if no cycle is
positive, the heaviest paths from $f(\omega)$ define such $t_i$. It remains to deter deviations off the path and to settle the budget. On the path let another agent pay $t_i$, if there is one;
otherwise subtract a constant. A cell off the path that some deviation leads to differs from the common actions of the others in the action of one $j \ne i$, and then $j$ alone
can have left, or in no such action, and then only $i$ can. Fine that agent; if budgets balance the others get the fine.`,
  sources: [
    {
      citation:
        'Rochet (1987), A necessary and sufficient condition for rationalizability in a quasi-linear context, Journal of Mathematical Economics 16',
      relation: 'One agent and a principal with a purse there; here in a game among several, where fines are paid to one another.',
    },
  ],
  hypotheses: {
    'actions-verifiable': hypothesis('actions are verifiable, contingencies up to the blocks of a partition', (subject) =>
      isContingencyPartition(subject.environment, subject.language),
    ),
    'one-agent-varies': hypothesis('in each block f varies in the action of at most one agent', oneVaries),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
    'someone-to-pay': hypothesis(
      'in the balanced class there are two agents or more',
      ({ environment, mechanismClass }) => mechanismClass !== 'balanced' || environment.agents.length >= 2,
    ),
  },
  conclude: (subject) => {
    const found = implement(settingOf(subject), subject.choice);
    return all(
      implementableIff(subject, ['no cycle within a block has a positive sum', !isPositive(greatestCycle(subject))]),
      implies(
        ['f is implementable, and there are two agents or more', found.implementable && subject.environment.agents.length >= 2],
        ['nothing need be burned', found.implementable && isZero(found.pair.burned)],
      ),
    );
  },
});
