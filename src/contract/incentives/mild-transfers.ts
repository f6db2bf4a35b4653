/**
 * # The mildest transfers
 *
 * Many transfers may implement a choice at the same cost, and a linear program returns an extreme point of them, which may treat alike
 * agents unlike. Among those that burn the least, the mildest keep the largest payment on the path as small as it can be.
 */

import { type Expiry, unlessInterrupted } from '../../exact/expiry.js';
import type { Term } from '../../exact/linear-program.js';
import { negate, ONE, type Rational, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import type { TransferProgram } from './transfer-program.js';

/**
 * Transfers for the variables of a program that burn `burned` on the path, the least that they can, and whose largest payment there, by absolute
 * value, is least; `null` if time is up.
 */
export function mildest(of: TransferProgram, agents: number, burned: Rational, expired: Expiry): readonly Rational[] | null {
  const { program, onPath } = of;
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
  return solution?.status === 'optimal' ? solution.point.slice(0, largest) : null;
}
