/**
 * # What a forcing contract can dictate, incentives achieve, and they can achieve more
 *
 * A forcing contract bans everything but what it dictates and loses Γ^F_L to contingencies that it cannot tell apart. Fines can do the
 * banning: they deter whoever leaves, and are not paid. So the cooperation gap lies between 0 and Γ^F_L. It may be less, because agents
 * see the contingency, and their own interest may do beyond what the contract dictates what the contract could not ask for.
 *
 * Notation. Γ^F_L, the least loss of a choice that can be dictated: with lawful cells that hold f(ω), and no other profile, at every ω
 * (infinite if there is none); for a contingency partition P it is Γ^F_P, a sum over blocks: see `forcing-contracts-lose`.
 * Scope. Pure equilibria, fines as large as any gain; any language where money may be burned, contingency partitions under balance too, with any number of agents.
 * References. Holmström (1979) on forcing contracts.
 */
import { contingencyBlocks, forcingLoss, isContingencyPartition, literalForcingLoss } from '../../src/contract/clauses/forcing.js';
import { atMost, maximum, type Rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, gain } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Γ^F_L: by blocks for a contingency partition, else by trying every choice. */
export const dictatedLoss = ({ environment, language }: SettingSubject): Quantity =>
  literalForcingLoss(environment, language) ?? 'infinite';

/** Whether actions are verifiable and contingencies up to the blocks of a partition. */
export const isPartition = ({ environment, language }: SettingSubject): boolean => isContingencyPartition(environment, language);

/** The largest gain of any deviation from any profile, at least 0. */
export const greatestGain = (of: Environment): Rational =>
  of.payoffs
    .flatMap((table, w) => table.flatMap((_, a) => deviationsFrom(of, a).map((deviation) => gain(of, w, a, deviation))))
    .reduce(maximum, ZERO);

export const selfInterestHelpsForcingContracts = theorem<SettingSubject>({
  id: 'self-interest-helps-forcing-contracts',
  part: 'B18',
  title: 'What a forcing contract can dictate, incentives achieve, and they can achieve more',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let the liability bound, if there is one, be no less than any gain of a deviation, and let money be burnable (the class is not
balanced) or the language a contingency partition. Then
$\Gamma_L \le \Gamma^F_L$, where $\Gamma_L$ counts as infinite where $V_L$ is undefined. In a contingency partition $P$ therefore $V_L$ is defined in every class, for
any number of agents, and $0 \le \Gamma_L \le \Gamma^F_P$.`,
  proof: String.raw`Let $f$ be dictated by lawful cells. A deviation from $f(\omega)$ leads to an unlawful cell, so none of these is on the path. Pay nothing on
lawful cells and on each other cell fine everyone the largest gain $\varphi \ge 0$ of any deviation: $f$ is an equilibrium at every $\omega$, and nothing is burned on the path. Under balance let $L$ be a
contingency partition, so that $f$ is constant on blocks. If $n \ge 2$, an unlawful cell $(P_k,a)$ that one deviation leads to has $a$ differ from the common profile in the action of just one agent:
fine that one $\varphi$, and pay each other one $\varphi/(n-1) \le \varphi$. If $n = 1$ then $W = u_1$, and any selection of first bests is an equilibrium without transfers. Choosing the best $f$ gives $\Gamma^F_L$; in a
partition some $f$ can be dictated.`,
  sources: [
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'There a forcing contract is first best where actions are seen; here contingencies are not, and self-interest adds to it.',
    },
  ],
  hypotheses: {
    'deep-pockets': hypothesis(
      'the liability bound, if there is one, is at least every gain of a deviation',
      ({ environment, liability = null }) => liability === null || atMost(greatestGain(environment), liability),
    ),
    'burnable-or-verifiable': hypothesis(
      'money may be burned, or actions are verifiable and contingencies up to the blocks of a partition',
      (subject) => subject.mechanismClass !== 'balanced' || isPartition(subject),
    ),
  },
  conclude: (subject) => {
    const { environment, language } = subject;
    const gap = ['the cooperation gap (infinite where there is no equilibrium pair)', gapOf(subject)] as const;
    const lost = dictatedLoss(subject);
    return all(
      claim(['nothing', ZERO], '<=', gap),
      claim(gap, '<=', ['the least loss of a forcing contract, every choice tried', lost]),
      ...(isPartition(subject)
        ? [claim(['that loss', lost], '=', ['the loss block by block', forcingLoss(environment, contingencyBlocks(language))])]
        : []),
    );
  },
});
