/**
 * # Where weight 2 does what a contract and weight 2 do
 *
 * With the costs of the table games the last effort takes weight 2. Where defecting tempts no more than that, no contract is needed beside it.
 *
 * References. The table games of Huang et al. (2026); the selfishness level: Apt and Schäfer (2014).
 */
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheStagHunt, related } from './corollaries.js';
import { lastEffortTakesItsWeight, twoWithoutContract } from './last-effort-takes-its-weight.js';

export const weightTwoSufficesWithoutAContract = theorem<FamilySubject>({
  id: 'weight-two-suffices-without-a-contract',
  part: 'E4',
  title: 'Where weight 2 does what a contract and weight 2 do',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$: if $R \gt P$, $2R \gt S+T$ and $3T+2S \le 5R$, then
$\lambda^{\ast}(E) = 2$.`,
  proof: String.raw`$\lambda^{\ast}(E) = \max\lbrace 2,\ (T-R)/(2R-S-T) \rbrace$, and $T-R \le 2(2R-S-T)$ iff $3T+2S \le 5R$.`,
  sources: lastEffortTakesItsWeight.sources,
  hypotheses: linearHypotheses({
    'R-over-P': EXACT['R-over-P'],
    'joint-cooperation-best': EXACT['joint-cooperation-best'],
    'defecting-within-two-losses': EXACT['defecting-within-two-losses'],
  }),
  conclude: twoWithoutContract,
});

/** R > T is needed; the others give R > P and 2R > S+T in several ways. */
export const weightTwoSufficesInTheStagHunt = inTheStagHunt(weightTwoSufficesWithoutAContract, 'weight 2 does without a contract', {
  id: 'weight-two-suffices-in-the-stag-hunt',
  sources: lastEffortTakesItsWeight.sources,
  statement: String.raw`Under S1–S4, $\lambda^{\ast}(E) = 2$: a contract that sees cooperation spares no prosociality.`,
  proof: String.raw`$\lambda^{\ast}(E) = \max\lbrace 2,\ (T-R)/(2R-S-T) \rbrace$ where $R \gt P$ and $2R \gt S+T$, and $T \lt R$.`,
});

export const relations = related(weightTwoSufficesWithoutAContract, weightTwoSufficesInTheStagHunt);
