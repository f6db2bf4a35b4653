/**
 * # With a side payment the first best benefits everyone
 *
 * Whatever a mechanism achieves short of the first best, there are constants that make each agent strictly better off at the first best. A
 * constant can be written in any language and changes no incentive, so prosocial agents who play the first best without a mechanism play
 * it with the side payment too.
 *
 * Notation. x_i, what agent i gets in the pair, E[u_i(f) + t_i]; f*, a choice of first bests (tried: at each contingency the one that
 * takes the least prosociality, the first, the last); τ_i = x_i − E[u_i(f*)] + (W* − Σ_j x_j)/n; λ*(E), the least weight at which f* needs no contract.
 * Scope. No bound on τ; the pair may have one on t. Agents gain in expectation, not at every contingency. Without the side payment some
 * agent may lose by the first best.
 */

import { implement } from '../../src/contract/incentives/implementation.js';
import { emptyLanguage } from '../../src/contract/language/language.js';
import {
  type Choice,
  type EquilibriumPair,
  isInducedEquilibrium,
  isMechanism,
  netPayoffs,
  type Setting,
  setting,
  type Transfers,
  transferTo,
} from '../../src/contract/language/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import {
  absolute,
  add,
  divide,
  less,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { expectedPayoffs, firstBests, firstBestWelfare } from '../../src/game/environment.js';
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

/** τ: the constants that share out equally what a choice of first bests has over the pair. */
export function sidePayments(
  subject: ChoiceSubject,
  pair: Pick<EquilibriumPair, 'choice' | 'transfers'>,
  firstBest = firstBestChoice(subject),
): Rational[] {
  const { environment } = subject;
  const net = netPayoffs(settingOf(subject), pair);
  const share = divide(subtract(firstBestWelfare(environment), sum(net)), rational(environment.agents.length));
  return expectedPayoffs(environment, firstBest).map((u, i) => add(subtract(net[i], u), share));
}

/** f*: at each contingency the first best of least λ*. */
const firstBestChoice = ({ environment }: ChoiceSubject): Choice => easiestFirstBests(environment).map(({ profile }) => profile);

/** Choices of first bests: of least λ*, and the first and the last of the table. */
const firstBestChoices = (subject: ChoiceSubject): Choice[] => {
  const each = subject.environment.contingencies.map((_, w) => firstBests(subject.environment, w));
  return [firstBestChoice(subject), each.map((of) => of[0]), each.map((of) => of[of.length - 1])];
};

/**
 * Pairs with the choice: the cheapest, and the same with a lump sum of 1 from the first agent to the last, and with 1 of the first agent's
 * burned, wherever these are mechanisms.
 */
function pairsOf(subject: ChoiceSubject): Pick<EquilibriumPair, 'choice' | 'transfers'>[] {
  const of = settingOf(subject);
  const cheapest = pairOf(subject);
  if (cheapest === null) throw new LacunaError({ expected: 'a choice that some transfers implement', received: 'none such' });
  const last = of.environment.agents.length - 1;
  const cells = Array.from({ length: of.language.count }, (_, cell) => cell);
  const shifted = (by: (agent: number) => Rational): Transfers =>
    new Map(cells.map((cell) => [cell, of.environment.agents.map((_, i) => add(transferTo(cheapest.transfers, cell, i), by(i)))]));
  const lump = shifted((agent) => (agent === last ? ONE : agent === 0 ? negate(ONE) : ZERO));
  const burnt = shifted((agent) => (agent === 0 ? negate(ONE) : ZERO));
  const others = [lump, burnt].filter((transfers) => isMechanism(of, transfers));
  return [cheapest, ...others.map((transfers) => ({ choice: subject.choice, transfers }))];
}

/** What each agent gets in a pair, E[u_i(f) + t_i], outcome by outcome. */
const expectedIn = (of: Setting, { choice, transfers }: Pick<EquilibriumPair, 'choice' | 'transfers'>): Rational[] =>
  of.environment.agents.map((_, agent) =>
    choice.reduce((total, profile, w) => {
      const got = add(of.environment.payoffs[w][profile][agent], transferTo(transfers, of.language.cells[w][profile], agent));
      return add(total, multiply(of.environment.prior[w], got));
    }, ZERO),
  );

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
    'no-outside-purse': hypothesis('the class is subsidy-free or balanced', ({ mechanismClass }) => mechanismClass !== 'unrestricted'),
    'short-of-the-first-best': hypothesis('some transfers make f an equilibrium at every ω, in a pair worth less than W*', (subject) => {
      const pair = pairOf(subject);
      return pair !== null && less(pair.value, firstBestWelfare(subject.environment));
    }),
  },
  conclude: (subject) => {
    const { environment } = subject;
    const terms = pairsOf(subject).flatMap((pair) =>
      firstBestChoices(subject).map((firstBest) => {
        const [payments, before] = [sidePayments(subject, pair, firstBest), expectedIn(settingOf(subject), pair)];
        const gains = expectedPayoffs(environment, firstBest).map((u, i) => subtract(add(u, payments[i]), before[i]));
        return { payments, gain: gains.reduce(minimum) };
      }),
    );
    const [{ payments }] = terms;
    const firstBest = firstBestChoice(subject);
    const weight = selfishnessLevel(environment);
    const selfish = setting(environment, emptyLanguage(environment), { mechanismClass: 'balanced' });
    const prosocial = { ...selfish, utilities: prosocialUtilities(environment, weight === INFINITE ? ZERO : weight) };
    const everywhere = new Map([[0, payments]]);
    return all(
      claim(
        ['the sum of the side payments, the farthest from nothing', terms.map((each) => absolute(sum(each.payments))).reduce(maximum)],
        '=',
        ['nothing', ZERO],
      ),
      claim(['the least gain of an agent, over pairs and choices of first bests', terms.map(({ gain }) => gain).reduce(minimum)], '>', [
        'nothing',
        ZERO,
      ]),
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
