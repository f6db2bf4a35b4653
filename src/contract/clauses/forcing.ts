/**
 * # Forcing contracts
 *
 * A forcing contract declares some cells lawful and punishes every other outcome beyond endurance. It *dictates* the choice f if at every
 * contingency f(ω) is the one profile with a lawful outcome: no incentive is asked for, only that the court can tell obedience from
 * everything else. Where actions are verifiable and contingencies are known up to the blocks of a partition, it thereby dictates one
 * profile per block.
 *
 * Notation. P_k are the blocks of a partition of Ω; the loss of a forcing contract is W* − Σ_ω p(ω) W(ω,f(ω)).
 */
import type { LinearProgram, Row, Term } from '../../exact/linear-program.js';
import { greater, isZero, maximum, multiply, ONE, type Rational, subtract, sum } from '../../exact/rational.js';
import { type Environment, expectedWelfare, firstBestWelfare, firstBestWelfareAt } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import { linkedContingencies } from '../language/components.js';
import { type Blocks, contingencyPartition, type Language } from '../language/language.js';
import type { Choice } from '../language/setting.js';
import { choicesFrom } from '../literal/literal.js';

/** The blocks of contingencies that share cells, P itself for a contingency partition P. */
export const contingencyBlocks = (language: Language): Blocks => linkedContingencies(language);

/** Whether actions are verifiable and contingencies are known exactly up to the blocks of some partition. */
export const isContingencyPartition = (of: Environment, language: Language): boolean => {
  const { cells } = contingencyPartition(of, contingencyBlocks(language));
  return cells.every((row, w) => row.every((cell, profile) => cell === language.cells[w][profile]));
};

/** Σ_{ω ∈ block} p(ω) W(ω,a) for every profile a. */
const welfareOver = (of: Environment, block: readonly number[]): Rational[] =>
  Array.from({ length: of.profileCount }, (_, a) => sum(block.map((w) => multiply(of.prior[w], of.welfare[w][a]))));

/** Σ_k [Σ_{ω ∈ P_k} p(ω) W*(ω) − max_a Σ_{ω ∈ P_k} p(ω) W(ω,a)]: the least loss with one profile per block. */
export const forcingLoss = (of: Environment, blocks: Blocks): Rational =>
  sum(
    blocks.map((block) => {
      const best = sum(block.map((w) => multiply(of.prior[w], firstBestWelfareAt(of, w))));
      return subtract(best, welfareOver(of, block).reduce(maximum));
    }),
  );

/**
 * Whether a forcing contract can dictate a choice. Its own cells must be lawful, and it is enough to try these alone, since more lawful cells only
 * let more profiles pass: no other profile may lie in them anywhere.
 */
function canDictate({ cells }: Language, choice: Choice): boolean {
  const lawful = new Set(choice.map((profile, w) => cells[w][profile]));
  return cells.every((row, w) => row.every((cell, profile) => profile === choice[w] || !lawful.has(cell)));
}

/** The least loss of a forcing contract by its definition, every choice Ω → A tried; `null` where none can be dictated. Exponential. */
export function literalForcingLoss(of: Environment, language: Language): Rational | null {
  const profiles = Array.from({ length: of.profileCount }, (_, profile): Profile => profile);
  let best: Rational | null = null;
  for (const choice of choicesFrom(of.contingencies.map(() => profiles))) {
    if (!canDictate(language, choice)) continue;
    const welfare = expectedWelfare(of, choice);
    if (best === null || greater(welfare, best)) best = welfare;
  }
  return best === null ? null : subtract(firstBestWelfare(of), best);
}

/**
 * The program of forcing contracts that draw lots: x_k(a) ≥ 0 is the probability of profile a in block k (variable k·profiles + a), and
 * Σ_a x_k(a) = 1. It maximises expected welfare.
 */
export function lotteryProgram(of: Environment, blocks: Blocks): LinearProgram {
  const objective: Term[] = [];
  const rows: Row[] = blocks.map((block, k) => {
    const terms = welfareOver(of, block).map((welfare, a): Term => {
      const variable = k * of.profileCount + a;
      if (!isZero(welfare)) objective.push([variable, welfare]);
      return [variable, ONE];
    });
    return { terms, relation: '=', bound: ONE };
  });
  return { objective, rows, free: new Array<boolean>(blocks.length * of.profileCount).fill(false) };
}
