/**
 * # In the effort dilemma payoffs reveal everything: which of P1–P5 it takes
 *
 * Each condition is idle alone: the chain P1 is enough, and so are P2, P3 or P > S beside P4 and P5.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { everythingRevealed, payoffsRevealEffort } from './payoffs-reveal-effort.js';

export const payoffsRevealEverythingInTheDilemma = theorem<EffortContract>({
  id: 'payoffs-reveal-everything-in-the-dilemma',
  part: 'E6',
  title: 'In the effort dilemma payoffs reveal everything: which of P1–P5 it takes',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`Under P1–P5 no two profiles pay both agents alike, and in the language of payoffs alone $\Gamma_L = 0$ in every class.`,
  proof: String.raw`Two cooperators get at least $(R+P)/2 \gt P$ each, two defectors at most $P$, a cooperator beside a defector at most $S-\varepsilon \lt P-\varepsilon$, and
the defector at least $T-2\varepsilon \gt R-2\varepsilon \gt P$: so payoffs tell who cooperates, and then, by E6 for all effort games, effort. The gap closes as there.`,
  sources: payoffsRevealEffort.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: everythingRevealed,
});
