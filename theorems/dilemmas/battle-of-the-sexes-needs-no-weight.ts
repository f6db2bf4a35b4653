/**
 * # The battle of the sexes needs no prosociality
 *
 * Each of two first bests is an equilibrium: both agents prefer either place together to being apart. Prosociality has nothing to add, and
 * does not say which.
 *
 * Notation. `win` and `lose` for being together at one's own and at the other's favourite, `apart` for both where they part.
 */
import { ZERO } from '../../src/exact/rational.js';
import { battleOfTheSexes } from '../../src/game/dilemmas/coordination.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { exceeds } from './symmetric-dilemmas.js';

/** The battles of the sexes, by their three payoffs. */
export const BATTLE_OF_THE_SEXES: Family = {
  name: 'battle of the sexes',
  build: ({ win, lose, apart }) => battleOfTheSexes({ win, lose, apart }),
};

export const battleOfTheSexesNeedsNoWeight = theorem<FamilySubject>({
  id: 'battle-of-the-sexes-needs-no-weight',
  part: 'D: battle of the sexes',
  title: 'The battle of the sexes needs no prosociality',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $\mathrm{win} \gt \mathrm{lose} \gt \mathrm{apart}$. Then $\lambda^\ast(E) = 0$.`,
  proof: String.raw`Together welfare is $\mathrm{win} + \mathrm{lose}$, more than $2\,\mathrm{apart}$, so both ways of being together are
first bests; who leaves one gets $\mathrm{apart}$, less than $\mathrm{win}$ and than $\mathrm{lose}$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The notion; that a first best which is an equilibrium needs no weight.',
    },
  ],
  hypotheses: {
    'own-favourite-first': exceeds('win', 'lose'),
    'together-first': exceeds('lose', 'apart'),
  },
  conclude: ({ environment }) => claim(['the least weight λ*(E)', leastWeight(environment)], '=', ['no weight', ZERO]),
});
