/**
 * # Beside a contract only the undetectably tempted must be prosocial
 *
 * Fines deter what the court can see. Suppose no temptation from the first best is taken for the first best of another contingency; then
 * each agent needs the weight that its own undetectable temptations ask for and no more, nothing is ever paid, and an agent without such a
 * temptation may be wholly selfish.
 *
 * Notation. λ*_{i,L}(f) is the largest gain/loss over agent i's own undetectable temptations from f, at all ω: 0 if it has none, ∞ if one has
 * loss 0. v_i = u_i + λ_i W.
 * Scope. Subsidy-free or unrestricted, no liability bound. With one contingency only one cell is on the path, and nothing is supposed.
 * References. `own-temptations-set-each-weight` is the empty language; `pooled-temptations-ask-for-more` shows what is supposed to be needed.
 */
import { literalImplementation } from '../../src/contract/literal/literal.js';
import { isNegative } from '../../src/exact/rational.js';
import { expectedWelfare } from '../../src/game/environment.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { pooledTemptations, undetectableThresholds } from '../../src/prosocial/hidden.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { agentsBelow } from './own-temptations-set-each-weight.js';

/** A setting, a choice and a weight for each agent. */
export type ContractAtWeights = ChoiceSubject & SubjectWith<'weights'>;

/** The best pair that implements the choice at the weights, by the definition, or `null`. */
export const literalPair = (subject: ContractAtWeights) =>
  literalImplementation({ ...settingOf(subject), utilities: prosocialUtilities(subject.environment, subject.weights) }, subject.choice);

export const contractsExcuseDetectedTemptations = theorem<ContractAtWeights>({
  id: 'contracts-excuse-detected-temptations',
  part: 'C8',
  title: 'Beside a contract only the undetectably tempted must be prosocial',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Subsidy-free or unrestricted, no bound. Let $\lambda_i \ge 0$, let $f$ choose first bests, and let no temptation from $f$ lead into
another cell on the path of $f$ (with one contingency there is none). Some transfers make $f$ an equilibrium of $u_i + \lambda_i W + t_i$ at
every $\omega$ iff $\lambda_i \ge \lambda^{\ast}_{i,L}(f)$ for every agent $i$; and then some do with nothing burned, in a pair worth $W^{\ast}$.`,
  proof: String.raw`*Necessary.* An undetectable deviation pays the same before and after, so it must not gain in $u_i + \lambda_i W$:
$g - \lambda_i \ell \le 0$. *Sufficient.* Pay nothing on the path and fine everyone more than any gain in every other cell. A deviation off the path is then not worth
while. One that stays on the path changes no payment; it is undetectable, and $\lambda_i$ deters it, or it leads into another cell on the path, is no temptation,
and gains at most $-\lambda_i\ell \le 0$.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Mechanisms and prosociality side by side; here who has to be prosocial, and how much, beside the best contract.',
    },
  ],
  hypotheses: {
    'first-bests': hypothesis('f(ω) is a first best at every ω', choosesFirstBests),
    nonnegative: hypothesis('λ_i ≥ 0 for every agent', ({ weights }) => !weights.some(isNegative)),
    'money-may-be-burned': hypothesis('the class is subsidy-free or unrestricted', ({ mechanismClass }) => mechanismClass !== 'balanced'),
    unbounded: hypothesis('there is no liability bound', ({ liability = null }) => liability === null),
    'nothing-pooled': hypothesis(
      'no temptation from f leads into another cell on the path',
      ({ environment, language, choice }) => pooledTemptations(environment, language, choice).length === 0,
    ),
  },
  conclude: (subject) => {
    const { environment, language, choice, weights } = subject;
    const pair = literalPair(subject);
    const enough = agentsBelow(environment, weights, undetectableThresholds(environment, language, choice)).length === 0;
    return all(
      equivalent(
        ['some transfers make f an equilibrium, by linear programming', pair !== null],
        ['λ_i ≥ λ*_{i,L}(f) for every agent', enough],
      ),
      claim(['the value of the best such pair', pair === null ? 'undefined' : pair.value], '=', [
        'the welfare of f, where the weights are enough',
        enough ? expectedWelfare(environment, choice) : 'undefined',
      ]),
    );
  },
});
