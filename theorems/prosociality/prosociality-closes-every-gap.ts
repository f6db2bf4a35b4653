/**
 * # Enough prosociality closes every gap, whatever the contract can say
 *
 * From the weight λ*(E) on, every contingency has a first best that nobody leaves, without any transfer. Nothing paid is a mechanism of
 * every class in every language, the empty one included: so there is no gap left for the language to matter. Below λ*(E) some contingency
 * is without such a first best, and paying nothing no longer reaches W*. Unlike a contract, a weight needs no list of contingencies.
 *
 * Notation. The null mechanism pays nothing on every cell; Γ_L^λ is the gap W* − V_L^λ where agents maximise v^λ = u + λW.
 * Scope. Pure equilibria, the best of them granted; any class, any liability bound, any language. For every equilibrium one needs more.
 * References. The paper's second claim; the selfishness level of Apt and Schäfer (2014).
 */
import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { equilibriumPair, isInducedEquilibrium, isMechanism, type Transfers } from '../../src/contract/setting.js';
import { add, compare, equal, format, fraction, multiply, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import {
  easiestFirstBests,
  INFINITE,
  lowerThreshold,
  ratio,
  selfishnessLevel,
  type Threshold,
  temptations,
  thresholdAtMost,
} from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, type Quantity, sameSet } from '../../src/theory/statement/conclusion.js';
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

/** Whether the best equilibria of v^λ without transfers are worth W*: at every ω some first best is an equilibrium. */
function nothingReachesFirstBest(of: Environment, weight: Rational): boolean {
  const utilities = prosocialUtilities(of, weight);
  return of.contingencies.every((_, w) => firstBests(of, w).some((profile) => isEquilibrium(of, utilities, w, profile)));
}

/**
 * Weights from 0 up to but not including λ*(E) that stand for all of them: no temptation at a first best changes sides strictly between
 * two neighbours among 0, the ratios of gain to loss and λ*(E), so one weight between each two and the neighbours themselves will do.
 */
function weightsBelowLevel(of: Environment): Rational[] {
  const level = selfishnessLevel(of);
  const turning = of.contingencies
    .flatMap((_, w) => firstBests(of, w).flatMap((profile) => temptations(of, w, profile).map(ratio)))
    .filter((threshold) => threshold !== INFINITE)
    .filter((threshold) => lowerThreshold(threshold, level))
    .sort(compare);
  const neighbours = lowerThreshold(ZERO, level) ? [ZERO, ...turning] : [];
  return neighbours.flatMap((low, k) => {
    const high: Threshold = k + 1 < neighbours.length ? neighbours[k + 1] : level;
    const between = high === INFINITE ? add(low, ONE) : multiply(add(low, high), fraction(1n, 2n));
    return equal(low, between) ? [low] : [low, between];
  });
}

export const prosocialityClosesEveryGap = theorem<SettingAtWeight>({
  id: 'prosociality-closes-every-gap',
  part: 'C2',
  title: 'Enough prosociality closes every gap, whatever the contract can say',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`If $\lambda \ge \lambda^*(E)$ (so $\lambda^*(E)$ is finite), then the null mechanism with some selection of first
bests is an equilibrium pair of value $W^*$ among agents of weight $\lambda$. Hence $\Gamma^\lambda_L = 0$ in every language $L$, the empty
one included, in every class and under every liability bound. At weights $0 \le \lambda < \lambda^*(E)$ no equilibrium pair of the null
mechanism has value $W^*$.`,
  proof: String.raw`By prosocial-threshold, $\lambda \ge \lambda^*(E)$ iff every $\omega$ has a first best $f(\omega)$ that is an
equilibrium of $v^\lambda$. Transfers of $0$ belong to every class, respect every bound, can be written in every language and change no
incentive; so $(0,f)$ is an equilibrium pair, of value $\sum_\omega p(\omega)W^*(\omega) = W^*$, and no pair is worth more. Conversely a
pair $(0,f)$ of value $W^*$ has $f(\omega) \in F(\omega)$ at every $\omega$, since $p > 0$.`,
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
    const tooLittle = weightsBelowLevel(environment).filter((below) => nothingReachesFirstBest(environment, below));
    return all(
      claim(['what paying nothing is worth', worthOfNothing(subject, weight)], '=', ['W*', firstBestWelfare(environment)]),
      claim(['the gap at weight λ', prosocialGap(subject, weight)], '=', ['none', ZERO]),
      sameSet(['weights below λ*(E) at which paying nothing reaches W*', tooLittle.map(format)], ['none', []]),
    );
  },
});
