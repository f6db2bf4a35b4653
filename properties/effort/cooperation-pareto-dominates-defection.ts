/** # How to try `cooperation-pareto-dominates-defection`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { subtract } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { cooperationParetoDominatesDefection } from '../../theorems/effort/cooperation-pareto-dominates-defection.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { otherwise, weaker } from './effort-property.js';
import { anyShare, breakingEach, effortGames, effortScope } from './effort-subjects.js';

const conditions = { 'R-over-P': EXACT['R-over-P'] };
const meeting = effortGames(fc.record({ t: anyShare, s: anyShare }));

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
