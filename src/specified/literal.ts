/** What stands for `contract/literal` in a proof: its linear programs by their specifications. */
import type { Choice, EquilibriumPair, Setting } from '../contract/setting.js';
import { bestPair } from './pair.js';

export { allChoices, choicesFrom, literalProgram, literalTransfersFor } from '../contract/literal.js';

export const isImplementable = (of: Setting, choice: Choice): boolean => bestPair(of, choice).pair !== null;
export const literalImplementation = (of: Setting, choice: Choice): EquilibriumPair | null => bestPair(of, choice).pair;
export const literalBestMechanism = (of: Setting): EquilibriumPair | null => bestPair(of).pair;
