/**
 * # How to try `prosociality-worsens-the-best-equilibrium`
 *
 * As `prosociality-worsens-the-worst-equilibrium`; only weights below the threshold can harm the best equilibrium.
 */
import fc from 'fast-check';
import { negate } from '../../src/exact/rational.js';
import { selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { prosocialityWorsensTheBestEquilibrium } from '../../theorems/harm/prosociality-worsens-the-best-equilibrium.js';
import { positiveWeight } from '../../theorems/harm/prosociality-worsens-the-worst-equilibrium.js';
import { atPhases, belowThresholds, hurting, ONE_DECIDES, oneDecides, pennies } from './prosociality-worsens-the-worst-equilibrium.js';

export const prosocialityWorsensTheBestEquilibriumProperty: Property<SubjectWith<'weight'>> = {
  theorem: prosocialityWorsensTheBestEquilibrium,
  scopes: [belowThresholds({ actions: [2, 2], greatest: 2, sum: 9 }, 4676)],
  meeting: hurting,
  breaking: {
    positive: hurting.map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    'finite-threshold': fc.tuple(pennies, weights).map(([environment, weight]) => ({ environment, weight })),
  },
  mutants: [
    {
      name: 'from-the-threshold-on',
      prose: 'it is so at a weight from the threshold on',
      kind: 'hypothesis',
      hypotheses: {
        'from-threshold': hypothesis('λ ≥ λ*(E)', ({ environment, weight }) => thresholdAtMost(selfishnessLevel(environment), weight)),
      },
      scopes: [atPhases(classScope({ actions: [2, 2], greatest: 2, sum: 6 }), 5605)],
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
