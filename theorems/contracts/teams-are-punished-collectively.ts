/**
 * # A team is disciplined under a balanced budget just if no cell that anyone can have caused pays all together
 *
 * One contingency, and whatever one agent pays others receive. A profile can be had unless a temptation goes unseen, or there is an outcome
 * that every agent can bring about alone and that all together would gain by: there nobody can be trusted with the fines. If money may be
 * burned, seeing every temptation is enough (`a-budget-breaker-disciplines-any-team`): balance costs exactly the cells that incriminate everyone.
 *
 * Notation. D_i(k), of either sign, the largest gain of a deviation of i from a into the cell k.
 * Scope. One contingency, pure equilibria. A lone agent can reach every cell that anyone can: it has to want the profile.
 * References. Holmström (1982); Legros and Matthews (1993).
 */
import { departures } from '../../src/contract/clauses/collective.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import { isDetectable } from '../../src/contract/language/language.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import { isPositive } from '../../src/exact/rational.js';
import { gain } from '../../src/game/environment.js';
import { all, type Conclusion, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Whether some temptation at the choice stays in its cell. */
export const isTemptedUnseen = ({ environment, language, choice }: ChoiceSubject): boolean =>
  choice.some((profile, w) =>
    literalDeviations(environment, profile).some(
      (deviation) => isPositive(gain(environment, w, profile, deviation)) && !isDetectable(language, w, profile, deviation),
    ),
  );

/** Whether Σ_i D_i(k) > 0 for some cell that satisfies a condition. */
export const someCellPays = (
  { environment, language, choice }: ChoiceSubject,
  counts: (cell: ReturnType<typeof departures>[number]) => boolean = ({ byAnyone }) => byAnyone,
): boolean =>
  choice.some((profile, w) => departures(environment, language, w, profile).some((cell) => counts(cell) && isPositive(cell.total)));

/** The claim that the choice is implementable iff `condition` holds: by linear programs, and by what the search finds. */
export function implementableIff(subject: ChoiceSubject, condition: readonly [string, boolean]): Conclusion {
  const of = settingOf(subject);
  return all(
    equivalent(['a linear program over all cells has transfers', isImplementable(of, subject.choice)], condition),
    equivalent(['transfers are found', implement(of, subject.choice).implementable], condition),
  );
}

export const teamsArePunishedCollectively = theorem<ChoiceSubject>({
  id: 'teams-are-punished-collectively',
  part: 'B8',
  title: 'A team is disciplined under a balanced budget just if no cell that anyone can have caused pays all together',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let there be one contingency, let the class be balanced, without liability bound, and let $a$ be a profile in the cell
$c$. For a cell $k \ne c$ and an agent $i$ who can reach it alone from $a$ let $D_i(k)$, of either sign, be the largest gain of a deviation of $i$ from $a$ into $k$.
Then $a$ is implementable iff no temptation at $a$ is undetectable and $\sum_i D_i(k) \le 0$ for every cell $k \ne c$ that every agent can reach
alone.`,
  proof: String.raw`Transfers make $a$ an equilibrium iff no temptation stays in $c$ and $x_i(k) := t_i(k) - t_i(c) \le -D_i(k)$ for every
$k \ne c$ and every $i$ who can reach $k$. Budgets balance iff $\sum_i t_i(c) = 0$ and $\sum_i x_i(k) = 0$ for every $k$. So pay nothing on $c$ and
look at each $k$ alone. If everyone can reach it, adding up gives $0 \le -\sum_i D_i(k)$; conversely $x_i = -D_i(k)$ for all but one agent leaves that one
$\sum_{j \ne i} D_j(k) \le -D_i(k)$. If $j$ cannot reach it, $x_i = -D_i(k)$ for those who can, $0$ for others, and the rest for $j$.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation:
        'With a continuum of efforts and output alone observed, everyone can reach every output near the efficient one and balanced sharing fails; on finite games it fails just where this condition does, and need not.',
    },
    {
      citation: 'Legros and Matthews (1993), Efficient and nearly-efficient partnerships, Review of Economic Studies 60',
      relation:
        'Their criterion for partnerships that see output alone: no deviations, one of each agent, that look alike and gain in sum. Here for any partition of profiles.',
    },
  ],
  hypotheses: {
    'one-contingency': hypothesis('there is one contingency', ({ environment }) => environment.contingencies.length === 1),
    balanced: hypothesis('the class is balanced', ({ mechanismClass }) => mechanismClass === 'balanced'),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) =>
    implementableIff(subject, [
      'no temptation is unseen, and no cell that everyone can reach alone pays all together',
      !isTemptedUnseen(subject) && !someCellPays(subject),
    ]),
});
