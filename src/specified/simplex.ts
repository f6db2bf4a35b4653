/** What stands for `exact/simplex` in a proof: programs without unknown numbers are solved, others enter by their specification. */
import { type Expiry, never } from '../exact/expiry.js';
import type { LinearProgram, Solution } from '../exact/linear-program.js';
import { type Route, solveTraced as solveKnown } from '../exact/simplex.js';
import { Polynomial } from '../symbolic/polynomial.js';
import { optimumOf } from './linear-program.js';

export type { Route } from '../exact/simplex.js';

/** The optimum with how it was reached. */
export function solveTraced(program: LinearProgram, expired: Expiry = never): { readonly solution: Solution; readonly route: Route } {
  const { objective, rows } = program;
  const numbers = [...objective.map(([, c]) => c), ...rows.flatMap(({ terms, bound }) => [bound, ...terms.map(([, a]) => a)])];
  if (!numbers.some((x) => x instanceof Polynomial)) return solveKnown(program, expired);
  return { solution: optimumOf(program), route: 'proposal' };
}

/** The optimum of a linear program, or that there is none. */
export const solve = (program: LinearProgram, expired: Expiry = never): Solution => solveTraced(program, expired).solution;
