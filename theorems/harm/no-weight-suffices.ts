/**
 * # In some environments no prosocial weight suffices
 *
 * Every first best can be left at a gain that costs others just as much: then no weight, however large, keeps the agent from it, and no first
 * best is ever an equilibrium.
 *
 * Notation. λ*(E) = max_ω min_{a ∈ F(ω)} λ*(ω,a), infinite where every first best of some contingency has a temptation of loss 0.
 * Scope. Pure equilibria without contract. With unique first bests λ*(E) is finite (`prosocial-threshold`).
 * References. Games of infinite selfishness level: Apt and Schäfer (2014).
 */
import { firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** Whether at every contingency some first best is an equilibrium of some weight, a weight of each phase being tried. */
const someWeightSuffices = ({ environment: of }: Subject): boolean =>
  phaseWeights(of).some((weight) => {
    const utilities = prosocialUtilities(of, weight);
    return of.contingencies.every((_, w) => firstBests(of, w).some((profile) => isEquilibrium(of, utilities, w, profile)));
  });

export const noWeightSuffices = theorem<Subject>({
  id: 'no-weight-suffices',
  part: 'C10',
  title: 'In some environments no prosocial weight suffices',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There is an environment with $\lambda^{\ast}(E) = \infty$: at no weight has every contingency a first best that is an equilibrium of
$v^\lambda$.`,
  proof: `By the witness, matching pennies: welfare is constant, prosociality changes no preference, and there is no pure equilibrium. Among
2×2 games there is no other, but for unequal stakes: a temptation of loss 0 leads from a first best to a first best, which has one again, of the other agent's
(the same agent cannot gain on the way back), so that all four profiles are first bests in a cycle of gains.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'They show that the selfishness level of matching pennies is infinite.',
    },
  ],
  hypotheses: {},
  conclude: (subject) =>
    all(
      claim(['λ*(E)', selfishnessLevel(subject.environment)], '=', ['no finite weight', INFINITE]),
      sameSet(['weights that suffice', someWeightSuffices(subject) ? ['some'] : []], ['none', []]),
    ),
  expect: 'witnessed',
});
