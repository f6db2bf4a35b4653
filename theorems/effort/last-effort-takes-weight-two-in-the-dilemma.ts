/**
 * # In the effort dilemma the last effort takes weight 2: which of P1–P5 it takes
 *
 * P5, and something that gives R > P. Without the contract temptation may take more than 2.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { lastEffortTakesItsWeight, weights } from './last-effort-takes-its-weight.js';

export const lastEffortTakesWeightTwoInTheDilemma = theorem<EffortContract>({
  id: 'last-effort-takes-weight-two-in-the-dilemma',
  part: 'E4',
  title: 'In the effort dilemma the last effort takes weight 2: which of P1–P5 it takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, $\lambda_L^{\ast} = \varepsilon/\eta = 2$ in every class, and $\lambda^{\ast}(E) = \max\lbrace 2,\ (T-R)/(2R-S-T) \rbrace$.`,
  proof: String.raw`By E4 for any costs: $6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$.`,
  sources: lastEffortTakesItsWeight.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: weights,
});
