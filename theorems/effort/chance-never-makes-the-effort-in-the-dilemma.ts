/**
 * # In the effort dilemma neither mixing nor lots buy the last effort: which of P1–P5 it takes
 *
 * P5, and something that gives R > P: the chain P1, or P4 beside P5.
 */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { chanceLoses, noLotBeatsAFifteenth } from './no-lot-beats-a-fifteenth.js';

export const chanceNeverMakesTheEffortInTheDilemma = theorem<FamilySubject>({
  id: 'chance-never-makes-the-effort-in-the-dilemma',
  part: 'E5',
  title: 'In the effort dilemma neither mixing nor lots buy the last effort: which of P1–P5 it takes',
  uses: ['welfare'],
  statement: `Under P1–P5, under every contract that does not see effort, any purse, no Nash equilibrium, pure or mixed, lacks less than $(R-P)/12$ of the first best, and no correlated equilibrium less than $(R-P)/15$; both are attained.`,
  proof: String.raw`By E5 for all effort games: $28R+2P-15(S+T) = 5[5R+P-3(S+T)] + 3(R-P)$, and $12(S+T) \le 23R+P$ follows, since $5[23R+P-12(S+T)] = 4[28R+2P-15(S+T)] + 3(R-P)$.`,
  sources: noLotBeatsAFifteenth.sources,
  hypotheses: linearHypotheses(DILEMMA),
  conclude: chanceLoses,
});
