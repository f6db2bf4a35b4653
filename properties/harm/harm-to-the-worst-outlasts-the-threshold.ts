/**
 * # How to try `harm-to-the-worst-outlasts-the-threshold`
 *
 * All 2×3 games whose payoffs −2..2 sum to 6 at most, up to renaming, at a weight of each phase beyond the threshold. Random subjects are
 * large multiples of the least witness, disturbed a little.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, greater, multiply, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { phaseWeights, turningWeights } from '../../src/prosocial/phases.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { compareSimplicity } from '../../src/theory/order/simplicity.js';
import { type ClassGrid, classScope, extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { harmToTheWorstOutlastsTheThreshold } from '../../theorems/harm/harm-to-the-worst-outlasts-the-threshold.js';
import { hurting } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weight'>;

/** Every game of a grid, up to renaming, of positive finite threshold, at one weight of each of the phases beyond it. */
const beyondThresholds = (grid: ClassGrid, size: number): Scope<Weighted> =>
  extendUnevenly(classScope(grid), 'at each phase beyond a positive finite threshold', size, ({ environment }) => {
    if (turningWeights(environment).length === 0) return [];
    const level = selfishnessLevel(environment);
    if (level === INFINITE || !greater(level, ZERO)) return [];
    const beyond = phaseWeights(environment).filter((weight) => greater(weight, level));
    return beyond.sort(compareSimplicity).map((weight) => ({ environment, weight }));
  });

const lasting: Arbitrary<Weighted> = fc
  .tuple(
    fc.integer({ min: 20, max: 60 }),
    fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: 12, maxLength: 12 }),
    fc.integer({ min: 2, max: 9 }),
  )
  .map(([scale, noise, factor]) => {
    const payoffs = [-2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0].map((u, k) => rational(u * scale + noise[k]));
    const environment = plainEnvironment([2, 3], [ONE], payoffs);
    const level = selfishnessLevel(environment);
    return { environment, weight: level === INFINITE ? ONE : multiply(add(level, ONE), rational(factor)) };
  })
  .filter((subject) => harmToTheWorstOutlastsTheThreshold.hypotheses['some-needed'].holds(subject));

export const harmToTheWorstOutlastsTheThresholdProperty: Property<Weighted> = {
  theorem: harmToTheWorstOutlastsTheThreshold,
  scopes: [beyondThresholds({ actions: [2, 3], greatest: 2, sum: 6 }, 2728)],
  meeting: lasting,
  breaking: {
    'some-needed': lasting.map(({ environment: of, weight }) => ({
      environment: plainEnvironment(
        [2, 3],
        [ONE],
        of.payoffs.flat(2).map((u) => multiply(u, ZERO)),
      ),
      weight,
    })),
    'beyond-threshold': hurting,
  },
  mutants: [
    {
      name: 'two-actions-each',
      prose: 'two actions each and one contingency are enough',
      kind: 'constant',
      scopes: [beyondThresholds({ actions: [2, 2], greatest: 2, sum: 8 }, 2807)],
    },
    {
      name: 'the-best-suffers',
      prose: 'the best equilibrium is worse than the best among selfish agents',
      kind: 'quantifier',
      conclude: ({ environment, weight }) =>
        claim(['welfare at the best equilibrium', equilibriumWelfare(environment, weight)?.best ?? 'undefined'], '<', [
          'welfare at the best equilibrium among selfish agents',
          equilibriumWelfare(environment, ZERO)?.best ?? 'undefined',
        ]),
    },
  ],
};
