/**
 * # How to try `greedy-clauses-lose-geometrically`
 *
 * Few profiles and many contingencies, and squares: a field of a square is a contingency, rows lose nothing together, and columns tempt
 * those who write one clause at a time.
 */
import fc, { type Arbitrary } from 'fast-check';
import { clausesNeeded, greedyClauseLosses } from '../../src/contract/clauses/clauses.js';
import { divide, fraction, isZero, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { all } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { remainingShare } from '../../theorems/contracts/clauses-recover-their-share.js';
import {
  geometricShare,
  greedyClausesLoseGeometrically,
  greedyWithin,
} from '../../theorems/contracts/greedy-clauses-lose-geometrically.js';
import { fewProfiles, namelessScope } from './clauses-recover-their-share.js';

const side = 2;

/** A square of four fields whose rows are worth 1 on each of their fields and whose columns are worth as much, or a little more or less. */
const squares: Arbitrary<Subject> = fc
  .record({
    columns: fc.integer({ min: 1, max: 2 }),
    worth: fc.constantFrom(rational(1), rational(1), fraction(9n, 10n), fraction(11n, 10n)),
  })
  .map(({ columns, worth }) => {
    const fields = Array.from({ length: side * side }, (_, field) => ({ row: Math.floor(field / side), column: field % side }));
    const prior = fields.map(() => fraction(1n, BigInt(fields.length)));
    const payoffs = fields.flatMap(({ row, column }) => [
      ...Array.from({ length: side }, (_, r): Rational => (r === row ? rational(1) : ZERO)),
      ...Array.from({ length: columns }, (_, c): Rational => (c === column ? worth : ZERO)),
    ]);
    return { environment: plainEnvironment([side + columns], prior, payoffs) };
  });

export const greedyClausesLoseGeometricallyProperty: Property<Subject> = {
  theorem: greedyClausesLoseGeometrically,
  scopes: [namelessScope(2, 4, [0, 2]), namelessScope(3, 3, [0, 2]), namelessScope(3, 4, [0, 1]), namelessScope(4, 4, [0, 1])],
  meeting: fc.oneof({ weight: 6, arbitrary: fewProfiles }, { weight: 1, arbitrary: squares }),
  breaking: {},
  mutants: [
    {
      name: 'one-clause-fewer-needed',
      prose: 'the loss is at most (1 − 1/(K − 1))^m ℓ(0), where K > 1',
      kind: 'constant',
      conclude: (subject) => all(...greedyWithin(subject, (m, needed) => geometricShare(m, Math.max(1, needed - 1)))),
    },
    {
      name: 'one-clause-more-written',
      prose: 'the loss is at most (1 − 1/K)^(m + 1) ℓ(0) from m = 1 on',
      kind: 'constant',
      conclude: (subject) => all(...greedyWithin(subject, (m, needed) => geometricShare(m === 0 ? 0 : m + 1, needed))),
    },
    {
      name: 'the-share-of-the-best',
      prose: 'the loss is at most (1 − m/K) ℓ(0), as that of the best m clauses is',
      kind: 'relation',
      conclude: (subject) => all(...greedyWithin(subject, (m, needed) => remainingShare(Math.min(m, needed), needed))),
    },
  ],
  figures: {
    'the greatest loss after K clauses, as a share of (1 − 1/K)^K ℓ(0)': {
      keep: 'greatest',
      of: ({ environment }) => {
        const needed = clausesNeeded(environment);
        const losses = greedyClauseLosses(environment, needed);
        const share = geometricShare(needed, needed);
        return isZero(losses[0]) || isZero(share) ? null : divide(divide(losses[needed], losses[0]), share);
      },
    },
  },
};
