/** # How to try `weight-two-suffices-without-a-contract`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import { divide, minimum, multiply, rational, subtract } from '../../src/exact/rational.js';
import { EXACT, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import {
  weightTwoSufficesInTheStagHunt,
  weightTwoSufficesWithoutAContract,
} from '../../theorems/effort/weight-two-suffices-without-a-contract.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty, weaker } from './effort-property.js';
import { anyShare, below, breakingEach, effortGames, effortScope } from './effort-subjects.js';

const conditions = {
  'R-over-P': EXACT['R-over-P'],
  'joint-cooperation-best': EXACT['joint-cooperation-best'],
  'defecting-within-two-losses': EXACT['defecting-within-two-losses'],
};
const meeting = effortGames(
  anyShare.chain((t) =>
    below(minimum(subtract(rational(2), t), divide(subtract(rational(5), multiply(rational(3), t)), rational(2)))).map((s) => ({ t, s })),
  ),
);

export const weightTwoSufficesWithoutAContractProperty: Property<FamilySubject> = {
  theorem: weightTwoSufficesWithoutAContract,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('defecting-within-three-losses', conditions, {
      'defecting-within-two-losses': { name: '4T+3S ≤ 7R', terms: { T: -4, S: -3, R: 7 }, strict: false },
    }),
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
  ],
  families: [effortFamily],
};

export const weightTwoSufficesInTheStagHuntProperty = stagHuntProperty({
  theorem: weightTwoSufficesInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-P-over-S': unused('R > T > P and S2 are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [
    otherwise('weight-one', 'weight 1 does without a contract', 'constant', ({ environment }) =>
      claim(['λ*(E)', selfishnessLevel(environment)], '=', ['one', rational(1)]),
    ),
    weaker('some-temptation', STAG_HUNT, { 'S1-R-over-T': { name: '2R > T', terms: { R: 2, T: -1 }, strict: true } }),
  ],
  extension: ALONE,
});
