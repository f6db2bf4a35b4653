/**
 * # A month has a potential, but where claims are contested
 *
 * (1 + λ)H + (1/n + λ)W′ changes with one claim as its owner's utility does, as long as claims can be met. Where they cannot, nothing changes but who
 * gets what: the potential does not see that. With two agents and one unit there is another one; with two units there is none.
 *
 * Scope. Equal awards, the first month, optimal months to follow, growth seen.
 * References. Monderer and Shapley (1996).
 */
import { optimalPolicy, worthOfRest } from '../../src/commons/plan.js';
import { caughtBy, claimProfiles, stageGame } from '../../src/commons/stage-game.js';
import { add, divide, equal, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { alikeCommons } from './agents-who-are-alike-plan-impatiently.js';

/** What is claimed in all before and after a deviation, and the stock. */
interface Sums {
  readonly before: number;
  readonly after: number;
  readonly stock: number;
}

/** That no deviation, among those asked about, changes a utility by anything but what it changes the potential by. */
export function followsPotential(parameters: Parameters, asked: (sums: Sums) => boolean, weight = parameters.weight): Conclusion {
  const of = alikeCommons(parameters, 'before');
  const [worth] = worthOfRest(of, optimalPolicy(of).welfare[1]);
  const game = stageGame(of, of.start, worth);
  const [utilities] = prosocialUtilities(game, parameters.weight);
  const profiles = claimProfiles(of.agents.length, of.start);
  const claimed = profiles.map((claims) => claims.reduce((total, own) => total + own, 0));
  const potential = profiles.map((claims): Rational => {
    const caught = caughtBy(claims, of.start);
    const later = multiply(add(divide(ONE, rational(of.agents.length)), weight), worth[of.start - caught]);
    return add(multiply(add(ONE, weight), rational(caught)), later);
  });
  const apart = profiles.flatMap((_, profile) =>
    deviationsFrom(game, profile).filter(
      ({ agent, to }) =>
        asked({ before: claimed[profile], after: claimed[to], stock: of.start }) &&
        !equal(subtract(utilities[to][agent], utilities[profile][agent]), subtract(potential[to], potential[profile])),
    ),
  );
  return claim(['deviations at which utility and potential part', rational(apart.length)], '=', ['none', ZERO]);
}

const POTENTIAL = String.raw`$(1+\lambda)H + (\frac1n+\lambda)\,\mathbb{E}\,W'(f_r(S-H))$`;

const source = {
  citation: 'Monderer and Shapley (1996), Potential games, Games and Economic Behavior 14',
  relation: 'What an exact potential is.',
};

export const monthsArePotentialGames = theorem<FamilySubject>({
  id: 'months-are-potential-games',
  part: 'F4',
  title: 'A month has the potential of claims that can be met (it does not)',
  uses: [],
  statement: `The game of a month among agents who are alike, with equal awards and equal shares of the future, has the exact potential ${POTENTIAL}.`,
  proof: String.raw`False. Two selfish agents claim one unit of a pool of one: if the other claims it too, claiming it is worth $\frac12$ more than not
claiming it, and the total, hence the potential, is the same. It does hold where claims can be met, which is the next statement. This month has another potential; of a pool of two units there is none: claims $0, 2$ of one agent and
$0, 1$ of the other are a square around which gains sum to $2 + 1 - 1 - 1 = 1$.`,
  sources: [source],
  hypotheses: {},
  expect: 'refuted',
  conclude: ({ parameters }) => followsPotential(parameters, () => true),
});

export const uncontestedClaimsHaveAPotential = theorem<FamilySubject>({
  id: 'uncontested-claims-have-a-potential',
  part: 'F4',
  title: 'Uncontested claims have a potential',
  uses: [],
  statement: `Between profiles whose claims can be met, the game of a month among agents who are alike has the exact potential ${POTENTIAL}, under every sharing rule.`,
  proof: `Claims that can be met are awarded, so that to change one by $d$ changes both its owner's catch and $H$ by $d$.`,
  sources: [source],
  hypotheses: {},
  conclude: ({ parameters }) => followsPotential(parameters, ({ before, after, stock }) => Math.max(before, after) <= stock),
});
