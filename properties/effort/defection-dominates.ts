/** # How to try `defection-dominates`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { add, fraction, subtract } from '../../src/exact/rational.js';
import { DILEMMA, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { defectionDominates, defectionDominatesInTheDilemma } from '../../theorems/effort/defection-dominates.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, notStrict, weaker } from './effort-property.js';
import { breakingEach, effortGames, effortScope, positive } from './effort-subjects.js';

const conditions = { 'R-at-least-P': EXACT['R-at-least-P'], P2: DILEMMA.P2, P3: DILEMMA.P3 };
const meeting = effortGames(
  fc.record({ t: positive.map((more) => add(fraction(4n, 3n), more)), s: positive.map((more) => subtract(fraction(-1n, 3n), more)) }),
);

export const defectionDominatesProperty: Property<FamilySubject> = {
  theorem: defectionDominates,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('temptation-not-strict', conditions, { P2: notStrict(DILEMMA.P2) }),
    weaker('fear-a-quarter', conditions, { P3: { name: '4(P−S) > R−P', terms: { P: 5, S: -4, R: -1 }, strict: true } }),
  ],
  families: [effortFamily],
};

export const defectionDominatesInTheDilemmaProperty = dilemmaProperty({
  theorem: defectionDominatesInTheDilemma,
  idle: { ...P1_IMPLIED, P4: unused('P1 says R > P; P2 and P3 do the rest'), P5: unused('P1 says R > P; P2 and P3 do the rest') },
  mutants: [
    weaker('temptation-not-strict', DILEMMA, { P2: notStrict(DILEMMA.P2) }),
    weaker('fear-not-strict', DILEMMA, { P3: notStrict(DILEMMA.P3) }),
  ],
  extension: ALONE,
});
