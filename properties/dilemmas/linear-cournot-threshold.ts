/**
 * # How to try `linear-cournot-threshold`
 *
 * One to four firms; A from below 0 to where demand is met by the caps, odd integers, at which two totals are best, among it.
 */
import fc, { type Arbitrary } from 'fast-check';
import { range } from '../../src/exact/range.js';
import { add, divide, equal, fraction, isNegative, isZero, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { ratio, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { familySubjects } from '../../src/theory/draw/random-parameters.js';
import { familyScope, fractionsFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { bestTotal, evenly, LINEAR_COURNOT, linearCournotThreshold, sizesOf } from '../../theorems/dilemmas/linear-cournot-threshold.js';
import { totalOf } from '../../theorems/dilemmas/the-commons-is-overused.js';

const SIZES = [
  [1, 4],
  [2, 1],
  [2, 2],
  [2, 4],
  [2, 8],
  [3, 1],
  [3, 3],
  [4, 1],
  [4, 2],
] as const;

/** A from `low` to `high` caps of all firms together, in twelfths and at odd integers. */
const draw = (low: number, high: number): Arbitrary<FamilySubject> =>
  fc.constantFrom(...SIZES).chain(([n, cap]) => {
    const all = n * cap;
    const twelfths = fc.integer({ min: 12 * low * all, max: 12 * high * all - 13 }).map((num) => fraction(BigInt(num), 12n));
    const odd = fc.integer({ min: low * all, max: high * all - 2 }).map((k) => rational(k - 1 + (k % 2 === 0 ? 0 : 1)));
    return familySubjects(
      LINEAR_COURNOT,
      fc.record({ n: fc.constant(rational(n)), cap: fc.constant(rational(cap)), A: fc.oneof(twelfths, odd) }),
    );
  });

const scope = (n: number, cap: number, most: number): Scope<FamilySubject> =>
  familyScope(
    LINEAR_COURNOT,
    parameterGrid(`n = ${n}, cap = ${cap}, A in -1..${2 * n * cap} of denominator up to ${most}`, {
      n: [rational(n)],
      cap: [rational(cap)],
      A: fractionsFrom(-1, 2 * n * cap, most),
    }),
  );

/** The closed form with H and the others' part of it given otherwise. */
const closedForm = (A: Rational, total: Rational, others: Rational) => {
  const loss = subtract(add(add(total, total), ONE), A);
  const weight = ratio({ gain: subtract(others, loss), loss });
  return weight !== 'infinite' && isNegative(weight) ? rational(0) : weight;
};

export const linearCournotThresholdProperty: Property<FamilySubject> = {
  theorem: linearCournotThreshold,
  families: [LINEAR_COURNOT],
  scopes: [
    scope(1, 3, 12),
    scope(2, 1, 46),
    scope(2, 2, 28),
    scope(2, 3, 12),
    scope(2, 8, 2),
    scope(3, 1, 40),
    scope(3, 2, 6),
    scope(4, 1, 16),
  ],
  meeting: draw(-1, 2),
  breaking: { 'room-for-more': draw(2, 4) },
  mutants: [
    {
      name: 'smaller-best-total',
      prose: 'H* = A/2 rounded up less 1/2: at odd A the smaller of two best totals',
      kind: 'quantifier',
      conclude: ({ environment: of, parameters: { A } }) => {
        const least = Math.min(...firstBests(of, 0).map((profile) => totalOf(of, profile)));
        return claim(['the least weight λ*(E)', selfishnessLevel(of)], '=', [
          'the closed form at the smallest best total',
          closedForm(A, rational(least), rational(least - Math.floor(least / of.agents.length))),
        ]);
      },
    },
    {
      name: 'one-firm-as-well',
      prose: 'where 2n divides A it is (n − 1)A/2n − 1, with a single firm and with A ≤ 0 too',
      kind: 'quantifier',
      conclude: ({ environment: of, parameters: { n, A } }) =>
        range(-1, 2 * (of.actions[0].length - 1)).some((k) => equal(A, rational(2 * of.agents.length * k)))
          ? claim(['the least weight λ*(E)', selfishnessLevel(of)], '=', ['(n − 1)A/2n − 1', evenly(n, A)])
          : all(),
    },
    {
      name: 'exactly-equal-shares',
      prose: 'H*/n in place of its integer part',
      kind: 'constant',
      conclude: (subject) => {
        const { n, A } = subject.parameters;
        const { firms, cap } = sizesOf(subject);
        const best = rational(bestTotal(A, firms * cap));
        return claim(['the least weight λ*(E)', selfishnessLevel(subject.environment)], '=', [
          'the closed form at exactly equal shares',
          closedForm(A, best, subtract(best, divide(best, n))),
        ]);
      },
    },
  ],
  strata: { 'two best totals': ({ environment: of }) => new Set(firstBests(of, 0).map((profile) => totalOf(of, profile))).size > 1 },
  figures: {
    'the greatest weight needed': {
      keep: 'greatest',
      of: ({ environment }) => {
        const needed = selfishnessLevel(environment);
        return needed === 'infinite' || isZero(needed) ? null : needed;
      },
    },
  },
};
