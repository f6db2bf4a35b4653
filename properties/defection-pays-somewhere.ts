/** # How to try `defection-pays-somewhere`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import fc from 'fast-check';
import { subtract } from '../src/exact/rational.js';
import { EXACT } from '../src/game/effort-conditions.js';
import { claim } from '../src/theory/conclusion.js';
import { effortFamily } from '../src/theory/effort-family.js';
import { otherwise, weaker } from '../src/theory/effort-property.js';
import { anyShare, breakingEach, effortScope, lazySubject, positive } from '../src/theory/effort-subjects.js';
import type { Property } from '../src/theory/property.js';
import type { FamilySubject } from '../src/theory/subject.js';
import { defectionPaysSomewhere } from '../theorems/defection-pays-somewhere.js';

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
