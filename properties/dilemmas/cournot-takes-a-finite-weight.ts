/**
 * # How to try `cournot-takes-a-finite-weight`
 *
 * Two or three firms with up to four quantities; prices and costs so small that ties abound, and of every size. Where firms may buy as
 * well, quantities below 0 are among them.
 */
import fc, { type Arbitrary } from 'fast-check';
import { atMost, type Rational } from '../../src/exact/rational.js';
import { familySubjects, numbers } from '../../src/theory/draw/random-parameters.js';
import { derivedGrid, familyScope, integersFrom, parameterGrid, productGrid } from '../../src/theory/scopes/parameter-grids.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { cournotFamily, cournotNames, cournotTakesAFiniteWeight } from '../../theorems/dilemmas/cournot-takes-a-finite-weight.js';
import { FINITE_WEIGHT_MUTANTS, someFirstBestIsOutOfReach } from './finite-weight.js';

type Size = readonly [firms: number, low: number, high: number];

const SELLING: readonly Size[] = [
  [1, 0, 2],
  [2, 0, 1],
  [2, 0, 2],
  [2, 0, 3],
  [2, 1, 3],
  [3, 0, 1],
  [3, 0, 2],
];
const BUYING: readonly Size[] = [
  [2, -1, 1],
  [2, -1, 0],
  [2, -2, 1],
];

const given = (names: readonly string[], values: readonly Rational[]) => Object.fromEntries(names.map((name) => [name, values]));

const scope = (
  size: Size,
  [lowest, highest]: readonly [number, number],
  [cheapest, dearest]: readonly [number, number],
): Scope<FamilySubject> => {
  const { prices, costs } = cournotNames(...size);
  return familyScope(
    cournotFamily(...size),
    productGrid(
      parameterGrid(`prices ${lowest}..${highest}`, given(prices, integersFrom(lowest, highest))),
      parameterGrid(`costs ${cheapest}..${dearest}`, given(costs, integersFrom(cheapest, dearest))),
    ),
  );
};

/** Two firms alike, that may buy up to two units and sell one. */
const alike: Scope<FamilySubject> = (() => {
  const { prices, costs } = cournotNames(2, -2, 1);
  const own = costs.slice(0, 3);
  return familyScope(
    cournotFamily(2, -2, 1),
    derivedGrid(
      productGrid(
        parameterGrid('prices -1..1', given(prices, integersFrom(-1, 1))),
        parameterGrid('costs 0, 1', given(own, integersFrom(0, 1))),
      ),
      'both firms alike',
      (vector) => ({ ...vector, ...Object.fromEntries(own.map((name, k) => [costs[k + 3], vector[name]])) }),
    ),
  );
})();

const few: Arbitrary<Rational> = fc.constantFrom(...integersFrom(-1, 2));

const draw = (sizes: readonly Size[]): Arbitrary<FamilySubject> =>
  fc.constantFrom(...sizes).chain((size) => {
    const { prices, costs } = cournotNames(...size);
    const record = (value: Arbitrary<Rational>) => fc.record(Object.fromEntries([...prices, ...costs].map((name) => [name, value])));
    return familySubjects(
      cournotFamily(...size),
      fc.oneof({ weight: 3, arbitrary: record(few) }, { weight: 1, arbitrary: record(numbers) }),
    );
  });

export const cournotTakesAFiniteWeightProperty: Property<FamilySubject> = {
  theorem: cournotTakesAFiniteWeight,
  families: [...SELLING, ...BUYING].map((size) => cournotFamily(...size)),
  scopes: [scope([2, 0, 1], [-1, 5], [-1, 3]), scope([3, 0, 1], [0, 2], [0, 1]), scope([2, 0, 2], [0, 1], [0, 2])],
  meeting: draw(SELLING),
  breaking: { 'nonnegative-quantities': draw(BUYING) },
  ablation: { 'nonnegative-quantities': [alike] },
  mutants: [...FINITE_WEIGHT_MUTANTS],
  strata: {
    'some first best needs more than any weight': someFirstBestIsOutOfReach,
    'prices fall': ({ parameters }) =>
      Object.entries(parameters)
        .filter(([name]) => name.startsWith('P'))
        .every(([, price], k, all) => k === 0 || atMost(price, all[k - 1][1])),
  },
};
