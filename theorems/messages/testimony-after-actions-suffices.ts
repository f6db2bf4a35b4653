/**
 * # Testimony after actions suffices
 *
 * If agents see what the others do, and the court hears them after they have acted, it need see nothing itself. Peers report who left the
 * agreement; whom all name is fined; who contradicts the rest is fined more. So what messages cannot do before actions (B11) they do after
 * them, in every language, the empty one included.
 *
 * Notation. The testimony about f: everyone reports who left f(ω) alone, if anyone did. Whom all name pays the others a fine above every gain; who contradicts
 * two or more that agree pays the others twice that; of two who contradict each other both lose twice that.
 * Scope. All agents see ω and the profile, then report at once. Subgame-perfect equilibrium in pure strategies, the best of them; after
 * every outcome a false report costs its author something. Other equilibria there are: all may tell the same lie.
 * References. Moore and Repullo (1988); peer monitoring: Varian (1990).
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import {
  isSubgamePerfect,
  isTestimonyMechanism,
  leastPerjuryLoss,
  type Testimony,
  type TestimonyMechanism,
  testimonyAbout,
} from '../../src/contract/messages/testimony.js';
import { isZero, ZERO } from '../../src/exact/rational.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** What can be done without testimony, as a mechanism that hears nothing: the best that is left where there is nobody to testify. */
function silent(subject: ChoiceSubject): { readonly mechanism: TestimonyMechanism; readonly play: Testimony } {
  const { environment, choice } = subject;
  const found = implement(settingOf(subject), choice);
  const nothing = environment.agents.map(() => ZERO);
  const transfers = (cell: number) => (found.implementable ? (found.pair.transfers.get(cell) ?? nothing) : nothing);
  return { mechanism: { reports: 1, transfers }, play: { choice, report: () => environment.agents.map(() => 0) } };
}

/** Whether somebody's testimony can count: see the proof for a lone agent, and for two under balance. */
const someoneCanTestify = ({ environment, mechanismClass }: ChoiceSubject): boolean =>
  environment.agents.length >= (mechanismClass === 'balanced' ? 3 : 2);

/** Whether testimony makes f a subgame-perfect equilibrium with nothing paid on the path; exact without bound, and at the bound 0. */
export function implementableByTestimony(subject: ChoiceSubject): boolean {
  const of = settingOf(subject);
  const { mechanism, play } = someoneCanTestify(subject) && of.liability === null ? testimonyAbout(of, subject.choice) : silent(subject);
  const paid = subject.choice.flatMap((profile, w) => mechanism.transfers(subject.language.cells[w][profile], play.report(w, profile)));
  return isTestimonyMechanism(of, mechanism) && isSubgamePerfect(of, mechanism, play) && paid.every(isZero);
}

export const testimonyAfterActionsSuffices = theorem<ChoiceSubject>({
  id: 'testimony-after-actions-suffices',
  part: 'B12',
  title: 'Testimony after actions suffices',
  uses: ['equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let agents see $\omega$ and the profile that is played, and then send messages to the court on which transfers depend beside the cell; let there be two agents or
more, in the balanced class three or more, and no liability bound. Then in every language every choice $f$ is the path of a subgame-perfect equilibrium, with nothing paid on it, in which every false report costs its author a
positive amount. So with testimony the gap is 0.`,
  proof: String.raw`Let all report, after every outcome, who left $f(\omega)$ alone, if anyone did. Contradicting the rest alone costs $2\varphi$ (where $\varphi$ exceeds every gain), and saves at most the fine $\varphi$ of
being named: the truth is strictly better after every outcome. A deviation from $f(\omega)$ is then reported and costs $\varphi$. With three or more the one who contradicts the rest is known, and its fine goes to the others; of two who disagree
both are fined, which burns money. *Needed:* a lone agent makes the report that pays it most on the cell, so $t(k) = \max_m t(k,m)$ would do as well. Under balance two play a game of zero sum after each outcome; all its equilibria on a cell $k$ have one value
$v_1(k) = -v_2(k)$, the same after every outcome in $k$, so $t(k) = v(k)$ would do as well. With the bound 0 nothing is ever paid.`,
  sources: [
    {
      citation: 'Moore and Repullo (1988), Subgame perfect implementation, Econometrica 56',
      relation: 'Stages that come after each other implement more than one can; there uniquely, here hidden actions, in some equilibrium.',
    },
    {
      citation: 'Varian (1990), Monitoring agents with other agents, Journal of Institutional and Theoretical Economics 146',
      relation: 'Agents who see what the principal does not.',
    },
  ],
  hypotheses: {
    'someone-else': hypothesis('there are two agents or more', ({ environment }) => environment.agents.length >= 2),
    'a-third-under-balance': hypothesis(
      'in the balanced class the agents are not two',
      ({ environment, mechanismClass }) => mechanismClass !== 'balanced' || environment.agents.length !== 2,
    ),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const of = settingOf(subject);
    const { mechanism, play } = testimonyAbout(of, subject.choice);
    const testified = equivalent(
      ['testimony makes f a subgame-perfect equilibrium with nothing paid on the path', implementableByTestimony(subject)],
      ['every choice is implementable', true],
    );
    const loss = leastPerjuryLoss(of, mechanism, play);
    return someoneCanTestify(subject) && of.liability === null && loss !== null
      ? all(testified, claim(['the least that a false report costs its author', loss], '>', ['nothing', ZERO]))
      : testified;
  },
});
