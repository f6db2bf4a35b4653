/**
 * # Without an outside purse, verifiable welfare can leave a gap
 *
 * The best that one contingency has to offer may be what another comes to when someone defects. If welfare is all that a court sees, and
 * two agents can each bring it down to that mark, the court must pay less there to both, whichever of them did it; with no money from
 * outside it then has to burn some where nobody is to blame.
 *
 * Scope. Cells are values of welfare. Two agents, two contingencies and two actions each are needed: with one contingency fines are never
 * paid (B16), and a bystander could take the fines (B17).
 */

import { welfareLanguage } from '../../src/contract/clauses/verifiable.js';
import { refines } from '../../src/contract/language/language.js';
import { ZERO } from '../../src/exact/rational.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { hasUniqueFirstBests } from '../prosociality/prosocial-threshold.js';

/** Whether cells are exactly the values of welfare. */
const cellsAreWelfare = ({ environment, language }: SettingSubject): boolean => {
  const exact = welfareLanguage(environment);
  return refines(language, exact) && refines(exact, language);
};

export const verifiableWelfareLeavesAGapWithoutAPurse = theorem<SettingSubject>({
  id: 'verifiable-welfare-leaves-a-gap-without-a-purse',
  part: 'B13',
  title: 'Without an outside purse, verifiable welfare can leave a gap',
  expect: 'witnessed',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There is an environment with a unique first best at every $\omega$ such that, with the values of welfare for cells and no liability bound, the
subsidy-free class leaves $0 \lt \Gamma_L \lt \infty$ while the unrestricted class leaves $\Gamma_L = 0$.`,
  proof: String.raw`Let $W^{\ast}(\omega_1) \lt W^{\ast}(\omega_2)$, and at $\omega_2$ let a deviation of each agent $i$ from the first best bring welfare down to $W^{\ast}(\omega_1)$, with gains
$g_i$, $\sum_i g_i \gt 0$. To implement both first bests takes $t_i(W^{\ast}(\omega_2)) - t_i(W^{\ast}(\omega_1)) \ge g_i$ for both agents. Summed, the transfers on the path cannot be
zero in sum on both cells, so money is burned on one of them; and any other choice gives up welfare. What is left is finite since by B14 the two classes implement the same choices.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation:
        'Team output is verifiable and efforts are not. Fines for all work there because they are never paid; here bad luck has to pay them.',
    },
  ],
  hypotheses: {
    'cells-are-welfare': hypothesis('cells are the values of welfare', cellsAreWelfare),
    'unique-first-bests': hypothesis('every contingency has a unique first best', ({ environment }) => hasUniqueFirstBests(environment)),
    'subsidy-free': hypothesis('the class is subsidy-free', ({ mechanismClass }) => mechanismClass === 'subsidy-free'),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) =>
    all(
      claim(['the subsidy-free gap', gapOf(subject)], '>', ['nothing', ZERO]),
      claim(['the subsidy-free gap', gapOf(subject)], '<', ['no equilibrium pair', 'infinite']),
      claim(['the gap with an outside purse', gapOf({ ...subject, mechanismClass: 'unrestricted' })], '=', ['nothing', ZERO]),
    ),
});
