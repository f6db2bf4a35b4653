/**
 * # Chicken takes prosociality only where both should swerve
 *
 * Where one who holds on beside one who swerves is best for both together, that is an equilibrium already. Where both should swerve, to
 * hold on tempts, as in the prisoner's dilemma.
 *
 * Notation. T for who holds on beside one who swerves, who gets S; R where both swerve, P where neither does; λ for u_i + λW.
 */
import { isPositive, ZERO } from '../../src/exact/rational.js';
import { overOneDefection } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { dilemmaPayoffs, exceeds, firstDefectionStops } from './symmetric-dilemmas.js';

export const chickenThreshold = theorem<FamilySubject>({
  id: 'chicken-threshold',
  part: 'D: chicken',
  title: 'Chicken takes prosociality only where both should swerve',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $T \gt R \gt S \gt P$. Then $\lambda^\ast(E) = \dfrac{T-R}{2R-S-T}$ if $2R \gt S+T$, and $\lambda^\ast(E) = 0$
otherwise.`,
  proof: String.raw`If $2R \gt S+T$, then $R \gt P$ makes $(C,C)$ the only first best; its deviation gains $T-R$ and loses $2R-S-T$.
Otherwise $S+T \ge 2R \gt 2P$, so $(C,D)$ is a first best: its cooperator would gain $P-S \lt 0$, its defector $R-T \lt 0$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The notion; the closed form is worked out here for every order of 2R and S + T.',
    },
  ],
  hypotheses: {
    'temptation-beats-reward': exceeds('T', 'R'),
    'reward-beats-sucker': exceeds('R', 'S'),
    'sucker-beats-punishment': exceeds('S', 'P'),
  },
  conclude: ({ environment, parameters }) => {
    const payoffs = dilemmaPayoffs(parameters);
    return claim(
      ['the least weight λ*(E)', leastWeight(environment)],
      '=',
      isPositive(overOneDefection(payoffs)) ? ['(T − R)/(2R − S − T)', firstDefectionStops(payoffs)] : ['no weight', ZERO],
    );
  },
});
