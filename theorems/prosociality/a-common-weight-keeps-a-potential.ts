/**
 * # A common weight keeps a potential, and unequal weights may lose it
 *
 * Where every gain is that of one function of the profile, an exact potential, agents of one weight have one as well, the old one and λ times
 * welfare: at every weight there is a pure equilibrium, and better responses lead to one. Two agents of unequal weights keep a weighted
 * potential. With a third, even one who has nothing to choose, unequal weights can send the other two around for ever.
 *
 * Notation. Φ is an exact potential of u: u_i(b,a_−i) − u_i(a) = Φ(b,a_−i) − Φ(a); v^λ = u + λW, with a weight λ_i for each agent where they
 * differ. A square is two actions of each of two agents, the others' fixed, gone around.
 * References. Monderer and Shapley (1996): exact and weighted potentials, squares, improvement paths.
 */
import {
  absolute,
  add,
  isNegative,
  isPositive,
  isZero,
  maximum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import type { Environment, PayoffTable } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { actionIn, deviate, deviationsFrom, type Profile } from '../../src/game/profile.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Subject, SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, type Source, theorem } from '../../src/theory/statement/theorem.js';
import { type AtWeight, outcomesWhere } from './supporting-weights-form-an-interval.js';

/** An environment and a weight for each agent. */
export type AtWeights = SubjectWith<'weights'>;

/** The greatest sum of the four gains around a square, each times its agent's number; zero everywhere exactly where there is a potential of weights that are the reciprocals. */
export function greatestSquare(of: Environment, utilities: PayoffTable, factors: readonly Rational[] = of.agents.map(() => ONE)): Rational {
  const gain = (w: number, agent: number, from: Profile, to: Profile) =>
    multiply(subtract(utilities[w][to][agent], utilities[w][from][agent]), factors[agent]);
  const around = (w: number, i: number, j: number, at: Profile, b: number, c: number) => {
    const [moved, back] = [deviate(of, at, i, b), deviate(of, at, j, c)];
    const across = deviate(of, moved, j, c);
    return absolute(sum([gain(w, i, at, moved), gain(w, j, moved, across), gain(w, i, across, back), gain(w, j, back, at)]));
  };
  const later = (at: Profile, agent: number) => of.actions[agent].map((_, b) => b).filter((b) => b > actionIn(of, at, agent));
  return of.welfare
    .flatMap((row, w) =>
      row.flatMap((_, at) =>
        of.agents.flatMap((_, i) =>
          of.agents.flatMap((_, j) => (i < j ? later(at, i).flatMap((b) => later(at, j).map((c) => around(w, i, j, at, b, c))) : [])),
        ),
      ),
    )
    .reduce(maximum, ZERO);
}

/** Φ(ω,a) as `[contingency][profile]`: the gains on the way from the first profile, one agent after the other; the potential, where there is one. */
export const potentialOf = (of: Environment): Rational[][] =>
  of.payoffs.map((table) =>
    table.map((_, profile) => {
      let [at, total]: [Profile, Rational] = [0, ZERO];
      for (const agent of of.agents.keys()) {
        const to = deviate(of, at, agent, actionIn(of, profile, agent));
        total = add(total, subtract(table[to][agent], table[at][agent]));
        at = to;
      }
      return total;
    }),
  );

/** The profiles from which better responses can go on for ever: what is left as those from which no step leads to one left are struck out. */
export function endless(of: Environment, utilities: PayoffTable): string[] {
  const left = utilities.map((table) => {
    const leading = table.map((payoffs, at) =>
      deviationsFrom(of, at).filter(({ agent, to }) => isPositive(subtract(table[to][agent], payoffs[agent]))),
    );
    const rest = new Set(table.keys());
    for (let size = -1; size !== rest.size; ) {
      size = rest.size;
      for (const at of rest) if (!leading[at].some(({ to }) => rest.has(to))) rest.delete(at);
    }
    return rest;
  });
  return outcomesWhere(of, (w, profile) => left[w].has(profile));
}

/** The profiles that maximise a function at their contingency and are no equilibria. */
export const unstableMaximisers = (of: Environment, utilities: PayoffTable, values: readonly (readonly Rational[])[]): string[] => {
  const greatest = values.map((row) => row.reduce(maximum));
  return outcomesWhere(of, (w, profile) => isZero(subtract(values[w][profile], greatest[w])) && !isEquilibrium(of, utilities, w, profile));
};

/** Φ + λW. */
export const prosocialPotential = ({ environment: of, weight }: AtWeight): Rational[][] =>
  potentialOf(of).map((row, w) => row.map((value, profile) => add(value, multiply(weight, of.welfare[w][profile]))));

const hasPotential = ({ environment }: Subject): boolean => isZero(greatestSquare(environment, environment.payoffs));

const exact = hypothesis<Subject>('u has an exact potential: at every contingency the gains around every square add up to 0', hasPotential);

const MONDERER_SHAPLEY: Source = {
  citation: 'Monderer and Shapley (1996), Potential games, Games and Economic Behavior 14',
  relation:
    'Exact and weighted potentials, their squares (Theorem 2.8), and that improvement paths end; here what prosociality keeps of them.',
};

export const aCommonWeightKeepsAPotential = theorem<AtWeight>({
  id: 'a-common-weight-keeps-a-potential',
  part: 'H6',
  title: 'A common weight keeps a potential',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $u$ have an exact potential $\Phi$ at every contingency. For every $\lambda$, $v^\lambda$ has the exact potential
$\Phi + \lambda W$. Its maximisers are pure equilibria, and no path of better responses goes on for ever.`,
  proof: String.raw`A deviation changes $v_i^\lambda$ by its gain, which is $\Delta\Phi$, and by $\lambda\,\Delta W$. At a maximum of $\Phi + \lambda W$ nobody gains,
and along better responses it rises, which it can do finitely often.`,
  sources: [MONDERER_SHAPLEY],
  hypotheses: { 'exact-potential': exact },
  conclude: (subject) => {
    const { environment: of, weight } = subject;
    const utilities = prosocialUtilities(of, weight);
    const potential = prosocialPotential(subject);
    const differences = of.welfare.flatMap((row, w) =>
      row.flatMap((_, at) =>
        deviationsFrom(of, at).map(({ agent, to }) =>
          absolute(subtract(subtract(utilities[w][to][agent], utilities[w][at][agent]), subtract(potential[w][to], potential[w][at]))),
        ),
      ),
    );
    return all(
      claim(['the most by which a gain in v^λ differs from that in Φ + λW', differences.reduce(maximum, ZERO)], '=', ['nothing', ZERO]),
      sameSet(['maximisers of Φ + λW that are no equilibria', unstableMaximisers(of, utilities, potential)], ['none', []]),
      sameSet(['profiles from which better responses go on for ever', endless(of, utilities)], ['none', []]),
    );
  },
});

/** The two agents' weights 1 + 2λ_i; of more, 1 + nλ_i, which are then none. */
const weightsOfPotential = ({ environment: { agents }, weights }: AtWeights): Rational[] =>
  weights.map((weight) => add(ONE, multiply(rational(agents.length), weight)));

/** Both conditions are needed: of three agents see `unequal-weights-undo-a-potential`, and an agent of weight below −½ flees what it gains by. */
export const twoAgentsKeepAWeightedPotential = theorem<AtWeights>({
  id: 'two-agents-keep-a-weighted-potential',
  part: 'H6',
  title: 'Two agents of unequal weights keep a weighted potential',
  uses: ['welfare', 'prosocial utility'],
  statement: String.raw`Let two agents have an exact potential $\Phi$ at every contingency, and weights $\lambda_1, \lambda_2 \gt -\tfrac12$. Then
$v^\lambda$ has a weighted potential, with weights $1 + 2\lambda_i$, and no path of better responses goes on for ever.`,
  proof: String.raw`$u_1 - \Phi = h_1(a_2)$ and $u_2 - \Phi = h_2(a_1)$ do not depend on the agent's own action, so that $W = 2\Phi + h_1 + h_2$. As 1 deviates
$v_1$ changes by $(1+2\lambda_1)\Delta\Phi + \lambda_1\Delta h_2$, and likewise $v_2$: both are $1+2\lambda_i$ times the change of
$$\Phi + \frac{\lambda_1}{1+2\lambda_1}h_2(a_1) + \frac{\lambda_2}{1+2\lambda_2}h_1(a_2).$$`,
  sources: [MONDERER_SHAPLEY],
  hypotheses: {
    'exact-potential': exact,
    'two-agents': hypothesis<AtWeights>('there are two agents at most', ({ environment }) => environment.agents.length <= 2),
    'weights-above-minus-a-half': hypothesis<AtWeights>('every weight exceeds −1/2', (subject) =>
      subject.weights.every((weight) => isPositive(add(ONE, add(weight, weight)))),
    ),
  },
  conclude: (subject) => {
    const { environment: of, weights } = subject;
    const utilities = prosocialUtilities(of, weights);
    const own = weightsOfPotential(subject);
    const square = greatestSquare(
      of,
      utilities,
      own.map((_, i) => own.filter((_, j) => j !== i).reduce(multiply, ONE)),
    );
    return all(
      claim(['the greatest sum of gains in v^λ around a square, each times the 1 + nλ_j of the others', square], '=', ['nothing', ZERO]),
      sameSet(['profiles from which better responses go on for ever', endless(of, utilities)], ['none', []]),
    );
  },
});

/** With three agents W − 3Φ may be any function of two actions: unequal weights weigh it unequally against Φ. */
export const unequalWeightsUndoAPotential = theorem<AtWeights>({
  id: 'unequal-weights-undo-a-potential',
  part: 'H6',
  title: 'Three agents of unequal weights may have no pure equilibrium where their payoffs have a potential',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are a game with an exact potential and weights $\lambda_i \ge 0$ at which $v^\lambda$ has no pure equilibrium, and better
responses go on for ever from every profile. Two agents are not enough, nor are equal weights.`,
  proof: String.raw`By the witness: two agents who want the same, $u_1 = u_2 = \Phi$, and a bystander whose payoff, where they get it, falls by $3$ times what each gains. Then $\Delta v_1 = \Delta\Phi$
at $\lambda_1 = 0$, and $\Delta v_2 = (1 + 2\lambda_2 - 3\lambda_2)\Delta\Phi = (1-\lambda_2)\Delta\Phi$: beyond $\lambda_2 = 1$ the second wants the opposite,
matching pennies. The rest is said on the page: two agents keep a weighted potential, a common weight an exact one.`,
  sources: [MONDERER_SHAPLEY],
  hypotheses: {
    'exact-potential': exact,
    'weights-nonnegative': hypothesis<AtWeights>('no weight is below 0', ({ weights }) => !weights.some(isNegative)),
  },
  conclude: ({ environment: of, weights }) => {
    const utilities = prosocialUtilities(of, weights);
    return all(
      sameSet(['pure equilibria', outcomesWhere(of, (w, profile) => isEquilibrium(of, utilities, w, profile))], ['none', []]),
      sameSet(['profiles from which better responses go on for ever', endless(of, utilities)], ['all', outcomesWhere(of, () => true)]),
    );
  },
  expect: 'witnessed',
});
