/**
 * # Exactly the prosocial cooperate
 *
 * In the prisoner's dilemma of n agents what the others do changes nothing of what cooperating costs and gives. So each agent does what her own weight
 * says: k prosocial agents close k of n parts of the gap, and are outdone by those they serve.
 *
 * Notation. c what cooperating costs, b what it gives to each other agent; the first k agents have weight λ, the others 0.
 * References. Apt and Schäfer (2014) for the threshold.
 */
import {
  add,
  atMost,
  divide,
  greater,
  isPositive,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { manyPlayerDilemma } from '../../src/game/dilemmas/public-goods.js';
import { type Environment, firstBestWelfare } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { profileNames, profileOf } from '../../src/game/profile.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, type Conclusion, claim, equivalent, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { whole } from './commons-family.js';

/** The prisoner's dilemmas of n agents, the first k of whom are prosocial. */
export const PARTLY_PROSOCIAL_DILEMMA: Family = {
  name: "n-player prisoner's dilemma, k prosocial",
  build: ({ n, k, b, c }) => {
    const agents = natural(n, 2, 6);
    return agents === null || natural(k, 0, agents) === null ? null : manyPlayerDilemma(agents, b, c);
  },
};

/** The equilibria, as text, where the first k agents have the subject's weight and the others are selfish. */
export function partlyProsocial({ environment: of, parameters: { k, weight } }: FamilySubject): string[] {
  const weights = of.agents.map((_, agent) => (agent < whole(k) ? weight : ZERO));
  return equilibria(of, prosocialUtilities(of, weights), 0).map((profile) => profileNames(of, profile).join(''));
}

/** The profile in which the first k agents cooperate. */
const cooperators = (of: Environment, k: number) =>
  profileOf(
    of,
    of.agents.map((_, agent) => (agent < k ? 1 : 0)),
  );

/** c/(b(n − 1) − c). */
export const dilemmaWeight = ({ n, b, c }: Parameters): Rational => divide(c, perCooperator({ n, b, c }));

/** b(n − 1) − c, what each cooperator adds to welfare. */
export const perCooperator = ({ n, b, c }: Parameters): Rational => subtract(multiply(b, subtract(n, ONE)), c);

const soleEquilibrium = (subject: FamilySubject): Conclusion => {
  const k = whole(subject.parameters.k);
  const expected = 'C'.repeat(k) + 'D'.repeat(subject.environment.agents.length - k);
  return sameSet(['the equilibria', partlyProsocial(subject)], ['the first k cooperate', [expected]]);
};

export const exactlyTheProsocialCooperate = theorem<FamilySubject>({
  id: 'exactly-the-prosocial-cooperate',
  part: 'H2',
  title: 'Exactly the prosocial cooperate',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`In the $n$-player prisoner's dilemma with $b(n-1) \gt c \gt 0$, let $k$ agents have a weight
$\lambda \gt \dfrac{c}{b(n-1)-c}$ and the others be selfish. The sole pure equilibrium is that exactly those $k$ cooperate. It is $(n-k)(b(n-1)-c)$ short of the first best; a selfish
agent has $b+c$ more than a prosocial one; and a prosocial one has no less than under mutual defection iff $k \ge 1 + c/b$.`,
  proof: String.raw`Cooperating changes the utility of an agent of weight $\lambda$ by $-c + \lambda(b(n-1)-c)$, whatever the others do: more than 0 for the $k$, and
$-c$ for a selfish agent. Each of the $n-k$ who defect would add $b(n-1)-c$. With $k$ cooperators a selfish agent has $kb$, a prosocial one $(k-1)b - c$, under mutual defection
all have 0.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The threshold where all are prosocial; here some are.',
    },
  ],
  hypotheses: {
    costly: hypothesis('c > 0', ({ parameters: { c } }) => isPositive(c)),
    'worth-it-together': hypothesis('b(n − 1) > c', ({ parameters }) => isPositive(perCooperator(parameters))),
    'beyond-the-threshold': hypothesis('λ(b(n − 1) − c) > c', ({ parameters }) =>
      greater(multiply(parameters.weight, perCooperator(parameters)), parameters.c),
    ),
  },
  conclude: (subject) => {
    const { environment: of, parameters } = subject;
    const k = whole(parameters.k);
    const reached = cooperators(of, k);
    const payoffs = of.payoffs[0][reached];
    const shortBy = subtract(firstBestWelfare(of), of.welfare[0][reached]);
    const others = rational(of.agents.length - k);
    return all(
      soleEquilibrium(subject),
      claim(['what the equilibrium lacks of the first best', shortBy], '=', [
        '(n − k)(b(n − 1) − c)',
        multiply(others, perCooperator(parameters)),
      ]),
      ...(k === 0 || k === of.agents.length
        ? []
        : [
            claim(['what a selfish agent has more than a prosocial one', subtract(payoffs[k], payoffs[0])], '=', [
              'b + c',
              add(parameters.b, parameters.c),
            ]),
          ]),
      ...(k === 0
        ? []
        : [
            equivalent(
              ['a prosocial agent has no less than under mutual defection', atMost(of.payoffs[0][cooperators(of, 0)][0], payoffs[0])],
              ['k ≥ 1 + c/b', atMost(add(ONE, divide(parameters.c, parameters.b)), parameters.k)],
            ),
          ]),
    );
  },
});
