/**
 * # How to try `no-weight-suffices`
 *
 * All 2×2 games with payoffs −1, 0 and 1, up to renaming. Random subjects play matching pennies for random stakes, alone or at one of several
 * contingencies.
 */
import fc from 'fast-check';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import { environmentScope } from '../../src/theory/scopes/scopes.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { noWeightSuffices } from '../../theorems/harm/no-weight-suffices.js';
import { hasUniqueFirstBests } from '../../theorems/prosociality/prosocial-threshold.js';
import { pennies } from './prosociality-worsens-the-worst-equilibrium.js';

export const noWeightSufficesProperty: Property<Subject> = {
  theorem: noWeightSuffices,
  scopes: [classScope({ actions: [2, 2], greatest: 1, sum: 8 })],
  meeting: fc.oneof(
    pennies.map((environment): Subject => ({ environment })),
    environments({ shapes: [[2, 2]] }).map((environment): Subject => ({ environment })),
  ),
  breaking: {},
  mutants: [
    {
      name: 'unique-first-bests',
      prose: 'it is so even if first bests are unique',
      kind: 'hypothesis',
      hypotheses: { unique: hypothesis('F(ω) is a single profile at every ω', ({ environment }) => hasUniqueFirstBests(environment)) },
    },
    {
      name: 'one-agent-acts',
      prose: 'it is so even if one agent alone has a choice',
      kind: 'hypothesis',
      scopes: [environmentScope({ actions: [1, 2], payoffs: [-2, 2] }), environmentScope({ actions: [1, 3], payoffs: [-1, 1] })],
    },
  ],
  strata: { 'no finite λ*(E)': ({ environment }) => selfishnessLevel(environment) === INFINITE },
};
