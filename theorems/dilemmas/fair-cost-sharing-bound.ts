/**
 * # How much prosociality fair cost sharing can take
 *
 * Each agent uses one of the facilities open to it; who uses a facility shares its cost equally. A first best may tempt an agent from a
 * shared facility to a cheap one of its own, which everyone together pays for. Nothing else costs a first best anything.
 *
 * Notation. c_min and c_max over the facilities that some agent may use; λ for u_i + λW.
 * Scope. Any number of agents, each with facilities of its own choice. Attained: two agents, one who may use only the dear facility.
 * References. Apt and Schäfer (2014); the game: Anshelevich et al. (2008); the potential: Rosenthal (1973).
 */
import { isPositive, maximum, minimum, multiply, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { costSharing } from '../../src/game/dilemmas/cost-sharing.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { greaterThreshold, ratio, type Threshold } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

const letters = (count: number): string[] => Array.from({ length: count }, (_, e) => String.fromCharCode(97 + e));

/** The names `ca`, `cb`, … of costs and `open1`, `open2`, … of what is open to whom. */
export const costSharingNames = (agents: number, facilities: number) => ({
  costs: letters(facilities).map((letter) => `c${letter}`),
  access: Array.from({ length: agents }, (_, i) => `open${i + 1}`),
});

/** The facilities open to an agent, from their bits: 1 for a, 2 for b, 3 for both, 4 for c, …; `null` where there are none or too many. */
const facilitiesOf = (open: Rational, facilities: number): number[] | null => {
  const bits = natural(open, 1, 2 ** facilities - 1);
  return bits === null ? null : Array.from({ length: facilities }, (_, e) => e).filter((e) => Math.floor(bits / 2 ** e) % 2 === 1);
};

/** Cost sharing among so many agents and facilities, by what each facility costs and which are open to whom. */
export const costSharingFamily = (agents: number, facilities: number): Family => ({
  name: `cost sharing, ${agents} agents, ${facilities} facilities`,
  build: (parameters) => {
    const { costs, access } = costSharingNames(agents, facilities);
    const open = access.map((name) => facilitiesOf(parameters[name], facilities));
    if (open.includes(null)) return null;
    return costSharing(
      costs.map((name) => parameters[name]),
      open.map((those) => those ?? []),
    );
  },
});

/** What the facilities cost that some agent may use. */
const usable = ({ environment, parameters }: FamilySubject): Rational[] =>
  [...new Set(environment.actions.flat())].map((letter) => parameters[`c${letter}`]);

/** max{0, c_max/(2c_min) − 1}, or with another number of users in place of 2. */
export const sharingBound = (subject: FamilySubject, users = 2): Threshold => {
  const costs = usable(subject);
  const [dearest, cheapest] = [costs.reduce(maximum), costs.reduce(minimum)];
  const shared = multiply(rational(users), cheapest);
  return greaterThreshold(ZERO, ratio({ gain: subtract(dearest, shared), loss: shared }));
};

export const fairCostSharingBound = theorem<FamilySubject>({
  id: 'fair-cost-sharing-bound',
  part: 'D: fair cost sharing',
  title: 'How much prosociality fair cost sharing can take',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Each agent uses one of the facilities open to it, at positive costs $c_e$ that users share equally. Then
$\lambda^\ast(E) \le \max\lbrace 0, \dfrac{c_{\max}}{2c_{\min}} - 1 \rbrace$, over the facilities that some agent may use.`,
  proof: String.raw`Let $x_e$ count the users of $e$. Among the first bests take one of least potential $\sum_e c_e (1 + \tfrac12 + \dots + \tfrac1{x_e})$:
a deviation lowers the potential by its gain, so none that costs nothing tempts. Let an agent go from $e$ to $e'$. If it leaves $e$
empty and $e'$ is in use, cost falls by $c_e \gt 0$, which is impossible. If it leaves $e$ empty and opens $e'$, its gain is minus the loss.
If neither, the loss is 0. If it leaves others at $e$ and opens $e'$, it gains $c_e/x_e - c_{e'}$ and loses $c_{e'}$: a ratio of
$\frac{c_e}{x_e c_{e'}} - 1$ with $x_e \ge 2$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The bound; here with what each agent may use given, and the step over ties written out.',
    },
    {
      citation:
        'Anshelevich et al. (2008), The price of stability for network design with fair cost allocation, SIAM Journal on Computing 38',
      relation: 'The game and its potential.',
    },
  ],
  hypotheses: {
    'positive-costs': hypothesis('every facility that some agent may use costs something', (subject) => usable(subject).every(isPositive)),
  },
  conclude: (subject) =>
    claim(['the least weight λ*(E)', leastWeight(subject.environment)], '<=', ['max{0, c_max/(2c_min) − 1}', sharingBound(subject)]),
});
