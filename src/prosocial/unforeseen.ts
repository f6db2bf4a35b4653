/**
 * # The unforeseen contingency
 *
 * A contract is signed for the contingencies that were foreseen. Then something else happens, which the court takes for one of them and pays
 * for accordingly. Whatever the transfers, payoffs can be such that selfish agents lose as much as one likes, while a little prosociality
 * leaves the first best as the only equilibrium (C13).
 *
 * Notation. ω₁ is the foreseen contingency that the new one, ω₀, is taken for: cell(ω₀,a) = cell(ω₁,a). D exceeds what anybody's transfers
 * on the cells of ω₁ differ by.
 */
import type { Language } from '../contract/language/language.js';
import {
  add,
  divide,
  isPositive,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../exact/rational.js';
import { type Environment, environment } from '../game/environment.js';
import { actionIn } from '../game/profile.js';

/** What the new contingency is to be like. */
export interface UnforeseenTerms {
  /** ω₁, the contingency that it is taken for. */
  readonly mistakenFor: number;
  /** What selfish agents are to lose there. */
  readonly loss: Rational;
  /** λ > 0, with which agents are to lose nothing. */
  readonly weight: Rational;
  /** ε, its probability, from 0 to 1 exclusive; the others keep their proportions. */
  readonly chance: Rational;
}

/** The most that an agent's transfers differ by between two cells of a contingency. */
export function transferSpread({ cells }: Language, transfers: readonly (readonly Rational[])[], contingency: number): Rational {
  const paid = [...new Set(cells[contingency])].map((cell) => transfers[cell]);
  return paid[0]
    .map((_, agent) => paid.map((row) => row[agent]))
    .map((of) => subtract(of.reduce(maximum), of.reduce(minimum)))
    .reduce(maximum);
}

/**
 * The environment and the language with a new contingency, the last, against the given transfers `transfers[cell][agent]`. One agent can take D
 * by leaving its first action, at a cost to another of D and the larger of the loss asked for and 2D/λ; every other agent would only harm
 * itself, by D, by leaving its own. Cells are as they were, and the new outcomes lie in those of ω₁.
 * @returns `null` where there is no second agent or nobody has two actions
 */
export function unforeseen(
  of: Environment,
  language: Language,
  transfers: readonly (readonly Rational[])[],
  { mistakenFor, loss, weight, chance }: UnforeseenTerms,
): { readonly environment: Environment; readonly language: Language } | null {
  const taker = of.actions.findIndex((names) => names.length > 1);
  if (taker === -1 || of.agents.length < 2) return null;
  const victim = taker === 0 ? 1 : 0;
  const taken = add(transferSpread(language, transfers, mistakenFor), ONE);
  const stake = isPositive(weight) ? maximum(loss, divide(multiply(rational(2), taken), weight)) : loss;
  const table = of.payoffs[mistakenFor].map((row, profile) => {
    const takes = actionIn(of, profile, taker) !== 0;
    return row.map((_, agent) => {
      if (agent === taker) return takes ? taken : ZERO;
      const own = actionIn(of, profile, agent) === 0 ? ZERO : negate(taken);
      return agent === victim && !takes ? add(own, add(taken, stake)) : own;
    });
  });
  const rest = subtract(ONE, chance);
  const name = ['unforeseen', ...of.contingencies.map((other) => `${other}, unforeseen`)].find((each) => !of.contingencies.includes(each));
  return {
    environment: environment({
      ...of,
      contingencies: [...of.contingencies, name ?? 'unforeseen'],
      prior: [...of.prior.map((p) => multiply(p, rest)), chance],
      payoffs: [...of.payoffs, table],
    }),
    language: { cells: [...language.cells, language.cells[mistakenFor]], count: language.count },
  };
}
