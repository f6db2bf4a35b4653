/** # How to try `three-equilibria-of-effort`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { fraction, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { equilibriaAndOptima } from '../../theorems/effort/defection-is-the-only-equilibrium.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { threeEquilibriaOfEffort } from '../../theorems/effort/three-equilibria-of-effort.js';
import { otherwise, weaker } from './effort-property.js';
import { below, breakingEach, effortGames, effortScope } from './effort-subjects.js';

const conditions = {
  'R-over-P': EXACT['R-over-P'],
  'P-at-least-S': EXACT['P-at-least-S'],
  'low-effort-safe': EXACT['low-effort-safe'],
};
const meeting = effortGames(fc.record({ t: below(fraction(3n, 4n), true), s: below(ZERO, true) }));

export const threeEquilibriaOfEffortProperty: Property<FamilySubject> = {
  theorem: threeEquilibriaOfEffort,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('temptation-up-to-reward', conditions, { 'low-effort-safe': { name: 'R ≥ T', terms: { R: 1, T: -1 }, strict: false } }),
    weaker('reward-not-strict', conditions, { 'R-over-P': EXACT['R-at-least-P'] }),
    otherwise(
      'joint-high-effort-too',
      '(CH,CH) is an equilibrium as well',
      'quantifier',
      equilibriaAndOptima([
        ['DH', 'DH'],
        ['CH', 'CL'],
        ['CL', 'CH'],
        ['CH', 'CH'],
      ]),
    ),
  ],
  families: [effortFamily],
};
