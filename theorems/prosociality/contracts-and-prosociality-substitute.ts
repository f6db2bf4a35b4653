/**
 * # Contracts and prosociality are substitutes
 *
 * What a contract cannot say, prosociality makes up for, and conversely: each language L needs a least weight λ*_L, from which on there is
 * no gap and below which there is one. A finer language never needs more; the empty one needs all of λ*(E), the complete one nothing.
 *
 * Notation. λ*_L is the least weight at which some selection of first bests is implementable in L with nothing burned on the path (in the
 * unrestricted class: at all), ∞ if there is none; λ*(E) the same without any contract; Γ_L^λ = W* − V_L^λ for agents who maximise u + λW.
 * Scope. Pure equilibria, the best of them granted; every class, any liability bound, which binds t in the form u_i + λW + t_i (in the form
 * (1−α)u_i + αW with λ = α/(1−α) it binds (1+λ)t).
 * References. The trade-off is the paper's; λ*_L appears to be new.
 */
import { outcomesOf } from '../../src/contract/incentives/incentives.js';
import { completeLanguage, emptyLanguage, type Language, refines } from '../../src/contract/language/language.js';
import { equilibriumPair, isInducedEquilibrium, isMechanism, type Setting } from '../../src/contract/language/setting.js';
import { choicesFrom, literalProgram } from '../../src/contract/literal/literal.js';
import { isNegative, isZero, type Rational, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { solve } from '../../src/exact/simplex.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { type ContractThreshold, contractThreshold } from '../../src/prosocial/substitution.js';
import { selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, type Conclusion, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import { type SettingSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { prosocialGap } from './prosociality-closes-every-gap.js';

/** An environment, two languages, a class and a prosocial weight. */
export type RefinementAtWeight = SettingSubject & SubjectWith<'finer' | 'weight'>;

/** λ*_L of a subject, and λ*(E). */
const thresholdOf = remember((subject: RefinementAtWeight): ContractThreshold => contractThreshold(settingOf(subject)));
const levelOf = remember(selfishnessLevel);

/** λ*_L as a quantity. */
const weightOf = (found: ContractThreshold): Quantity =>
  found.status === 'attained' ? found.weight : found.status === 'infinite' ? 'infinite' : 'undefined';

/** The setting among agents of a prosocial weight. */
const atWeight = (of: Setting, weight: Rational): Setting => ({ ...of, utilities: prosocialUtilities(of.environment, weight) });

/** Whether transfers implement some selection of first bests with nothing burned on the path: every selection is tried, by definition. */
function someSelectionIsSupported(of: Setting): boolean {
  const { environment } = of;
  for (const selection of choicesFrom(environment.contingencies.map((_, w) => firstBests(environment, w)))) {
    if (solve({ ...literalProgram(of, outcomesOf(selection), true), objective: [] }).status !== 'infeasible') return true;
  }
  return false;
}

/** What the pair that attains λ*_L is worth at that weight, by the definitions; undefined if it is no equilibrium pair. */
function worthAtThreshold(of: Setting, weight: Rational, { pair }: Extract<ContractThreshold, { status: 'attained' }>): Quantity {
  const setting = atWeight(of, weight);
  const isPair = isMechanism(setting, pair.transfers) && isInducedEquilibrium(setting, pair.transfers, pair.choice);
  return isPair ? equilibriumPair(setting, pair.choice, pair.transfers).value : 'undefined';
}

export const contractsAndProsocialitySubstitute = theorem<RefinementAtWeight>({
  id: 'contracts-and-prosociality-substitute',
  part: 'C4',
  title: 'Contracts and prosociality are substitutes',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $\lambda \ge 0$ and let $L'$ refine $L$; take any class and any liability bound. Then

1. $\Gamma^\lambda_L = 0$ if and only if some selection of first bests is implementable at $\lambda$ with nothing burned on the path, if and
   only if $\lambda \ge \lambda^*_L$. In particular $\lambda^*_L = 0$ iff $V_L$ is defined and $\Gamma_L = 0$.
2. $\lambda^*_{L'} \le \lambda^*_L \le \lambda^*(E)$.
3. $\lambda^*_L = \lambda^*(E)$ for the empty $L$; without a liability bound $\lambda^*_L = 0$ for the complete one.`,
  proof: String.raw`At a first best every deviation has loss $\ell \ge 0$, so its incentive constraint
$t_i(k) - t_i(k') \ge g - \lambda\ell$ only weakens as $\lambda$ grows: transfers that do at $\lambda$ do at every larger weight. The pairs
$(\lambda,t)$ of a selection form a closed polyhedron, so the least $\lambda$ is attained. A pair has value $W^*$ iff it selects first bests
and burns nothing on the path, since $p > 0$: this is (1). A $t$ on $L$ is a $t$ on $L'$ with the same path, and $t = 0$ does at
$\lambda^*(E)$ (prosocial-threshold): (2). On one cell transfers are constants and change no incentive. If every outcome has its own cell,
fine deviators and, if the budget must balance, pay the fine to another agent, which is possible as one outcome is one agent's deviation; a
single agent has no temptation at a first best: (3).`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'That prosociality fills what contracts leave open; here the exchange rate between the two, exactly.',
    },
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The empty language: λ*(E).',
    },
  ],
  hypotheses: {
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
    refines: hypothesis("L' refines L", ({ finer, language }) => refines(finer, language)),
  },
  conclude: (subject) => {
    const { environment, weight } = subject;
    const of = settingOf(subject);
    const needed = (language: Language): Quantity => weightOf(contractThreshold({ ...of, language }));
    const least = () => weightOf(thresholdOf(subject));
    const level = () => levelOf(environment);
    const enough = () => {
      const weightNeeded = least();
      return ['λ ≥ λ*_L', weightNeeded !== 'undefined' && thresholdAtMost(weightNeeded, weight)] as const;
    };
    const parts: (() => Conclusion | readonly Conclusion[])[] = [
      () => {
        const gap = prosocialGap(subject, weight);
        return equivalent(['the gap at weight λ is 0', gap !== 'infinite' && gap !== 'undefined' && isZero(gap)], enough());
      },
      () =>
        equivalent(
          ['some selection of first bests is implementable at λ with nothing burned', someSelectionIsSupported(atWeight(of, weight))],
          enough(),
        ),
      () => claim(["λ*_L' of the finer language", needed(subject.finer)], '<=', ['λ*_L', least()]),
      () => claim(['λ*_L', least()], '<=', ['λ*(E)', level()]),
      () => claim(['λ*_L of the empty language', needed(emptyLanguage(environment))], '=', ['λ*(E)', level()]),
      () => {
        const attained = thresholdOf(subject);
        if (attained.status !== 'attained') return [];
        return claim(['what the contract is worth at λ*_L', worthAtThreshold(of, attained.weight, attained)], '=', [
          'W*',
          firstBestWelfare(environment),
        ]);
      },
      ...(of.liability === null
        ? [() => claim(['λ*_L of the complete language', needed(completeLanguage(environment))], '=', ['nothing', ZERO])]
        : []),
    ];
    return all(...oneByOne(parts).flatMap((part) => part()));
  },
});
