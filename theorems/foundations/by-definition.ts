/**
 * # V_L by its definition, on the least settings
 *
 * What the search says of V_L is held against every choice, each with a linear program over all cells. That takes exponential time, so it is
 * done where payoffs are small: the least settings of every scope are among these, and there a search that says nothing, or too much, is seen.
 */
import { bestValue } from '../../src/contract/best-mechanism.js';
import { isLeast } from '../../src/contract/language/least-settings.js';
import type { Setting } from '../../src/contract/language/setting.js';
import { literalBestMechanism } from '../../src/contract/literal/literal.js';
import { type Rational, subtract } from '../../src/exact/rational.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { type Conclusion, claim, type Quantity } from '../../src/theory/statement/conclusion.js';

/** V_L from Γ_L = W* − V_L, `null` where there is none. */
export const valueWithGap = ({ environment }: Pick<Setting, 'environment'>, gap: Quantity): Rational | null =>
  typeof gap === 'string' ? null : subtract(firstBestWelfare(environment), gap);

/** That the search finds V_L, every choice tried; nothing is claimed of other settings than those whose payoffs add up to `most`. */
export function foundByDefinition(of: Setting, most: number, value: Rational | null = bestValue(of)): Conclusion[] {
  if (!isLeast(of, most)) return [];
  return [claim(['V_L', value ?? 'undefined'], '=', ['V_L, every choice tried', literalBestMechanism(of)?.value ?? 'undefined'])];
}
