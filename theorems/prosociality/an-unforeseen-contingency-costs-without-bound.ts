/**
 * # What was not foreseen costs without bound, and a little prosociality covers it
 *
 * A mechanism pays by what the court sees, and the court takes what was not foreseen for something that was. Whatever the mechanism pays,
 * there is a contingency in which what it pays is beside the point: selfish agents lose as much as one cares to name, and agents of any
 * positive weight, fixed beforehand, lose nothing. The mechanism and the weight were fixed alike; only one of them has to know the case.
 *
 * Notation. t is a mechanism for L, fixed in advance; ω₀ the new contingency, of probability ε, taken for ω₁: cell(ω₀,a) = cell(ω₁,a); the
 * induced game at ω₀ has payoffs u_i + t_i, of prosocial agents u_i + λW + t_i: they are paid too. The loss is W*(ω₀) − W(ω₀,a), in
 * material welfare; what t burns comes on top. M is a loss in expectation, M/ε at ω₀.
 * Scope. Any class and language; pure equilibria. The payoffs at ω₀ depend on t, M, λ and ε. If all outcomes of ω₁ lie in one cell, transfers
 * do not matter at ω₀ and the same payoffs serve against every t.
 * References. The paper's motivation; incomplete contracts: Hart and Moore (1988).
 */
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { divide, isPositive, less, maximum, minimum, multiply, ONE, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBests, firstBestWelfare, firstBestWelfareAt, type PayoffTable } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { profileNames } from '../../src/game/profile.js';
import { transferSpread, unforeseen } from '../../src/prosocial/unforeseen.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, type Conclusion, claim, type Quantity, sameSet } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A contract, its mechanism, the contingency ω₁, a weight, and the parameters `loss`, M, and `chance`, ε. */
export type Surprise = SubjectWith<'language' | 'transfers' | 'contingency' | 'weight' | 'parameters'>;

/** M and ε. */
export const surpriseOf = ({ parameters }: Pick<Surprise, 'parameters'>) => ({
  loss: parameters.loss ?? ZERO,
  chance: parameters.chance ?? ZERO,
});

const isChance = (chance: Rational): boolean => isPositive(chance) && less(chance, ONE);

/** The least loss of an equilibrium at a contingency; `undefined` where there is none. */
export function leastLossAt(of: Environment, utilities: PayoffTable, contingency: number): Quantity {
  const best = firstBestWelfareAt(of, contingency);
  const losses = equilibria(of, utilities, contingency).map((profile) => subtract(best, of.welfare[contingency][profile]));
  return losses.length === 0 ? 'undefined' : losses.reduce(minimum);
}

/** W* less the expected welfare of the best choice of equilibria; infinite where some contingency has none. */
export function leastExpectedLoss(of: Environment, utilities: PayoffTable): Quantity {
  const stable = of.contingencies.map((_, w) => equilibria(of, utilities, w));
  if (stable.some(({ length }) => length === 0)) return 'infinite';
  const best = stable.map((profiles, w) => profiles.map((profile) => of.welfare[w][profile]).reduce(maximum));
  return subtract(firstBestWelfare(of), sum(best.map((welfare, w) => multiply(of.prior[w], welfare))));
}

/** The environment and the language with a new contingency against the transfers, in which selfish agents are to lose so much. */
export const surprised = (
  { environment, language, contingency, weight, ...subject }: Surprise,
  transfers: Surprise['transfers'],
  loss: Rational,
) => unforeseen(environment, language, transfers, { mistakenFor: contingency, loss, weight, chance: surpriseOf(subject).chance });

/** The equilibria of u + λW + t at the last contingency, by name. */
export function prosocialEquilibria(
  { environment, language }: SubjectWith<'language'>,
  transfers: Surprise['transfers'],
  weight: Rational,
): string[] {
  const utilities = inducedUtilities(prosocialUtilities(environment, weight), language, transfers);
  return equilibria(environment, utilities, environment.contingencies.length - 1).map((profile) =>
    profileNames(environment, profile).join(' '),
  );
}

/** What holds where no contingency can be built: a lone agent loses at most what its transfers differ by, and one without choice nothing. */
function withoutVictim({ environment, language, transfers, contingency }: Surprise, wanted: Rational): Conclusion {
  const most = environment.agents.length < 2 ? transferSpread(language, transfers, contingency) : ZERO;
  return claim(['the most that selfish agents lose at any new contingency', most], '>=', ['M/ε', wanted]);
}

export const anUnforeseenContingencyCostsWithoutBound = theorem<Surprise>({
  id: 'an-unforeseen-contingency-costs-without-bound',
  part: 'C13',
  title: 'What was not foreseen costs without bound, and a little prosociality covers it',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'language'],
  statement: String.raw`Let there be two agents or more, one of them with two actions or more. For every language $L$ and mechanism $t$, every foreseen
$\omega_1$, every $M$, $\lambda \gt 0$ and $0 \lt \varepsilon \lt 1$ there are payoffs at a new contingency $\omega_0$ of probability $\varepsilon$ (the others keep their
proportions) that the court takes for $\omega_1$, such that with $t$ as it stands

1. selfish agents have a pure equilibrium at $\omega_0$, and in every one lose at least $M/\varepsilon$; so every choice that $t$ makes an equilibrium loses at least $M$ in
   expectation;
2. the only pure equilibrium of agents of weight $\lambda$ at $\omega_0$, under the same $t$, is the first best.`,
  proof: String.raw`Let $D$ exceed every difference between two transfers to the same agent on cells of $\omega_1$. Agent $i$ has two actions, $j$ is another. At
$\omega_0$ let $u_i = D$ if $i$ leaves its first action and $0$ if not; let every other agent lose $D$ by leaving its own first action; and let $j$ get $D + s$ as
long as $i$ does not leave, $s = \max(M/\varepsilon, 2D/\lambda)$. All first actions, $a^{\ast}$, are the only first best, with welfare $D + s$; if $i$ leaves, welfare is at
most $D$. *Selfish.* No difference in transfers makes up for $D$: to leave strictly dominates for $i$, and to stay for the others. So equilibria exist, and lose at least
$s$. *Prosocial.* To leave changes another agent's $u + t$ by less than $0$, and welfare by $-D$. To leave changes $i$'s $u_i + t_i$ by less than $2D$ and welfare by
$-s$: less than $2D - \lambda s \le 0$ in all. So first actions strictly dominate. In expectation the loss is at least $\varepsilon s$, as elsewhere it is not negative.

*A lone agent.* It chooses to lose welfare $W = u_1$ only for transfers, so never more than they differ by: two agents are needed.`,
  sources: [
    {
      citation: 'Hart and Moore (1988), Incomplete contracts and renegotiation, Econometrica 56',
      relation: 'Contracts that cannot name the state; no bound on what that may cost is at issue there.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Its motivation: unforeseen contingencies. Here as a statement for every mechanism fixed in advance.',
    },
  ],
  hypotheses: {
    'two-agents': hypothesis('n ≥ 2', ({ environment }) => environment.agents.length >= 2),
    'somebody-has-a-choice': hypothesis('some agent has two actions or more', ({ environment }) => environment.profileCount > 1),
    prosocial: hypothesis('λ > 0', ({ weight }) => isPositive(weight)),
    'may-happen': hypothesis('0 < ε < 1', (subject) => isChance(surpriseOf(subject).chance)),
  },
  conclude: (subject) => {
    const { transfers, weight } = subject;
    const { loss, chance } = surpriseOf(subject);
    if (!isChance(chance)) return claim(['expected loss', isPositive(chance) ? 'undefined' : ZERO], '>=', ['M', loss]);
    const wanted = divide(loss, chance);
    const extended = surprised(subject, transfers, wanted);
    if (extended === null) return withoutVictim(subject, wanted);
    const { environment } = extended;
    const last = environment.contingencies.length - 1;
    const selfish = inducedUtilities(environment.payoffs, extended.language, transfers);
    return all(
      claim(['the least loss of a selfish equilibrium at ω₀', leastLossAt(environment, selfish, last)], '>=', ['M/ε', wanted]),
      claim(['the least expected loss', leastExpectedLoss(environment, selfish)], '>=', ['M', loss]),
      sameSet(
        ['equilibria at weight λ at ω₀', prosocialEquilibria(extended, transfers, weight)],
        ['first bests', firstBests(environment, last).map((profile) => profileNames(environment, profile).join(' '))],
      ),
    );
  },
});
