/** # How to try `cooperating-raises-welfare`: sums S + T between the bounds, T anywhere. */
import { fraction } from '../../src/exact/rational.js';
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { cooperatingRaisesWelfare } from '../../theorems/effort/cooperating-raises-welfare.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { notStrict, weaker } from './effort-property.js';
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
