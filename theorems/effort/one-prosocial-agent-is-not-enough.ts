/**
 * # One prosocial agent is not enough
 *
 * The gap stays η as long as one agent's weight falls short of ε/η, whatever the other's: the one who falls short makes the low effort.
 *
 * Scope. Every class, no liability bound; weights may differ.
 * References. The table games of Huang et al. (2026), with a weight for each agent.
 */
import { isNegative } from '../../src/exact/rational.js';
import { COSTS, DILEMMA, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract, effortWeight } from '../../src/prosocial/effort-contract.js';
import { lowerThreshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, relatedWithCosts } from './corollaries.js';
import type { WeightedContract } from './effort-subjects.js';
import { lastEffortIsNeverBought } from './last-effort-is-never-bought.js';

export const gapStaysEta = ({ environment, parameters, mechanismClass, weights }: WeightedContract): Conclusion =>
  claim(['the gap', gapOf({ ...effortContract(environment, mechanismClass), utilities: prosocialUtilities(environment, weights) })], '=', [
    'η',
    costsOf(parameters).eta,
  ]);

/** That weights are none below 0, and one of them short of ε/η. */
export const WEIGHT_HYPOTHESES = {
  'weights-nonnegative': hypothesis<WeightedContract>('no weight is below 0', ({ weights }) => !weights.some(isNegative)),
  'one-weight-short': hypothesis<WeightedContract>('some agent’s weight is below ε/η', ({ parameters, weights }) =>
    weights.some((weight) => lowerThreshold(weight, effortWeight(parameters))),
  ),
};

export const oneProsocialAgentIsNotEnough = theorem<WeightedContract>({
  id: 'one-prosocial-agent-is-not-enough',
  part: 'E4',
  title: 'One prosocial agent is not enough',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Let cooperation be verifiable and effort not, $0 \lt \eta \le \varepsilon$, $S+T \le 2R-\eta$ and $2P \le 2R-\eta$. Among agents of
weights $\lambda_1, \lambda_2 \ge 0$ one of which is below $\varepsilon/\eta$, the gap is $\eta$ in every class, however large the other weight.`,
  proof: String.raw`(CH,CH) is the only first best, by $\eta$; there the agent of weight $\lambda_i \lt \varepsilon/\eta$ gains
$\varepsilon - \lambda_i \eta \gt 0$ by CL, unseen. Let that agent play CL and the other CH. By CH it would get $-\varepsilon + \lambda_i \eta \lt 0$ more, by
CL the other $\eta - \varepsilon - \lambda_j(4\varepsilon-\eta) \le 0$ more; a lone defector is fined to the benefit of the other. The gap of this is $\eta$.`,
  sources: lastEffortIsNeverBought.sources,
  hypotheses: {
    ...linearHypotheses({
      'eta-positive': COSTS['eta-positive'],
      'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
      'one-defector-within-eta': COSTS['one-defector-within-eta'],
      'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
    }),
    ...WEIGHT_HYPOTHESES,
  },
  conclude: gapStaysEta,
});

/** P5, and something that gives R > P, beside the conditions on weights. */
export const oneProsocialAgentIsNotEnoughInTheDilemma = inTheDilemma(oneProsocialAgentIsNotEnough, 'one prosocial agent is not enough', {
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, the gap is $(R-P)/12$ in every class among agents of weights $\ge 0$ one of which is below 2.`,
  proof: `By E4 for any costs and weights.`,
  hypotheses: { ...linearHypotheses(DILEMMA), ...WEIGHT_HYPOTHESES },
});

/** Each condition on the game is idle alone; the conditions on weights are needed. */
export const oneProsocialAgentIsNotEnoughInTheStagHunt = inTheStagHunt(oneProsocialAgentIsNotEnough, 'one prosocial agent is not enough', {
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, the gap is $(R-P)/12$ in every class among agents of weights $\ge 0$ one of which is below 2.`,
  proof: `By E4 for any costs and weights.`,
  hypotheses: { ...linearHypotheses(STAG_HUNT), ...WEIGHT_HYPOTHESES },
});

export const relations = relatedWithCosts(
  oneProsocialAgentIsNotEnough,
  oneProsocialAgentIsNotEnoughInTheDilemma,
  oneProsocialAgentIsNotEnoughInTheStagHunt,
);
