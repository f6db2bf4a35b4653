/** # How to try `high-effort-cooperation-is-best-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */

import { fraction, multiply, subtract } from '../../src/exact/rational.js';
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { highEffortCooperationIsBestInTheDilemma } from '../../theorems/effort/high-effort-cooperation-is-best-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise, weaker } from './effort-property.js';

export const highEffortCooperationIsBestInTheDilemmaProperty = dilemmaProperty({
  theorem: highEffortCooperationIsBestInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and 2R > S+T are enough'),
    P3: unused('R > P and 2R > S+T are enough'),
    P4: unused('beside P1, which says R > P, P5 is enough; without P1 it is not: P4 and P5 give R > P'),
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
    weaker('one-defector-four-fifths', DILEMMA, { P5: { name: '5(S+T) < 13R-3P', terms: { S: -5, T: -5, R: 13, P: -3 }, strict: true } }),
  ],
  extension: ALONE,
});
