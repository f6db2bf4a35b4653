/**
 * # How to try `travelers-dilemma-threshold`
 *
 * Up to six claims, from below 0 as well, and steps and bonuses of every size; the game with claims 2 to 100 is among the scopes.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, isPositive, isZero, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { ratio, selfishnessLevel } from '../../src/prosocial/threshold.js';
import {
  familySubjects,
  nonnegativeNumbers,
  nonpositiveNumbers,
  numbers,
  positiveNumbers,
} from '../../src/theory/draw/random-parameters.js';
import { familyScope, fractionsFrom, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { TRAVELERS_DILEMMA, travelersDilemmaThreshold } from '../../theorems/dilemmas/travelers-dilemma-threshold.js';

/** Bonuses that exceed a step by the given numbers. */
const draw = (fewest: number, most: number, over: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  familySubjects(
    TRAVELERS_DILEMMA,
    fc
      .record({ low: numbers, step: positiveNumbers, claims: fc.constantFrom(...integersFrom(fewest, most)), over })
      .map(({ low, step, claims, over }) => ({ low, step, claims, bonus: add(step, over) })),
  );

const excess = fc.oneof(nonnegativeNumbers, fc.constant(ZERO));

export const travelersDilemmaThresholdProperty: Property<FamilySubject> = {
  theorem: travelersDilemmaThreshold,
  families: [TRAVELERS_DILEMMA],
  scopes: [
    familyScope(
      TRAVELERS_DILEMMA,
      parameterGrid('from 2, 1..4 claims, steps up to 3 of denominator up to 4, bonus in -1..6 of denominator up to 8', {
        low: [rational(2)],
        step: fractionsFrom(0, 3, 4).filter(isPositive),
        claims: integersFrom(1, 4),
        bonus: fractionsFrom(-1, 6, 8),
      }),
    ),
    familyScope(
      TRAVELERS_DILEMMA,
      parameterGrid('claims 2..100, bonus in 2..4', { low: [rational(2)], step: [ONE], claims: [rational(99)], bonus: integersFrom(2, 4) }),
    ),
  ],
  meeting: draw(2, 6, excess),
  breaking: { 'two-claims': draw(1, 1, excess), 'bonus-covers-a-step': draw(2, 6, nonpositiveNumbers) },
  mutants: [
    {
      name: 'whole-claims',
      prose: '(b − 1)/2, whatever the step',
      kind: 'constant',
      conclude: ({ environment, parameters: { bonus } }) =>
        claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', [
          '(b − 1)/2',
          ratio({ gain: subtract(bonus, ONE), loss: rational(2) }),
        ]),
    },
    {
      name: 'any-bonus',
      prose: 'b > 0 in place of b ≥ s',
      kind: 'hypothesis',
      hypotheses: {
        ...travelersDilemmaThreshold.hypotheses,
        'bonus-covers-a-step': hypothesis('b > 0', ({ parameters: { bonus } }) => isPositive(bonus)),
      },
    },
  ],
  strata: { 'the bonus is a step': ({ parameters: { bonus, step } }) => isZero(subtract(bonus, step)) },
};
