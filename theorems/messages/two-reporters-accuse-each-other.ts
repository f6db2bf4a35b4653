/**
 * # Two reporters accuse each other
 *
 * A court that saw the contingency would be obeyed, with nothing burned; a court that must ask two agents is not, whatever it asks them.
 * If they disagree, one of them lies, and the court cannot tell which: the fine on the one would be the other's reward for lying.
 *
 * Scope. Two agents, balanced, messages to the court alone; with a third, or with money to burn, messages do what seeing the contingency does. In the least witness one
 * agent acts and the other looks on: two pooled contingencies (B6) that no report of either takes apart.
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { signalLanguage } from '../../src/contract/language/language.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { noMessagesImplement, pairUnderBalance } from './balance-defeats-messages.js';
import type { ReportedChoice } from './truthful-messages-are-enough.js';

export const twoReportersAccuseEachOther = theorem<ReportedChoice>({
  id: 'two-reporters-accuse-each-other',
  part: 'B12',
  title: 'Two reporters accuse each other',
  expect: 'witnessed',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There is an environment of two agents in which balanced transfers implement $f(\omega)$ at each $\omega$ alone, so that a court that sees $\omega$ would implement $f$, and in which
no messages to the court alone implement $f$ under balance.`,
  proof: String.raw`Let agent 1 say what it says at $\omega$ and agent 2 what it says at $\omega'$, for any message spaces. Agent 1 brings that about at $\omega'$ by a lie, agent 2 at $\omega$. If each can reach the
cell $k$ besides, by an action at gain $D_1(\omega',k)$, resp. $D_2(\omega,k)$, or by none, at gain 0, the two incentive constraints with $t_2 = -t_1$ add up to $t_1(\omega') - t_1(\omega) \ge D_1(\omega',k) + D_2(\omega,k)$, where $t_1(\omega)$ is paid on the path.
With the roles of $\omega$ and $\omega'$ exchanged, and a cell $k'$, $t_1(\omega) - t_1(\omega') \ge D_1(\omega,k') + D_2(\omega',k')$. If the four gains add up to more than zero, no transfers satisfy both. If actions are verifiable and agent 1 alone acts, $k$ and $k'$ are the cells on the path, agent 2
gains 0, and the four gains are those of B6.`,
  sources: [
    {
      citation: 'Maskin and Tirole (1999), Unforeseen contingencies and incomplete contracts, Review of Economic Studies 66',
      relation: 'There two agents can be cross-examined, since fines may go to a third party or be burned.',
    },
  ],
  hypotheses: {
    ...pairUnderBalance,
    'enough-to-see': hypothesis('a court that sees ω as well implements f', (subject) => {
      const { environment, language, choice } = subject;
      const seen = signalLanguage(environment, (w, profile) => w * language.count + language.cells[w][profile]);
      return implement({ ...settingOf(subject), language: seen }, choice).implementable;
    }),
  },
  conclude: noMessagesImplement,
});
