/** # How to try `cooperation-pareto-dominates-defection`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { add, fraction, multiply, subtract } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import {
  cooperationParetoDominatesDefection,
  cooperationParetoDominatesDefectionInTheDilemma,
  cooperationParetoDominatesDefectionInTheStagHunt,
} from '../../theorems/effort/cooperation-pareto-dominates-defection.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { P1_IMPLIED, REWARD_SUFFICES, S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise, stagHuntProperty, weaker } from './effort-property.js';
import { anyShare, breakingEach, effortGames, effortScope } from './effort-subjects.js';

const conditions = { 'R-over-P': EXACT['R-over-P'] };
const meeting = effortGames(fc.record({ t: anyShare, s: anyShare }));

const twoThirds = otherwise<FamilySubject>(
  'two-thirds',
  'each cooperator gets at least 2(R−P)/3 more than each defector',
  'constant',
  ({ environment, parameters: { R, P } }) =>
    claim(['what two of low effort get', environment.payoffs[0][5][0]], '>=', [
      'P + 2(R − P)/3',
      add(P, multiply(fraction(2n, 3n), subtract(R, P))),
    ]),
);
const againstOneDefectorToo = otherwise<FamilySubject>(
  'against-one-defector-too',
  'a cooperator beside a defector gets more than P',
  'quantifier',
  ({ environment, parameters: { P } }) => claim(['what a cooperator gets beside a defector', environment.payoffs[0][2][0]], '>', ['P', P]),
);

export const cooperationParetoDominatesDefectionProperty: Property<FamilySubject> = {
  theorem: cooperationParetoDominatesDefection,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
    otherwise(
      'one-cooperator-is-enough',
      'a cooperator gets more from a defector than two defectors get',
      'quantifier',
      ({ environment, parameters: { R, P } }) =>
        claim(['what a cooperator gets from a defector', environment.payoffs[0][2][0]], '>', ['P − (R − P)', subtract(P, subtract(R, P))]),
    ),
  ],
  families: [effortFamily],
};

export const cooperationParetoDominatesDefectionInTheDilemmaProperty = dilemmaProperty({
  theorem: cooperationParetoDominatesDefectionInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('R > P is enough'),
    P3: unused('R > P is enough'),
    P4: unused('P1 says R > P'),
    P5: unused('P1 says R > P'),
  },
  mutants: [twoThirds, againstOneDefectorToo],
  extension: ALONE,
});

export const cooperationParetoDominatesDefectionInTheStagHuntProperty = stagHuntProperty({
  theorem: cooperationParetoDominatesDefectionInTheStagHunt,
  idle: { ...S_IMPLIED, 'S1-R-over-T': REWARD_SUFFICES, 'S1-P-over-S': unused('R > P is enough'), S3: unused('S1 says R > P') },
  mutants: [twoThirds, againstOneDefectorToo],
  extension: ALONE,
});
