/** # How to try `effort-conditions-are-exact`: all small quadruples, and random ones on and around every boundary. */
import fc, { type Arbitrary } from 'fast-check';
import { satisfies } from '../../src/exact/linear-condition.js';
import { DILEMMA, EFFORT_REGIONS, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { all, equivalent, holds } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { cooperatingRaisesWelfareBy } from '../../theorems/effort/cooperating-raises-welfare.js';
import { onlyDefection } from '../../theorems/effort/defection-is-the-only-equilibrium.js';
import { effortConditionsAreExact } from '../../theorems/effort/effort-conditions-are-exact.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { otherwise } from './effort-property.js';
import { anyShare, breakingEach, dilemmaShares, effortGames, effortScope, stagHuntShares } from './effort-subjects.js';

const games = fc.oneof(effortGames(dilemmaShares), effortGames(stagHuntShares()), effortGames(fc.record({ t: anyShare, s: anyShare })));
const boundaries = Object.values<Arbitrary<FamilySubject>>(breakingEach(games, { ...EXACT, ...DILEMMA }));

export const effortConditionsAreExactProperty: Property<FamilySubject> = {
  theorem: effortConditionsAreExact,
  scopes: [effortScope],
  meeting: fc.oneof(games, ...boundaries),
  breaking: {},
  families: [effortFamily],
  mutants: [
    otherwise('raising-welfare-needs-the-order-too', '(i) holds iff P1, P4 and P5', 'hypothesis', (subject) =>
      equivalent(
        ['(i)', holds(cooperatingRaisesWelfareBy(subject))],
        [
          'P1, P4, P5',
          ['P1-T-over-R', 'P1-R-over-P', 'P1-P-over-S', 'P4', 'P5'].every((name) =>
            satisfies({ ...DILEMMA }[name as keyof typeof DILEMMA], subject.parameters),
          ),
        ],
      ),
    ),
    otherwise('without-the-case-of-no-fear', 'E2 holds iff R > P > S, 2R > S+T and 4T > 3R+P', 'relation', (subject) =>
      all(
        equivalent(
          ['E2', holds(onlyDefection(subject))],
          [
            'the conditions',
            [...EFFORT_REGIONS.E2.slice(0, 3).flat(), EXACT['P-over-S']].every((condition) => satisfies(condition, subject.parameters)),
          ],
        ),
      ),
    ),
  ],
};
