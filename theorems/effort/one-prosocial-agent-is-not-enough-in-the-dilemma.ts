/**
 * # In the effort dilemma one prosocial agent is not enough: which of P1–P5 it takes
 *
 * P5, and something that gives R > P, beside the conditions on weights.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { WeightedContract } from './effort-subjects.js';
import { gapStaysEta, oneProsocialAgentIsNotEnough, WEIGHT_HYPOTHESES } from './one-prosocial-agent-is-not-enough.js';

export const oneProsocialAgentIsNotEnoughInTheDilemma = theorem<WeightedContract>({
  id: 'one-prosocial-agent-is-not-enough-in-the-dilemma',
  part: 'E4',
  title: 'In the effort dilemma one prosocial agent is not enough: which of P1–P5 it takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, the gap is $(R-P)/12$ in every class among agents of weights $\ge 0$ one of which is below 2.`,
  proof: `By E4 for any costs and weights.`,
  sources: oneProsocialAgentIsNotEnough.sources,
  hypotheses: { ...linearHypotheses(DILEMMA), ...WEIGHT_HYPOTHESES },
  conclude: gapStaysEta,
});
