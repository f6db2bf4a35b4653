/**
 * # In the effort stag hunt neither mixing nor lots buy the last effort: which of S1–S4 it takes
 *
 * Each condition is idle alone. S1 is enough, or S3 with S4.
 */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { chanceLoses, noLotBeatsAFifteenth } from './no-lot-beats-a-fifteenth.js';

export const chanceNeverMakesTheEffortInTheStagHunt = theorem<FamilySubject>({
  id: 'chance-never-makes-the-effort-in-the-stag-hunt',
  part: 'E5',
  title: 'In the effort stag hunt neither mixing nor lots buy the last effort: which of S1–S4 it takes',
  uses: ['welfare'],
  statement: `Under S1–S4, under every contract that does not see effort, any purse, no Nash equilibrium, pure or mixed, lacks less than $(R-P)/12$ of the first best, and no correlated equilibrium less than $(R-P)/15$; both are attained.`,
  proof: String.raw`By E5 for all effort games: $28R+2P-15(S+T) = 5[5R+P-3(S+T)] + 3(R-P)$, and $12(S+T) \le 23R+P$ follows, since $5[23R+P-12(S+T)] = 4[28R+2P-15(S+T)] + 3(R-P)$.`,
  sources: noLotBeatsAFifteenth.sources,
  hypotheses: linearHypotheses(STAG_HUNT),
  conclude: chanceLoses,
});
