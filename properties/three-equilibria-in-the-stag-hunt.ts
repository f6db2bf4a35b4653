/** # How to try `three-equilibria-in-the-stag-hunt`: R > T > P > S, and random stag hunts of many equilibria by construction. */
import { S_IMPLIED, unused } from '../src/theory/effort-idle.js';
import { ALONE, STAG_HUNT_OF_MANY, stagHuntProperty, weaker } from '../src/theory/effort-property.js';
import { threeEquilibriaInTheStagHunt } from '../theorems/three-equilibria-in-the-stag-hunt.js';

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
