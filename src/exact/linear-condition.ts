/**
 * # Linear conditions on a few numbers, and what follows from them
 *
 * A condition is Σ_x c_x·x > 0, or ≥ 0, with integer coefficients: `T > R` is T − R > 0. Whether some conditions entail another is a linear
 * program: either nonnegative multiples of them add up to it (Farkas), or there are numbers that satisfy them and not it. Since all are
 * homogeneous, numbers that satisfy a strict condition can be scaled until it is ≥ 1.
 */
import type { Row, Term } from './linear-program.js';
import { format, isNegative, isPositive, multiply, negate, ONE, type Rational, rational, sum, ZERO } from './rational.js';
import { solve } from './simplex.js';

/** Numbers by name. */
export type Numbers = Readonly<Record<string, Rational>>;

/** Σ terms[x]·x > 0 if strict, ≥ 0 if not. */
export interface LinearCondition {
  readonly name: string;
  readonly terms: Readonly<Record<string, number>>;
  readonly strict: boolean;
}

/** One of several conditions holds. */
export type Clause = readonly LinearCondition[];

/** Σ terms[x]·x. */
export const excess = ({ terms }: LinearCondition, numbers: Numbers): Rational =>
  sum(Object.entries(terms).map(([x, c]) => multiply(rational(c), numbers[x])));

/** Whether numbers satisfy a condition. */
export const satisfies = (condition: LinearCondition, numbers: Numbers): boolean =>
  condition.strict ? isPositive(excess(condition, numbers)) : !isNegative(excess(condition, numbers));

/** The condition that holds exactly where the given one does not. */
export const opposite = ({ name, terms, strict }: LinearCondition): LinearCondition => ({
  name: `not ${name}`,
  terms: Object.fromEntries(Object.entries(terms).map(([x, c]) => [x, -c])),
  strict: !strict,
});

/**
 * That conditions entail a clause, by nonnegative multiples of the conditions and of the opposites of the clause's that add up to 0 > 0 (a
 * multiple for each, conditions first); or numbers that satisfy the conditions and not the clause.
 */
export type Entailment =
  | { readonly entailed: true; readonly multiples: readonly Rational[] }
  | { readonly entailed: false; readonly numbers: Numbers };

/** Whether all numbers that satisfy the conditions satisfy the clause. */
export function entails(conditions: readonly LinearCondition[], clause: Clause): Entailment {
  const all = [...conditions, ...clause.map(opposite)];
  const names = [...new Set(all.flatMap(({ terms }) => Object.keys(terms)))];
  const rows = all.map(
    ({ terms, strict }): Row => ({
      terms: Object.entries(terms).map(([x, c]): Term => [names.indexOf(x), rational(c)]),
      relation: '>=',
      bound: strict ? ONE : ZERO,
    }),
  );
  const solution = solve({ objective: [], rows, free: names.map(() => true) });
  if (solution.status === 'infeasible') return { entailed: true, multiples: solution.farkas.map(negate) };
  return { entailed: false, numbers: Object.fromEntries(names.map((x, k) => [x, solution.point[k]])) };
}

/** Whether the conditions entail every clause. */
export const entailsAll = (conditions: readonly LinearCondition[], clauses: readonly Clause[]): boolean =>
  clauses.every((clause) => entails(conditions, clause).entailed);

/** Every set of the conditions that entails all clauses and none of whose proper subsets does, smallest first. */
export function minimalPremises(conditions: readonly LinearCondition[], clauses: readonly Clause[]): LinearCondition[][] {
  const found: number[] = [];
  const sets = Array.from({ length: 2 ** conditions.length }, (_, set) => set).sort((x, y) => bits(x) - bits(y) || x - y);
  const members = (set: number) => conditions.filter((_, k) => (set & (1 << k)) !== 0);
  for (const set of sets) {
    if (!found.some((smaller) => (smaller & set) === smaller) && entailsAll(members(set), clauses)) found.push(set);
  }
  return found.map(members);
}

const bits = (set: number): number => set.toString(2).replaceAll('0', '').length;

/** `T = 3, R = 2` */
export const formatNumbers = (numbers: Numbers): string =>
  Object.entries(numbers)
    .map(([x, value]) => `${x} = ${format(value)}`)
    .join(', ');
