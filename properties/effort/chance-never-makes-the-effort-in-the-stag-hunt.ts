/** # How to try `chance-never-makes-the-effort-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */

import { divide, rational, subtract } from '../../src/exact/rational.js';
import { leastLossOfIndependentPlay, leastLossOfUnseenObedience } from '../../src/game/dilemmas/effort-cell.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { chanceNeverMakesTheEffortInTheStagHunt } from '../../theorems/effort/chance-never-makes-the-effort-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty } from './effort-property.js';

export const chanceNeverMakesTheEffortInTheStagHuntProperty = stagHuntProperty({
  theorem: chanceNeverMakesTheEffortInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise('a-sixteenth', 'the best lot lacks (R−P)/16', 'constant', ({ environment, parameters: { R, P } }) =>
      claim(['the least loss of a lot', leastLossOfUnseenObedience(environment)], '=', ['(R−P)/16', divide(subtract(R, P), rational(16))]),
    ),
    otherwise('mixing-helps', 'independent play may lack less than η', 'relation', ({ environment, parameters: { R, P } }) =>
      claim(['the least loss of independent play', leastLossOfIndependentPlay(environment)], '<', [
        'η',
        divide(subtract(R, P), rational(12)),
      ]),
    ),
  ],
  extension: ALONE,
});
