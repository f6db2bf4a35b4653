/** # How to try `cooperating-raises-welfare`: sums S + T between the bounds, T anywhere. */
import { fraction } from '../../src/exact/rational.js';
import { DILEMMA, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import {
  cooperatingRaisesWelfare,
  cooperatingRaisesWelfareInTheDilemma,
  cooperatingRaisesWelfareInTheStagHunt,
} from '../../theorems/effort/cooperating-raises-welfare.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, notStrict, stagHuntProperty, weaker } from './effort-property.js';
import { between, breakingEach, effortGames, effortScope, sharesOfSum } from './effort-subjects.js';

const { P4, P5 } = DILEMMA;
const meeting = effortGames(sharesOfSum(between(fraction(1n, 2n), fraction(5n, 3n))));

export const cooperatingRaisesWelfareProperty: Property<FamilySubject> = {
  theorem: cooperatingRaisesWelfare,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, { P4, P5 }),
  mutants: [
    weaker('lower-bound-a-third', { P4, P5 }, { P4: { name: '3(S+T) > R+5P', terms: { S: 3, T: 3, R: -1, P: -5 }, strict: true } }),
    weaker('upper-bound-not-strict', { P4, P5 }, { P5: notStrict(P5) }),
  ],
  families: [effortFamily],
};

export const cooperatingRaisesWelfareInTheDilemmaProperty = dilemmaProperty({
  theorem: cooperatingRaisesWelfareInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('temptation is about payoffs, the statement about welfare'),
    P3: unused('fear is about payoffs, the statement about welfare'),
  },
  mutants: [
    weaker('lower-bound-not-strict', DILEMMA, { P4: notStrict(DILEMMA.P4) }),
    weaker('upper-bound-not-strict', DILEMMA, { P5: notStrict(DILEMMA.P5) }),
  ],
  extension: ALONE,
});

export const cooperatingRaisesWelfareInTheStagHuntProperty = stagHuntProperty({
  theorem: cooperatingRaisesWelfareInTheStagHunt,
  idle: { ...S_IMPLIED, 'S1-R-over-T': REWARD_SUFFICES, 'S1-P-over-S': unused('S3 and S4 are enough') },
  mutants: [
    weaker('lower-bound-not-strict', STAG_HUNT, { S3: notStrict(STAG_HUNT.S3) }),
    weaker('lower-bound-a-third', STAG_HUNT, { S3: { name: '3(S+T) > R+5P', terms: { S: 3, T: 3, R: -1, P: -5 }, strict: true } }),
  ],
  extension: ALONE,
});
