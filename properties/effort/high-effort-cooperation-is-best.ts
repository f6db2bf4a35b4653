/** # How to try `high-effort-cooperation-is-best`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import { rational } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { highEffortCooperationIsBest } from '../../theorems/effort/high-effort-cooperation-is-best.js';
import { notStrict, weaker } from './effort-property.js';
import { below, breakingEach, effortGames, effortScope, sharesOfSum } from './effort-subjects.js';

const conditions = { 'R-over-P': EXACT['R-over-P'], 'joint-cooperation-best': EXACT['joint-cooperation-best'] };
const meeting = effortGames(sharesOfSum(below(rational(2))));

export const highEffortCooperationIsBestProperty: Property<FamilySubject> = {
  theorem: highEffortCooperationIsBest,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
    weaker('joint-cooperation-not-strict', conditions, { 'joint-cooperation-best': notStrict(EXACT['joint-cooperation-best']) }),
  ],
  families: [effortFamily],
};
