/**
 * # What the statements on effort speak of
 *
 * A game of the family, alone or with a class of mechanisms, or with that and a weight for each agent.
 */
import { MANY_EQUILIBRIA, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import type { FamilySubject, SubjectWith } from '../../src/theory/statement/subject.js';

/** The conditions of the stag hunt with S5. */
export const STAG_HUNT_OF_MANY = { ...STAG_HUNT, S5: MANY_EQUILIBRIA } as const;

/** A game and a class. */
export type EffortContract = FamilySubject & SubjectWith<'mechanismClass'>;

/** A game, a class, and a weight for each agent. */
export type WeightedContract = EffortContract & SubjectWith<'weights'>;
