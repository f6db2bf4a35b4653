/** # How to try `defection-dominates-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { defectionDominatesInTheDilemma } from '../../theorems/effort/defection-dominates-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, notStrict, weaker } from './effort-property.js';

export const defectionDominatesInTheDilemmaProperty = dilemmaProperty({
  theorem: defectionDominatesInTheDilemma,
  idle: { ...P1_IMPLIED, P4: unused('P1 says R > P; P2 and P3 do the rest'), P5: unused('P1 says R > P; P2 and P3 do the rest') },
  mutants: [
    weaker('temptation-not-strict', DILEMMA, { P2: notStrict(DILEMMA.P2) }),
    weaker('fear-not-strict', DILEMMA, { P3: notStrict(DILEMMA.P3) }),
  ],
  extension: ALONE,
});
