/** # How to try `payoffs-reveal-everything-in-the-stag-hunt`: R > T > P > S, and random stag hunts by construction. */
import { ZERO } from '../../src/exact/rational.js';
import { effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import { payoffsRevealEverythingInTheStagHunt } from '../../theorems/effort/payoffs-reveal-everything-in-the-stag-hunt.js';
import { REWARD_SUFFICES, S_IMPLIED } from './effort-idle.js';
import { IN_EVERY_CLASS, otherwise, stagHuntProperty } from './effort-property.js';

export const payoffsRevealEverythingInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: payoffsRevealEverythingInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
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
