/**
 * # What effort games inherit under the conditions of the paper
 *
 * P1–P5, of the dilemma, and S1–S4, of the stag hunt, give the exact conditions of the theorems about effort games. A corollary says what
 * its theorem says, under those; the question that it adds is which of them it takes.
 */
import { DILEMMA, STAG_HUNT } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf } from '../../src/prosocial/effort-contract.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { type Relation, relate } from '../../src/theory/statement/relation.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';

/** What a corollary says in words of its own; what is left out is as in its theorem. */
type Own<S extends FamilySubject> = Pick<Theorem<S>, 'statement' | 'proof'> & Partial<Theorem<S>>;

/** What a theorem about effort games says of the dilemma, under P1–P5. */
export const inTheDilemma = <S extends FamilySubject>(general: Theorem<S>, claimed: string, own: Own<S>): Theorem<S> => ({
  ...general,
  id: `${general.id}-in-the-dilemma`,
  title: `In the effort dilemma ${claimed}: which of P1–P5 it takes`,
  hypotheses: linearHypotheses(DILEMMA),
  ...own,
});

/** What a theorem about effort games says of the stag hunt, under S1–S4. */
export const inTheStagHunt = <S extends FamilySubject>(general: Theorem<S>, claimed: string, own: Own<S>): Theorem<S> => ({
  ...general,
  id: `${general.id}-in-the-stag-hunt`,
  title: `In the effort stag hunt ${claimed}: which of S1–S4 it takes`,
  hypotheses: linearHypotheses(STAG_HUNT),
  ...own,
});

/** That a theorem gives its corollaries, game by game. */
export const related = <S extends FamilySubject>(general: Theorem<S>, ...corollaries: readonly Theorem<S>[]): Relation[] =>
  corollaries.map((one) =>
    relate(general, one, { how: 'the conditions of the paper give the exact ones, of the same game', instances: (subject) => [subject] }),
  );

/** That a theorem about any costs of effort gives its corollaries, which are about those of the table games. */
export const relatedWithCosts = <S extends FamilySubject>(general: Theorem<S>, ...corollaries: readonly Theorem<S>[]): Relation[] =>
  corollaries.map((one) =>
    relate(general, one, {
      how: 'the conditions of the paper give the exact ones, with ε = (R−P)/6 and η = (R−P)/12',
      instances: (subject) => {
        const { epsilon, eta } = costsOf(subject.parameters);
        return [{ ...subject, parameters: { ...subject.parameters, epsilon, eta } }];
      },
    }),
  );
