/**
 * # How to try `only-traps-survive-large-weights`
 *
 * Any environment at weights just beyond all of its ratios and far beyond; traps are common. The environments of
 * `welfare-improvements-select-first-bests`, which have none, are mixed in.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  denominator,
  fraction,
  isNegative,
  isPositive,
  isZero,
  multiply,
  numerator,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { loss } from '../../src/game/environment.js';
import { isFirstBest } from '../../src/game/optima.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { lastCriticalWeight, representativeWeights } from '../../src/prosocial/phase.js';
import { isImprovable, welfareTraps } from '../../src/prosocial/selection.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { onlyTrapsSurviveLargeWeights } from '../../theorems/prosociality/only-traps-survive-large-weights.js';
import { type AtWeight, outcomesWhere } from '../../theorems/prosociality/supporting-weights-form-an-interval.js';
import { otherEquilibria } from '../../theorems/prosociality/welfare-improvements-select-first-bests.js';
import { improvable } from './welfare-improvements-select-first-bests.js';

const small = fc.oneof(environments({ outcomes: 16 }), improvable);
const LITTLE = fraction(1n, 1000n);

const beyond = (of: Environment, more: Rational): AtWeight => ({ environment: of, weight: add(lastCriticalWeight(of), more) });

/** A weight up to the last critical one. */
const notBeyond: Arbitrary<AtWeight> = small.chain((of) =>
  fc
    .tuple(fc.constantFrom(...representativeWeights(of).slice(0, -1)), fc.constantFrom(ONE, fraction(1n, 2n)))
    .map(([weight, factor]) => ({ environment: of, weight: multiply(weight, factor) })),
);

/** Profiles that are no first bests from which no deviation loses as little as the test asks. */
const stuck = (of: Environment, moves: (loss: Rational) => boolean): string[] =>
  outcomesWhere(
    of,
    (w, profile) =>
      !isFirstBest(of, w, profile) && !deviationsFrom(of, profile).some((deviation) => moves(loss(of, w, profile, deviation))),
  );

const claiming = (moves: (loss: Rational) => boolean) => (subject: AtWeight) =>
  equivalent(
    ['every pure equilibrium of v^λ is a first best', otherEquilibria(subject).length === 0],
    ['what the mutant says', stuck(subject.environment, moves).length === 0],
  );

export const onlyTrapsSurviveLargeWeightsProperty: Property<AtWeight> = {
  theorem: onlyTrapsSurviveLargeWeights,
  scopes: [
    extendScope(environmentScope({ actions: [2, 2], payoffs: [0, 2] }), 'the last ratio and just beyond', 2, ({ environment: of }) => [
      beyond(of, ZERO),
      beyond(of, LITTLE),
    ]),
  ],
  meeting: fc.tuple(small, fc.oneof(fc.constant(LITTLE), weights)).map(([of, more]) => beyond(of, isZero(more) ? rational(100) : more)),
  breaking: { 'beyond-all-ratios': notBeyond },
  mutants: [
    {
      name: 'only-if-welfare-rises',
      prose: 'iff each a ∉ F(ω) has a deviation with ΔW > 0',
      kind: 'hypothesis',
      conclude: claiming((lost) => isNegative(lost)),
    },
    {
      name: 'if-welfare-does-not-fall',
      prose: 'iff each a ∉ F(ω) has a deviation with ΔW ≥ 0',
      kind: 'relation',
      conclude: claiming((lost) => !isPositive(lost)),
    },
    {
      name: 'at-the-last-ratio',
      prose: 'λ at least every ratio is enough',
      kind: 'relation',
      hypotheses: {
        'at the last ratio': {
          prose: 'λ is at least 0 and every ratio',
          holds: ({ environment: of, weight }) =>
            numerator(weight) * denominator(lastCriticalWeight(of)) >= numerator(lastCriticalWeight(of)) * denominator(weight),
        },
      },
    },
  ],
  strata: {
    'a trap': ({ environment: of }) => welfareTraps(of).length > 0,
    'no trap, though welfare cannot always be raised': ({ environment: of }) => welfareTraps(of).length === 0 && !isImprovable(of),
    'welfare can always be raised': ({ environment: of }) => isImprovable(of),
  },
  figures: { 'the greatest ratio': { keep: 'greatest', of: ({ environment: of }) => lastCriticalWeight(of) } },
};
