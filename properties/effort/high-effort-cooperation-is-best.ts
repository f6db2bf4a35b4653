/** # How to try `high-effort-cooperation-is-best`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import { fraction, multiply, rational, subtract } from '../../src/exact/rational.js';
import { DILEMMA, EXACT, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import {
  highEffortCooperationIsBest,
  highEffortCooperationIsBestInTheDilemma,
  highEffortCooperationIsBestInTheStagHunt,
} from '../../theorems/effort/high-effort-cooperation-is-best.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, ALWAYS, dilemmaProperty, notStrict, otherwise, stagHuntProperty, weaker } from './effort-property.js';
import { below, breakingEach, effortGames, effortScope, sharesOfSum } from './effort-subjects.js';

const conditions = { 'R-over-P': EXACT['R-over-P'], 'joint-cooperation-best': EXACT['joint-cooperation-best'] };
const meeting = effortGames(sharesOfSum(below(rational(2))));

const byMoreThanEta = otherwise<FamilySubject>(
  'by-more-than-eta',
  'it exceeds every other profile by more than (R−P)/12',
  'constant',
  ({ environment, parameters: { R, P } }) =>
    claim(['welfare at (CH,CH) less that at (CH,CL)', subtract(environment.welfare[0][0], environment.welfare[0][1])], '>', [
      '(R − P)/12',
      multiply(fraction(1n, 12n), subtract(R, P)),
    ]),
);

export const highEffortCooperationIsBestProperty: Property<FamilySubject> = {
  theorem: highEffortCooperationIsBest,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
    weaker('joint-cooperation-not-strict', conditions, { 'joint-cooperation-best': notStrict(EXACT['joint-cooperation-best']) }),
  ],
  families: [effortFamily],
};

export const highEffortCooperationIsBestInTheDilemmaProperty = dilemmaProperty({
  theorem: highEffortCooperationIsBestInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P and 2R > S+T are enough'),
    P3: unused('R > P and 2R > S+T are enough'),
    P4: unused('beside P1, which says R > P, P5 is enough; without P1 it is not: P4 and P5 give R > P'),
  },
  mutants: [
    byMoreThanEta,
    weaker('one-defector-four-fifths', DILEMMA, { P5: { name: '5(S+T) < 13R-3P', terms: { S: -5, T: -5, R: 13, P: -3 }, strict: true } }),
  ],
  extension: ALONE,
});

export const highEffortCooperationIsBestInTheStagHuntProperty = stagHuntProperty({
  theorem: highEffortCooperationIsBestInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': REWARD_SUFFICES,
    'S1-P-over-S': unused('S2 and R > T > P are enough'),
    S3: unused('S1 is enough'),
  },
  mutants: [byMoreThanEta, weaker('neither-S3-nor-T-over-P', STAG_HUNT, { S3: ALWAYS, 'S1-T-over-P': ALWAYS, S4: ALWAYS })],
  extension: ALONE,
});
