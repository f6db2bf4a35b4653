/**
 * # The mildest transfers
 *
 * Many transfers may implement a choice at the same cost, and a linear program returns an extreme point of them, which may treat alike
 * agents unlike. Among those that burn the least, the mildest keep the largest payment on the path as small as it can be.
 */

import { type Expiry, unlessInterrupted } from '../../exact/expiry.js';
import type { Term } from '../../exact/linear-program.js';
import { isZero, negate, ONE, type Rational, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import type { TransferProgram } from './transfer-program.js';

/**
 * Transfers for the variables of a program that burn no more than `point` and whose largest payment on the path, by absolute value, is
 * least; `point` itself if time is up.
 * @param burned what `point` burns on the path
 */
export function mildest(
  of: TransferProgram,
  agents: number,
  point: readonly Rational[],
  burned: Rational,
  expired: Expiry,
): readonly Rational[] {
  const { program, onPath } = of;
  if (point.every(isZero)) return point;
  const largest = program.free.length;
  const within = (variable: number, sign: Rational): Term[] => [
    [variable, sign],
    [largest, negate(ONE)],
  ];
  const variables = Array.from({ length: onPath * agents }, (_, variable) => variable);
  const solution = unlessInterrupted(
    () =>
      solve(
        {
          objective: [[largest, negate(ONE)]],
          rows: [
            ...program.rows,
            { terms: program.objective, relation: '=', bound: negate(burned) },
            ...variables.flatMap((variable) =>
              [ONE, negate(ONE)].map((sign) => ({ terms: within(variable, sign), relation: '<=' as const, bound: ZERO })),
            ),
          ],
          free: [...program.free, false],
        },
        expired,
      ),
    null,
  );
  return solution?.status === 'optimal' ? solution.point.slice(0, largest) : point;
}
