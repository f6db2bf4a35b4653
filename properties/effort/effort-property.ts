/**
 * # How to try what is claimed of the effort dilemma and the effort stag hunt
 *
 * Every quadruple in the order of the game, and random games by construction; where a condition is dropped, all quadruples from 0 to 9.
 */
import fc, { type Arbitrary } from 'fast-check';
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import type { LinearCondition } from '../../src/exact/linear-condition.js';
import { fraction, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { DILEMMA, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortWeight } from '../../src/prosocial/effort-contract.js';
import { INFINITE } from '../../src/prosocial/threshold.js';
import { mechanismClasses } from '../../src/theory/draw/arbitraries.js';
import { eachExtended, extendScope } from '../../src/theory/scopes/scopes.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { Idle, Mutant, Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import type { EffortContract, STAG_HUNT_OF_MANY, WeightedContract } from '../../theorems/effort/effort-subjects.js';
import {
  between,
  breakingEach,
  dilemmaScope,
  dilemmaShares,
  effortGames,
  effortScope,
  effortScopeTo,
  positive,
  stagHuntScope,
  stagHuntShares,
  withFields,
} from './effort-subjects.js';

/** What a statement speaks of beside the game, such as a class of mechanisms. */
interface Extension<S extends FamilySubject> {
  readonly name: string;
  readonly per: number;
  readonly every: (subject: FamilySubject) => Iterable<S>;
  readonly random: (subject: FamilySubject) => Arbitrary<S>;
}

/** Nothing beside the game. */
export const ALONE: Extension<FamilySubject> = { name: 'alone', per: 1, every: (subject) => [subject], random: fc.constant };

/** Every class of mechanisms. */
export const IN_EVERY_CLASS: Extension<EffortContract> = {
  name: 'all 3 classes',
  per: 3,
  every: (subject) => MECHANISM_CLASSES.map((mechanismClass) => withFields(subject, { mechanismClass })),
  random: (subject) => mechanismClasses.map((mechanismClass) => withFields(subject, { mechanismClass })),
};

const WEIGHTS = [
  [0, 0],
  [0, 2],
  [1, 7],
  [-1, -1],
  [2, 2],
].map((pair) => pair.map((weight) => rational(weight)));

/** Every class, with weights none of which is below 0 and one of which is short of ε/η, and in the scopes some others. */
export const OF_UNEQUAL_WEIGHTS: Extension<WeightedContract> = {
  name: 'all 3 classes, weights (0,0), (0,2), (1,7), (−1,−1) and (2,2)',
  per: 15,
  every: (subject) => [...IN_EVERY_CLASS.every(subject)].flatMap((contract) => WEIGHTS.map((weights) => withFields(contract, { weights }))),
  random: (subject) => {
    const enough = effortWeight(subject.parameters);
    const short = enough === INFINITE ? positive : between(ZERO, enough);
    return fc
      .tuple(mechanismClasses, fc.oneof(fc.constant(ZERO), short), fc.oneof(fc.constant(ZERO), positive), fc.boolean())
      .map(([mechanismClass, less, more, first]) => withFields(subject, { mechanismClass, weights: first ? [less, more] : [more, less] }));
  },
};

/** Subjects of unequal weights that are none, but both below 0 or both enough. */
export const otherWeights = (
  subjects: Arbitrary<WeightedContract>,
  ...others: readonly (readonly [number, number])[]
): Arbitrary<WeightedContract> =>
  fc
    .tuple(subjects, fc.constantFrom(...others))
    .map(([subject, pair]) => ({ ...subject, weights: pair.map((weight) => rational(weight)) }));

export const extended = <S extends FamilySubject>(scope: Scope<FamilySubject>, { name, per, every }: Extension<S>): Scope<S> =>
  per === 1
    ? { name: scope.name, size: scope.size, subjects: () => eachExtended(scope.subjects(), per, every) }
    : extendScope(scope, name, per, every);

interface Trial<S extends FamilySubject> {
  readonly theorem: Theorem<S>;
  readonly idle: { readonly [condition: string]: Idle };
  readonly mutants: readonly Mutant<S>[];
  /** Numbers run from 0 to here in the scope; 23 unless said. */
  readonly high?: number;
  readonly extension: Extension<S>;
  /** Near misses of hypotheses that are no conditions on the numbers, from subjects that meet them. */
  readonly breaking?: (meeting: Arbitrary<S>) => { readonly [name: string]: Arbitrary<S> };
}

function under<S extends FamilySubject>(
  { extension, high = 23, breaking = () => ({}), ...trial }: Trial<S>,
  conditions: Readonly<Record<string, LinearCondition>>,
  scope: (high: number) => Scope<FamilySubject>,
  games: Arbitrary<FamilySubject>,
): Property<S> {
  const meeting = games.chain(extension.random);
  const dropped = extended(effortScopeTo(extension.per === 1 ? 9 : extension.per === 3 ? 7 : 6), extension);
  const everywhere = Object.keys(conditions).map((name) => [name, [dropped]]);
  return {
    ...trial,
    scopes: [extended(scope(high), extension)],
    meeting,
    breaking: { ...breakingEach(meeting, conditions), ...breaking(meeting) },
    ablation: Object.fromEntries(everywhere),
    families: [effortFamily],
  };
}

/** For a statement under P1–P5. */
export const dilemmaProperty = <S extends FamilySubject>(trial: Trial<S>): Property<S> =>
  under(trial, DILEMMA, dilemmaScope, effortGames(dilemmaShares));

/** For a statement under S1–S4, or S1–S5. */
export const stagHuntProperty = <S extends FamilySubject>(
  trial: Trial<S>,
  conditions: typeof STAG_HUNT | typeof STAG_HUNT_OF_MANY = STAG_HUNT,
): Property<S> => under(trial, conditions, stagHuntScope, effortGames(stagHuntShares(conditions === STAG_HUNT ? ONE : fraction(3n, 4n))));

/** The near miss of a theorem in which some conditions are others, weaker ones, exhausted over the given scopes. */
export const weakerIn = <S extends FamilySubject>(
  scopes: readonly Scope<S>[],
  name: string,
  conditions: Readonly<Record<string, LinearCondition>>,
  instead: Readonly<Record<string, LinearCondition>>,
): Mutant<S> => ({
  name,
  prose: Object.entries(instead)
    .map(([condition, { name: weak }]) => `${weak} in place of ${conditions[condition].name}`)
    .join('; '),
  kind: 'hypothesis',
  hypotheses: linearHypotheses<string>({ ...conditions, ...instead }),
  scopes,
});

/** The same over all T, R, P and S from 0 to 9. */
export const weaker = (...near: Parameters<typeof weakerIn> extends [unknown, ...infer Rest] ? Rest : never): Mutant<FamilySubject> =>
  weakerIn([effortScope], ...near);

/** The condition with ≥ for >. */
export const notStrict = (condition: LinearCondition): LinearCondition => ({
  ...condition,
  name: condition.name.replace('>', '≥').replace('<', '≤'),
  strict: false,
});

/** A near miss in what is concluded. */
export const otherwise = <S extends FamilySubject>(
  name: string,
  prose: string,
  kind: Mutant<S>['kind'],
  conclude: NonNullable<Mutant<S>['conclude']>,
): Mutant<S> => ({ name, prose, kind, conclude });

/** No condition at all, in place of one. */
export const ALWAYS: LinearCondition = { name: 'nothing', terms: {}, strict: false };
