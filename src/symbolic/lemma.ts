/**
 * # Impossible signs
 *
 * Whether some real numbers have given signs at given polynomials. Monomials are taken for variables of a linear program; where that is not
 * enough, products of the linear conditions are added (Handelman 1988, Schmüdgen 1991). Where the program is infeasible its multipliers prove
 * that the signs are: the conditions, so weighted, add up to 0 > 0 or to a negative constant.
 */
import { type Expiry, never } from '../exact/expiry.js';
import type { Row } from '../exact/linear-program.js';
import { add, isZero, multiply, negate, ONE, type Rational, ZERO } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { type Atoms, isQuotient, type Quotient } from './atoms.js';
import { degree, factorsOf, joined, MINUS, ofTerms, Polynomial, product, termsOf, unknown } from './polynomial.js';

/** A condition, and the literals that it rests on. */
export interface Condition {
  readonly polynomial: Rational;
  readonly relation: '>' | '>=' | '=';
  readonly literals: readonly number[];
  /** What is to be written for it in a proof: a literal, `=` and a literal for both signs being none, or the name of a quotient. */
  readonly source: number | string;
}

/** A product of one or two conditions with its multiplier. */
type Weighted = readonly [factors: readonly (number | string)[], multiplier: Rational];

/** That some literals cannot hold together, with the proof, or values of the monomials at which the program is content. */
export type Outcome =
  | { readonly impossible: true; readonly literals: readonly number[]; readonly proof: readonly Weighted[] }
  | { readonly impossible: false; readonly point: ReadonlyMap<string, Rational> };

interface WeightedRow {
  readonly polynomial: Rational;
  readonly relation: Condition['relation'];
  readonly factors: readonly Condition[];
}

/** The conditions that literals about signs state, and the equations of the quotients in their products, or of all quotients in them. */
export function conditionsOf(
  atoms: Atoms,
  literals: readonly number[],
  holds: (literal: number) => boolean,
  which: 'in products' | 'all',
): Condition[] {
  const conditions = new Map<unknown, Condition>();
  for (const literal of literals) {
    const { polynomial, strict } = atoms.constraintOf(literal);
    const atom = atoms.atomOf(literal);
    const other = conditions.get(atom);
    if (other === undefined) {
      conditions.set(atom, { polynomial, relation: strict ? '>' : '>=', literals: [literal], source: literal });
    } else if (!strict && other.relation === '>=') {
      conditions.set(atom, { ...other, relation: '=', literals: [...other.literals, literal], source: `=${other.literals[0]}` });
    } else if (strict) {
      // It is positive; that it is at least 0 says less.
      conditions.set(atom, { polynomial, relation: '>', literals: [literal], source: literal });
    }
  }
  const rows = [...conditions.values()];
  const atomsIn = literals.map((literal) => atoms.atomOf(literal)).filter((atom) => atom !== undefined);
  const spoken = new Set(atomsIn.flatMap(({ multiplied, unknowns }) => (which === 'all' ? [...unknowns] : multiplied)));
  const used = [...spoken].map((name) => atoms.quotientOf(name)).filter((quotient) => quotient !== undefined);
  return [...rows, ...used.filter(({ guard }) => holds(guard)).map(equationOf)];
}

/** q·l − g = 0 where the guard holds. */
function equationOf({ name, g, l, guard }: Quotient): Condition {
  const left = product(new Polynomial(new Map([[name, ONE]])), l);
  const terms = new Map(left instanceof Polynomial ? left.terms : []);
  for (const [monomial, c] of g instanceof Polynomial ? g.terms : isZero(g) ? [] : [['', g] as const]) terms.set(monomial, negate(c));
  return { polynomial: new Polynomial(terms), relation: '=', literals: [guard], source: name };
}

/** Which products of conditions a program is to see. */
type Products = 'none' | 'present' | 'all' | 'higher';

/**
 * The products of pairs of linear conditions that speak of no monomial that is not there already; with `all`, of those with a short factor; and with
 * `higher` of short linear conditions with those of degree two besides.
 */
function productsOf(conditions: readonly Condition[], of: Products): WeightedRow[] {
  const all = of !== 'present';
  const monomials = (x: Rational) => (x instanceof Polynomial ? [...x.terms.keys()] : []);
  const present = new Set(conditions.flatMap(({ polynomial }) => monomials(polynomial)));
  const linear = conditions.filter(({ polynomial }) => degree(polynomial) === 1);
  const products: WeightedRow[] = [];
  const further = of === 'higher' ? conditions.filter(({ polynomial }) => degree(polynomial) === 2) : [];
  linear.forEach((x, i) => {
    for (const y of [...linear.slice(i), ...further]) {
      const [k, l] = [monomials(x.polynomial), monomials(y.polynomial)];
      const wanted = all
        ? Math.min(k.length, l.length) <= 2
        : k.every((one) => l.every((other) => one === '' || other === '' || present.has(joined(one, other))));
      if (!wanted) continue;
      const polynomial = product(x.polynomial, y.polynomial);
      if (!(polynomial instanceof Polynomial)) continue;
      const relation = x.relation === '=' || y.relation === '=' ? '=' : x.relation === '>' && y.relation === '>' ? '>' : '>=';
      products.push({ polynomial, relation, factors: [x, y] });
    }
  });
  return [...products, ...multiplesOf(linear, present, all)];
}

/** An unknown as a factor of an equation: 0 times anything is 0. */
const TIMES = '·';

/** Linear equations times unknowns, of which all the monomials are there already, or, with `all`, one of them. */
function multiplesOf(conditions: readonly Condition[], present: ReadonlySet<string>, all: boolean): WeightedRow[] {
  const unknowns = new Set([...present].filter((monomial) => monomial.includes('*')).flatMap(factorsOf));
  return conditions
    .filter(({ relation }) => relation === '=')
    .flatMap((equation) =>
      [...unknowns].flatMap((name): WeightedRow[] => {
        const factor: Condition = { polynomial: unknown(name), relation: '=', literals: [], source: `${TIMES}${name}` };
        const polynomial = product(equation.polynomial, factor.polynomial);
        const monomials = [...termsOf(polynomial).keys()].filter((monomial) => monomial.includes('*'));
        const wanted = all ? monomials.some((one) => present.has(one)) : monomials.every((one) => present.has(one));
        return wanted ? [{ polynomial, relation: '=', factors: [equation, factor] }] : [];
      }),
    );
}

/** Conditions where some unknowns have values; those that speak of quotients, which then have others, are left out. */
export function withValues(conditions: readonly Condition[], values: ReadonlyMap<string, Rational>): Condition[] {
  return conditions.flatMap((condition) => {
    if (!(condition.polynomial instanceof Polynomial) || typeof condition.source === 'string') return [];
    const terms = [...condition.polynomial.terms].map(([monomial, c]) => {
      const factors = factorsOf(monomial);
      const rest = factors.filter((name) => !values.has(name));
      return [rest.join('*'), factors.reduce((value, name) => multiply(value, values.get(name) ?? ONE), c)] as const;
    });
    if (terms.some(([monomial]) => factorsOf(monomial).some(isQuotient))) return [];
    const total = new Map<string, Rational>();
    for (const [monomial, c] of terms) total.set(monomial, add(total.get(monomial) ?? ZERO, c));
    return [{ ...condition, polynomial: ofTerms(new Map([...total].filter(([, c]) => !isZero(c)))) }];
  });
}

/** Whether conditions can hold together, as far as one linear program tells. */
export function together(conditions: readonly Condition[], products: Products, expired: Expiry = never): Outcome {
  const rows: WeightedRow[] = conditions.map((condition) => ({ ...condition, factors: [condition] }));
  if (products !== 'none') rows.push(...productsOf(conditions, products));
  const index = new Map<string, number>();
  const numberOf = (monomial: string): number => {
    const known = index.get(monomial);
    if (known !== undefined) return known;
    index.set(monomial, index.size + 1);
    return index.size;
  };
  // Variable 0 is by how much everything strict holds: there are such numbers iff it can exceed 0.
  const program: Row[] = rows.map(({ polynomial, relation }) => {
    const terms: [number, Rational][] = [];
    let bound = ZERO;
    for (const [monomial, c] of termsOf(polynomial)) {
      if (monomial === '') bound = negate(c);
      else terms.push([numberOf(monomial), c]);
    }
    if (relation === '>') terms.push([0, MINUS]);
    return { terms, relation: relation === '=' ? '=' : '>=', bound };
  });
  program.push({ terms: [[0, ONE]], relation: '<=', bound: ONE });
  const free = [false, ...new Array<boolean>(index.size).fill(true)];
  const solution = solve({ objective: [[0, ONE]], rows: program, free }, expired);
  if (solution.status === 'unbounded') throw new Error('the slack is at most 1');
  if (solution.status === 'optimal' && !isZero(solution.value)) {
    return { impossible: false, point: new Map([...index].map(([monomial, j]) => [monomial, solution.point[j]])) };
  }
  const multipliers = solution.status === 'optimal' ? solution.dual : solution.farkas;
  const used = rows.flatMap((row, r) => (isZero(multipliers[r]) ? [] : [{ row, multiplier: negate(multipliers[r]) }]));
  return {
    impossible: true,
    literals: [...new Set(used.flatMap(({ row }) => row.factors.flatMap(({ literals }) => literals)))],
    proof: used.map(({ row, multiplier }) => [row.factors.map(({ source }) => source), multiplier]),
  };
}
