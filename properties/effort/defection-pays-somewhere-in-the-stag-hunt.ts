/** # How to try `defection-pays-somewhere-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */
import { STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { defectionPaysSomewhereInTheStagHunt } from '../../theorems/effort/defection-pays-somewhere-in-the-stag-hunt.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty, weaker } from './effort-property.js';

export const defectionPaysSomewhereInTheStagHuntProperty = stagHuntProperty({
  theorem: defectionPaysSomewhereInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': unused('P > S is enough'),
    S3: unused('P > S is enough'),
  },
  mutants: [
    weaker('fear-minus-a-sixth', STAG_HUNT, { 'S1-P-over-S': { name: '6(P−S) ≥ P−R', terms: { P: 5, S: -6, R: 1 }, strict: false } }),
    otherwise('at-low-effort', 'the reply DH beats CH where the other plays CL', 'quantifier', ({ environment: { payoffs } }) =>
      claim(['DH to CL', payoffs[0][9][0]], '>', ['CH to CL', payoffs[0][1][0]]),
    ),
  ],
  extension: ALONE,
});
