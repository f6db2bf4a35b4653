/** # How to try `defection-pays-somewhere`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { subtract } from '../../src/exact/rational.js';
import { EXACT, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { defectionPaysSomewhere, defectionPaysSomewhereInTheStagHunt } from '../../theorems/effort/defection-pays-somewhere.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { S_IMPLIED, unused } from './effort-idle.js';
import { ALONE, otherwise, stagHuntProperty, weaker } from './effort-property.js';
import { anyShare, breakingEach, effortScope, lazySubject, positive } from './effort-subjects.js';

const conditions = { 'P-over-S': EXACT['P-over-S'] };
const meeting = fc
  .tuple(anyShare, anyShare, anyShare, positive)
  .map(([T, R, P, fear]) => lazySubject(effortFamily, { T, R, P, S: subtract(P, fear) }));

const atLowEffort = otherwise<FamilySubject>(
  'at-low-effort',
  'the reply DH beats CH where the other plays CL',
  'quantifier',
  ({ environment: { payoffs } }) => claim(['DH to CL', payoffs[0][9][0]], '>', ['CH to CL', payoffs[0][1][0]]),
);

export const defectionPaysSomewhereProperty: Property<FamilySubject> = {
  theorem: defectionPaysSomewhere,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [weaker('fear-not-strict', conditions, { 'P-over-S': EXACT['P-at-least-S'] }), atLowEffort],
  families: [effortFamily],
};

export const defectionPaysSomewhereInTheStagHuntProperty = stagHuntProperty({
  theorem: defectionPaysSomewhereInTheStagHunt,
  idle: {
    ...S_IMPLIED,
    'S1-R-over-T': unused('P > S is enough'),
    S3: unused('P > S is enough'),
  },
  mutants: [
    weaker('fear-minus-a-sixth', STAG_HUNT, { 'S1-P-over-S': { name: '6(P−S) ≥ P−R', terms: { P: 5, S: -6, R: 1 }, strict: false } }),
    atLowEffort,
  ],
  extension: ALONE,
});
