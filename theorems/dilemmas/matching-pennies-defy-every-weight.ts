/**
 * # No weight brings matching pennies to rest
 *
 * Where welfare is the same whatever happens, prosocial agents play as selfish ones do, and those never rest: always one of them would
 * rather have shown the other side.
 *
 * Notation. The row agent gets `row match` or `row differ`, the column agent `column match` or `column differ`.
 * Scope. Pure equilibria; in mixed strategies the game has one, a first best, as everything is.
 */
import { add, equal, isPositive, subtract } from '../../src/exact/rational.js';
import { matchingPennies } from '../../src/game/dilemmas/coordination.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { profileNames } from '../../src/game/profile.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A family with its numbers, and a prosocial weight. */
export type PenniesAtWeight = SubjectWith<'family' | 'parameters' | 'weight'>;

/** Games in which each of two agents is paid by whether two pennies match. */
export const MATCHING_PENNIES: Family = {
  name: 'matching pennies',
  build: (parameters) =>
    matchingPennies(
      { match: parameters['row match'], differ: parameters['row differ'] },
      { match: parameters['column match'], differ: parameters['column differ'] },
    ),
};

export const matchingPenniesDefyEveryWeight = theorem<PenniesAtWeight>({
  id: 'matching-pennies-defy-every-weight',
  part: 'D: matching pennies',
  title: 'No weight brings matching pennies to rest',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let the row agent gain if the pennies match, and let the two together get the same whether they match or not. Then
$\lambda^\ast(E) = \infty$, and for no $\lambda$ does $v^\lambda$ have a pure equilibrium.`,
  proof: String.raw`Welfare is constant, so $v_i^\lambda$ is $u_i$ and a constant. What the row agent gains by a match the column agent gains by
a difference; where the pennies match the latter turns his, where they differ the former does. Every profile is a first best, with a
temptation that costs nothing.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Matching pennies as a game of infinite level.',
    },
  ],
  hypotheses: {
    'row-wants-a-match': hypothesis('the row agent gains if the pennies match', ({ parameters }) =>
      isPositive(subtract(parameters['row match'], parameters['row differ'])),
    ),
    'constant-sum': hypothesis('the two together get the same whether they match or not', ({ parameters }) =>
      equal(add(parameters['row match'], parameters['column match']), add(parameters['row differ'], parameters['column differ'])),
    ),
  },
  conclude: ({ environment, weight }) =>
    all(
      claim(['the least weight λ*(E)', leastWeight(environment)], '=', ['no weight suffices', 'infinite']),
      sameSet(
        [
          'the pure equilibria of v^λ',
          equilibria(environment, prosocialUtilities(environment, weight), 0).map((profile) =>
            profileNames(environment, profile).join('/'),
          ),
        ],
        ['none', []],
      ),
    ),
});
