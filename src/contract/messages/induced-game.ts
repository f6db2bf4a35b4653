/**
 * # The induced game
 *
 * What agents play under a mechanism: payoffs v_i(ω,a) + t_i(cell(ω,a)), as a table, so that every notion of equilibrium of a game applies.
 */
import { add, type Rational } from '../../exact/rational.js';
import type { PayoffTable } from '../../game/environment.js';
import type { Language } from '../language/language.js';

/** The payoffs of the induced game; `transfers[cell][agent]` has a row for every cell. */
export const inducedUtilities = (
  utilities: PayoffTable,
  { cells }: Language,
  transfers: readonly (readonly Rational[])[],
): Rational[][][] =>
  utilities.map((table, w) => table.map((row, profile) => row.map((utility, agent) => add(utility, transfers[cells[w][profile]][agent]))));
