/**
 * # With a side payment the first best benefits everyone
 *
 * Whatever a mechanism achieves short of the first best, there are constants that make each agent strictly better off at the first best. A
 * constant can be written in any language and changes no incentive, so prosocial agents who play the first best without a mechanism play
 * it with the side payment too.
 *
 * Notation. x_i, what agent i gets in the pair, E[u_i(f) + t_i]; f*, a choice of first bests (at each contingency the one that takes the
 * least prosociality); τ_i = x_i − E[u_i(f*)] + (W* − Σ_j x_j)/n; λ*(E), the least weight at which f* needs no contract.
 * Scope. No bound on τ; the pair may have one on t. Agents gain in expectation, not at every contingency. Without the side payment some
 * agent may lose by the first best.
 */

import { implement } from '../../src/contract/implementation.js';
import { emptyLanguage } from '../../src/contract/language.js';
import { type EquilibriumPair, isInducedEquilibrium, isMechanism, netPayoffs, setting } from '../../src/contract/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import { add, divide, less, minimum, type Rational, rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { expectedPayoffs, firstBestWelfare } from '../../src/game/environment.js';
import { easiestFirstBests, INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, implies } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The choice with the transfers that implement it at the least cost, or `null` if none do; found once. */
export const pairOf = remember((subject: ChoiceSubject): EquilibriumPair | null => {
  const implementation = implement(settingOf(subject), subject.choice);
  return implementation.implementable ? implementation.pair : null;
});

/** τ: the constants that share out equally what the first best has over the pair. */
export function sidePayments(subject: ChoiceSubject, pair: EquilibriumPair): Rational[] {
  const { environment } = subject;
  const net = netPayoffs(settingOf(subject), pair);
  const share = divide(subtract(firstBestWelfare(environment), sum(net)), rational(environment.agents.length));
  return expectedPayoffs(environment, firstBestChoice(subject)).map((u, i) => add(subtract(net[i], u), share));
}

/** f*: at each contingency the first best of least λ*. */
const firstBestChoice = ({ environment }: ChoiceSubject) => easiestFirstBests(environment).map(({ profile }) => profile);

export const sidePaymentsBenefitEveryone = theorem<ChoiceSubject>({
  id: 'side-payments-benefit-everyone',
  part: 'C5',
  title: 'With a side payment the first best benefits everyone',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $(t,f)$ be an equilibrium pair of the subsidy-free or the balanced class, with or without a liability bound, of value below $W^*$, and
$f^*$ a choice of first bests. There are constants $\tau_i$ with $\sum_i \tau_i = 0$ and
$$E[u_i(f^*)] + \tau_i > E[u_i(f) + t_i]\quad\text{for every agent } i \text{ at once.}$$
Paid on every cell, $\tau$ is a balanced mechanism of every language that changes no incentive: agents of weight
$\lambda^*(E)$, where it is finite, play first bests under it (at each contingency that of least $\lambda^*(\omega,a)$; not every $f^*$).`,
  proof: String.raw`Let $x_i = E[u_i(f) + t_i]$. As $\sum_i t_i$ is what is burned, and no purse pays, $\sum_i x_i$ is the value of the pair, so
$s = (W^* - \sum_i x_i)/n > 0$. Put $\tau_i = x_i - E[u_i(f^*)] + s$. Then $\sum_i \tau_i = \sum_i x_i - W^* + ns = 0$, and each agent gains $s$. In every induced game $\tau_i$
is the same on both sides of each incentive constraint.`,
  sources: [
    { citation: 'Coase (1960), The problem of social cost, Journal of Law and Economics 3', relation: 'What is efficient can be shared.' },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The second half of its second claim, “individually beneficial”; here the side payment that it takes is explicit.',
    },
  ],
  hypotheses: {
    'no outside purse': hypothesis('the class is subsidy-free or balanced', ({ mechanismClass }) => mechanismClass !== 'unrestricted'),
    'short of the first best': hypothesis('some transfers make f an equilibrium at every ω, in a pair worth less than W*', (subject) => {
      const pair = pairOf(subject);
      return pair !== null && less(pair.value, firstBestWelfare(subject.environment));
    }),
  },
  conclude: (subject) => {
    const { environment } = subject;
    const pair = pairOf(subject);
    if (pair === null) throw new LacunaError({ expected: 'a choice that some transfers implement', received: 'none such' });
    const payments = sidePayments(subject, pair);
    const firstBest = firstBestChoice(subject);
    const before = netPayoffs(settingOf(subject), pair);
    const gains = expectedPayoffs(environment, firstBest).map((u, i) => subtract(add(u, payments[i]), before[i]));
    const weight = selfishnessLevel(environment);
    const selfish = setting(environment, emptyLanguage(environment), { mechanismClass: 'balanced' });
    const prosocial = { ...selfish, utilities: prosocialUtilities(environment, weight === INFINITE ? ZERO : weight) };
    const everywhere = new Map([[0, payments]]);
    return all(
      claim(['the sum of the side payments', sum(payments)], '=', ['nothing', ZERO]),
      claim(['the least gain over what an agent gets in the pair', gains.reduce(minimum)], '>', ['nothing', ZERO]),
      implies(
        ['λ*(E) is finite', weight !== INFINITE],
        [
          'agents of that weight play the first best under the side payments',
          isMechanism(prosocial, everywhere) && isInducedEquilibrium(prosocial, everywhere, firstBest),
        ],
      ),
    );
  },
});
