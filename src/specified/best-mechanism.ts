/** What stands for `contract/best-mechanism` in a proof: the best pair by its specification. */
import type { BestMechanism } from '../contract/best-mechanism.js';
import type { Setting } from '../contract/language/setting.js';
import { type Rational, subtract } from '../exact/rational.js';
import { firstBestWelfare } from '../game/environment.js';
import { bestPair } from './pair.js';

export type { BestMechanism } from '../contract/best-mechanism.js';

export function bestMechanism(of: Setting): BestMechanism {
  const { pair } = bestPair(of);
  return pair === null ? { status: 'undefined' } : { status: 'attained', pair };
}

export const bestValue = (of: Setting): Rational | null => bestPair(of).pair?.value ?? null;

export function cooperationGap(of: Setting): Rational | null {
  const value = bestValue(of);
  return value === null ? null : subtract(firstBestWelfare(of.environment), value);
}
