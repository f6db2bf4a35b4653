/**
 * # Linear programs by z3
 *
 * The optimising SMT solver as an exact linear programming solver, through the package `z3-solver`, where it is installed. It returns
 * the status and the value; its proof of optimality is not asked for.
 */
import type { LinearProgram, Term } from '../src/exact/linear-program.js';
import { format, isNegative, negate, type Rational, ZERO } from '../src/exact/rational.js';

/** What is used of the low-level interface of the package. */
interface Z3 {
  mk_config(): unknown;
  mk_context(config: unknown): unknown;
  eval_smtlib2_string(context: unknown, text: string): Promise<string>;
  del_context(context: unknown): void;
}

const number = (value: Rational): string => {
  const size = isNegative(value) ? negate(value) : value;
  const text = size.den === 1n ? `${size.num}.0` : `(/ ${size.num}.0 ${size.den}.0)`;
  return isNegative(value) ? `(- ${text})` : text;
};

const sumOf = (terms: readonly Term[]): string =>
  terms.length === 0 ? '0.0' : `(+ 0.0 ${terms.map(([j, value]) => `(* ${number(value)} x${j})`).join(' ')})`;

/** The program as a script of SMT-LIB. */
function script({ objective, rows, free }: LinearProgram): string {
  return [
    '(set-option :pp.decimal false)',
    ...free.map((_, j) => `(declare-const x${j} Real)`),
    ...free.flatMap((isFree, j) => (isFree ? [] : [`(assert (>= x${j} ${number(ZERO)}))`])),
    ...rows.map(({ terms, relation, bound }) => `(assert (${relation} ${sumOf(terms)} ${number(bound)}))`),
    `(declare-const value Real)(assert (= value ${sumOf(objective)}))(maximize value)`,
    '(check-sat)',
    '(get-objectives)',
  ].join('\n');
}

/** The value that z3 prints, in lowest terms: `(value (- (/ 3.0 2.0)))` is `-3/2`. */
function valueIn(answer: string): string {
  const value = /\(value\s+([^a-z]*|oo)\)\s*\)$/.exec(answer)?.[1];
  if (value === undefined) throw new Error(`z3 answers ${answer}`);
  const [num, den] = [...value.matchAll(/(\d+)(?:\.0)?/g)].map(([, digits]) => digits);
  if (num === undefined) return 'unbounded';
  const sign = value.includes('-') ? '-' : '';
  return `optimal ${format({ num: BigInt(sign + num), den: BigInt(den ?? '1') })}`;
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
    const answer = (await Z3.eval_smtlib2_string(context, script(program))).trim();
    Z3.del_context(context);
    return answer.startsWith('unsat') ? 'infeasible' : valueIn(answer);
  };
}
