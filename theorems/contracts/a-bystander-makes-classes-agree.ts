/**
 * # With a bystander, it does not matter whether budgets balance
 *
 * An agent with a single action is never suspected of anything. So it can take what the others are fined and pay what they are to
 * receive, and neither a purse nor burning is needed: whatever can be implemented at all is so under a balanced budget. Then V_L and
 * λ*_L are the same in all three classes.
 *
 * Notation. V_L, undefined where there is no equilibrium pair; λ*_L, the least weight at which some selection of first bests is
 * implementable with nothing burned on the path (in the unrestricted class: at all).
 * Scope. Pure equilibria; any language. A bound does no harm where each agent who can deviate has a bystander of its own.
 * References. The residual claimant of Alchian and Demsetz (1972).
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { isLeast } from '../../src/contract/language/least-settings.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, type Conclusion, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { foundByDefinition } from '../foundations/by-definition.js';
import { pairIn, type Spoken } from './a-purse-implements-nothing-more.js';

/** The classes in which budgets need not balance. */
const OTHERS = ['subsidy-free', 'unrestricted'] as const;

/** How many agents have a single action. */
const bystanders = ({ environment }: Pick<Spoken, 'environment'>): number =>
  environment.actions.filter((names) => names.length === 1).length;

/** The subject in a class. `Object.assign`, not `...`: of objects spread by the hundred thousand each has a hidden class of its own (decision 14). */
const inClass = (subject: Spoken, mechanismClass: MechanismClass) => Object.assign({}, subject, { mechanismClass });

/** V_L in a class. */
const valueIn = (subject: Spoken, mechanismClass: MechanismClass): Quantity => bestValueOf(inClass(subject, mechanismClass));

/** λ*_L in a class. */
function weightIn(subject: Spoken, mechanismClass: MechanismClass): Quantity {
  const least = contractThreshold(settingOf(inClass(subject, mechanismClass)));
  return least.status === 'attained' ? least.weight : least.status === 'infinite' ? 'infinite' : 'undefined';
}

/** That λ*_L is found, every selection of first bests tried; on the least settings. */
function neededByDefinition(subject: Spoken, found: Quantity): Conclusion[] {
  const balanced = settingOf(inClass(subject, 'balanced'));
  return isLeast(balanced, 3)
    ? [claim(['λ*_L, balanced', found], '=', ['λ*_L, every selection tried', literalContractThreshold(balanced)])]
    : [];
}

/** What is claimed, part by part. */
const PARTS: readonly ((subject: Spoken) => Conclusion)[] = [
  (subject) =>
    equivalent(
      ['unrestricted transfers are found', implement(settingOf(inClass(subject, 'unrestricted')), subject.choice).implementable],
      ['balanced ones solve the linear program over all cells', pairIn(subject, 'balanced') !== null],
    ),
  (subject) => {
    const value = valueIn(subject, 'balanced');
    return all(
      ...foundByDefinition(settingOf(inClass(subject, 'balanced')), 3),
      ...OTHERS.map((mechanismClass) => claim([`V_L, ${mechanismClass}`, valueIn(subject, mechanismClass)], '=', ['V_L, balanced', value])),
    );
  },
  (subject) => {
    const weight = weightIn(subject, 'balanced');
    return all(
      ...neededByDefinition(subject, weight),
      ...OTHERS.map((mechanismClass) =>
        claim([`λ*_L, ${mechanismClass}`, weightIn(subject, mechanismClass)], '=', ['λ*_L, balanced', weight]),
      ),
    );
  },
];

export const aBystanderMakesClassesAgree = theorem<Spoken>({
  id: 'a-bystander-makes-classes-agree',
  part: 'B17',
  title: 'With a bystander, it does not matter whether budgets balance',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let some agent have a single action, and if there is a liability bound let as many agents have a single action as
have several. Then every choice that unrestricted transfers implement is implemented by balanced ones, which burn nothing. So $V_L$ is the same in all three classes, or
undefined in all, and so is $\lambda^*_L$.`,
  proof: String.raw`Let $t$ implement $f$, and let $j$ have a single action. Put $t_j(k) := -\sum_{i \ne j} t_i(k)$ on every cell $k$; if there is a bound,
give each agent $i$ with several actions a $j$ of its own, with $t_j(k) := -t_i(k)$, and nothing to the rest. Nothing changes for agents who can deviate, so $f$ is still an
equilibrium, budgets balance, and in the second case the bound is kept. Hence all classes implement the same choices, and the balanced pair is worth
$\sum_\omega p(\omega) W(\omega,f(\omega))$, more than which no pair with $f$ is. The same holds at any weight, where $v^\lambda$ is in the place of $u$.`,
  sources: [
    {
      citation: 'Alchian and Demsetz (1972), Production, information costs, and economic organization, American Economic Review 62',
      relation: 'Their residual claimant monitors as well; here it is enough that it cannot have done it.',
    },
  ],
  hypotheses: {
    bystander: hypothesis('some agent has a single action', (subject) => bystanders(subject) > 0),
    'enough-pockets': hypothesis(
      'there is no liability bound, or as many agents have a single action as have several',
      (subject) => (subject.liability ?? null) === null || 2 * bystanders(subject) >= subject.environment.agents.length,
    ),
  },
  conclude: (subject) => all(...oneByOne(PARTS).map((part) => part(subject))),
});
