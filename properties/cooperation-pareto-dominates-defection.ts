/** # How to try `cooperation-pareto-dominates-defection`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { subtract } from '../src/exact/rational.js';
import { EXACT } from '../src/game/effort-conditions.js';
import { claim } from '../src/theory/conclusion.js';
import { effortFamily } from '../src/theory/effort-family.js';
import { otherwise, weaker } from '../src/theory/effort-property.js';
import { anyShare, breakingEach, effortGames, effortScope } from '../src/theory/effort-subjects.js';
import type { Property } from '../src/theory/property.js';
import type { FamilySubject } from '../src/theory/subject.js';
import { cooperationParetoDominatesDefection } from '../theorems/cooperation-pareto-dominates-defection.js';

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
