/** # How to try `payoffs-reveal-everything-in-the-dilemma`: T > R > P > S, and random dilemmas by construction. */
import { ZERO } from '../../src/exact/rational.js';
import { effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { payoffsRevealEverythingInTheDilemma } from '../../theorems/effort/payoffs-reveal-everything-in-the-dilemma.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, IN_EVERY_CLASS, otherwise } from './effort-property.js';

export const payoffsRevealEverythingInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: payoffsRevealEverythingInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('P1 is enough'),
    P3: unused('P1 is enough'),
    P4: unused('P1 is enough'),
    P5: unused('P1 is enough'),
  },
  mutants: [
    otherwise('sucker-sees-effort', 'a cooperator is paid less beside DH than beside DL', 'quantifier', ({ environment: { payoffs } }) =>
      claim(['what CH gets from DH', payoffs[0][2][0]], '<', ['what CH gets from DL', payoffs[0][3][0]]),
    ),
    otherwise('cooperation-alone', 'a court that sees cooperation alone closes the gap', 'quantifier', ({ environment, mechanismClass }) =>
      claim(['the gap', gapOf(effortContract(environment, mechanismClass))], '=', ['zero', ZERO]),
    ),
  ],
  extension: IN_EVERY_CLASS,
  high: 18,
});
