/** # How to try `three-equilibria-of-effort`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { fraction, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { equilibriaAndOptima } from '../../theorems/effort/defection-is-the-only-equilibrium.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { STAG_HUNT_OF_MANY } from '../../theorems/effort/effort-subjects.js';
import { threeEquilibriaInTheStagHunt, threeEquilibriaOfEffort } from '../../theorems/effort/three-equilibria-of-effort.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty, weaker } from './effort-property.js';
import { below, breakingEach, effortGames, effortScope } from './effort-subjects.js';

const conditions = {
  'R-over-P': EXACT['R-over-P'],
  'P-at-least-S': EXACT['P-at-least-S'],
  'low-effort-safe': EXACT['low-effort-safe'],
};
const meeting = effortGames(fc.record({ t: below(fraction(3n, 4n), true), s: below(ZERO, true) }));

export const threeEquilibriaOfEffortProperty: Property<FamilySubject> = {
  theorem: threeEquilibriaOfEffort,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('temptation-up-to-reward', conditions, { 'low-effort-safe': { name: 'R ≥ T', terms: { R: 1, T: -1 }, strict: false } }),
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
    otherwise(
      'joint-high-effort-too',
      '(CH,CH) is an equilibrium as well',
      'quantifier',
      equilibriaAndOptima([
        ['DH', 'DH'],
        ['CH', 'CL'],
        ['CL', 'CH'],
        ['CH', 'CH'],
      ]),
    ),
  ],
  families: [effortFamily],
};

export const threeEquilibriaInTheStagHuntProperty = stagHuntProperty(
  {
    theorem: threeEquilibriaInTheStagHunt,
    idle: {
      ...S_IMPLIED,
      'S1-R-over-T': { because: 'implied', argument: 'T > P and S5: 3(R−T) = [3R+P−4T] + (T−P) > 0' },
      S3: unused('P > S, R > P and S5 are enough'),
    },
    mutants: [
      weaker('temptation-up-to-reward', STAG_HUNT_OF_MANY, { S5: STAG_HUNT_OF_MANY['S1-R-over-T'] }),
      weaker('fear-of-any-sign', STAG_HUNT_OF_MANY, {
        'S1-P-over-S': { name: '6(P−S) > P−R', terms: { P: 5, S: -6, R: 1 }, strict: true },
      }),
    ],
    extension: ALONE,
  },
  STAG_HUNT_OF_MANY,
);
