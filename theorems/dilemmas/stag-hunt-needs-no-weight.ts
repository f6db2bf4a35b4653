/**
 * # The stag hunt needs no prosociality, and prosociality need not leave the worse equilibrium
 *
 * To hunt the stag together is best for both and tempts neither: the least weight is 0. Whether prosocial agents can still be stuck in
 * mutual defection is another matter. If a lone cooperator is no gain to the two together, no weight whatever dislodges them.
 *
 * Notation. R for mutual cooperation, T > P for a defector (beside a cooperator, beside another), S for a lone cooperator; λ for u_i + λW.
 * References. Apt and Schäfer (2014) for levels; the welfare trap is the one of C7.
 */
import { atMost, isNegative, multiply, subtract, ZERO } from '../../src/exact/rational.js';
import { overTwoDefections } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject, SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { dilemmaPayoffs, exceeds } from './symmetric-dilemmas.js';

/** A family with its numbers, and a prosocial weight. */
export type FamilyAtWeight = FamilySubject & SubjectWith<'weight'>;

/** The number of the profile in which both defect. */
const MUTUAL_DEFECTION = 3;

export const stagHuntNeedsNoWeight = theorem<FamilyAtWeight>({
  id: 'stag-hunt-needs-no-weight',
  part: 'D: stag hunt',
  title: 'The stag hunt needs no prosociality, and prosociality need not leave the worse equilibrium',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $R \gt T \gt P \gt S$ and $\lambda \ge 0$. Then $\lambda^\ast(E) = 0$, and $(D,D)$ is an equilibrium of
$v^\lambda$ if and only if $\lambda (S+T-2P) \le P-S$: for all $\lambda$ if $S+T \le 2P$, else up to
$\dfrac{P-S}{S+T-2P}$ and no further.`,
  proof: String.raw`$2R$ exceeds $2P$ and $S+T$, so $(C,C)$ is a first best, and its deviation gains $T-R \lt 0$. From $(D,D)$ an agent
who cooperates gains $S-P$ and raises welfare by $S+T-2P$: it does not pay iff $S-P + \lambda(S+T-2P) \le 0$, and $P-S \gt 0$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Levels of games whose first best is an equilibrium are 0; here also how long the other equilibrium lasts.',
    },
  ],
  hypotheses: {
    'reward-beats-temptation': exceeds('R', 'T'),
    'temptation-beats-punishment': exceeds('T', 'P'),
    'punishment-beats-sucker': exceeds('P', 'S'),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: ({ environment, parameters, weight }) => {
    const payoffs = dilemmaPayoffs(parameters);
    const over = overTwoDefections(payoffs);
    return all(
      claim(['the least weight λ*(E)', leastWeight(environment)], '=', ['no weight', ZERO]),
      equivalent(
        ['(D,D) is an equilibrium of v^λ', isEquilibrium(environment, prosocialUtilities(environment, weight), 0, MUTUAL_DEFECTION)],
        ['S + T ≤ 2P or λ ≤ (P − S)/(S + T − 2P)', atMost(over, ZERO) || atMost(multiply(weight, over), subtract(payoffs.P, payoffs.S))],
      ),
    );
  },
});
