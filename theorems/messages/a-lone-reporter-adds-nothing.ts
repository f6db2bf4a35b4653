/**
 * # A lone reporter who alone is to act adds nothing
 *
 * Let one agent's action be all that depends on the contingency, and let this agent alone report it. Then nobody contradicts a lie: at each
 * contingency it can act and report as at any other, and be paid as there. So its report says no more than its action did, and what can be
 * implemented is what could be without a word: cyclically monotone choices.
 *
 * Notation. The reporter is the first agent. Gain of ω' at ω: u_1(ω,f(ω')) − u_1(ω,f(ω)). A choice is cyclically monotone if along no cycle
 * of contingencies of one block the gains of the next add up to more than zero.
 * Scope. Verifiable actions, contingencies up to blocks. Messages to the court alone, no later than actions: a lone speaker whom others hear
 * before they act can add something (`heard-announcements-add-nothing`, refuted).
 * References. Rochet (1987); the taxation principle: Guesnerie (1981), Rochet (1985).
 */
import { contingencyBlocks, isContingencyPartition } from '../../src/contract/clauses/forcing.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import { add, isPositive, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { actionIn } from '../../src/game/profile.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { leastBurnedWithMessages, type ReportedChoice, reportersOf } from './truthful-messages-are-enough.js';

/** Whether, within each block, only the first agent's action depends on the contingency. */
const onlyTheFirstMoves = ({ environment, language, choice }: SubjectWith<'language' | 'choice'>): boolean =>
  contingencyBlocks(language).every((block) =>
    environment.agents.every((_, i) => i === 0 || new Set(block.map((w) => actionIn(environment, choice[w], i))).size === 1),
  );

/**
 * The gains of the first agent along every cycle of distinct contingencies of a block, of no more than `longest`: a cycle with repetitions
 * falls into such.
 */
export function* cycleGainsOfFirst(
  { environment, language, choice }: SubjectWith<'language' | 'choice'>,
  longest = Number.POSITIVE_INFINITY,
): Generator<Rational> {
  const gain = (w: number, other: number) => subtract(environment.payoffs[w][choice[other]][0], environment.payoffs[w][choice[w]][0]);
  for (const block of contingencyBlocks(language)) {
    function* extend(trail: readonly number[], total: Rational): Generator<Rational> {
      const [last, start] = [trail[trail.length - 1], trail[0]];
      yield add(total, gain(last, start));
      for (const w of trail.length < longest ? block : []) {
        if (w > start && !trail.includes(w)) yield* extend([...trail, w], add(total, gain(last, w)));
      }
    }
    for (const start of block) yield* extend([start], ZERO);
  }
}

export const aLoneReporterAddsNothing = theorem<ReportedChoice>({
  id: 'a-lone-reporter-adds-nothing',
  part: 'B12',
  title: 'A lone reporter who alone is to act adds nothing',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let actions be verifiable and contingencies up to the blocks of a partition, let $f$ vary over each block in agent 1's action alone, and let agent 1 alone
send messages, to the court alone and no later than it acts; let there be no liability bound, and in the balanced class two agents or more. Then $f$ is implementable for some message space iff it is without messages, iff for every
cycle $\omega_1 \to \dots \to \omega_m \to \omega_1$ in a block $\sum_j [u_1(\omega_j,f(\omega_{j+1})) - u_1(\omega_j,f(\omega_j))] \le 0$. The least money burned is the same too.`,
  proof: String.raw`At $\omega_j$ agent 1 can take the action and send the message of $\omega_{j+1}$: cell and message are then those of $\omega_{j+1}$, since the others, who have heard nothing of it, do the same at both.
So $t_1(\omega_{j+1}) - t_1(\omega_j) \le -[u_1(\omega_j,f(\omega_{j+1})) - u_1(\omega_j,f(\omega_j))]$, where $t_1(\omega)$ is what is paid on the path at $\omega$. Around a cycle the transfers cancel. Conversely, if no
cycle gains, let $t_1(\omega)$ be the weight of the heaviest walk of gains from $\omega$: it depends on $f(\omega)$ and the block alone. The others share $-t_1$; off the path one agent
has left a cell on the path alone, and is fined to the benefit of the others, or to nobody's. A lone agent subtracts a constant for the budget, the least that will do; messages cannot make $t_1$ differ where $f(\omega)$ is
the same, since agent 1 would send the dearer one.`,
  sources: [
    {
      citation:
        'Rochet (1987), A necessary and sufficient condition for rationalizability in a quasi-linear context, Journal of Mathematical Economics 16',
      relation: 'The condition, for one agent. That messages add nothing to it is the taxation principle.',
    },
  ],
  hypotheses: {
    'verifiable-actions': hypothesis('cells are a block of contingencies and all actions', ({ environment, language }) =>
      isContingencyPartition(environment, language),
    ),
    'only-mover': hypothesis('within a block, only the first agent’s action depends on the contingency', onlyTheFirstMoves),
    'lone-reporter': hypothesis('nobody but the first agent may report', (subject) => reportersOf(subject) <= 1),
    'someone-to-pay': hypothesis(
      'in the balanced class there are two agents or more',
      ({ environment, mechanismClass }) => mechanismClass !== 'balanced' || environment.agents.length >= 2,
    ),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const silent = implement(settingOf(subject), subject.choice);
    const without: Quantity = silent.implementable ? silent.pair.burned : 'undefined';
    const withMessages = leastBurnedWithMessages(subject, reportersOf(subject));
    const monotone: [string, boolean] = ['f is cyclically monotone', ![...cycleGainsOfFirst(subject)].some(isPositive)];
    return all(
      equivalent(['some messages implement f', withMessages !== 'undefined'], monotone),
      equivalent(['f is implementable without messages', without !== 'undefined'], monotone),
      claim(['the least money burned with messages (undefined where none implement f)', withMessages], '=', ['without messages', without]),
    );
  },
});
