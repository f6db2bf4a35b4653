/**
 * # In the effort stag hunt the contract leaves a gap of (R−P)/12: which of S1–S4 it takes
 *
 * Each condition is idle alone. S1 is enough, or S3 with S4.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { gapIsEta, lastEffortIsNeverBought } from './last-effort-is-never-bought.js';

export const lastEffortIsNeverBoughtInTheStagHunt = theorem<EffortContract>({
  id: 'last-effort-is-never-bought-in-the-stag-hunt',
  part: 'E4',
  title: 'In the effort stag hunt the contract leaves a gap of (R−P)/12: which of S1–S4 it takes',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, $\Gamma_L = \eta = (R-P)/12$ in every class, attained at (CH,CL).`,
  proof: `By E4 for any costs: $23R+P-12(S+T) = 4[5R+P-3(S+T)] + 3(R-P)$, and $5R+P-3(S+T) = 3(R-T)+2(R-P)+3(P-S)$.`,
  sources: lastEffortIsNeverBought.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: gapIsEta,
});
