/**
 * # Some inefficient equilibria outlast every weight
 *
 * Where no single agent can raise welfare by a move of its own, agents who care for nothing but welfare stay. Prosociality alone does not
 * coordinate.
 *
 * Notation. A welfare trap is a choice, not of first bests, that is an equilibrium of v^λ at all large λ; here a strict one. It is one from
 * the largest gain/loss over its deviations of positive loss on, provided that no deviation has a negative loss, nor loss 0 without a cost.
 * Scope. Pure equilibria without contract. Another equilibrium, of the first best, may exist beside it.
 * References. Local maxima of common-interest games (Monderer and Shapley 1996).
 */
import { divide, isNegative, isPositive, isZero, less, maximum, ZERO } from '../../src/exact/rational.js';
import { type Environment, expectedWelfare, firstBestWelfare, gain, loss } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { isStrictEquilibrium } from '../../src/game/strict-equilibrium.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { INFINITE, type Threshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The weight above which a choice is a strict equilibrium; infinite where some deviation pays, or costs nothing, at all large weights. */
function trapThreshold(of: Environment, choice: readonly number[]): Threshold {
  let threshold = ZERO;
  for (const [w, profile] of choice.entries()) {
    for (const deviation of deviationsFrom(of, profile)) {
      const [gained, lost] = [gain(of, w, profile, deviation), loss(of, w, profile, deviation)];
      if (isNegative(lost) || (isZero(lost) && !isNegative(gained))) return INFINITE;
      if (isPositive(lost)) threshold = maximum(threshold, divide(gained, lost));
    }
  }
  return threshold;
}

/** Whether a choice is a strict equilibrium at the last of the phases, beyond all weights at which anything changes. */
function isStrictAtLast({ environment: of, choice }: SubjectWith<'choice'>): boolean {
  const [last] = phaseWeights(of).slice(-1);
  const utilities = prosocialUtilities(of, last);
  return choice.every((profile, w) => isStrictEquilibrium(of, utilities, w, profile));
}

export const welfareTrapsOutlastProsociality = theorem<SubjectWith<'choice'>>({
  id: 'welfare-traps-outlast-prosociality',
  part: 'C10',
  title: 'Some inefficient equilibria outlast every weight',
  uses: ['welfare', 'prosocial utility'],
  statement: String.raw`There are an environment and a choice $f$ with $\sum_\omega p(\omega) W(\omega,f(\omega)) \lt W^{\ast}$ that is a strict equilibrium of
$v^\lambda$ at all large $\lambda$.`,
  proof:
    'By the witness: both agents would have to move at once, and whoever moves alone lowers welfare. If one agent alone has a choice there is no trap: it can reach every profile, first bests among them.',
  sources: [
    {
      citation: 'Monderer and Shapley (1996), Potential games, Games and Economic Behavior 14',
      relation: 'As λ grows, agents play the game of common interest W, whose equilibria are the local maxima of its potential.',
    },
  ],
  hypotheses: {
    inefficient: hypothesis('the choice has less welfare than first bests', ({ environment, choice }) =>
      less(expectedWelfare(environment, choice), firstBestWelfare(environment)),
    ),
  },
  conclude: (subject) =>
    all(
      claim(['the weight above which the choice is a strict equilibrium', trapThreshold(subject.environment, subject.choice)], '<', [
        'no finite weight',
        INFINITE,
      ]),
      sameSet(
        ['strict equilibria of the last phase among the choice alone', isStrictAtLast(subject) ? ['the choice'] : []],
        ['the trap', ['the choice']],
      ),
    ),
  expect: 'witnessed',
});
