/** # How to try `payoffs-reveal-effort`: temptations and sucker’s payoffs far apart in every class, and random ones. */
import fc from 'fast-check';
import { COOPERATION_VERIFIABLE } from '../../src/contract/language/effort-language.js';
import { setting } from '../../src/contract/language/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { effortContract } from '../../src/prosocial/effort-contract.js';
import { integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract } from '../../theorems/effort/effort-subjects.js';
import {
  everythingRevealed,
  payoffsRevealEffort,
  payoffsRevealEverythingInTheDilemma,
  payoffsRevealEverythingInTheStagHunt,
} from '../../theorems/effort/payoffs-reveal-effort.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { dilemmaProperty, extended, IN_EVERY_CLASS, otherwise, stagHuntProperty } from './effort-property.js';
import { anyShare, breakingEach, effortGames, lazyScope } from './effort-subjects.js';

const meeting = effortGames(fc.record({ t: anyShare, s: anyShare })).chain(IN_EVERY_CLASS.random);
const [few, many] = [integersFrom(0, 1), integersFrom(0, 28)];
const equal = { name: 'R ≠ P', terms: { R: 1, P: -1 }, strict: true };

const suckerSeesEffort = otherwise<EffortContract>(
  'sucker-sees-effort',
  'a cooperator is paid less beside DH than beside DL',
  'quantifier',
  ({ environment: { payoffs } }) => claim(['what CH gets from DH', payoffs[0][2][0]], '<', ['what CH gets from DL', payoffs[0][3][0]]),
);
const cooperationAlone = otherwise<EffortContract>(
  'cooperation-alone',
  'a court that sees cooperation alone closes the gap',
  'quantifier',
  ({ environment, mechanismClass }) => claim(['the gap', gapOf(effortContract(environment, mechanismClass))], '=', ['zero', ZERO]),
);

export const payoffsRevealEffortProperty: Property<EffortContract> = {
  theorem: payoffsRevealEffort,
  scopes: [
    extended(lazyScope(effortFamily, parameterGrid('R, P in 0..1, T, S in 0..28', { T: many, R: few, P: few, S: many })), IN_EVERY_CLASS),
  ],
  meeting,
  breaking: { 'R-not-P': breakingEach(meeting, { 'R-not-P': equal })['R-not-P'] },
  mutants: [
    otherwise('payoffs-alone', 'payoffs alone reveal cooperation too', 'quantifier', everythingRevealed),
    otherwise('cooperation-alone', 'a court that sees cooperation alone closes the gap', 'quantifier', ({ environment, mechanismClass }) =>
      claim(['the gap', gapOf(setting(environment, COOPERATION_VERIFIABLE, { mechanismClass }))], '=', ['zero', ZERO]),
    ),
  ],
  families: [effortFamily],
};

export const payoffsRevealEverythingInTheDilemmaProperty = dilemmaProperty<EffortContract>({
  theorem: payoffsRevealEverythingInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('P1 is enough'),
    P3: unused('P1 is enough'),
    P4: unused('P1 is enough'),
    P5: unused('P1 is enough'),
  },
  mutants: [suckerSeesEffort, cooperationAlone],
  extension: IN_EVERY_CLASS,
  high: 18,
});

export const payoffsRevealEverythingInTheStagHuntProperty = stagHuntProperty<EffortContract>({
  theorem: payoffsRevealEverythingInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
  },
  mutants: [suckerSeesEffort, cooperationAlone],
  extension: IN_EVERY_CLASS,
  high: 18,
});
