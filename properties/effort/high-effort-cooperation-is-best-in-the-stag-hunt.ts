/** # How to try `high-effort-cooperation-is-best-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */

import { fraction, multiply, subtract } from '../../src/exact/rational.js';
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { highEffortCooperationIsBestInTheStagHunt } from '../../theorems/effort/high-effort-cooperation-is-best-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, ALWAYS, otherwise, stagHuntProperty, weaker } from './effort-property.js';

export const highEffortCooperationIsBestInTheStagHuntProperty = stagHuntProperty({
  theorem: highEffortCooperationIsBestInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('S2 and R > T > P are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise(
      'by-more-than-eta',
      'it exceeds every other profile by more than (R−P)/12',
      'constant',
      ({ environment, parameters: { R, P } }) =>
        claim(['welfare at (CH,CH) less that at (CH,CL)', subtract(environment.welfare[0][0], environment.welfare[0][1])], '>', [
          '(R − P)/12',
          multiply(fraction(1n, 12n), subtract(R, P)),
        ]),
    ),
    weaker('neither-S3-nor-T-over-P', STAG_HUNT, { S3: ALWAYS, 'S1-T-over-P': ALWAYS, S4: ALWAYS }),
  ],
  extension: ALONE,
});
