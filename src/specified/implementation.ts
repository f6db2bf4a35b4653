/** What stands for `contract/incentives/implementation` in a proof: the best pair of a choice by its specification, or the constraints in its way. */
import type { Implementation } from '../contract/incentives/implementation.js';
import type { Outcome } from '../contract/incentives/incentives.js';
import type { Choice, Setting } from '../contract/language/setting.js';
import { negate, type Rational, ZERO } from '../exact/rational.js';
import { Inapplicable } from '../game/interpretation.js';
import { bestPair } from './pair.js';

export type { Implementation, Obstacle, SolvedTransfers } from '../contract/incentives/implementation.js';
export { solveTransfers } from '../contract/incentives/implementation.js';

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

/** The least that is burned under a choice, given by all its outcomes: what the best pair of that choice burns. */
export function mustBurn(of: Setting, outcomes: readonly Outcome[]): Rational | null {
  if (outcomes.length !== of.environment.contingencies.length || outcomes.some(({ contingency }, w) => contingency !== w))
    throw new Inapplicable('what part of a choice burns has no specification');
  return (
    bestPair(
      of,
      outcomes.map(({ profile }) => profile),
    ).pair?.burned ?? null
  );
}
