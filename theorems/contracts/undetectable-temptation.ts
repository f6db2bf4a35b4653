/**
 * # An undetectable temptation leaves a gap that no mechanism closes
 *
 * Some contingency offers, from each of its first bests, a temptation that the contract cannot see. Whatever the transfers, the tempted
 * agent is paid the same before and after, so it deviates; welfare falls short of the first best by at least the stake of that contingency.
 *
 * Notation. δ = W*(ω) − max_{a ∉ F(ω)} W(ω,a), the stake: what the best profile that is not a first best falls short by.
 * Scope. Pure equilibria; every mechanism class, outside money and any liability bound included.
 * References. The paper's first claim. One-agent analogue: Holmström (1979), hidden action.
 */
import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { isDetectable } from '../../src/contract/language/language.js';
import { isLeast } from '../../src/contract/language/least-settings.js';
import { setting } from '../../src/contract/language/setting.js';
import { literalTransfersFor } from '../../src/contract/literal/literal.js';
import { isPositive, less, maximum, multiply, type Rational, subtract } from '../../src/exact/rational.js';
import { firstBests, firstBestWelfareAt, gain } from '../../src/game/environment.js';
import { type Deviation, deviationsFrom, type Profile, profileNames } from '../../src/game/profile.js';
import { all, claim, type Quantity, sameSet } from '../../src/theory/statement/conclusion.js';
import { type ContingencySubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { foundByDefinition, valueWithGap } from '../foundations/by-definition.js';

const everyFirstBest =
  (has: (subject: ContingencySubject, profile: Profile, deviation: Deviation) => boolean) => (subject: ContingencySubject) =>
    firstBests(subject.environment, subject.contingency).every((profile) =>
      deviationsFrom(subject.environment, profile).some((deviation) => has(subject, profile, deviation)),
    );

const tempts = ({ environment, contingency }: ContingencySubject, profile: Profile, deviation: Deviation) =>
  isPositive(gain(environment, contingency, profile, deviation));

/** Whether a deviation gains and stays in its cell. */
export const temptsUnseen = (subject: ContingencySubject, profile: Profile, deviation: Deviation) =>
  tempts(subject, profile, deviation) && !isDetectable(subject.language, subject.contingency, profile, deviation);

/** Every first best at ω that has a temptation has an undetectable one. */
const unseenIfTempted = (subject: ContingencySubject): boolean =>
  firstBests(subject.environment, subject.contingency).every((profile) => {
    const deviations = deviationsFrom(subject.environment, profile);
    return (
      !deviations.some((deviation) => tempts(subject, profile, deviation)) ||
      deviations.some((deviation) => temptsUnseen(subject, profile, deviation))
    );
  });

/** δ at the contingency, or `null` where every profile is a first best. */
export function stake({ environment, contingency }: ContingencySubject): Rational | null {
  const best = firstBestWelfareAt(environment, contingency);
  const others = environment.welfare[contingency].filter((w) => less(w, best));
  return others.length === 0 ? null : subtract(best, others.reduce(maximum));
}

/** The first bests at the contingency that some transfers of any kind make an equilibrium there, by a linear program over all cells. */
const heldAt = ({ environment: of, language, contingency }: ContingencySubject): string[] =>
  firstBests(of, contingency)
    .filter(
      (profile) => literalTransfersFor(setting(of, language, { mechanismClass: 'unrestricted' }), [{ contingency, profile }]) !== null,
    )
    .map((profile) => profileNames(of, profile).join(' '));

export const undetectableTemptation = theorem<ContingencySubject>({
  id: 'undetectable-temptation',
  part: 'B1',
  title: 'An undetectable temptation leaves a gap that no mechanism closes',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`If at some contingency $\omega$ every $a \in F(\omega)$ has an undetectable temptation, then in every class
$V_L$ is undefined or $\Gamma_L \ge p(\omega)\,\delta > 0$, where $\delta = W^*(\omega) - \max_{a \notin F(\omega)} W(\omega,a)$. If $F(\omega) = A$, it is undefined.`,
  proof: String.raw`Let $a \in F(\omega)$ and let $b$ be an undetectable temptation of agent $i$ at $(\omega,a)$. Both outcomes lie in one cell, so $i$ is paid
the same in both and gains by deviating: $a$ is no equilibrium at $\omega$ under any transfers. Hence $f(\omega) \notin F(\omega)$ in every equilibrium pair, and
$W(\omega,f(\omega)) \le W^*(\omega) - \delta$. Elsewhere $W \le W^*$; burned money only lowers the value.`,
  sources: [
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'One agent and risk aversion there; any number of agents and any partition here, exactly.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The first claim of the paper, as a statement about finite environments.',
    },
  ],
  hypotheses: {
    'tempted-everywhere': hypothesis('every first best at ω can be left by some agent at a gain', everyFirstBest(tempts)),
    unseen: hypothesis('a first best that can be left at a gain can be left so without the court seeing it', unseenIfTempted),
  },
  conclude: (subject) => {
    const { environment, contingency } = subject;
    const of = settingOf(subject);
    const delta = stake(subject);
    const gap: Quantity = cooperationGap(of) ?? 'infinite';
    const name = 'the cooperation gap (infinite where there is no equilibrium pair)';
    const bounded =
      delta === null
        ? claim([name, gap], '=', ['what is left where every profile is a first best', 'infinite'])
        : claim([name, gap], '>=', ['the stake p(ω)δ', multiply(environment.prior[contingency], delta)]);
    if (!isLeast(of, 5)) return bounded;
    return all(
      bounded,
      sameSet(['first bests at ω that some transfers make an equilibrium, a linear program for each', heldAt(subject)], ['none', []]),
      ...foundByDefinition(of, 5, valueWithGap(of, gap)),
    );
  },
});
