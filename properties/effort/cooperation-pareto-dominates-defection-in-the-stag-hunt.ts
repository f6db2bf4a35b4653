/** # How to try `cooperation-pareto-dominates-defection-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */

import { add, fraction, multiply, subtract } from '../../src/exact/rational.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { cooperationParetoDominatesDefectionInTheStagHunt } from '../../theorems/effort/cooperation-pareto-dominates-defection-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty } from './effort-property.js';

export const cooperationParetoDominatesDefectionInTheStagHuntProperty = stagHuntProperty({
  theorem: cooperationParetoDominatesDefectionInTheStagHunt,
  idle: { ...S_IMPLIED, 'S1-R-over-T': REWARD_SUFFICES, 'S1-P-over-S': unused('R > P is enough'), S3: unused('S1 says R > P') },
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
