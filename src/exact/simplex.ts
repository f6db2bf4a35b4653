/**
 * # Linear programs, solved exactly: floats propose, integers decide
 */

import { solveExactly } from './exact-simplex.js';
import { type Expiry, never } from './expiry.js';
import { propose } from './float-simplex.js';
import { integerProgram } from './integer-program.js';
import type { LinearProgram, Solution } from './linear-program.js';
import { decide } from './proposal.js';

export type Route = 'tableau' | 'proposal' | 'repair';

export function solveTraced(program: LinearProgram, expired: Expiry = never): { readonly solution: Solution; readonly route: Route } {
  const integers = integerProgram(program);
  const proposal = propose(integers, expired);
  const solution = decide(integers, proposal);
  if (solution !== null) return { solution, route: 'proposal' };
  return { solution: solveExactly(integers, expired, proposal.basis), route: 'repair' };
}

export const solve = (program: LinearProgram, expired: Expiry = never): Solution => solveTraced(program, expired).solution;
