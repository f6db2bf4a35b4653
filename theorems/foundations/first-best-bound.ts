/**
 * # No mechanism does better than the first best
 *
 * Whatever the class, the language and the liability bound, V_L ≤ W*: transfers move welfare or burn it, and make none. The gap
 * Γ_L = W* − V_L is therefore never negative, and 0 exactly where some choice of first bests is implemented with nothing burned.
 *
 * Notation. V_L, the largest value of an equilibrium pair, undefined where there is none; the gap is then infinite.
 * W* = Σ_ω p(ω) max_a W(ω,a).
 * Scope. Pure equilibria, selfish agents. The value of a pair leaves the purse's money out in the unrestricted class: counted in, it
 * would exceed any bound.
 */
import { isInducedEquilibrium, isMechanism, netWelfare } from '../../src/contract/language/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { bestOf, shortOfFirstBest } from '../../src/theory/statement/best-value.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { foundByDefinition } from './by-definition.js';

/** The expected welfare of what the agents have in the best pair, E[W(u(f) + t)], less what the purse adds in the unrestricted class; undefined if it is no equilibrium pair after all. */
function together(subject: SettingSubject): Quantity {
  const best = bestOf(subject);
  if (best.status !== 'attained') return 'undefined';
  const of = settingOf(subject);
  const { choice, transfers } = best.pair;
  return isMechanism(of, transfers) && isInducedEquilibrium(of, transfers, choice) ? netWelfare(of, best.pair) : 'undefined';
}

export const firstBestBound = theorem<SettingSubject>({
  id: 'first-best-bound',
  part: 'A1',
  title: 'No mechanism does better than the first best',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`In every class and language, with or without a liability bound: where $V_L$ is defined, $V_L \le W^*$. So $\Gamma_L \ge 0$.`,
  proof: String.raw`The value of an equilibrium pair $(t,f)$ is $\sum_\omega p(\omega) W(\omega,f(\omega))$, less the money burned on the path:
$-\sum_\omega p(\omega)\sum_i t_i \ge 0$ in the subsidy-free and balanced classes, where $\sum_i t_i \le 0$ on every cell, and $0$ by definition in the
unrestricted class. And $W(\omega,f(\omega)) \le W^*(\omega)$ at every $\omega$.`,
  sources: [
    {
      citation: 'Lipsey and Lancaster (1956), The general theory of second best, Review of Economic Studies 24',
      relation:
        'The vocabulary: what is best under a further constraint (here, what a court can tell apart) falls short of the first best.',
    },
  ],
  hypotheses: {},
  conclude: (subject) => {
    const best = bestOf(subject);
    const value = best.status === 'attained' ? best.pair.value : 'undefined';
    return all(
      claim(['the cooperation gap (infinite where there is no equilibrium pair)', shortOfFirstBest(subject, value)], '>=', [
        'nothing',
        ZERO,
      ]),
      claim(['what the agents have together in the best pair, by its definition, without the purse', together(subject)], '=', [
        'V_L',
        value,
      ]),
      ...foundByDefinition(settingOf(subject), 3, best.status === 'attained' ? best.pair.value : null),
    );
  },
});
