/**
 * # How to try `matching-pennies-defy-every-weight`
 *
 * Two stakes and a sum to be divided, which fix the four payoffs; weights of every size.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, isPositive, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { familySubjects, nonpositiveNumbers, numbers, positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { derivedGrid, familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  MATCHING_PENNIES,
  matchingPenniesDefyEveryWeight,
  type PenniesAtWeight,
} from '../../theorems/dilemmas/matching-pennies-defy-every-weight.js';

/** The payoffs in which a match moves the first stake to the row agent and takes the second from the column agent. */
const pennies = (row: Rational, column: Rational, gained: Rational, lost: Rational): Parameters => ({
  'row match': add(row, gained),
  'row differ': row,
  'column match': subtract(column, lost),
  'column differ': column,
});

const weighted = (parameters: Arbitrary<Parameters>): Arbitrary<PenniesAtWeight> =>
  fc
    .tuple(familySubjects(MATCHING_PENNIES, parameters), fc.oneof(weights, fc.constantFrom(ZERO, rational(1_000_000))))
    .map(([subject, weight]) => ({ ...subject, weight }));

const constantSum = (stake: Arbitrary<Rational>) =>
  weighted(fc.tuple(numbers, numbers, stake).map(([row, column, moved]) => pennies(row, column, moved, moved)));

const atWeights = (scope: Scope<FamilySubject>, count: number): Scope<PenniesAtWeight> =>
  extendScope(scope, `at λ = 0 to ${count - 1}`, count, (subject) => integersFrom(0, count - 1).map((weight) => ({ weight, ...subject })));

const small = integersFrom(0, 2);
const wide = integersFrom(0, 11);

/** Row and column payoffs where the pennies differ, and what a match moves from the column agent to the row agent. */
const moved = derivedGrid(
  parameterGrid('row match, row differ, column differ in 0..11', { 'row match': wide, 'row differ': wide, 'column differ': wide }),
  'the sum constant',
  ({ 'row match': match, 'row differ': differ, 'column differ': other }) => ({
    'row match': match,
    'row differ': differ,
    'column match': subtract(add(differ, other), match),
    'column differ': other,
  }),
);

const { 'row-wants-a-match': wanting, 'constant-sum': constant } = matchingPenniesDefyEveryWeight.hypotheses;

export const matchingPenniesDefyEveryWeightProperty: Property<PenniesAtWeight> = {
  theorem: matchingPenniesDefyEveryWeight,
  families: [MATCHING_PENNIES],
  scopes: [
    atWeights(
      familyScope(
        MATCHING_PENNIES,
        parameterGrid('payoffs in 0..2', { 'row match': small, 'row differ': small, 'column match': small, 'column differ': small }),
      ),
      3,
    ),
    atWeights(familyScope(MATCHING_PENNIES, moved), 6),
  ],
  meeting: constantSum(positiveNumbers),
  breaking: {
    'row-wants-a-match': constantSum(fc.oneof(nonpositiveNumbers, fc.constant(ZERO))),
    'constant-sum': weighted(fc.tuple(numbers, numbers, positiveNumbers, positiveNumbers).map((drawn) => pennies(...drawn))),
  },
  mutants: [
    {
      name: 'row-does-not-mind',
      prose: 'the row agent loses nothing by a match, in place of gaining',
      kind: 'hypothesis',
      hypotheses: {
        'row-wants-a-match': hypothesis(
          'row match ≥ row differ',
          ({ parameters }) => !isPositive(subtract(parameters['row differ'], parameters['row match'])),
        ),
        'constant-sum': constant,
      },
    },
    {
      name: 'opposed-only',
      prose: 'the column agent loses by a match, in place of a constant sum',
      kind: 'hypothesis',
      hypotheses: {
        'row-wants-a-match': wanting,
        'column-wants-none': hypothesis('column match < column differ', ({ parameters }) =>
          isPositive(subtract(parameters['column differ'], parameters['column match'])),
        ),
      },
    },
  ],
};
