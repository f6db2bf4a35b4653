/**
 * # How to try `coordination-needs-no-weight`
 *
 * One to four agents on two or three actions; values small and large, often tied or 0.
 */
import fc, { type Arbitrary } from 'fast-check';
import { isNegative, isPositive, type Rational, sum } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { familySubjects, nonnegativeNumbers, numbers } from '../../src/theory/draw/random-parameters.js';
import { familyScope, integersFrom, parameterGrid } from '../../src/theory/scopes/parameter-grids.js';
import { sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { coordinationFamily, coordinationNeedsNoWeight, valueNames } from '../../theorems/dilemmas/coordination-needs-no-weight.js';

const SIZES: readonly (readonly [number, number])[] = [
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
  [4, 2],
];
const families = SIZES.map(([agents, actions]) => coordinationFamily(agents, actions));

/** Subjects of every size with values drawn from the given numbers. */
const draw = (value: Arbitrary<Rational>): Arbitrary<FamilySubject> =>
  fc.oneof(
    ...SIZES.map(([agents, actions], k) =>
      familySubjects(
        families[k],
        fc.record(
          Object.fromEntries(
            valueNames(agents, actions)
              .flat()
              .map((name) => [name, value]),
          ),
        ),
      ),
    ),
  );

const scope = (size: number, low: number, high: number): Scope<FamilySubject> => {
  const names = valueNames(...SIZES[size]).flat();
  const values = integersFrom(low, high);
  return familyScope(families[size], parameterGrid(`values in ${low}..${high}`, Object.fromEntries(names.map((name) => [name, values]))));
};

export const coordinationNeedsNoWeightProperty: Property<FamilySubject> = {
  theorem: coordinationNeedsNoWeight,
  families,
  scopes: [scope(1, -2, 7), scope(2, 0, 2), scope(3, 0, 2)],
  meeting: draw(fc.oneof(nonnegativeNumbers, fc.constantFrom(...integersFrom(0, 1)))),
  breaking: { nonnegative: draw(numbers) },
  mutants: [
    {
      name: 'nonnegative-on-the-whole',
      prose: 'the values sum to at least 0, in place of each being so',
      kind: 'hypothesis',
      hypotheses: { nonnegative: hypothesis('Σ values ≥ 0', ({ parameters }) => !isNegative(sum(Object.values(parameters)))) },
    },
    {
      name: 'only-first-bests-are-equilibria',
      prose: 'every equilibrium is a first best',
      kind: 'quantifier',
      conclude: ({ environment }) => {
        const profiles = environment.welfare[0].map((_, profile) => profile);
        return sameSet(
          ['the pure equilibria', profiles.filter((profile) => isEquilibrium(environment, environment.payoffs, 0, profile)).map(String)],
          ['the first bests', firstBests(environment, 0).map(String)],
        );
      },
    },
  ],
  strata: { 'every value above 0': ({ parameters }) => Object.values(parameters).every(isPositive) },
};
