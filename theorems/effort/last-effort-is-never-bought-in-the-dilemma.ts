/**
 * # In the effort dilemma the contract leaves a gap of (R−P)/12: which of P1–P5 it takes
 *
 * P5, and something that gives R > P: the chain P1, or P4 beside P5.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { gapIsEta, lastEffortIsNeverBought } from './last-effort-is-never-bought.js';

export const lastEffortIsNeverBoughtInTheDilemma = theorem<EffortContract>({
  id: 'last-effort-is-never-bought-in-the-dilemma',
  part: 'E4',
  title: 'In the effort dilemma the contract leaves a gap of (R−P)/12: which of P1–P5 it takes',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, $\Gamma_L = \eta = (R-P)/12$ in every class, attained at (CH,CL).`,
  proof: String.raw`By E4 for any costs: $23R+P-12(S+T) = 4[5R+P-3(S+T)] + 3(R-P) \gt 0$.`,
  sources: lastEffortIsNeverBought.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: gapIsEta,
});
