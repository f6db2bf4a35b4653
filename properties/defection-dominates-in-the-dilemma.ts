/** # How to try `defection-dominates-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { DILEMMA } from '../src/game/effort-conditions.js';
import { P1_IMPLIED, unused } from '../src/theory/effort-idle.js';
import { ALONE, dilemmaProperty, notStrict, weaker } from '../src/theory/effort-property.js';
import { defectionDominatesInTheDilemma } from '../theorems/defection-dominates-in-the-dilemma.js';

export const defectionDominatesInTheDilemmaProperty = dilemmaProperty({
  theorem: defectionDominatesInTheDilemma,
  idle: { ...P1_IMPLIED, P4: unused('P1 says R > P; P2 and P3 do the rest'), P5: unused('P1 says R > P; P2 and P3 do the rest') },
  mutants: [
    weaker('temptation-not-strict', DILEMMA, { P2: notStrict(DILEMMA.P2) }),
    weaker('fear-not-strict', DILEMMA, { P3: notStrict(DILEMMA.P3) }),
  ],
  extension: ALONE,
});
