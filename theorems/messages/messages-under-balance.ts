/**
 * # Under balance, two accuse each other and three do not
 *
 * Where nothing may be burned a fine is somebody's gain, so a court must know whom to believe. Three who know the contingency outvote a
 * liar; then messages do what a court would do that saw the contingency. Of two, either may be the liar, and who is fined for the lie of
 * one is paid for the lie of the other: what messages can do is what no cycle of such accusations forbids.
 *
 * Notation. D_i(ω,k), the largest gain of agent i from f(ω) into the cell k, staying included. f(ω) is punishable at ω alone if nobody
 * is tempted unseen there and Σ_i D_i(ω,k) ≤ 0 for every cell k that all can reach alone.
 * Scope. The balanced class without bound; messages to the court alone (see `heard-announcements-add-nothing`, refuted). A third agent helps even if it may not report: it takes the fines.
 * References. Maskin (1999) on two and three agents; Legros and Matthews (1993) on balance.
 */

import { implement } from '../../src/contract/incentives/implementation.js';
import { heaviestAccusation, punishableAlone } from '../../src/contract/messages/balanced-messages.js';
import { isPositive } from '../../src/exact/rational.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { askedDirectly, type ReportedChoice, reportersOf } from './truthful-messages-are-enough.js';

/** Whether f is implementable for some message spaces: with truthful reports, which are enough. */
export const implementableWithMessages = (subject: ReportedChoice): boolean => {
  const { setting, choice } = askedDirectly(subject);
  return implement(setting, choice).implementable;
};

/** What the theorem says of it: of two agents that no cycle of accusations gains, of others that each contingency alone is punishable. */
const closedForm = (subject: ReportedChoice): boolean => {
  const of = settingOf(subject);
  return subject.environment.agents.length === 2
    ? !isPositive(heaviestAccusation(of, subject.choice))
    : punishableAlone(of, subject.choice);
};

export const messagesUnderBalance = theorem<ReportedChoice>({
  id: 'messages-under-balance',
  part: 'B12',
  title: 'Under balance, two accuse each other and three do not',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let the class be balanced, without liability bound, and let at least two agents who see $\omega$ be able to send messages to the court alone, no later than they act. With
$n \ge 3$ agents $f$ is implementable for some message spaces iff $f(\omega)$ is punishable at each $\omega$ alone: nobody is tempted unseen at $(\omega,f(\omega))$, and $\sum_i D_i(\omega,k) \le 0$ for every cell $k$
that each agent can reach alone from there. With $n = 2$ it is iff no cycle of contingencies, loops included, has positive weight, where the arc from $\omega'$ to
$\omega$ weighs $\max_k [D_1(\omega',k) + D_2(\omega,k)]$ over the cells that agent 1 can reach alone from $(\omega',f(\omega'))$ and agent 2 from $(\omega,f(\omega))$.`,
  proof: String.raw`Truthful reports are enough. Let all report $\omega$ and the cell be $k$. At $\omega$ the deviations that leave the reports alone ask for $t_i(k) \le t_i(\omega) - D_i(\omega,k)$ from each agent who can
reach $k$, $t(\omega)$ being what is paid on the path; if all can, summing gives $\sum_i D_i \le 0$, and then such $t(k)$ exist; if someone cannot, it takes the fines of the others. So $f(\omega)$ must be punishable at $\omega$ alone.
If $n \ge 3$ nothing else is asked for, with $t(\omega) = 0$: where reports differ, a single liar among three reporters or more is outvoted and fined to the benefit of the rest; of two reporters both are fined, and an agent who does not report is paid.
If $n = 2$, agent 1 says $\omega$, agent 2 says $\omega'$ and the cell is $k$, then 1 may have come there from $\omega'$ and 2 from $\omega$. With $t_2 = -t_1$ the two constraints say
$t_1(\omega) + D_2(\omega,k) \le t_1(k,\omega,\omega') \le t_1(\omega') - D_1(\omega',k)$. Some $t_1(k,\omega,\omega')$ will do iff $t_1(\omega') - t_1(\omega) \ge D_1(\omega',k) + D_2(\omega,k)$. These are difference constraints on $t_1(\omega)$,
which have a solution iff no cycle has positive weight. For $\omega = \omega'$ they are the loops.`,
  sources: [
    {
      citation: 'Maskin (1999), Nash equilibrium and welfare optimality, Review of Economic Studies 66 (written 1977)',
      relation: 'Why three agents can be asked for what two cannot; there every equilibrium counts, and there are no transfers.',
    },
    {
      citation: 'Legros and Matthews (1993), Efficient and nearly-efficient partnerships, Review of Economic Studies 60',
      relation: 'What balance takes at one contingency: punishment where somebody can be ruled out.',
    },
  ],
  hypotheses: {
    balanced: hypothesis('the class is balanced', ({ mechanismClass }) => mechanismClass === 'balanced'),
    'two-reporters': hypothesis('at least two agents may report', (subject) => reportersOf(subject) >= 2),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) =>
    equivalent(
      ['truthful reports implement f', implementableWithMessages(subject)],
      [
        subject.environment.agents.length === 2
          ? 'no cycle of accusations between two has positive weight'
          : 'f(ω) is punishable at each ω alone',
        closedForm(subject),
      ],
    ),
});
