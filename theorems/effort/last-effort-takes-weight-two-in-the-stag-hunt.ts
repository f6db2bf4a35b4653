/**
 * # In the effort stag hunt the last effort takes weight 2: which of S1–S4 it takes
 *
 * Each condition is idle alone. S1 is enough, or S2 with S3, or S3 with S4.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { lastEffortTakesItsWeight, twoBesideContract } from './last-effort-takes-its-weight.js';

export const lastEffortTakesWeightTwoInTheStagHunt = theorem<EffortContract>({
  id: 'last-effort-takes-weight-two-in-the-stag-hunt',
  part: 'E4',
  title: 'In the effort stag hunt the last effort takes weight 2: which of S1–S4 it takes',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, $\lambda_L^{\ast} = \varepsilon/\eta = 2$ in every class.`,
  proof: String.raw`By E4 for any costs, from $R \gt P$ and $2R \gt S+T$, which S1 gives.`,
  sources: lastEffortTakesItsWeight.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: twoBesideContract,
});
