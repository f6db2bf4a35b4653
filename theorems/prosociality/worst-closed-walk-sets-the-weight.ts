/**
 * # The worst closed walk sets the weight
 *
 * Transfers cancel along a closed walk of one agent's deviations between the cells on the path, so what is left there only prosociality can
 * outweigh. Fines and subsidies take care of everything else: the weight that a selection of first bests needs beside a contract is the
 * largest ratio of total gain to total loss along a closed walk. A walk of one step is an undetectable temptation; without any contract
 * every temptation is one.
 *
 * Notation. A deviation (ω,i,b) from f(ω) is an arc of agent i from cell(ω,f(ω)), a cell on the path, to cell(ω,(b,f(ω)_−i)).
 * Scope. Subsidy-free (money may be burned, on the path too) and unrestricted transfers without a liability bound. Balanced budgets and
 * bounds add constraints that no walk shows.
 * References. Rochet (1987) for selfish agents, verifiable actions and one agent who acts.
 */
import { type Incentive, incentivesAt, outcomesOf } from '../../src/contract/incentives/incentives.js';
import type { Language } from '../../src/contract/language/language.js';
import type { Choice, Setting } from '../../src/contract/language/setting.js';
import { choicesFrom, literalImplementation } from '../../src/contract/literal/literal.js';
import { add, isNegative, isPositive, type Rational, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { type Environment, firstBests, loss } from '../../src/game/environment.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { contractThreshold, sufficientWeight } from '../../src/prosocial/substitution.js';
import { greaterThreshold, INFINITE, ratio, type Threshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import type { ChoiceAtWeight } from './prosocial-threshold.js';

/** An environment, a language, a class, a choice and a prosocial weight. */
export type ChoiceInSetting = SettingSubject & ChoiceAtWeight;

/** The largest Σgain/Σloss over agents and closed walks that meet no cell twice; 0 where no total gain is positive, ∞ where one is free. */
export function largestWalkRatio(of: Setting, choice: Choice): Threshold {
  const arcs = outcomesOf(choice).flatMap((outcome) => incentivesAt(of, outcome));
  let largest: Threshold = ZERO;
  /** Extends a walk of `agent` that began in the cell `start`, the least of those it meets. */
  function extend(agent: number, start: number, walk: readonly Incentive[]): void {
    const at = walk.length === 0 ? start : walk[walk.length - 1].into;
    for (const arc of arcs.filter(({ agent: walker, from }) => walker === agent && from === at)) {
      const longer = [...walk, arc];
      if (arc.into === start) largest = greaterThreshold(largest, walkRatio(of, longer));
      else if (arc.into > start && walk.every(({ into }) => into !== arc.into)) extend(agent, start, longer);
    }
  }
  const path = new Set(arcs.map(({ from }) => from));
  of.environment.agents.forEach((_, agent) => {
    for (const start of path) extend(agent, start, []);
  });
  return largest;
}

/** Σgain/Σloss of a walk, 0 where it gains nothing. */
function walkRatio({ environment }: Setting, walk: readonly Incentive[]): Threshold {
  const total = (of: (step: Incentive) => Rational) => walk.map(of).reduce(add);
  const gain = total((step) => step.gain);
  return isPositive(gain) ? ratio({ gain, loss: total((step) => loss(environment, step.contingency, step.profile, step)) }) : ZERO;
}

/** The worst ratio of the subject's choice. */
export const worstOf = remember((subject: ChoiceInSetting): Threshold => largestWalkRatio(settingOf(subject), subject.choice));

/** λ*_L without budgets, as the search finds it and as the least of the worst ratios of all selections: the same at every weight. */
const leastWeights = remember((environment: Environment, language: Language, liability: Rational | null) => {
  const of = settingOf({ environment, language, mechanismClass: 'unrestricted', liability });
  const found = contractThreshold(of);
  const ratios = [...choicesFrom(environment.contingencies.map((_, w) => firstBests(environment, w)))].map((selection) =>
    largestWalkRatio(of, selection),
  );
  const searched: Threshold = found.status === 'attained' ? found.weight : INFINITE;
  return { searched, least: ratios.reduce((x, y) => (thresholdAtMost(x, y) ? x : y)) };
});

export const worstClosedWalkSetsTheWeight = theorem<ChoiceInSetting>({
  id: 'worst-closed-walk-sets-the-weight',
  part: 'C4',
  title: 'The worst closed walk sets the weight',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $\lambda \ge 0$, let $f$ select first bests, and let transfers be subsidy-free or unrestricted, without a
liability bound. Some transfers in $L$ make $f$ an equilibrium choice among agents of weight $\lambda$ if and only if $\lambda$ is at least
the largest $\sum \text{gain} / \sum \text{loss}$ over agents and closed walks of their deviations between the cells on the path ($0$ where
no $\sum\text{gain}$ is positive, $\infty$ where $\sum\text{loss} = 0 < \sum\text{gain}$). In the unrestricted class this is the least
weight of $f$, and $\lambda^*_L$ is the least of these over the selections.`,
  proof: String.raw`At weight $\lambda$ the arcs weigh $\text{gain} - \lambda\,\text{loss}$. Transfers that satisfy
$t_i(\text{from}) - t_i(\text{into}) \ge \text{gain} - \lambda\,\text{loss}$ between cells on the path exist iff no closed walk of one agent
has positive weight (difference constraints), that is iff $\sum\text{gain} \le \lambda\sum\text{loss}$ along each; a closed walk is a union
of closed walks that meet no cell twice, and $\sum\text{loss} \ge 0$ at first bests. Off the path a large fine does; subtracting a constant
from $t_i$ settles the budget.`,
  sources: [
    {
      citation: 'Rochet (1987), A necessary and sufficient condition for rationalizability, Journal of Mathematical Economics 16',
      relation:
        'Cyclic monotonicity: weight 0, verifiable actions, one agent. Here several agents, any partition, and the weight to make up.',
    },
  ],
  hypotheses: {
    'first-bests': hypothesis('f(ω) is a first best at every ω', choosesFirstBests),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
    'not-balanced': hypothesis('transfers need not balance', ({ mechanismClass }) => mechanismClass !== 'balanced'),
    'no-bound': hypothesis('there is no liability bound', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const { environment, language, choice, weight } = subject;
    const of = settingOf(subject);
    const purse: Setting = { ...of, mechanismClass: 'unrestricted' };
    const worst = worstOf(subject);
    const transfers = literalImplementation({ ...of, utilities: prosocialUtilities(environment, weight) }, choice);
    const { searched, least } = leastWeights(environment, language, of.liability);
    return all(
      equivalent(['some transfers implement f at weight λ', transfers !== null], ['λ ≥ the worst ratio', thresholdAtMost(worst, weight)]),
      claim(['the least weight of f, unrestricted', sufficientWeight(purse, outcomesOf(choice))?.weight ?? INFINITE], '=', [
        'the worst ratio along a closed walk',
        worst,
      ]),
      claim(['λ*_L, unrestricted', searched], '=', ['the least of the worst ratios of all selections', least]),
    );
  },
});
