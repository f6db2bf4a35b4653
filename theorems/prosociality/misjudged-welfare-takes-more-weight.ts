/**
 * # Agents who misjudge welfare need more weight, and know how much
 *
 * Agents need not know what others get: if each takes welfare to be something within η of it, and every way to leave the first best costs
 * more than twice that, a larger weight makes up for the error. The exact weight that makes up for every such error is the worst temptation's
 * gain over its loss less 2η.
 *
 * Notation. W̃_i(ω,a) is what agent i takes W(ω,a) to be, and u_i + λW̃_i what it maximises; m is the least loss over all deviations from f
 * (∞ if there are none); λ*_η(f) is the largest gain/(loss − 2η) over temptations from f, 0 if there are none.
 * Scope. Pure equilibria without contract; each agent may err in its own way, at every outcome and contingency.
 * References. Theorem `prosocial-threshold` (C1) is η = 0.
 */
import { absolute, atMost, isNegative, subtract, ZERO } from '../../src/exact/rational.js';
import { firstBests, type PayoffTable } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { losesMoreThanTwice, misjudgedThreshold, misjudgedUtilities, worstPerception } from '../../src/prosocial/misjudged.js';
import { thresholdAtMost } from '../../src/prosocial/threshold.js';
import { all, claim, equivalent, implies } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An environment, a choice, a weight, what agents take welfare to be, and by how much they may err: the parameter `error`, η. */
export type Misjudging = SubjectWith<'choice' | 'weight' | 'perceived' | 'parameters'>;

/** η. */
export const errorOf = ({ parameters }: Misjudging) => parameters.error ?? ZERO;

/** Whether f is an equilibrium of u_i + λW̃_i at every ω, by the definition. */
export const standsUnder = ({ environment, choice, weight }: Misjudging, perceived: PayoffTable): boolean => {
  const utilities = misjudgedUtilities(environment, weight, perceived);
  return choice.every((profile, w) => isEquilibrium(environment, utilities, w, profile));
};

export const misjudgedWelfareTakesMoreWeight = theorem<Misjudging>({
  id: 'misjudged-welfare-takes-more-weight',
  part: 'C9',
  title: 'Agents who misjudge welfare need more weight, and know how much',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $f(\omega)$ be the only first best at every $\omega$, $m$ the least loss over all deviations from $f$, $|\tilde W_i - W| \le \eta$ and
$\eta \lt m/2$, $\lambda \ge 0$. Put $\lambda^{\ast}_\eta(f) = \max\,\text{gain}/(\text{loss} - 2\eta)$ over the temptations from $f$ ($0$ if there are none); it is finite.

1. If $\lambda \ge \lambda^{\ast}_\eta(f)$, then $f$ is an equilibrium of $u_i + \lambda \tilde W_i$ at every $\omega$.
2. $f$ is an equilibrium at every $\omega$ under *every* such $\tilde W$ iff it is one under the worst, $W - \eta$ at $f(\omega)$ and $W + \eta$ elsewhere, iff
   $\lambda \ge \lambda^{\ast}_\eta(f)$.`,
  proof: String.raw`By a deviation of gain $g$ and loss $\ell \ge m > 2\eta$ agent $i$ expects
$g + \lambda[\tilde W_i(\omega,b) - \tilde W_i(\omega,f(\omega))] \le g - \lambda(\ell - 2\eta)$, with equality under the worst $\tilde W$, for all deviations at once. The
right side is at most $0$ iff $\lambda \ge g/(\ell - 2\eta)$ where $g > 0$, and always where $g \le 0$, since $\lambda(\ell - 2\eta) \ge 0$. Only $\ell > 2\eta$ has been used: $f$ may be
any choice that every deviation leaves at a loss above $2\eta$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Agents there know the social welfare.',
    },
  ],
  hypotheses: {
    'unique-first-bests': hypothesis('f(ω) is the only first best at every ω', ({ environment, choice }) =>
      choice.every((profile, w) => firstBests(environment, w).every((other) => other === profile)),
    ),
    'within-the-error': hypothesis('|W̃_i(ω,a) − W(ω,a)| ≤ η for every agent and outcome', (subject) =>
      subject.perceived.every((rows, w) =>
        rows.every((row, a) => row.every((seen) => atMost(absolute(subtract(seen, subject.environment.welfare[w][a])), errorOf(subject)))),
      ),
    ),
    'less-than-half-the-least-loss': hypothesis('η < m/2: every deviation from f loses more than 2η', (subject) =>
      losesMoreThanTwice(subject.environment, subject.choice, errorOf(subject)),
    ),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: (subject) => {
    const { environment, choice, weight, perceived } = subject;
    const threshold = misjudgedThreshold(environment, choice, errorOf(subject));
    const enough = thresholdAtMost(threshold, weight);
    return all(
      claim(['λ*_η(f)', threshold], '<', ['infinity', 'infinite']),
      implies(['λ ≥ λ*_η(f)', enough], ['f is an equilibrium of u_i + λW̃_i at every ω', standsUnder(subject, perceived)]),
      equivalent(
        ['f is an equilibrium under the worst table', standsUnder(subject, worstPerception(environment, choice, errorOf(subject)))],
        ['λ ≥ λ*_η(f)', enough],
      ),
    );
  },
});
