/** Every theorem, in the order of the theory. */
import type { Theorem } from '../src/theory/theorem.js';
import { undetectableTemptation } from './undetectable-temptation.js';

export const THEOREMS: readonly Theorem<never>[] = [undetectableTemptation];
