/**
 * # Mechanisms and equilibrium pairs
 *
 * The contract is signed, ω is drawn, all agents see it and act at once, and transfers are paid on the cell that the court sees. This file
 * holds the vocabulary and the definitions, literally; the routines that search are measured against it.
 *
 * Notation. t_i(k) is the transfer to agent i on cell k; the induced game at ω has payoffs v_i(ω,a) + t_i(cell(ω,a)), where v is what
 * agents maximise: material payoffs u if they are selfish, other utilities if they are not. The value of a pair is always material welfare,
 * less the money burned.
 */
import {
  absolute,
  add,
  atMost,
  greater,
  isPositive,
  isZero,
  less,
  multiply,
  negate,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.js';
import { type Environment, expectedWelfare, type PayoffTable } from '../../game/environment.js';
import { interpretationOf, utilitarian } from '../../game/interpretation.js';
import type { Profile } from '../../game/profile.js';
import { type IndividualTerms, participates, transferBounds } from './individual-terms.js';
import type { Language } from './language.js';

/**
 * The realism dial. *Unrestricted*: any transfers, from an outside purse. *Subsidy-free*: Σ_i t_i(k) ≤ 0 on every cell; money may be burned,
 * none comes from outside. *Balanced*: Σ_i t_i(k) = 0 on every cell.
 */
export const MECHANISM_CLASSES = ['subsidy-free', 'balanced', 'unrestricted'] as const;
export type MechanismClass = (typeof MECHANISM_CLASSES)[number];

/** Everything that a contracting problem consists of. Build one with {@link setting}. */
export interface Setting {
  readonly environment: Environment;
  readonly language: Language;
  /** v_i(ω, a), what agents maximise before transfers: `utilities[contingency][profile][agent]`. */
  readonly utilities: PayoffTable;
  readonly mechanismClass: MechanismClass;
  /** The liability bound B ≥ 0 of |t_i(k)| ≤ B, or `null` for none. */
  readonly liability: Rational | null;
  /** Further limits and outside options, agent by agent; left out: none. */
  readonly individual?: IndividualTerms;
}

/** A setting with the usual defaults: selfish agents, the subsidy-free class, no liability bound. */
export const setting = (
  environment: Environment,
  language: Language,
  terms: Partial<Pick<Setting, 'utilities' | 'mechanismClass' | 'liability' | 'individual'>> = {},
): Setting => ({ environment, language, utilities: environment.payoffs, mechanismClass: 'subsidy-free', liability: null, ...terms });

/** Transfers by cell, `transfers.get(cell)[agent]`; a cell that is not listed pays nothing. */
export type Transfers = ReadonlyMap<number, readonly Rational[]>;

/** A choice f: Ω → A, as `choice[contingency]`. */
export type Choice = readonly Profile[];

/** Transfers together with a choice that is an equilibrium of the induced game at every contingency, and what the pair is worth. */
export interface EquilibriumPair {
  readonly choice: Choice;
  readonly transfers: Transfers;
  /** Σ_ω p(ω)[W(ω,f(ω)) + Σ_i t_i(cell(ω,f(ω)))]; without the second sum in the unrestricted class. */
  readonly value: Rational;
  /** −Σ_ω p(ω) Σ_i t_i(cell(ω,f(ω))) ≥ 0; 0 in the unrestricted class, where the purse's money is no gain and burning costs nothing. */
  readonly burned: Rational;
}

/** t_i(cell). */
export const transferTo = (transfers: Transfers, cell: number, agent: number): Rational => transfers.get(cell)?.[agent] ?? ZERO;

/** Whether transfers are a mechanism of the setting's class within its bounds: the definition. */
export function isMechanism(of: Setting, transfers: Transfers): boolean {
  const { mechanismClass, liability, individual } = of;
  const bounds = individual === undefined ? [] : transferBounds(of);
  for (const paid of transfers.values()) {
    const total = sum(paid);
    if (mechanismClass === 'subsidy-free' && isPositive(total)) return false;
    if (mechanismClass === 'balanced' && !isZero(total)) return false;
    if (liability !== null && paid.some((t) => greater(absolute(t), liability))) return false;
    for (const [agent, { least, most }] of bounds.entries())
      if ((least !== null && less(paid[agent], least)) || (most !== null && greater(paid[agent], most))) return false;
  }
  return true;
}

/** Whether f(ω) is an equilibrium of the induced game at every ω, a pure Nash one unless it is interpreted otherwise: the definition. */
export function isInducedEquilibrium(of: Setting, transfers: Transfers, choice: Choice): boolean {
  const { environment, language, utilities } = of;
  const { comparisons, strict } = interpretationOf(environment).equilibrium;
  const induced = (w: number, profile: Profile, agent: number) =>
    add(utilities[w][profile][agent], transferTo(transfers, language.cells[w][profile], agent));
  return choice.every((profile, w) =>
    comparisons(environment, profile).every(({ agent, from, to }) => {
      const [instead, own] = [induced(w, to, agent), induced(w, from, agent)];
      return strict ? less(instead, own) : atMost(instead, own);
    }),
  );
}

/** Whether no agent would rather have its outside option than what a pair gives it: the definition. */
export const isSigned = (of: Setting, { choice, transfers }: Pick<EquilibriumPair, 'choice' | 'transfers'>): boolean =>
  participates(of, choice, (w, profile, agent) => transferTo(transfers, of.language.cells[w][profile], agent));

/** The money burned on the path, −Σ_ω p(ω) Σ_i t_i(cell(ω,f(ω))); 0 by definition in the unrestricted class. */
export function burned({ environment, language, mechanismClass }: Setting, transfers: Transfers, choice: Choice): Rational {
  if (mechanismClass === 'unrestricted') return ZERO;
  return negate(sum(choice.map((profile, w) => multiply(environment.prior[w], sum(transfers.get(language.cells[w][profile]) ?? [])))));
}

/** The pair of a choice and transfers with its value: material welfare less what is burned, or the welfare of what agents have together with it. */
export function equilibriumPair(of: Setting, choice: Choice, transfers: Transfers): EquilibriumPair {
  const lost = burned(of, transfers, choice);
  const value = isAdditive(of) ? subtract(expectedWelfare(of.environment, choice), lost) : netWelfare(of, { choice, transfers });
  return { choice, transfers, burned: lost, value };
}

/**
 * Whether transfers enter the value of a pair by their sum alone: where W = Σ_i u_i, and in the unrestricted class, where the purse's money is
 * no gain.
 */
export const isAdditive = ({ environment, mechanismClass }: Setting): boolean =>
  mechanismClass === 'unrestricted' || interpretationOf(environment).welfare === utilitarian;

/** The expected welfare of what agents have, Σ_ω p(ω) W(u(ω,f(ω)) + t); of u alone in the unrestricted class. */
export function netWelfare(of: Setting, { choice, transfers }: Pick<EquilibriumPair, 'choice' | 'transfers'>): Rational {
  const { environment, language, mechanismClass } = of;
  const { welfare } = interpretationOf(environment);
  const paid = (cell: number, agent: number) => (mechanismClass === 'unrestricted' ? ZERO : transferTo(transfers, cell, agent));
  return sum(
    choice.map((profile, w) => {
      const net = environment.payoffs[w][profile].map((u, agent) => add(u, paid(language.cells[w][profile], agent)));
      return multiply(environment.prior[w], welfare.of(net));
    }),
  );
}

/** Each agent's expected material payoff plus transfers in a pair. */
export const netPayoffs = (
  { environment, language }: Setting,
  { choice, transfers }: Pick<EquilibriumPair, 'choice' | 'transfers'>,
): Rational[] =>
  environment.agents.map((_, agent) =>
    sum(
      choice.map((profile, w) =>
        multiply(
          environment.prior[w],
          add(environment.payoffs[w][profile][agent], transferTo(transfers, language.cells[w][profile], agent)),
        ),
      ),
    ),
  );
