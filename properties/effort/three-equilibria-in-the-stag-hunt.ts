/** # How to try `three-equilibria-in-the-stag-hunt`: R > T > P > S, and random stag hunts of many equilibria by construction. */

import { STAG_HUNT_OF_MANY } from '../../theorems/effort/effort-subjects.js';
import { threeEquilibriaInTheStagHunt } from '../../theorems/effort/three-equilibria-in-the-stag-hunt.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, stagHuntProperty, weaker } from './effort-property.js';

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
