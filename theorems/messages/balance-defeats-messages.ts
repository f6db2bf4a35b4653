/**
 * # Balance defeats messages
 *
 * Where fines must be paid to someone, a condition that is enough with money to burn is so no longer: two agents can both bring about what
 * the court sees, and one of them would be paid for it, whatever they say.
 *
 * Scope. Two agents, balanced. The least witness has a single contingency, and so nothing to report: a team (B8). For one in which it is the
 * messages that fail see `two-reporters-accuse-each-other`; for what messages can do under balance, `messages-under-balance`.
 */
import { heaviestAccusation } from '../../src/contract/messages/balanced-messages.js';
import { ZERO } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { nobodyIsTemptedUnseen } from './only-undetectable-temptations-survive-messages.js';
import { leastBurnedWithMessages, type ReportedChoice, reportersOf } from './truthful-messages-are-enough.js';

/** What both witnesses of balance have in common. */
export const pairUnderBalance = {
  'two-agents': hypothesis<ReportedChoice>('there are two agents, and both may report', (subject) => {
    const { agents } = subject.environment;
    return agents.length === 2 && reportersOf(subject) === 2;
  }),
  balanced: hypothesis<ReportedChoice>('the class is balanced', ({ mechanismClass }) => mechanismClass === 'balanced'),
  'no-bound': hypothesis<ReportedChoice>('transfers are not bounded by liability', ({ liability = null }) => liability === null),
};

/** No messages implement f under balance: every way of sending them is tried, and a cycle of accusations shows why. */
export const noMessagesImplement = (subject: ReportedChoice) =>
  all(
    claim(['the least money burned with any messages (undefined where none implement f)', leastBurnedWithMessages(subject, 2)], '=', [
      'no messages implement f',
      'undefined',
    ]),
    claim(['the largest weight of a cycle of accusations', heaviestAccusation(settingOf(subject), subject.choice)], '>', ['nothing', ZERO]),
  );

export const balanceDefeatsMessages = theorem<ReportedChoice>({
  id: 'balance-defeats-messages',
  part: 'B12',
  title: 'Balance defeats messages',
  expect: 'witnessed',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There is an environment of two agents in which nobody is tempted unseen at any $(\omega,f(\omega))$, so that the subsidy-free class implements $f$ with messages, and the
balanced class does so for no messages to the court alone.`,
  proof: String.raw`Let a cell $k$ be in reach of either agent alone from $f(\omega)$, at gains $D_1$ and $D_2$ with $D_1 + D_2 \gt 0$. On the path and after both deviations the messages are the same, whatever the message
spaces are: $t_i(k,m(\omega)) \le t_i(\omega) - D_i$ for both $i$. Under balance the sum says $0 \le -(D_1 + D_2)$. The check also tries every way of sending messages: up to names it is a partition of $\Omega$ for each agent.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'The budget breaker, as a matter of who can be ruled out.',
    },
  ],
  hypotheses: {
    ...pairUnderBalance,
    'untempted-unseen': hypothesis('nobody is tempted unseen at any (ω,f(ω))', nobodyIsTemptedUnseen),
  },
  conclude: noMessagesImplement,
});
