/**
 * # Agents who are alike plan impatiently
 *
 * A unit caught now is worth 1 + λ to who catches it; one that will be caught later, 1/n + λ. Agents who are alike and expect equal shares of the
 * future can therefore play as one planner would who is κ times as greedy for this month, and the weights at which what they come to changes are
 * finitely many, read off his plans.
 *
 * Notation. κ = n(1 + λ)/(1 + nλ); the planner catches argmax_H κH + E W′(f_r(S − H)), of several totals the least.
 * Scope. Equal awards; every month, stock and growth, on the path or off it, growth seen or not. A total is claimed as evenly as can be, who claims
 * the odd units being left to chance; all claim everything where nothing is to be left.
 * References. Monderer and Shapley (1996), potential games; Levhari and Mirman (1980).
 */
import type { Commons, Sight } from '../../src/commons/commons.js';
import { impatience } from '../../src/commons/impatience.js';
import { impatienceSteps } from '../../src/commons/impatience-steps.js';
import { literalPlanner } from '../../src/commons/literal.js';
import { impatientPlan, worthOfRest } from '../../src/commons/plan.js';
import { agreedClaims, claimProfile, equalShares, stageGame } from '../../src/commons/stage-game.js';
import { equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { add, atMost, equal, isNegative, isZero, multiply, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { commonsIn, SEEN_AND_UNSEEN, whole } from './commons-family.js';

/** The commons of a subject, of agents who all have its weight. */
export const alikeCommons = (parameters: Parameters, seen: Sight): Commons =>
  commonsIn(parameters, { seen, weights: () => parameters.weight });

/** At how many months, stocks and signals the claims of a planner of impatience κ are no equilibrium of the month's game at weight λ. */
function brokenMonths(of: Commons, patience: Rational, weight: Rational): Rational {
  const plan = impatientPlan(of, patience);
  let broken = 0;
  for (let month = 0; month < of.months; month++) {
    worthOfRest(of, plan.welfare[month + 1]).forEach((worth, signal) => {
      for (let stock = 1; stock <= of.capacity; stock++) {
        const game = stageGame(of, stock, worth, equalShares(of));
        const claims = agreedClaims(of.agents.length, 0, plan.total(month, stock, signal), stock);
        if (!isEquilibrium(game, prosocialUtilities(game, weight), 0, claimProfile(claims, stock))) broken += 1;
      }
    });
  }
  return rational(broken);
}

/** That the planner's claims are an equilibrium in every month, growth seen or not. */
export const planIsPlayed = (parameters: Parameters, patience: Rational, changes: Partial<Commons> = {}): Conclusion =>
  all(
    ...SEEN_AND_UNSEEN.map((seen) =>
      claim(
        [
          `months, stocks and growths at which the plan is no equilibrium, growth seen ${seen}`,
          brokenMonths({ ...alikeCommons(parameters, seen), ...changes }, patience, parameters.weight),
        ],
        '=',
        ['none', ZERO],
      ),
    ),
  );

/** κ of m agents of a weight. At λ = −1/m, which no hypothesis admits, it is infinite: m stands for it. */
export const kappa = (agents: number, weight: Rational): Rational =>
  isZero(add(ONE, multiply(rational(agents), weight))) ? rational(agents) : impatience(agents, weight);

export const kappaOf = ({ n, weight }: Parameters): Rational => kappa(whole(n), weight);

const weighs = hypothesis<FamilySubject>('the weight is at least 0', ({ parameters: { weight } }) => !isNegative(weight));

const source = {
  citation: 'Monderer and Shapley (1996), Potential games, Games and Economic Behavior 14',
  relation: 'A maximiser of a potential is an equilibrium; here the game has one only where claims are not contested, and that is enough.',
};

export const agentsWhoAreAlikePlanImpatiently = theorem<FamilySubject>({
  id: 'agents-who-are-alike-plan-impatiently',
  part: 'F4',
  title: 'Agents who are alike plan impatiently',
  uses: [],
  statement: String.raw`Let $n$ agents of weight $\lambda \ge 0$ share a commons with equal awards, and expect equal shares of the future. The claims of the
planner with $\kappa = n(1+\lambda)/(1+n\lambda)$ are an equilibrium at every month, stock and growth, whether growth is seen or not.`,
  proof: String.raw`Let $H$ be the planner's total. Claims that sum to no more than $S$ are met, so that to change one by $d$ changes its owner's utility
by $(1+\lambda)d + (\frac1n+\lambda)\Delta W' = (\frac1n+\lambda)\Delta(\kappa H + W')$, which is at most 0 at the maximum. If $H \lt S$, an even split has
claims $\lfloor H/n \rfloor$ and $\lceil H/n \rceil$. Who claims more than is left is awarded no more than $S$ less the others' claims: were one of these cut
to a level $\ell$, then $\lceil H/n \rceil \gt \ell$ while the deviator's award would be $\ell \ge S - H + \lfloor H/n \rfloor \ge \lceil H/n \rceil$. So contested
claims come to no more than claiming all that is left. If $H = S$ all claim $S$, and nobody alone changes the total; claiming less is awarded less.`,
  sources: [source],
  hypotheses: { 'weighs-welfare': weighs },
  conclude: ({ parameters }) => planIsPlayed(parameters, kappaOf(parameters)),
});

/** The value at a weight, read off the steps. */
export function valueBySteps(of: Commons, weight: Rational): Rational {
  const { steps, selfish } = impatienceSteps(of);
  const passed = steps.filter((step) => atMost(step.weight, weight)).at(-1);
  if (passed === undefined) return selfish;
  return equal(passed.weight, weight) ? passed.at : passed.above;
}

export const impatienceChangesTheValueAtItsSteps = theorem<FamilySubject>({
  id: 'impatience-changes-the-value-at-its-steps',
  part: 'F4',
  title: 'Impatience changes the value at finitely many weights, and these are all',
  uses: [],
  statement: String.raw`The value from the start of the planner with $\kappa = n(1+\lambda)/(1+n\lambda)$ is constant in $\lambda \ge 0$ between finitely many weights.
From $\kappa = 1$ up, the plan that breaks ties for the greater catch stays the plan until $\kappa$ is the least
$\min_{x' \lt x} \frac{V(x)-V(x')}{x-x'}$ above it, over all rests $x$ that some stock is left with; where the value changes at such a $\kappa$, its weight is a step.
In the fishery of five agents, twelve months and capacity 100 the steps are $\frac13, \frac25, \frac35, \frac75$ where growth by $\frac32$ or $\frac52$ is seen, and $\frac35$ where it is not, or is by 2.`,
  proof: String.raw`With the plan fixed, values $W'$ are fixed, and what a month prefers changes only where $\kappa$ passes the slope between two rests. Below the
least slope above $\kappa$ no month, stock or growth, the last month first, prefers another rest than it does just above $\kappa$. At that slope ties appear, and
breaking them for the greater catch gives the plan just above it. There are finitely many plans.`,
  sources: [source],
  hypotheses: {
    'weighs-welfare': weighs,
    'several-agents': hypothesis('there are two agents or more', ({ parameters: { n } }) => atMost(rational(2), n)),
  },
  conclude: ({ parameters }) =>
    all(
      ...SEEN_AND_UNSEEN.map((seen) => {
        const of = alikeCommons(parameters, seen);
        return claim([`the planner's value by trying every total, growth seen ${seen}`, literalPlanner(of, kappaOf(parameters))], '=', [
          'the value by the steps',
          valueBySteps(of, parameters.weight),
        ]);
      }),
    ),
});

export const noEquilibriumBeatsTheImpatientPlanner = theorem<FamilySubject>({
  id: 'no-equilibrium-beats-the-impatient-planner',
  part: 'F4',
  title: 'No equilibrium is worth more than the impatient planner (some are)',
  uses: [],
  statement: String.raw`Among agents who are alike, with equal awards and growth seen, no pure subgame-perfect equilibrium is worth more than the planner with
$\kappa = n(1+\lambda)/(1+n\lambda)$.`,
  proof: String.raw`False: where a later month has several equilibria, who catches too much in an earlier one can be answered with the worse of them. Two agents of weight
$\frac13$, three months and eight units that grow by $\frac53$ come to 12 like the planner, and to 13 where who breaks off is answered with the rush. So the value of the planner is one
that is known, not the most there is.`,
  sources: [
    {
      citation: 'Benoit and Krishna (1985), Finitely repeated games, Econometrica 53',
      relation: 'Several equilibria of the last stages discipline the earlier ones; here in a game whose stock changes.',
    },
  ],
  hypotheses: { 'weighs-welfare': weighs },
  expect: 'refuted',
  conclude: ({ parameters }) => {
    const of = alikeCommons(parameters, 'before');
    const welfares = equilibriumWelfares(of);
    return claim(['the most that an equilibrium is worth', welfares[welfares.length - 1] ?? 'undefined'], '<=', [
      'the value of the planner',
      literalPlanner(of, kappaOf(parameters)),
    ]);
  },
});
