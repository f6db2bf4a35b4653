/** # How to try `no-lot-beats-a-fifteenth`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import { divide, rational, subtract } from '../../src/exact/rational.js';
import { leastLossOfIndependentPlay, leastLossOfUnseenObedience } from '../../src/game/dilemmas/effort-cell.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import {
  chanceNeverMakesTheEffortInTheDilemma,
  chanceNeverMakesTheEffortInTheStagHunt,
  noLotBeatsAFifteenth,
} from '../../theorems/effort/no-lot-beats-a-fifteenth.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise, stagHuntProperty, weakerIn } from './effort-property.js';
import { below, breakingEach, effortGames, effortScope, lazyScope, sharesOfSum } from './effort-subjects.js';

const conditions = {
  'R-over-P': EXACT['R-over-P'],
  'one-defector-within-a-fifteenth': EXACT['one-defector-within-a-fifteenth'],
};
const digits = integersFrom(0, 9);
const meeting = effortGames(sharesOfSum(below(divide(rational(28), rational(15)), true)));

const aSixteenth = otherwise<FamilySubject>(
  'a-sixteenth',
  'the best lot lacks (R−P)/16',
  'constant',
  ({ environment, parameters: { R, P } }) =>
    claim(['the least loss of a lot', leastLossOfUnseenObedience(environment)], '=', ['(R−P)/16', divide(subtract(R, P), rational(16))]),
);
const mixingHelps = otherwise<FamilySubject>(
  'mixing-helps',
  'independent play may lack less than η',
  'relation',
  ({ environment, parameters: { R, P } }) =>
    claim(['the least loss of independent play', leastLossOfIndependentPlay(environment)], '<', [
      'η',
      divide(subtract(R, P), rational(12)),
    ]),
);

export const noLotBeatsAFifteenthProperty: Property<FamilySubject> = {
  theorem: noLotBeatsAFifteenth,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weakerIn(
      [lazyScope(effortFamily, parameterGrid('R = 8, P = 0, T, S in 0..9', { T: digits, R: [rational(8)], P: [rational(0)], S: digits }))],
      'one-defector-within-eta',
      conditions,
      { 'one-defector-within-a-fifteenth': { name: '20(S+T) ≤ 39R+P', terms: { S: -20, T: -20, R: 39, P: 1 }, strict: false } },
    ),
    aSixteenth,
    otherwise('as-much-as-eta', 'no lot lacks less than η', 'relation', ({ environment, parameters: { R, P } }) =>
      claim(['the least loss of a lot', leastLossOfUnseenObedience(environment)], '>=', ['η', divide(subtract(R, P), rational(12))]),
    ),
  ],
  families: [effortFamily],
};

export const chanceNeverMakesTheEffortInTheDilemmaProperty = dilemmaProperty({
  theorem: chanceNeverMakesTheEffortInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and P5 are enough'),
    P3: unused('R > P and P5 are enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [aSixteenth, mixingHelps],
  extension: ALONE,
});

export const chanceNeverMakesTheEffortInTheStagHuntProperty = stagHuntProperty({
  theorem: chanceNeverMakesTheEffortInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('R > P and S4 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [aSixteenth, mixingHelps],
  extension: ALONE,
});
