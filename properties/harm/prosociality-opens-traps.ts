/**
 * # How to try `prosociality-opens-traps`
 *
 * All 2×2 games with payoffs −1, 0 and 1, up to renaming, at a weight of each phase. Random subjects are large multiples of the least
 * witness, disturbed a little.
 */
import fc, { type Arbitrary } from 'fast-check';
import { negate, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { equilibriumWelfare } from '../../src/prosocial/equilibrium-welfare.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { prosocialityOpensTraps } from '../../theorems/harm/prosociality-opens-traps.js';
import { positiveWeight } from '../../theorems/harm/prosociality-worsens-the-worst-equilibrium.js';
import { atPhases, hurting, ONE_DECIDES, oneDecides } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weight'>;

const trapping: Arbitrary<Weighted> = fc
  .tuple(
    fc.integer({ min: 20, max: 60 }),
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 8, maxLength: 8 }),
    fc.integer({ min: 2, max: 5 }),
  )
  .map(([scale, noise, weight]) => {
    const payoffs = [-1, 0, 1, -1, 0, 1, 0, 0].map((u, k) => rational(u * scale + noise[k]));
    return { environment: plainEnvironment([2, 2], [ONE], payoffs), weight: rational(weight) };
  });

export const prosocialityOpensTrapsProperty: Property<Weighted> = {
  theorem: prosocialityOpensTraps,
  scopes: [atPhases(classScope({ actions: [2, 2], greatest: 1, sum: 8 }), 1175)],
  meeting: trapping,
  breaking: {
    positive: trapping.map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    'efficient-before': hurting,
  },
  mutants: [
    {
      name: 'the-best-suffers-too',
      prose: 'the best equilibrium is worse than before as well',
      kind: 'quantifier',
      conclude: ({ environment, weight }) =>
        claim(['welfare at the best equilibrium', equilibriumWelfare(environment, weight)?.best ?? 'undefined'], '<', [
          'welfare among selfish agents',
          equilibriumWelfare(environment, ZERO)?.best ?? 'undefined',
        ]),
    },
    {
      name: 'one-agent-decides',
      prose: 'it is so even if one agent alone has a choice',
      kind: 'hypothesis',
      hypotheses: { positive: positiveWeight, decided: oneDecides },
      scopes: ONE_DECIDES,
    },
  ],
};
