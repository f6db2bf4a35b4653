/**
 * # How to refute `a-sole-equilibrium-is-safe-at-the-threshold`
 *
 * No 2×2 game with payoffs −2..2 refutes it. Random subjects are multiples of one that does, disturbed a little.
 */
import fc from 'fast-check';
import { ONE, rational } from '../../src/exact/rational.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import { aSoleEquilibriumIsSafeAtTheThreshold } from '../../theorems/harm/a-sole-equilibrium-is-safe-at-the-threshold.js';

export const aSoleEquilibriumIsSafeAtTheThresholdProperty: Property<Subject> = {
  theorem: aSoleEquilibriumIsSafeAtTheThreshold,
  scopes: [classScope({ actions: [2, 2], greatest: 2, sum: 16 })],
  meeting: fc
    .tuple(fc.integer({ min: 4, max: 20 }), fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 8, maxLength: 8 }))
    .map(([scale, noise]): Subject => {
      const payoffs = [6, 0, 0, 3, 4, 4, 2, 5].map((u, k) => rational(u * scale + noise[k]));
      return { environment: plainEnvironment([2, 2], [ONE], payoffs) };
    })
    .filter((subject) => meets(aSoleEquilibriumIsSafeAtTheThreshold, subject)),
  breaking: {},
};
