/** # How to try `cooperating-raises-welfare-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { cooperatingRaisesWelfareInTheDilemma } from '../../theorems/effort/cooperating-raises-welfare-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, notStrict, weaker } from './effort-property.js';

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
