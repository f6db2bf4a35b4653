/** # How to try `chance-never-makes-the-effort-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */

import { divide, rational, subtract } from '../../src/exact/rational.js';
import { leastLossOfIndependentPlay, leastLossOfUnseenObedience } from '../../src/game/dilemmas/effort-cell.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { chanceNeverMakesTheEffortInTheDilemma } from '../../theorems/effort/chance-never-makes-the-effort-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise } from './effort-property.js';

export const chanceNeverMakesTheEffortInTheDilemmaProperty = dilemmaProperty({
  theorem: chanceNeverMakesTheEffortInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
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
