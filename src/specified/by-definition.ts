/**
 * What stands for `theorems/foundations/by-definition` in a proof: what is claimed of settings with small payoffs alone, where every choice can be
 * tried, is claimed of all payoffs here, which says more. Search and definition have one specification.
 */
import type { Setting } from '../contract/language/setting.js';
import { type Rational, subtract } from '../exact/rational.js';
import { firstBestWelfare } from '../game/environment.js';
import { type Conclusion, claim, type Quantity } from '../theory/statement/conclusion.js';
import { bestValue } from './best-mechanism.js';
import { literalBestMechanism } from './literal.js';

export const isLeast = ({ environment: of, language }: Pick<Setting, 'environment' | 'language'>): boolean =>
  language.count <= 4 && of.profileCount ** of.contingencies.length <= 16;

export const valueWithGap = ({ environment }: Pick<Setting, 'environment'>, gap: Quantity): Rational | null =>
  typeof gap === 'string' ? null : subtract(firstBestWelfare(environment), gap);

export function foundByDefinition(of: Setting, _most: number, value: Rational | null = bestValue(of)): Conclusion[] {
  if (!isLeast(of)) return [];
  return [claim(['V_L', value ?? 'undefined'], '=', ['V_L, every choice tried', literalBestMechanism(of)?.value ?? 'undefined'])];
}
