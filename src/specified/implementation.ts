/** What stands for `contract/incentives/implementation` in a proof: the best pair of a choice by its specification, or the constraints in its way. */
import type { Implementation } from '../contract/incentives/implementation.js';
import type { Choice, Setting } from '../contract/language/setting.js';
import { negate, ZERO } from '../exact/rational.js';
import { bestPair } from './pair.js';

export type { Implementation, Obstacle, SolvedTransfers } from '../contract/incentives/implementation.js';
export { mustBurn, solveTransfers } from '../contract/incentives/implementation.js';

export function implement(of: Setting, choice: Choice): Implementation {
  const found = bestPair(of, choice);
  if (found.pair !== null) return { implementable: true, pair: found.pair };
  const { obstacle } = found;
  if (obstacle?.walk != null) {
    return {
      implementable: false,
      obstacle: { kind: 'closed walk', agent: obstacle.walk[0].agent, gain: obstacle.total, walk: obstacle.walk },
    };
  }
  const { total = ZERO, multipliers = [] } = obstacle ?? {};
  return { implementable: false, obstacle: { kind: 'Farkas', multipliers, total: negate(total) } };
}
