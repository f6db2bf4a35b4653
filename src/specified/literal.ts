/** What stands for `contract/literal/literal` in a proof: its linear programs by their specifications. */
import type { Outcome } from '../contract/incentives/incentives.js';
import type { Choice, EquilibriumPair, Setting, Transfers } from '../contract/language/setting.js';
import { literalTransfersFor as byProgram } from '../contract/literal/literal.js';
import type { Rational } from '../exact/rational.js';
import { bestPair } from './pair.js';

export { allChoices, choicesFrom, literalProgram } from '../contract/literal/literal.js';

export const isImplementable = (of: Setting, choice: Choice): boolean => bestPair(of, choice).pair !== null;
export const literalImplementation = (of: Setting, choice: Choice): EquilibriumPair | null => bestPair(of, choice).pair;
export const literalBestMechanism = (of: Setting): EquilibriumPair | null => bestPair(of).pair;

/** Of an outcome for every contingency, in their order; of fewer by its program, which asks for numbers. */
export function literalTransfersFor(
  of: Setting,
  outcomes: readonly Outcome[],
): { readonly worth: Rational; readonly transfers: Transfers } | null {
  const whole = outcomes.length === of.environment.contingencies.length && outcomes.every(({ contingency }, w) => contingency === w);
  if (!whole) return byProgram(of, outcomes);
  const { pair } = bestPair(
    of,
    outcomes.map(({ profile }) => profile),
  );
  return pair === null ? null : { worth: pair.value, transfers: pair.transfers };
}
