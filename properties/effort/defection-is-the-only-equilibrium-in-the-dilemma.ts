/** # How to try `defection-is-the-only-equilibrium-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */

import { multiply, rational, subtract } from '../../src/exact/rational.js';
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { defectionIsTheOnlyEquilibriumInTheDilemma } from '../../theorems/effort/defection-is-the-only-equilibrium-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise, weaker } from './effort-property.js';

export const defectionIsTheOnlyEquilibriumInTheDilemmaProperty = dilemmaProperty({
  theorem: defectionIsTheOnlyEquilibriumInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('T > R, which P1 says, is enough for 4T > 3R+P'),
    P3: unused('P > S, which P1 says, is enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [
    otherwise(
      'three-times-the-reward',
      'joint defection lacks 3(R−P) of the first best',
      'constant',
      ({ environment, parameters: { R, P } }) =>
        claim(['W* − W(DH,DH)', subtract(firstBestWelfare(environment), environment.welfare[0][10])], '=', [
          '3(R − P)',
          multiply(rational(3), subtract(R, P)),
        ]),
    ),
    weaker('one-defector-four-fifths', DILEMMA, { P5: { name: '5(S+T) < 13R−3P', terms: { S: -5, T: -5, R: 13, P: -3 }, strict: true } }),
  ],
  extension: ALONE,
});
