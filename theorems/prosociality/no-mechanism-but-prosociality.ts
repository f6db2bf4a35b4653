/**
 * # Where no mechanism closes the gap, prosociality does
 *
 * One environment and one contract language. At some contingency the first best can be left at a gain, unseen by the contract: whatever is
 * paid, with fines or subsidies or an unlimited purse, welfare falls short by at least the stake of that contingency. In the same
 * environment and the same language agents who weigh everyone's welfare by λ*(E), a finite number, leave no gap; they need no transfer.
 *
 * Notation. δ = W*(ω) − max_{a ∉ F(ω)} W(ω,a), the stake; λ*(E), the least weight at which every ω has a first-best equilibrium.
 * Scope. Pure equilibria, the best of them granted on both sides; all three classes, any liability bound. It takes at least two agents: the
 * first best of one agent never tempts it.
 * References. The paper's two claims, of one and the same object.
 */

import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { multiply, type Rational, ZERO } from '../../src/exact/rational.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { type ContingencySubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, meets, theorem } from '../../src/theory/statement/theorem.js';
import { stake, undetectableTemptation } from '../contracts/undetectable-temptation.js';
import { foundByDefinition, valueWithGap } from '../foundations/by-definition.js';
import { hasUniqueFirstBests } from './prosocial-threshold.js';
import { prosocialGap, worthOfNothing } from './prosociality-closes-every-gap.js';

/** An environment, a language and a contingency; a liability bound if there is one. The theorem speaks of every class. */
export type InLanguage = SubjectWith<'language' | 'contingency'>;

/** The subject in a class. */
export const inClass = (subject: InLanguage, mechanismClass: MechanismClass): ContingencySubject =>
  Object.assign({}, subject, { mechanismClass });

/** What no mechanism does: in every class the gap is at least p(ω)δ > 0. */
function everyMechanismFails(subject: InLanguage): Conclusion {
  const { environment, contingency } = subject;
  const delta = stake(inClass(subject, 'unrestricted'));
  const least = delta === null ? ('undefined' as const) : multiply(environment.prior[contingency], delta);
  return all(
    claim(['the stake p(ω)δ', least], '>', ['nothing', ZERO]),
    ...MECHANISM_CLASSES.flatMap((mechanismClass) => {
      const inThis = inClass(subject, mechanismClass);
      const gap = prosocialGap(inThis, ZERO);
      return [
        claim([`the gap among selfish agents, ${mechanismClass}`, gap], '>=', ['the stake p(ω)δ', least]),
        ...foundByDefinition(settingOf(inThis), 5, valueWithGap(inThis, gap)),
      ];
    }),
  );
}

/** What weight λ does: the null mechanism is worth W*, and no class leaves a gap. */
const thisWeightDoes = (subject: InLanguage, weight: Rational): Conclusion =>
  all(
    claim(['what paying nothing is worth at weight λ*(E)', worthOfNothing(inClass(subject, 'balanced'), weight)], '=', [
      'W*',
      firstBestWelfare(subject.environment),
    ]),
    ...MECHANISM_CLASSES.map((mechanismClass) =>
      claim([`the gap at weight λ*(E), ${mechanismClass}`, prosocialGap(inClass(subject, mechanismClass), weight)], '=', ['none', ZERO]),
    ),
  );

export const noMechanismButProsociality = theorem<InLanguage>({
  id: 'no-mechanism-but-prosociality',
  part: 'C3',
  title: 'Where no mechanism closes the gap, prosociality does',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let first bests be unique at every contingency of $E$, and let the first best of some contingency $\omega$ have a
temptation that is undetectable in $L$. Then every mechanism of every class leaves $\Gamma_L \ge p(\omega)\,\delta > 0$ (or $V_L$ is
undefined), where $\delta = W^*(\omega) - \max_{a \notin F(\omega)} W(\omega,a)$; and among agents of weight $\lambda^*(E)$, which is finite
and positive, $\Gamma^{\lambda^*(E)}_L = 0$ in every class: the mechanism that pays nothing is worth $W^*$.`,
  proof: String.raw`The first half is undetectable-temptation; $\delta > 0$ because the tempting deviation leads out of $F(\omega)$. By
prosocial-threshold uniqueness makes $\lambda^*(E)$ finite, and the temptation at $\omega$ makes it positive. The second half is
prosociality-closes-every-gap at $\lambda = \lambda^*(E)$.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Both claims of the paper about one environment and one language, with the loss and the weight as exact numbers.',
    },
  ],
  hypotheses: {
    'unique-first-bests': hypothesis('there is one first best at every contingency', ({ environment }) => hasUniqueFirstBests(environment)),
    unseen: hypothesis('every first best at ω has an undetectable temptation', (subject) =>
      meets(undetectableTemptation, inClass(subject, 'unrestricted')),
    ),
  },
  conclude: (subject) => {
    const level = selfishnessLevel(subject.environment);
    return all(
      everyMechanismFails(subject),
      claim(['λ*(E)', level], '>', ['nothing', ZERO]),
      claim(['λ*(E)', level], '<', ['what no weight reaches', INFINITE]),
      ...(level === INFINITE ? [] : [thisWeightDoes(subject, level)]),
    );
  },
});
