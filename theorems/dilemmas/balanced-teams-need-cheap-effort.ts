/**
 * # A team that sees its output can share it so that all work, if work is cheap or the agents are prosocial
 *
 * Nobody can tell who shirked, only that output is short. Burning money then deters everyone at once; under balance what is taken from some
 * goes to others, and all the deterrence that is needed has to cancel out. Among selfish agents it can iff n·c ≤ 1; prosociality makes up
 * what dearer effort lacks.
 *
 * Notation. Output Σ a_j with a_i ∈ {0, 1}, shares s_i that sum to 1, cost c of effort; λ for u_i + λW.
 * Scope. Shares may be negative or exceed 1.
 * References. Holmström (1982), where a continuum of efforts rules out balance altogether; a case of B8.
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { signalLanguage } from '../../src/contract/language/language.js';
import type { MechanismClass, Setting } from '../../src/contract/language/setting.js';
import { equal, isNegative, less, minimum, multiply, ONE, type Rational, rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { team } from '../../src/game/dilemmas/public-goods.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { actionsIn } from '../../src/game/profile.js';
import { greaterThreshold, ratio, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A team with the prosocial weight of its members. */
export type TeamAtWeight = SubjectWith<'family' | 'parameters' | 'weight'>;

/** The names `s1`, …, `sn` of the shares. */
export const shareNames = (agents: number): string[] => Array.from({ length: agents }, (_, i) => `s${i + 1}`);

const sharesOf = ({ c: _, ...shares }: Parameters) => Object.values(shares);

/** Teams of so many, by their shares and the cost of effort. */
export const teamFamily = (agents: number): Family => ({
  name: `team of ${agents}`,
  build: (parameters) => team(sharesOf(parameters), parameters.c),
});

/** Whether a contract of the class on output makes a first best an equilibrium, with nothing burned on the path. */
export function reachesFirstBest({ environment, weight }: TeamAtWeight, mechanismClass: MechanismClass): boolean {
  const output = (_: number, profile: number) => actionsIn(environment, profile).reduce((total, effort) => total + effort, 0);
  const utilities = prosocialUtilities(environment, weight);
  const of: Setting = { environment, language: signalLanguage(environment, output), utilities, mechanismClass, liability: null };
  return firstBests(environment, 0).some((profile) => {
    const found = implement(of, [profile]);
    return found.implementable && equal(found.pair.value, firstBestWelfare(environment));
  });
}

/** λ ≥ max{0, gain/loss}. */
const suffices = ({ weight }: TeamAtWeight, gain: Rational, loss: Rational): boolean =>
  thresholdAtMost(greaterThreshold(ZERO, ratio({ gain, loss })), weight);

export const balancedTeamsNeedCheapEffort = theorem<TeamAtWeight>({
  id: 'balanced-teams-need-cheap-effort',
  part: 'D: team',
  title: 'A team that sees its output can share it so that all work, if work is cheap or the agents are prosocial',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`$n$ agents of weight $\lambda \ge 0$ work or shirk, $a_i \in \lbrace 0,1 \rbrace$, at cost $0 \lt c \lt 1$; output
$\sum_j a_j$ is verifiable and shared, $\sum_i s_i = 1$. Balanced contracts on output reach the first best iff
$\lambda \ge \frac{nc-1}{n(1-c)}$: for selfish agents, iff $nc \le 1$. Subsidy-free ones always do. Without a contract it takes
$\lambda \ge \max_i \frac{c - s_i}{1-c}$.`,
  proof: String.raw`Each effort adds $1 - c \gt 0$ to welfare, so that all work in the only first best. Who shirks gains $c - s_i$, costs $1-c$, and
leaves output at $n-1$, as anyone might have. Beside nothing paid on output $n$, transfers $t_i$ on output $n-1$ deter all iff
$c - s_i - \lambda(1-c) + t_i \le 0$ for every $i$. Fines for all do. There are such $t_i$ of sum 0 iff the sum over $i$ can be met,
$nc - 1 - n\lambda(1-c) \le 0$, and paying on output $n$ under balance changes nothing in that sum. Without a contract $t_i = 0$.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'No balanced sharing is efficient with differentiable effort; with two efforts it is iff nc ≤ 1.',
    },
    {
      citation: 'Legros and Matthews (1993), Efficient and nearly-efficient partnerships, Review of Economic Studies 60',
      relation: 'That finite teams may be efficient under balance.',
    },
  ],
  hypotheses: {
    'effort-costs': hypothesis('c > 0', ({ parameters: { c } }) => less(ZERO, c)),
    'effort-pays': hypothesis('c < 1', ({ parameters: { c } }) => less(c, ONE)),
    'all-is-shared': hypothesis('Σ s_i = 1', ({ parameters }) => equal(sum(sharesOf(parameters)), ONE)),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: (subject) => {
    const { environment: of, parameters, weight } = subject;
    const { c } = parameters;
    const n = rational(of.agents.length);
    const loss = subtract(ONE, c);
    const alone = firstBests(of, 0).some((profile) => isEquilibrium(of, prosocialUtilities(of, weight), 0, profile));
    return all(
      equivalent(
        ['balanced contracts reach the first best', reachesFirstBest(subject, 'balanced')],
        ['λ ≥ max{0, (nc − 1)/(n(1 − c))}', suffices(subject, subtract(multiply(n, c), ONE), multiply(n, loss))],
      ),
      equivalent(['subsidy-free contracts reach the first best', reachesFirstBest(subject, 'subsidy-free')], ['always', true]),
      equivalent(
        ['agents reach the first best without a contract', alone],
        ['λ ≥ max{0, (c − min s)/(1 − c)}', suffices(subject, subtract(c, sharesOf(parameters).reduce(minimum)), loss)],
      ),
    );
  },
});
