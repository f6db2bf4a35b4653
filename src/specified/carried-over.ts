/**
 * # From one class of mechanisms to another
 *
 * Transfers of a class are transfers of every wider one. And where some agent has a single action and no bound holds, what that agent gets matters to
 * no incentive: paid the negative of what the others get, −Σ_{i≠j} t_i(k), on every cell, it balances every budget, and nothing is burned (B17).
 */
import type { MechanismClass, Setting } from '../contract/language/setting.js';

/** The classes that hold all mechanisms of a class. */
const WITHIN: Readonly<Record<MechanismClass, readonly MechanismClass[]>> = {
  balanced: ['balanced', 'subsidy-free', 'unrestricted'],
  'subsidy-free': ['subsidy-free', 'unrestricted'],
  unrestricted: ['unrestricted'],
};

/** How transfers of one setting become transfers of another that differs in its class, if they do: balanced by a bystander, or as they are. */
export function carriedOver(from: Setting, to: Setting): 'balanced' | 'as they are' | null {
  if (to.liability === null && from.liability === null && to.environment.actions.some((names) => names.length === 1)) return 'balanced';
  return WITHIN[from.mechanismClass].includes(to.mechanismClass) ? 'as they are' : null;
}
