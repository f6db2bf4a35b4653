/**
 * # The last effort takes weight ε/η, with the contract or without
 *
 * Where cooperation is verifiable and effort not, the least prosocial weight that closes the gap is ε/η: what a low effort spares over what
 * it costs the two together. Without any contract temptation must be met as well, by (T−R)/(2R−S−T).
 *
 * Notation. λ*_L the least weight beside a contract in L, λ*(E) without one.
 * Scope. Every class, no liability bound. In the paper's table games ε/η is 2.
 * References. The selfishness level: Apt and Schäfer (2014).
 */
import { rational } from '../../src/exact/rational.js';
import { COSTS, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortContract, effortWeight, weightWithoutContract } from '../../src/prosocial/effort-contract.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { all, type Conclusion, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, relatedWithCosts } from './corollaries.js';
import type { EffortContract } from './effort-subjects.js';

/** λ*_L of an effort game. */
export function weightBesideContract({ environment, mechanismClass }: EffortContract): Quantity {
  const least = contractThreshold(effortContract(environment, mechanismClass));
  return least.status === 'attained' ? least.weight : 'infinite';
}

const BESIDE = 'the least weight beside the contract';
const WITHOUT = 'the least weight without a contract';

const weights = (subject: EffortContract): Conclusion =>
  all(
    claim([BESIDE, weightBesideContract(subject)], '=', ['ε/η', effortWeight(subject.parameters)]),
    claim([WITHOUT, leastWeight(subject.environment)], '=', ['max{ε/η, (T−R)/(2R−S−T)}', weightWithoutContract(subject.parameters)]),
  );

/** With the usual costs: λ*_L = 2. */
const twoBesideContract = (subject: EffortContract): Conclusion =>
  claim([BESIDE, weightBesideContract(subject)], '=', ['two', rational(2)]);

/** With the usual costs: λ*(E) = 2. */
export const twoWithoutContract = ({ environment }: FamilySubject): Conclusion =>
  claim([WITHOUT, leastWeight(environment)], '=', ['two', rational(2)]);

export const lastEffortTakesItsWeight = theorem<EffortContract>({
  id: 'last-effort-takes-its-weight',
  part: 'E4',
  title: 'The last effort takes weight ε/η, with the contract or without',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Let cooperation be verifiable and effort not. If $\eta \gt 0$, $\varepsilon \ge 0$, $R \gt P$ and $2R \gt S+T$, then
$\lambda_L^{\ast} = \varepsilon/\eta$ in every class, and $\lambda^{\ast}(E) = \max\lbrace \varepsilon/\eta,\ (T-R)/(2R-S-T) \rbrace$.`,
  proof: String.raw`(CH,CH) is a first best: of $2R-2\varepsilon$ the others lack $\eta$, $4\varepsilon$, at least $2R-S-T$ or at least $2(R-P)$; only
(CL,CL), if $\varepsilon = 0$, is another, and then neither has a temptation inside the cell. The deviations from it are CL, with gain $\varepsilon$ and loss
$\eta$, unseen; DH, with gain $T-R$ and loss $2R-S-T$; DL, with gain $T-R-\varepsilon$ and loss $2R-S-T+\varepsilon$, a lesser ratio where DH tempts at all. The
last two are seen and can be fined to the benefit of the other, with nothing paid where both cooperate; the first is met by $\lambda \ge \varepsilon/\eta$ alone.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The level of one game in closed form, and what is left of it beside a contract.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The second claim of the paper on its own table games, as exact weights.',
    },
  ],
  hypotheses: linearHypotheses({
    'eta-positive': COSTS['eta-positive'],
    'epsilon-nonnegative': COSTS['epsilon-nonnegative'],
    'R-over-P': EXACT['R-over-P'],
    'joint-cooperation-best': EXACT['joint-cooperation-best'],
  }),
  conclude: weights,
});

/** P5, and something that gives R > P. Without the contract temptation may take more than 2. */
export const lastEffortTakesWeightTwoInTheDilemma = inTheDilemma(lastEffortTakesItsWeight, 'the last effort takes weight 2', {
  id: 'last-effort-takes-weight-two-in-the-dilemma',
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, $\lambda_L^{\ast} = \varepsilon/\eta = 2$ in every class, and $\lambda^{\ast}(E) = \max\lbrace 2,\ (T-R)/(2R-S-T) \rbrace$.`,
  proof: String.raw`By E4 for any costs: $6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$.`,
});

/** Each condition is idle alone. S1 is enough, or S2 with S3, or S3 with S4. */
export const lastEffortTakesWeightTwoInTheStagHunt = inTheStagHunt(lastEffortTakesItsWeight, 'the last effort takes weight 2', {
  id: 'last-effort-takes-weight-two-in-the-stag-hunt',
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, $\lambda_L^{\ast} = \varepsilon/\eta = 2$ in every class.`,
  proof: String.raw`By E4 for any costs, from $R \gt P$ and $2R \gt S+T$, which S1 gives.`,
  conclude: twoBesideContract,
});

export const relations = relatedWithCosts(
  lastEffortTakesItsWeight,
  lastEffortTakesWeightTwoInTheDilemma,
  lastEffortTakesWeightTwoInTheStagHunt,
);
