/** # How to try `cooperation-pareto-dominates-defection-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */

import { add, fraction, multiply, subtract } from '../../src/exact/rational.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { cooperationParetoDominatesDefectionInTheDilemma } from '../../theorems/effort/cooperation-pareto-dominates-defection-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise } from './effort-property.js';

export const cooperationParetoDominatesDefectionInTheDilemmaProperty = dilemmaProperty({
  theorem: cooperationParetoDominatesDefectionInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P is enough'),
    P3: unused('R > P is enough'),
    P4: unused('P1 says R > P'),
    P5: unused('P1 says R > P'),
  },
  mutants: [
    otherwise(
      'two-thirds',
      'each cooperator gets at least 2(R−P)/3 more than each defector',
      'constant',
      ({ environment, parameters: { R, P } }) =>
        claim(['what two of low effort get', environment.payoffs[0][5][0]], '>=', [
          'P + 2(R − P)/3',
          add(P, multiply(fraction(2n, 3n), subtract(R, P))),
        ]),
    ),
    otherwise(
      'against-one-defector-too',
      'a cooperator beside a defector gets more than P',
      'quantifier',
      ({ environment, parameters: { P } }) =>
        claim(['what a cooperator gets beside a defector', environment.payoffs[0][2][0]], '>', ['P', P]),
    ),
  ],
  extension: ALONE,
});
