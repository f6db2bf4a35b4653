/**
 * # Where some prosociality is enough, it closes every gap, whatever the contract can say
 *
 * From the weight λ*(E) on, every contingency has a first best that nobody leaves, without any transfer. Nothing paid is a mechanism of
 * every class in every language, the empty one included: so there is no gap left for the language to matter. Unlike a contract, a weight
 * needs no list of contingencies. Below λ*(E) see `too-little-prosociality-falls-short`; it may be infinite (`no-weight-suffices`).
 *
 * Notation. The null mechanism pays nothing on every cell; Γ_L^λ is the gap W* − V_L^λ where agents maximise v^λ = u + λW.
 * Scope. Pure equilibria, the best of them granted; any class, any liability bound, any language. For every equilibrium one needs more.
 * References. The paper's second claim; the selfishness level of Apt and Schäfer (2014).
 */
import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { equilibriumPair, isInducedEquilibrium, isMechanism, type Transfers } from '../../src/contract/language/setting.js';
import { type Rational, ZERO } from '../../src/exact/rational.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { easiestFirstBests, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An environment, a language, a class and a prosocial weight. */
export type SettingAtWeight = SettingSubject & SubjectWith<'weight'>;

const NOTHING: Transfers = new Map();

/** Γ^λ_L by search, infinite where V^λ_L is undefined. */
export function prosocialGap(subject: SettingSubject, weight: Rational): Quantity {
  return cooperationGap({ ...settingOf(subject), utilities: prosocialUtilities(subject.environment, weight) }) ?? 'infinite';
}

/** What the null mechanism is worth with the first bests of least threshold, at a weight; undefined where that is no equilibrium pair. */
export function worthOfNothing(subject: SettingSubject, weight: Rational): Quantity {
  const setting = { ...settingOf(subject), utilities: prosocialUtilities(subject.environment, weight) };
  const choice = easiestFirstBests(subject.environment).map(({ profile }) => profile);
  const isPair = isMechanism(setting, NOTHING) && isInducedEquilibrium(setting, NOTHING, choice);
  return isPair ? equilibriumPair(setting, choice, NOTHING).value : 'undefined';
}

export const prosocialityClosesEveryGap = theorem<SettingAtWeight>({
  id: 'prosociality-closes-every-gap',
  part: 'C2',
  title: 'Where some prosociality is enough, it closes every gap, whatever the contract can say',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`If $\lambda \ge \lambda^*(E)$ (so $\lambda^*(E)$ is finite), then the null mechanism with some selection of first
bests is an equilibrium pair of value $W^*$ among agents of weight $\lambda$. Hence $\Gamma^\lambda_L = 0$ in every language $L$, the empty
one included, in every class and under every liability bound.`,
  proof: String.raw`By prosocial-threshold, $\lambda \ge \lambda^*(E)$ iff every $\omega$ has a first best $f(\omega)$ that is an
equilibrium of $v^\lambda$. Transfers of $0$ belong to every class, respect every bound, can be written in every language and change no
incentive; so $(0,f)$ is an equilibrium pair, of value $\sum_\omega p(\omega)W^*(\omega) = W^*$, and no pair is worth more.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The second claim of the paper, with the least weight that will do.',
    },
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'One game without contract there; environments, languages and mechanisms here.',
    },
  ],
  hypotheses: {
    enough: hypothesis('λ ≥ λ*(E)', ({ environment, weight }) => thresholdAtMost(selfishnessLevel(environment), weight)),
  },
  conclude: (subject) => {
    const { environment, weight } = subject;
    return all(
      claim(['what paying nothing is worth', worthOfNothing(subject, weight)], '=', ['W*', firstBestWelfare(environment)]),
      claim(['the gap at weight λ', prosocialGap(subject, weight)], '=', ['none', ZERO]),
    );
  },
});
