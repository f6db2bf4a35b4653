/**
 * # Verifiable payoffs suffice
 *
 * If a court can see what everyone got, it can make everyone get the same: an equal share of welfare. Then nobody gains by anything that
 * does not raise welfare, whatever the court does not see of contingencies and actions. So a gap presupposes that payoffs are not verifiable.
 *
 * Notation. Equal shares: the transfers t_i = W/n − u_i, which sum to zero.
 * Scope. Every class; pure equilibria, the best of them. A bound must leave room for the shares.
 * References. Sharing the whole output: Holmström (1982); Groves (1973).
 */

import { equalShares, revealsPayoffs, shareOut } from '../../src/contract/clauses/verifiable.js';
import { isInducedEquilibrium, isMechanism, netPayoffs } from '../../src/contract/language/setting.js';
import { absolute, atMost, divide, equal, rational, ZERO } from '../../src/exact/rational.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, claim, implies } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Whether no equal share takes a transfer beyond the bound. */
const affords = ({ environment, liability = null }: SettingSubject): boolean =>
  liability === null ||
  environment.payoffs.every((table, w) =>
    table.every((_, profile) => shareOut(environment, w, profile).every((t) => atMost(absolute(t), liability))),
  );

/** Whether equal shares are a mechanism of the class that makes every selection of first bests an equilibrium in which all get the same. */
function sharesImplementFirstBests(subject: SettingSubject): boolean {
  const { environment, language } = subject;
  const of = settingOf(subject);
  const transfers = equalShares(environment, language);
  const same = divide(firstBestWelfare(environment), rational(environment.agents.length));
  const first = environment.contingencies.map((_, w) => firstBests(environment, w));
  return (
    isMechanism(of, transfers) &&
    first.every((profiles, w) =>
      profiles.every((profile) => {
        const choice = first.map(([best], v) => (v === w ? profile : best));
        return isInducedEquilibrium(of, transfers, choice) && netPayoffs(of, { choice, transfers }).every((net) => equal(net, same));
      }),
    )
  );
}

export const verifiablePayoffsSuffice = theorem<SettingSubject>({
  id: 'verifiable-payoffs-suffice',
  part: 'B13',
  title: 'Verifiable payoffs suffice',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`If outcomes in one cell have the same payoffs, and every $|W(\omega,a)/n - u_i(\omega,a)| \le B$ where there is a bound $B$, then
$\Gamma_L = 0$ in every class, whatever else is hidden: $t_i = W/n - u_i$ is a balanced mechanism under which every first best is an equilibrium and each agent gets $W/n$.`,
  proof: String.raw`Where cells reveal $u$, they reveal $W$, and $t_i = W/n - u_i$ is a function of the cell with $\sum_i t_i = W - W = 0$. In the induced game
everyone has $u_i + t_i = W/n$, so no deviation from a first best gains, and nothing is burned.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation:
        'There output alone is verifiable and costs of effort are not; with costs verifiable too, sharing makes each a claimant of the whole.',
    },
  ],
  hypotheses: {
    'payoffs-revealed': hypothesis('outcomes in one cell have the same payoffs', ({ environment, language }) =>
      revealsPayoffs(environment, language),
    ),
    affordable: hypothesis('equal shares stay within the liability bound, if there is one', affords),
  },
  conclude: (subject) =>
    all(
      claim(['the cooperation gap (infinite where there is no equilibrium pair)', gapOf(subject)], '=', ['nothing', ZERO]),
      implies(
        [
          'cells reveal payoffs, and equal shares can be afforded',
          revealsPayoffs(subject.environment, subject.language) && affords(subject),
        ],
        ['equal shares are a mechanism that implements every first best', sharesImplementFirstBests(subject)],
      ),
    ),
});
