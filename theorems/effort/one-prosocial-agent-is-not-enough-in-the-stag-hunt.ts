/**
 * # In the effort stag hunt one prosocial agent is not enough: which of S1–S4 it takes
 *
 * Each condition on the game is idle alone; the conditions on weights are needed.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { WeightedContract } from './effort-subjects.js';
import { gapStaysEta, oneProsocialAgentIsNotEnough, WEIGHT_HYPOTHESES } from './one-prosocial-agent-is-not-enough.js';

export const oneProsocialAgentIsNotEnoughInTheStagHunt = theorem<WeightedContract>({
  id: 'one-prosocial-agent-is-not-enough-in-the-stag-hunt',
  part: 'E4',
  title: 'In the effort stag hunt one prosocial agent is not enough: which of S1–S4 it takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, the gap is $(R-P)/12$ in every class among agents of weights $\ge 0$ one of which is below 2.`,
  proof: `By E4 for any costs and weights.`,
  sources: oneProsocialAgentIsNotEnough.sources,
  hypotheses: { ...linearHypotheses(STAG_HUNT), ...WEIGHT_HYPOTHESES },
  conclude: gapStaysEta,
});
