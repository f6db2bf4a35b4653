/**
 * # In the effort dilemma joint defection is the only equilibrium: which of P1–P5 it takes
 *
 * P5 is needed. Beside it P1 is enough, or P3 with P4; temptation and fear beyond P1, P2 and P3, are idle.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { defectionIsTheOnlyEquilibrium, onlyDefection } from './defection-is-the-only-equilibrium.js';

export const defectionIsTheOnlyEquilibriumInTheDilemma = theorem<FamilySubject>({
  id: 'defection-is-the-only-equilibrium-in-the-dilemma',
  part: 'E2',
  title: 'In the effort dilemma joint defection is the only equilibrium: which of P1–P5 it takes',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`Under P1–P5 (DH,DH) is the only pure equilibrium, (CH,CH) the only utilitarian and the only Rawlsian optimum, and $W^{\ast} - W(\mathrm{DH},\mathrm{DH}) = 2(R-P)$.`,
  proof: String.raw`By E2 for all effort games: P1 gives $R \gt P \gt S$ and $4T \gt 4R \gt 3R+P$; P5 and P1 give $6R-3(S+T) = [5R+P-3(S+T)] + (R-P) \gt 0$.`,
  sources: defectionIsTheOnlyEquilibrium.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: onlyDefection,
});
