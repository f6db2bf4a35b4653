/**
 * # How to try `phase-diagram-shows-thresholds-and-traps`
 *
 * Any environment: the statement has no hypothesis. Profiles that are left behind, traps and falls are common with a few small payoffs.
 */
import { type Rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { isFirstBest } from '../../src/game/optima.js';
import { lastOtherEquilibrium, phaseDiagram } from '../../src/prosocial/phase.js';
import { INFINITE, lowerThreshold, selfishnessLevel, type Threshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { environmentScope } from '../../src/theory/scopes/scopes.js';
import { claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import {
  bestEquilibriumFalls,
  lastFailure,
  phaseDiagramShowsThresholdsAndTraps,
  someEndIsALoss,
} from '../../theorems/prosociality/phase-diagram-shows-thresholds-and-traps.js';

/** The largest finite end of an interval of a profile that is no first best, or the largest lower end. */
function largestEnd(of: Environment, end: 'from' | 'upTo'): Quantity {
  const ends = phaseDiagram(of).flatMap((row, w) =>
    row.flatMap((interval, profile): Threshold[] => (interval === null || isFirstBest(of, w, profile) ? [] : [interval[end]])),
  );
  return ends.length === 0 ? 'undefined' : ends.reduce((x, y) => (thresholdAtMost(y, x) ? x : y));
}

const or0 = (quantity: Quantity): Quantity => (quantity === 'undefined' ? ZERO : quantity);
const finite = (threshold: Threshold | null): Rational | null => (threshold === INFINITE ? null : threshold);

export const phaseDiagramShowsThresholdsAndTrapsProperty: Property<Subject> = {
  theorem: phaseDiagramShowsThresholdsAndTraps,
  scopes: [environmentScope({ actions: [2, 2], payoffs: [0, 2] }), environmentScope({ actions: [1, 2], payoffs: [0, 7] })],
  meeting: environments({ outcomes: 16 }).map((environment) => ({ environment })),
  breaking: {},
  mutants: [
    {
      name: 'threshold-where-others-begin',
      prose: 'the exact threshold is the largest lo outside F',
      kind: 'constant',
      conclude: ({ environment }) =>
        claim(['the largest weight with another equilibrium', lastFailure(environment)], '=', [
          'the largest lo outside F',
          largestEnd(environment, 'from'),
        ]),
    },
    {
      name: 'threshold-is-the-selfishness-level',
      prose: 'above λ*(E) every equilibrium is a first best',
      kind: 'constant',
      conclude: ({ environment }) =>
        claim(['the largest weight with another equilibrium, or 0', or0(lastFailure(environment))], '<=', [
          'λ*(E)',
          selfishnessLevel(environment),
        ]),
    },
    {
      name: 'any-end-is-a-loss',
      prose: 'the best equilibrium gets worse somewhere iff some interval ends',
      kind: 'hypothesis',
      conclude: ({ environment }) =>
        equivalent(
          ['somewhere the best equilibrium gets worse as λ grows', bestEquilibriumFalls(environment)],
          [
            'some interval ends',
            phaseDiagram(environment).some((row) => row.some((interval) => interval !== null && interval.upTo !== INFINITE)),
          ],
        ),
    },
    {
      name: 'monotone',
      prose: 'the best equilibrium never gets worse as λ grows',
      kind: 'quantifier',
      conclude: ({ environment }) =>
        equivalent(['somewhere the best equilibrium gets worse as λ grows', bestEquilibriumFalls(environment)], ['never', false]),
    },
  ],
  strata: {
    'a trap at all large weights': ({ environment }) => lastOtherEquilibrium(environment) === INFINITE,
    'only first bests at large weights, not at 0': ({ environment }) =>
      lowerThreshold(ZERO, finite(lastOtherEquilibrium(environment)) ?? ZERO),
    'the best equilibrium gets worse somewhere': ({ environment }) => someEndIsALoss(environment),
  },
  figures: {
    'the greatest finite exact threshold': { keep: 'greatest', of: ({ environment }) => finite(lastOtherEquilibrium(environment)) },
  },
};
