/** # How to try `cooperating-raises-welfare-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { cooperatingRaisesWelfareInTheStagHunt } from '../../theorems/effort/cooperating-raises-welfare-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, notStrict, stagHuntProperty, weaker } from './effort-property.js';

export const cooperatingRaisesWelfareInTheStagHuntProperty = stagHuntProperty({
  theorem: cooperatingRaisesWelfareInTheStagHunt,
  idle: { ...S_IMPLIED, 'S1-R-over-T': REWARD_SUFFICES, 'S1-P-over-S': unused('S3 and S4 are enough') },
  mutants: [
    weaker('lower-bound-not-strict', STAG_HUNT, { S3: notStrict(STAG_HUNT.S3) }),
    weaker('lower-bound-a-third', STAG_HUNT, { S3: { name: '3(S+T) > R+5P', terms: { S: 3, T: 3, R: -1, P: -5 }, strict: true } }),
  ],
  extension: ALONE,
});
