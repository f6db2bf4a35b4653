/**
 * # A forcing contract loses where a block of contingencies has no common first best
 *
 * Suppose everyone does what the contract says, on pain of whatever it takes, and the court sees all that is done: only contingencies are
 * told apart no better than up to the blocks of a partition. What is lost is then a sum over blocks, and it is positive exactly where one
 * profile would have to be a first best of contingencies that have none in common. Lots drawn by the contract do not help, a finer
 * language does no harm, and naming every contingency loses nothing.
 *
 * Notation. P_k the blocks, F(ω) the first bests, Γ^F_L the least loss of a forcing contract in the language L.
 * Scope. No incentives: what is lost here is lost to missing contingencies alone.
 * References. Contracts with few contingencies: Battigalli and Maggi (2002); forcing contracts: Holmström (1979).
 */
import {
  contingencyBlocks,
  forcingLoss,
  isContingencyPartition,
  literalForcingLoss,
  lotteryProgram,
} from '../../src/contract/clauses/forcing.js';
import { contingencyPartition, type Language, refines } from '../../src/contract/language/language.js';
import { isPositive, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { solve } from '../../src/exact/simplex.js';
import { type Environment, firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An environment with a language and one that refines it. */
export type WithRefinement = SubjectWith<'language' | 'finer'>;

/** Whether ⋂_{ω ∈ P_k} F(ω) is empty for some block of the language. */
export const someBlockDisagrees = ({ environment, language }: SubjectWith<'language'>): boolean =>
  contingencyBlocks(language).some((block) => {
    const [first, ...rest] = block.map((w) => firstBests(environment, w));
    return !first.some((profile) => rest.every((others) => others.includes(profile)));
  });

/** Γ^F_L by trying every choice, and where every contingency is a block. */
export const literalLoss = remember((of: Environment, language: Language): Quantity => literalForcingLoss(of, language) ?? 'infinite');
const leastLossOfAll = remember((of: Environment) =>
  literalLoss(
    of,
    contingencyPartition(
      of,
      of.contingencies.map((_, w) => [w]),
    ),
  ),
);

/** The loss block by block. */
const lossOfBlocks = remember((of: Environment, language: Language): Rational => forcingLoss(of, contingencyBlocks(language)));

/** The least loss of contracts that draw lots, by linear programming. */
const lossOfLots = remember((of: Environment, language: Language): Quantity => {
  const lotteries = solve(lotteryProgram(of, contingencyBlocks(language)));
  return lotteries.status === 'optimal' ? subtract(firstBestWelfare(of), lotteries.value) : 'undefined';
});

export const forcingContractsLose = theorem<WithRefinement>({
  id: 'forcing-contracts-lose',
  part: 'B4',
  title: 'A forcing contract loses where a block of contingencies has no common first best',
  uses: ['welfare', 'language'],
  statement: String.raw`A forcing contract makes some cells lawful; it dictates $f$ if at every $\omega$ the profile $f(\omega)$ is the
only one with a lawful outcome. Let $\Gamma^F_L$ be the least $W^* - \sum_\omega p(\omega) W(\omega,f(\omega))$ over all $f$ that can be
dictated in $L$ (infinite if there is none). If $L$ is a contingency partition with blocks $P_k$, then

1. $\Gamma^F_L = \sum_k \bigl[\sum_{\omega \in P_k} p(\omega) W^*(\omega) - \max_a \sum_{\omega \in P_k} p(\omega) W(\omega,a)\bigr]$,
   and a contract that draws a lottery over profiles in each block loses no less;
2. $\Gamma^F_L > 0$ iff $\bigcap_{\omega \in P_k} F(\omega) = \emptyset$ for some $k$;
3. $\Gamma^F_{L'} \le \Gamma^F_L$ for every language $L'$ that refines $L$;
4. $\Gamma^F_L = 0$ if every block is a single contingency.`,
  proof: String.raw`Let $f$ be dictated. If $\omega,\omega'$ share a block, $(\omega', f(\omega))$ lies in the cell of
$(\omega, f(\omega))$ and is lawful, so $f(\omega') = f(\omega)$; conversely an $f$ that is constant on blocks is dictated by its own
cells. So the blocks are maximised apart: (1), and a lottery is worth an average of its profiles. (2) The $k$-th term is
$\min_a \sum_{P_k} p(\omega)[W^*(\omega) - W(\omega,a)]$, a minimum of sums of terms $\ge 0$ with $p > 0$: zero iff some $a$ is in every
$F(\omega)$. (3) If $f$ is dictated in $L$ it is in $L'$, with its own cells lawful: an outcome that shares a cell of $L'$ with one of
$f$ shares a cell of $L$ with it. (4) Every $F(\omega)$ is nonempty.`,
  sources: [
    {
      citation: 'Battigalli and Maggi (2002), Rigidity, discretion, and the costs of writing contracts, American Economic Review 92',
      relation: 'What a contract loses by rigidity, there against a cost of writing; here the loss alone, for any partition.',
    },
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'Forcing contracts are first best where actions are observed; here contingencies are not.',
    },
  ],
  hypotheses: {
    'contingency-partition': hypothesis('actions are verifiable, contingencies up to the blocks of a partition', (subject) =>
      isContingencyPartition(subject.environment, subject.language),
    ),
    refines: hypothesis('the second language refines the first', ({ language, finer }) => refines(finer, language)),
  },
  conclude: (subject) => {
    const { environment, language, finer } = subject;
    const parts = [
      () =>
        claim(['the least loss over all dictated choices', literalLoss(environment, language)], '=', [
          'the loss block by block',
          lossOfBlocks(environment, language),
        ]),
      () =>
        claim(['the least loss with lotteries, by linear programming', lossOfLots(environment, language)], '=', [
          'the loss block by block',
          lossOfBlocks(environment, language),
        ]),
      () =>
        equivalent(
          ['the loss block by block is positive', isPositive(lossOfBlocks(environment, language))],
          ['some block has no common first best', someBlockDisagrees(subject)],
        ),
      () =>
        claim(['the least loss in the finer language', literalLoss(environment, finer)], '<=', [
          'the least loss',
          literalLoss(environment, language),
        ]),
      () => claim(['the least loss where every contingency is a block', leastLossOfAll(environment)], '=', ['zero', ZERO]),
    ];
    return all(...oneByOne(parts).map((part) => part()));
  },
});
