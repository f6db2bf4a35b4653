/**
 * # With an outside purse, verifiable welfare suffices
 *
 * A court that sees welfare, and no more, can pay every agent a bonus of λ for each unit of it. Selfish agents then want what agents of
 * weight λ want, and an outside purse buys what prosociality would have brought. It is the purse that pays for it: without one a gap may
 * remain (`verifiable-welfare-leaves-a-gap-without-a-purse`).
 *
 * Notation. λ*(E), the least weight at which every contingency has a first-best equilibrium without any contract; finite where first bests
 * are unique at every contingency.
 * Scope. The unrestricted class without bound. Where cells reveal nothing but welfare the condition λ*(E) < ∞ is necessary too: a
 * temptation without loss cannot then be seen.
 * References. Groves (1973); C1 and C2 for the weight.
 */

import { bonus, revealsWelfare } from '../../src/contract/clauses/verifiable.js';
import { isInducedEquilibrium } from '../../src/contract/language/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { easiestFirstBests, INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, claim, implies } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Whether a bonus of λ*(E) for welfare makes some choice of first bests an equilibrium. */
function bonusImplementsFirstBests(subject: SettingSubject): boolean {
  const { environment, language } = subject;
  const weight = selfishnessLevel(environment);
  const choice = easiestFirstBests(environment).map(({ profile }) => profile);
  return weight !== INFINITE && isInducedEquilibrium(settingOf(subject), bonus(environment, language, weight), choice);
}

export const verifiableWelfareSufficesWithAPurse = theorem<SettingSubject>({
  id: 'verifiable-welfare-suffices-with-a-purse',
  part: 'B13',
  title: 'With an outside purse, verifiable welfare suffices',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let the class be unrestricted, without bound, let outcomes in one cell have the same welfare, and let $\lambda^{\ast}(E)$ be finite, as it is where
first bests are unique at every $\omega$. Then $\Gamma_L = 0$: the transfers $t_i = \lambda^{\ast}(E)\,W$ make some first best an equilibrium at every contingency.`,
  proof: String.raw`Where cells reveal $W$, $t_i = \lambda W$ is a function of the cell. The induced game has the payoffs $u_i + \lambda W = v_i^\lambda$, and at
$\lambda = \lambda^{\ast}(E)$ every contingency has a first best that is an equilibrium of them (C1). In the unrestricted class what the purse pays costs nothing.`,
  sources: [
    {
      citation: 'Groves (1973), Incentives in teams, Econometrica 41',
      relation: 'Payments that make each member a claimant of the whole; here in part, as much as the temptations ask for.',
    },
  ],
  hypotheses: {
    'welfare-revealed': hypothesis('outcomes in one cell have the same welfare', ({ environment, language }) =>
      revealsWelfare(environment, language),
    ),
    'finite-threshold': hypothesis('λ*(E) is finite', ({ environment }) => selfishnessLevel(environment) !== INFINITE),
    purse: hypothesis('the class is unrestricted: an outside purse pays', ({ mechanismClass }) => mechanismClass === 'unrestricted'),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) =>
    all(
      claim(['the cooperation gap (infinite where there is no equilibrium pair)', gapOf(subject)], '=', ['nothing', ZERO]),
      implies(
        [
          'cells reveal welfare, and λ*(E) is finite',
          revealsWelfare(subject.environment, subject.language) && selfishnessLevel(subject.environment) !== INFINITE,
        ],
        ['a bonus of λ*(E) for welfare implements some choice of first bests', bonusImplementsFirstBests(subject)],
      ),
    ),
});
