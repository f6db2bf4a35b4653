/**
 * # Linear programs, solved exactly: floats propose, integers decide
 *
 * The way to a basis is long and may be walked in doubles; what a basis proves is one linear system, solved exactly:
 *
 * 1. `integer-program.ts` turns the program into rows of integers;
 * 2. `float-simplex.ts` proposes a basis, and whether it is optimal, shows that there is no point, or is the foot of a ray; where the
 *    origin is optimal, which a look at the signs tells, no tableau is made;
 * 3. `proposal.ts` computes point, dual, Farkas multipliers or ray of that basis over the integers (by p-adic lifting, `lifting.ts`),
 *    checks every sign exactly, and accepts or rejects;
 * 4. a rejected proposal is where the integer tableau of `exact-simplex.ts` starts, which always ends.
 *
 * So a wrong float costs time and nothing else. Among several optima the one returned may be any. The answer is to be trusted only as
 * far as `check-solution.ts` accepts it. Measurements: `docs/decisions/0006-floats-propose.md`.
 */
import { Arena } from './arena.js';
import { solveExactly } from './exact-simplex.js';
import { type Expiry, never } from './expiry.js';
import { originOf, propose } from './float-simplex.js';
import { integerProgram } from './integer-program.js';
import type { LinearProgram, Solution } from './linear-program.js';
import { decide } from './proposal.js';

/** How an answer was reached: a proposal was accepted, or one was rejected and the exact tableau went on from it. */
export type Route = 'proposal' | 'repair';

/**
 * The optimum of a linear program with a dual, or Farkas multipliers, or a feasible point with a ray along which the objective grows
 * without bound; see {@link LinearProgram} for the signs.
 * @throws LacunaError if a variable does not exist or occurs twice among the terms of a row or of the objective
 * @throws Interrupted once `expired`, which is asked before every pivot
 */
export const solve = (program: LinearProgram, expired: Expiry = never): Solution => solveTraced(program, expired).solution;

/** The room of the last program; none while one is being solved, should `expired` solve another. */
let idle: Arena | null = new Arena();

/** The same, with the route taken. */
export function solveTraced(program: LinearProgram, expired: Expiry = never): { readonly solution: Solution; readonly route: Route } {
  const room = idle ?? new Arena();
  idle = null;
  try {
    const integers = integerProgram(program, room);
    const proposal = originOf(integers) ?? propose(integers, expired);
    const accepted = decide(integers, proposal);
    if (accepted !== null) return { solution: accepted, route: 'proposal' };
    return { solution: solveExactly(integers, expired, proposal.basis), route: 'repair' };
  } finally {
    room.clear();
    idle = room;
  }
}
