/** Every theorem with the way to check it, in the order of the theory. */
import { type Checkable, checkable } from '../src/theory/check.js';
import { undetectableTemptationProperty } from './undetectable-temptation.js';

export const CATALOGUE: readonly Checkable[] = [checkable(undetectableTemptationProperty)];
