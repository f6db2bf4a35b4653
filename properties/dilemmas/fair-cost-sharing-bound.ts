/**
 * # How to try `fair-cost-sharing-bound`
 *
 * Up to four agents and three facilities, every pattern of who may use what; costs small, tied, far apart.
 */
import fc, { type Arbitrary } from 'fast-check';
import { divide, equal, isPositive, negate, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { equalThresholds, INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { familySubjects, nonnegativeNumbers, positiveNumbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import {
  costSharingFamily,
  costSharingNames,
  fairCostSharingBound,
  sharingBound,
} from '../../theorems/dilemmas/fair-cost-sharing-bound.js';

const SIZES: readonly (readonly [number, number])[] = [
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
  [4, 2],
];
const families = SIZES.map(([agents, facilities]) => costSharingFamily(agents, facilities));

const scope = (size: number, low: number, high: number): Scope<FamilySubject> => {
  const [agents, facilities] = SIZES[size];
  const { costs, access } = costSharingNames(agents, facilities);
  return familyScope(
    families[size],
    parameterGrid(`every access, costs in ${low}..${high}`, {
      ...Object.fromEntries(costs.map((name) => [name, integersFrom(low, high)])),
      ...Object.fromEntries(access.map((name) => [name, integersFrom(1, 2 ** facilities - 1)])),
    }),
  );
};

const draw = (cost: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  fc.constantFrom(...SIZES.keys()).chain((size) => {
    const [agents, facilities] = SIZES[size];
    const { costs, access } = costSharingNames(agents, facilities);
    const open = fc.constantFrom(...integersFrom(1, 2 ** facilities - 1));
    return familySubjects(
      families[size],
      fc.record(Object.fromEntries([...costs.map((name) => [name, cost] as const), ...access.map((name) => [name, open] as const)])),
    );
  });

const small: Arbitrary<Rational> = fc.constantFrom(...integersFrom(1, 9));

/** What the level comes to of the bound; none where the bound is 0. */
const tightness = (subject: FamilySubject): Rational | null => {
  const [level, bound] = [selfishnessLevel(subject.environment), sharingBound(subject)];
  return level === INFINITE || bound === INFINITE || !isPositive(bound) ? null : divide(level, bound);
};

const level = ({ environment }: FamilySubject) => ['the least weight λ*(E)', selfishnessLevel(environment)] as const;

export const fairCostSharingBoundProperty: Property<FamilySubject> = {
  theorem: fairCostSharingBound,
  families,
  scopes: [scope(1, -3, 3), scope(1, 1, 12), scope(3, 1, 10), scope(2, 1, 5), scope(5, 1, 3)],
  meeting: draw(fc.oneof(small, positiveNumbers)),
  breaking: { 'positive-costs': draw(fc.oneof(small, nonnegativeNumbers.map(negate))) },
  mutants: [
    {
      name: 'shared-by-three',
      prose: 'c_max/(3c_min) − 1, as if a facility that is left were shared by three',
      kind: 'constant',
      conclude: (subject) => claim(level(subject), '<=', ['max{0, c_max/(3c_min) − 1}', sharingBound(subject, 3)]),
    },
    {
      name: 'always-attained',
      prose: 'the level is the bound',
      kind: 'relation',
      conclude: (subject) => claim(level(subject), '=', ['max{0, c_max/(2c_min) − 1}', sharingBound(subject)]),
    },
  ],
  strata: {
    'no weight is needed': ({ environment }) => equalThresholds(selfishnessLevel(environment), ZERO),
    'the bound is attained, and not 0': (subject) => equal(tightness(subject) ?? ZERO, ONE),
  },
  figures: { 'the greatest part of the bound that is attained': { keep: 'greatest', of: tightness } },
};
