/**
 * # How to try `the-commons-is-overused`
 *
 * One to four agents, with caps that agree and that differ; returns that never rise, fall below 0, tie.
 */
import { atMost, rational } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { theCommonsIsOverused, totalOf } from '../../theorems/dilemmas/the-commons-is-overused.js';
import { anyCommons, anyReturnsScope, equalCommons, fallingCommons, fallingScope, unequalCommons } from './commons-subjects.js';

/** The totals of the equilibria and of the first bests. */
const totals = ({ environment: of }: FamilySubject) => ({
  played: selfishEquilibria(of, 0).map((profile) => totalOf(of, profile)),
  best: firstBests(of, 0).map((profile) => totalOf(of, profile)),
});

export const theCommonsIsOverusedProperty: Property<FamilySubject> = {
  theorem: theCommonsIsOverused,
  families: [...equalCommons, ...unequalCommons],
  scopes: [
    anyReturnsScope([1, 1], -2, 3),
    fallingScope([1, 1], -3, 30),
    fallingScope([1, 2], -3, 12),
    fallingScope([2, 2], -3, 10),
    fallingScope([3, 3], -2, 4),
    fallingScope([2, 4], -2, 4),
    fallingScope([1, 1, 1], -3, 18),
    fallingScope([1, 1, 2], -3, 8),
    fallingScope([1, 1, 1, 1], -3, 8),
  ],
  meeting: fallingCommons('any'),
  breaking: { nonincreasing: anyCommons },
  mutants: [
    {
      name: 'largest-first-best',
      prose: 'at least the largest total of a first best',
      kind: 'quantifier',
      conclude: (subject) => {
        const { played, best } = totals(subject);
        return claim(['the least total of a pure equilibrium', played.length === 0 ? 'infinite' : rational(Math.min(...played))], '>=', [
          'the largest total of a first best',
          rational(Math.max(...best)),
        ]);
      },
    },
    {
      name: 'strict-overuse',
      prose: 'more than the least total of a first best',
      kind: 'relation',
      conclude: (subject) => {
        const { played, best } = totals(subject);
        return claim(['the least total of a pure equilibrium', played.length === 0 ? 'infinite' : rational(Math.min(...played))], '>', [
          'the least total of a first best',
          rational(Math.min(...best)),
        ]);
      },
    },
    {
      name: 'falls-in-the-end',
      prose: 'g(1) is at least the last g, in place of all of them in turn',
      kind: 'hypothesis',
      scopes: [anyReturnsScope([1, 1], -2, 3), anyReturnsScope([1, 1, 1], -1, 3)],
      hypotheses: {
        nonincreasing: hypothesis('g(1) ≥ g(max)', ({ parameters }) => {
          const worth = Object.values(parameters);
          return atMost(worth[worth.length - 1], worth[0]);
        }),
      },
    },
  ],
  strata: {
    'strictly overused': (subject) => {
      const { played, best } = totals(subject);
      return played.length > 0 && Math.min(...played) > Math.max(...best);
    },
    'first bests of several totals': (subject) => new Set(totals(subject).best).size > 1,
    'no pure equilibrium': (subject) => totals(subject).played.length === 0,
  },
};
