/** # How to try `defection-pays-somewhere`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { subtract } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { defectionPaysSomewhere } from '../../theorems/effort/defection-pays-somewhere.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { otherwise, weaker } from './effort-property.js';
import { anyShare, breakingEach, effortScope, lazySubject, positive } from './effort-subjects.js';

const conditions = { 'P-over-S': EXACT['P-over-S'] };
const meeting = fc
  .tuple(anyShare, anyShare, anyShare, positive)
  .map(([T, R, P, fear]) => lazySubject(effortFamily, { T, R, P, S: subtract(P, fear) }));

export const defectionPaysSomewhereProperty: Property<FamilySubject> = {
  theorem: defectionPaysSomewhere,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('fear-not-strict', conditions, { 'P-over-S': EXACT['P-at-least-S'] }),
    otherwise('at-low-effort', 'the reply DH beats CH where the other plays CL', 'quantifier', ({ environment: { payoffs } }) =>
      claim(['DH to CL', payoffs[0][9][0]], '>', ['CH to CL', payoffs[0][1][0]]),
    ),
  ],
  families: [effortFamily],
};
