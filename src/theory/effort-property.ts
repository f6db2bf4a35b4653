/**
 * # How to try what is claimed of the effort dilemma and the effort stag hunt
 *
 * Every quadruple in the order of the game, and random games by construction; where a condition is dropped, all quadruples from 0 to 9.
 */
import type { LinearCondition } from '../exact/linear-condition.js';
import { fraction, ONE } from '../exact/rational.js';
import { DILEMMA, MANY_EQUILIBRIA, STAG_HUNT } from '../game/effort-conditions.js';
import { breakingEach, dilemmaScope, dilemmaShares, effortGames, effortScope, stagHuntScope, stagHuntShares } from './effort-subjects.js';
import { linearHypotheses } from './linear-hypothesis.js';
import type { Idle, Mutant, Property } from './property.js';
import type { FamilySubject } from './subject.js';
import type { Theorem } from './theorem.js';

/** The conditions of the stag hunt with S5. */
export const STAG_HUNT_OF_MANY = { ...STAG_HUNT, S5: MANY_EQUILIBRIA } as const;

interface Trial {
  readonly theorem: Theorem<FamilySubject>;
  readonly idle: { readonly [condition: string]: Idle };
  readonly mutants: readonly Mutant<FamilySubject>[];
}

const everywhere = (conditions: Readonly<Record<string, LinearCondition>>) =>
  Object.fromEntries(Object.keys(conditions).map((name) => [name, [effortScope]]));

/** For a statement under P1–P5. */
export function dilemmaProperty(trial: Trial): Property<FamilySubject> {
  const meeting = effortGames(dilemmaShares);
  return { ...trial, scopes: [dilemmaScope(23)], meeting, breaking: breakingEach(meeting, DILEMMA), ablation: everywhere(DILEMMA) };
}

/** For a statement under S1–S4, or S1–S5. */
export function stagHuntProperty(
  trial: Trial,
  conditions: typeof STAG_HUNT | typeof STAG_HUNT_OF_MANY = STAG_HUNT,
): Property<FamilySubject> {
  const meeting = effortGames(stagHuntShares(conditions === STAG_HUNT ? ONE : fraction(3n, 4n)));
  return {
    ...trial,
    scopes: [stagHuntScope(23)],
    meeting,
    breaking: breakingEach<string>(meeting, conditions),
    ablation: everywhere(conditions),
  };
}

/** The near miss of a theorem in which some conditions are others, weaker ones. */
export const weaker = (
  name: string,
  conditions: Readonly<Record<string, LinearCondition>>,
  instead: Readonly<Record<string, LinearCondition>>,
): Mutant<FamilySubject> => ({
  name,
  prose: Object.entries(instead)
    .map(([condition, { name: weak }]) => `${weak} in place of ${conditions[condition].name}`)
    .join('; '),
  kind: 'hypothesis',
  hypotheses: linearHypotheses<string>({ ...conditions, ...instead }),
  scopes: [effortScope],
});

/** The condition with ≥ for >. */
export const notStrict = (condition: LinearCondition): LinearCondition => ({
  ...condition,
  name: condition.name.replace('>', '≥').replace('<', '≤'),
  strict: false,
});

/** A near miss in what is concluded. */
export const otherwise = (
  name: string,
  prose: string,
  kind: Mutant<FamilySubject>['kind'],
  conclude: NonNullable<Mutant<FamilySubject>['conclude']>,
): Mutant<FamilySubject> => ({ name, prose, kind, conclude });

/** No condition at all, in place of one. */
export const ALWAYS: LinearCondition = { name: 'nothing', terms: {}, strict: false };
