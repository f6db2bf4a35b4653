/**
 * # The prisoner's dilemma takes as much prosociality as the temptation is large for what defecting costs
 *
 * Where mutual cooperation is best for both together, defecting on a cooperator must not pay; where it is better that one defects, it must
 * not pay the other to follow. A tie belongs to the second case.
 *
 * Notation. T temptation, R reward, P punishment, S sucker's payoff; λ for u_i + λW.
 * References. Apt and Schäfer (2014), who have the first case.
 */
import { isPositive } from '../../src/exact/rational.js';
import { overOneDefection } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { dilemmaPayoffs, exceeds, firstDefectionStops, secondDefectionStops } from './symmetric-dilemmas.js';

export const prisonersDilemmaThreshold = theorem<FamilySubject>({
  id: 'prisoners-dilemma-threshold',
  part: "D: prisoner's dilemma",
  title: "The prisoner's dilemma takes as much prosociality as the temptation is large for what defecting costs",
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $T \gt R \gt P \gt S$. Then $\lambda^\ast(E) = \dfrac{T-R}{2R-S-T}$ if $2R \gt S+T$, and
$\lambda^\ast(E) = \dfrac{P-S}{S+T-2P}$ if $2R \le S+T$.`,
  proof: String.raw`If $2R \gt S+T$, then $2R \gt 2P$ makes $(C,C)$ the only first best; the one deviation gains $T-R \gt 0$ and loses
$2R-S-T \gt 0$. Otherwise $S+T \ge 2R \gt 2P$, and $(C,D)$ is a first best; its defector would lose $T-R$ by cooperating, its cooperator
gains $P-S \gt 0$ by defecting, at a loss of $S+T-2P \gt 0$. If $2R = S+T$ then $(C,C)$ is a first best too, but no weight keeps it: its
temptation costs nothing.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The case 2R > S + T; here also the other, and the tie between them.',
    },
  ],
  hypotheses: {
    'temptation-beats-reward': exceeds('T', 'R'),
    'reward-beats-punishment': exceeds('R', 'P'),
    'punishment-beats-sucker': exceeds('P', 'S'),
  },
  conclude: ({ environment, parameters }) => {
    const payoffs = dilemmaPayoffs(parameters);
    return claim(
      ['the least weight λ*(E)', leastWeight(environment)],
      '=',
      isPositive(overOneDefection(payoffs))
        ? ['(T − R)/(2R − S − T)', firstDefectionStops(payoffs)]
        : ['(P − S)/(S + T − 2P)', secondDefectionStops(payoffs)],
    );
  },
});
