/**
 * # With a budget breaker, a team is disciplined just if no temptation goes unseen
 *
 * One contingency, and money may be burned. Then nobody need be above suspicion: wherever the court sees that someone has left the
 * profile, everyone is fined, and since nobody leaves, nothing is ever paid. What `teams-are-punished-collectively` asks of cells that
 * incriminate everyone is what it costs that fines have to go to someone in the team.
 *
 * Scope. One contingency, pure equilibria. For several see `closed-walks-decide`, of which this is the case where no walk leaves its cell.
 * References. Holmström (1982), breaking the budget.
 */
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { implementableIff, isTemptedUnseen } from './teams-are-punished-collectively.js';

export const aBudgetBreakerDisciplinesAnyTeam = theorem<ChoiceSubject>({
  id: 'a-budget-breaker-disciplines-any-team',
  part: 'B8',
  title: 'With a budget breaker, a team is disciplined just if no temptation goes unseen',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: `Let there be one contingency, and let the class be subsidy-free or unrestricted, without liability bound. Then a profile $a$
is implementable iff no temptation at $a$ is undetectable.`,
  proof: `An undetectable temptation pays the same transfer before and after. If there is none, every deviation that gains leaves the
cell of $a$. Pay nothing there, and fine everyone on every other cell by more than all gains.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'His group penalties, paid to an outsider or burned; here in any game and for any partition of its profiles.',
    },
  ],
  hypotheses: {
    'one-contingency': hypothesis('there is one contingency', ({ environment }) => environment.contingencies.length === 1),
    burnable: hypothesis(
      'the class is subsidy-free or unrestricted: money may leave',
      ({ mechanismClass }) => mechanismClass !== 'balanced',
    ),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => implementableIff(subject, ['no temptation is unseen', !isTemptedUnseen(subject)]),
});
