/**
 * # Linear programs by z3
 *
 * The optimising SMT solver as an exact linear programming solver, through the package `z3-solver`, where it is installed. It returns
 * the status and the value; its proof of optimality is not asked for.
 */
import type { LinearProgram, Term } from '../src/exact/linear-program.js';
import { denominator, format, fraction, isNegative, negate, numerator, type Rational, ZERO } from '../src/exact/rational.js';

/** What is used of the low-level interface of the package; handles are opaque. */
interface Z3 {
  mk_config(): unknown;
  mk_context(config: unknown): unknown;
  del_context(context: unknown): void;
  mk_optimize(context: unknown): unknown;
  optimize_inc_ref(context: unknown, optimize: unknown): void;
  optimize_from_string(context: unknown, optimize: unknown, script: string): void;
  optimize_check(context: unknown, optimize: unknown, assumptions: readonly unknown[]): Promise<number>;
  optimize_get_upper(context: unknown, optimize: unknown, objective: number): unknown;
  ast_to_string(context: unknown, ast: unknown): string;
}

const number = (value: Rational): string => {
  const size = isNegative(value) ? negate(value) : value;
  const text = denominator(size) === 1n ? `${numerator(size)}.0` : `(/ ${numerator(size)}.0 ${denominator(size)}.0)`;
  return isNegative(value) ? `(- ${text})` : text;
};

const sumOf = (terms: readonly Term[]): string =>
  terms.length === 0 ? '0.0' : `(+ 0.0 ${terms.map(([j, value]) => `(* ${number(value)} x${j})`).join(' ')})`;

/** The program as a script of SMT-LIB. */
function script({ objective, rows, free }: LinearProgram): string {
  return [
    ...free.map((_, j) => `(declare-const x${j} Real)`),
    ...free.flatMap((isFree, j) => (isFree ? [] : [`(assert (>= x${j} ${number(ZERO)}))`])),
    ...rows.map(({ terms, relation, bound }) => `(assert (${relation} ${sumOf(terms)} ${number(bound)}))`),
    `(maximize ${sumOf(objective)})`,
  ].join('\n');
}

/** The value that z3 prints, in lowest terms: `(- (/ 3.0 2.0))` is `-3/2`. */
function valueIn(answer: string): string {
  if (answer.includes('oo')) return 'unbounded';
  const [num, den = '1'] = [...answer.matchAll(/(\d+)(?:\.0)?/g)].map(([, digits]) => digits);
  if (num === undefined) throw new Error(`z3 answers ${answer}`);
  return `optimal ${format(fraction(BigInt((answer.includes('-') ? '-' : '') + num), BigInt(den)))}`;
}

/** A solver on z3, with its status and value as text; null where the package is not installed. */
export async function z3Solver(): Promise<((program: LinearProgram) => Promise<string>) | null> {
  const name = 'z3-solver';
  const loaded = await import(name).then(
    ({ init }: { init: () => Promise<{ Z3: Z3 }> }) => init(),
    () => null,
  );
  if (loaded === null) return null;
  const { Z3 } = loaded;
  return async (program) => {
    const context = Z3.mk_context(Z3.mk_config());
    const optimize = Z3.mk_optimize(context);
    Z3.optimize_inc_ref(context, optimize);
    Z3.optimize_from_string(context, optimize, script(program));
    const status = await Z3.optimize_check(context, optimize, []);
    const answer = status > 0 ? valueIn(Z3.ast_to_string(context, Z3.optimize_get_upper(context, optimize, 0))) : 'infeasible';
    Z3.del_context(context);
    return answer;
  };
}
