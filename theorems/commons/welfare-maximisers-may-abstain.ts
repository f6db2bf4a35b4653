/**
 * # Who cares for welfare alone may abstain
 *
 * An agent who maximises W is no limit of agents of large weights: she gives up her own catch where that helps and nothing is lost. So k such agents may
 * leave a commons of n − k to the others, who are as impatient as n − k agents are. Agents of large finite weights cannot: their own share of what one
 * of small weight takes at once is worth something to them.
 *
 * Notation. κ = m(1 + λ)/(1 + mλ) with m = n − k, the others' weight being λ.
 * Scope. Equal awards; every month, stock and growth. The others expect equal shares of the future, who abstains none.
 * References. None; the prompt of the experiments makes such agents.
 */
import type { Commons } from '../../src/commons/commons.js';
import { literalPlanner } from '../../src/commons/literal.js';
import { impatientPlan, worthOfRest } from '../../src/commons/plan.js';
import { agreedClaims, claimProfile, stageGame } from '../../src/commons/stage-game.js';
import { equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { unravellingWeight } from '../../src/commons/unravelling.js';
import { divide, equal, greater, less, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { kappa } from './agents-who-are-alike-plan-impatiently.js';
import { commonsIn, whole } from './commons-family.js';

/** A commons whose first k agents care for welfare alone and whose others have the subject's weight. */
export const withAbstainers = (parameters: Parameters): Commons =>
  commonsIn(parameters, { weights: (agent) => (agent < whole(parameters.k) ? 'welfare' : parameters.weight) });

/** At how many months, stocks and growths it is no equilibrium that the first k abstain and the others act like a planner of impatience κ. */
export function brokenAbstentions(of: Commons, abstaining: number, patience: Rational, weight: Rational): Rational {
  const plan = impatientPlan(of, patience);
  const others = of.agents.length - abstaining;
  const shares = of.agents.map((_, agent) => (agent < abstaining ? ZERO : divide(ONE, rational(others))));
  let broken = 0;
  for (let month = 0; month < of.months; month++) {
    worthOfRest(of, plan.welfare[month + 1]).forEach((worth, signal) => {
      for (let stock = 1; stock <= of.capacity; stock++) {
        const game = stageGame(of, stock, worth, shares);
        const [utilities] = prosocialUtilities(game, weight);
        const [welfare] = game.welfare;
        const cared = [utilities.map((row, profile) => row.map((own, agent) => (agent < abstaining ? welfare[profile] : own)))];
        const claims = agreedClaims(of.agents.length, abstaining, plan.total(month, stock, signal), stock);
        if (!isEquilibrium(game, cared, 0, claimProfile(claims, stock))) broken += 1;
      }
    });
  }
  return rational(broken);
}

/** κ of the others; 1 where there are none. */
export const othersImpatience = ({ n, k, weight }: Parameters): Rational => (less(k, n) ? kappa(whole(n) - whole(k), weight) : ONE);

const source = {
  citation: 'the theory that this is the companion to',
  relation: 'Stated there for selfish others; here for others of any common weight.',
};

const someoneClaims = hypothesis<FamilySubject>('not all care for welfare alone', ({ parameters: { n, k } }) => less(k, n));

export const welfareMaximisersMayAbstain = theorem<FamilySubject>({
  id: 'welfare-maximisers-may-abstain',
  part: 'F8',
  title: 'Who cares for welfare alone may abstain',
  uses: [],
  statement: String.raw`Let $0 \le k \lt n$ agents maximise $W$ and the others have weight $\lambda \ge 0$, with equal awards. It is an equilibrium at every month,
stock and growth that the $k$ claim nothing, and that the others act like the planner with $\kappa = m(1+\lambda)/(1+m\lambda)$, $m = n-k$. In the fishery of five agents with growth by 2 and selfish
others that is worth 100, 100, 100, 650 (at a tie, or 100) and 650 for $k = 0, \dots, 4$.`,
  proof: String.raw`For the others as in F4, with $m$ in place of $n$. Who maximises $W$ could only raise the total from the planner's $H$ to some $H'$. But
$\kappa H + W'(H) \ge \kappa H' + W'(H')$ and $\kappa \ge 1$ give $W'(H) - W'(H') \ge H' - H$. Where nothing is left she changes no welfare.`,
  sources: [source],
  hypotheses: {
    'someone-claims': someoneClaims,
    'others-weigh': hypothesis('the others have a weight of at least 0', ({ parameters: { weight } }) => !less(weight, ZERO)),
  },
  conclude: ({ parameters }) =>
    claim(
      [
        'months, stocks and growths at which abstaining is no equilibrium',
        brokenAbstentions(withAbstainers(parameters), whole(parameters.k), othersImpatience(parameters), parameters.weight),
      ],
      '=',
      ['none', ZERO],
    ),
});

export const noLargeWeightAbstains = theorem<FamilySubject>({
  id: 'no-large-weight-abstains',
  part: 'F8',
  title: 'No large weight does what caring for welfare alone does',
  uses: [],
  statement: `There is a commons with selfish agents and others in which every equilibrium is worth no more than the rush however large the finite weights of the
others, but some equilibrium is worth more if these care for welfare alone.`,
  proof: String.raw`With a selfish agent and $\lambda_0 \gt 0$ the pool is empty after the first month at all finite weights of the others (F2). If all but one maximise
$W$ they may leave the commons to the one who does not, who has the whole future and plans for it. The program asks for equilibria at a weight of $10^6$.`,
  sources: [source],
  expect: 'witnessed',
  hypotheses: {
    'someone-claims': someoneClaims,
    'some-abstain': hypothesis('some care for welfare alone', ({ parameters: { k } }) => greater(k, ZERO)),
    'others-selfish': hypothesis('the others are selfish', ({ parameters: { weight } }) => equal(weight, ZERO)),
    'unravels-at-finite-weights': hypothesis('λ_0 is above 0', ({ parameters }) => {
      const bound = unravellingWeight(withAbstainers(parameters));
      return bound === 'infinite' || greater(bound, ZERO);
    }),
  },
  conclude: ({ parameters }) => {
    const of = withAbstainers(parameters);
    const large = { ...of, weights: of.weights.map((weight) => (weight === 'welfare' ? rational(1_000_000) : weight)) };
    const most = (welfares: readonly Rational[]) => welfares[welfares.length - 1] ?? 'undefined';
    return all(
      claim(['the most that equilibria are worth at weight 10^6', most(equilibriumWelfares(large))], '=', ['the rush', rational(of.start)]),
      claim(['the most that they are worth where the same care for welfare alone', most(equilibriumWelfares(of))], '>', [
        'the rush',
        rational(of.start),
      ]),
      claim(['the same', most(equilibriumWelfares(of))], '>=', [
        "the value of the others' planner",
        literalPlanner(of, othersImpatience(parameters)),
      ]),
    );
  },
});
