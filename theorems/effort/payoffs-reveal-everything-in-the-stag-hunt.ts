/**
 * # In the effort stag hunt payoffs reveal everything: which of S1–S4 it takes
 *
 * P > S and S3 are needed, and something that gives R > P: R > T, S2 or S4.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { everythingRevealed, payoffsRevealEffort } from './payoffs-reveal-effort.js';

export const payoffsRevealEverythingInTheStagHunt = theorem<EffortContract>({
  id: 'payoffs-reveal-everything-in-the-stag-hunt',
  part: 'E6',
  title: 'In the effort stag hunt payoffs reveal everything: which of S1–S4 it takes',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`Under S1–S4 no two profiles pay both agents alike, and in the language of payoffs alone $\Gamma_L = 0$ in every class.`,
  proof: String.raw`As in the dilemma, but that the defector beside a cooperator gets at least $T-2\varepsilon \gt P$ by S3 and $P \gt S$: $2T \gt R+3P-2S \gt R+P$, so that
$T-2\varepsilon \gt (R+P)/2-(R-P)/3 = (R+5P)/6 \gt P$.`,
  sources: payoffsRevealEffort.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: everythingRevealed,
});
