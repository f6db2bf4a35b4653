/**
 * # Closed walks of deviations decide what can be implemented
 *
 * A deviation from a choice leads from a cell that is met when all obey to a cell that is met when one does not: an arc, weighted by what
 * the deviator gains. Each arc asks that the first cell pay its agent more than the second by at least the gain. Around a closed walk the
 * payments cancel, so gains that add up to more than zero cannot be deterred; and nothing else stands in the way, with or without money
 * from outside. Undetectable temptations are the loops, pooled contingencies the walks of two steps, cyclic monotonicity the case in
 * which only one agent's action varies.
 *
 * Notation. A cell is on the path of f if it is cell(ω,f(ω)) for some ω.
 * Scope. Which choices are implementable, not at what cost: the subsidy-free class may have to burn money on the path.
 * References. Rochet (1987); Rockafellar (1970), cyclic monotonicity; difference constraints: Cormen et al., ch. 22.
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { isInducedEquilibrium, isMechanism } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { cycleGains, fewestSteps, isPositiveClosedWalk } from '../../src/contract/literal/literal-walks.js';
import { remember } from '../../src/exact/remember.js';
import { all, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Every simple cycle on the path. */
export const cyclesOf = remember((subject: ChoiceSubject) => cycleGains(settingOf(subject), subject.choice));

/** The fewest steps of a simple cycle of positive gain on the path, or `null` if there is none. */
export const stepsOf = (subject: ChoiceSubject): number | null => fewestSteps(cyclesOf(subject));

export const closedWalksDecide = theorem<ChoiceSubject>({
  id: 'closed-walks-decide',
  part: 'B14',
  title: 'Closed walks of deviations decide what can be implemented',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let the class be subsidy-free or unrestricted, without liability bound, and let $f$ be a choice. Every deviation
$(\omega,i,b)$ from it is an arc of agent $i$ from $\mathrm{cell}(\omega,f(\omega))$ to $\mathrm{cell}(\omega,(b,f(\omega)_{-i}))$,
weighted by its gain. Then $f$ is implementable iff no agent has a closed walk of positive weight among the cells on the path. Hence
both classes implement the same choices.`,
  proof: String.raw`Transfers $t_i$ make $f$ an equilibrium iff $t_i(k) - t_i(k') \ge g$ for every arc of $i$ from $k$ to $k'$ of weight
$g$. Summed along a closed walk, the left sides cancel: $0 \ge$ its weight. Conversely, let no closed walk on the path have positive
weight. Then the heaviest walk of agent $i$ that starts in $k$ and stays on the path has a weight $t_i(k)$ that is finite and no less
than $g + t_i(k')$ for every arc from $k$ to a cell $k'$ on the path. Subtract from all of them one constant, large enough that
$\sum_i t_i(k) \le 0$ on the path: differences stay. No arc starts off the path, so there a transfer low enough satisfies every arc that
ends in it, and lower ones only help the budget.`,
  sources: [
    {
      citation:
        'Rochet (1987), A necessary and sufficient condition for rationalizability in a quasi-linear context, Journal of Mathematical Economics 16',
      relation: 'One agent whose action is verifiable there; here any number of agents and any partition, each agent with arcs of its own.',
    },
    {
      citation: 'Rockafellar (1970), Convex Analysis, section 24',
      relation: 'Cyclic monotonicity.',
    },
  ],
  hypotheses: {
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
    burnable: hypothesis(
      'the class is subsidy-free or unrestricted: money may leave',
      ({ mechanismClass }) => mechanismClass !== 'balanced',
    ),
  },
  conclude: (subject) => {
    const of = settingOf(subject);
    const { choice } = subject;
    const other = { ...of, mechanismClass: of.mechanismClass === 'unrestricted' ? ('subsidy-free' as const) : ('unrestricted' as const) };
    const implementable = isImplementable(of, choice);
    const found = implement(of, choice);
    const blocked = !found.implementable && found.obstacle.kind === 'closed walk' && isPositiveClosedWalk(of, choice, found.obstacle.walk);
    const attained = found.implementable && isMechanism(of, found.pair.transfers) && isInducedEquilibrium(of, found.pair.transfers, choice);
    const program: [string, boolean] = ['the linear program over all cells has a solution', implementable];
    return all(
      equivalent(['no simple cycle on the path has positive gain', stepsOf(subject) === null], program),
      equivalent(['so it has in the other of the two classes', isImplementable(other, choice)], program),
      equivalent(['transfers are found, and are a mechanism that makes the choice an equilibrium', attained], program),
      equivalent(
        ['a closed walk is reported, and is one of positive gain', blocked],
        ['the linear program has no solution', !implementable],
      ),
    );
  },
});
