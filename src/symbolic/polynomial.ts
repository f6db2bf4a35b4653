/**
 * # Polynomials in unknown numbers
 *
 * Σ c·x₁x₂…, with rational coefficients c and named unknowns: the numbers that a proof runs on. A polynomial without unknowns is never made;
 * it is the rational that it is equal to. Quotients are unknowns too (see {@link Oracle}).
 *
 * Notation. A monomial is the product of its unknowns, sorted and joined by `*`; `''` is 1.
 */
import { add, divide, format, type INSIDE, isNegative, isZero, multiply, ONE, type Rational, rational, ZERO } from '../exact/rational.js';

/** Raised where something looks inside a polynomial, which has no value: a decision there would be a guess. */
export class Peek extends Error {
  constructor(what: string) {
    super(`${what} of an unknown number was asked for`);
    Peek.count += 1;
  }

  /** How many were raised: one that somebody caught must not go unnoticed either. */
  static count = 0;
}

/** A polynomial with at least one unknown. */
export class Polynomial implements Rational {
  declare readonly [INSIDE]: 'a number';
  private known: { readonly text: string; readonly flip: boolean; readonly size: Rational; readonly primitive: Polynomial } | null = null;

  /** @param terms the coefficient, never 0, of each monomial */
  constructor(readonly terms: ReadonlyMap<string, Rational>) {}

  /** This polynomial as `±size·primitive`, the coefficient of the least monomial but 1 in `primitive` being 1. */
  get canonical(): { readonly text: string; readonly flip: boolean; readonly size: Rational; readonly primitive: Polynomial } {
    if (this.known !== null) return this.known;
    const sorted = [...this.terms].sort(([k], [l]) => (k < l ? -1 : 1));
    const lead = (sorted.find(([k]) => k !== '') ?? sorted[0])[1];
    const scaled = new Map(sorted.map(([k, c]) => [k, divide(c, lead)]));
    const flip = isNegative(lead);
    this.known = { text: textOfTerms(scaled), flip, size: flip ? multiply(MINUS, lead) : lead, primitive: new Polynomial(scaled) };
    return this.known;
  }
}

const looked = (what: string) => ({
  get: (): never => {
    throw new Peek(what);
  },
});
for (const part of ['num', 'den', 'p', 'q']) Object.defineProperty(Polynomial.prototype, part, looked('the inside'));
for (const way of ['toString', 'toJSON', 'valueOf', Symbol.toPrimitive])
  Object.defineProperty(Polynomial.prototype, way, looked('the text'));

export const MINUS: Rational = rational(-1);

/** The unknown of that name. @throws Error where the name would be read as another number */
export function unknown(name: string): Polynomial {
  if (name === '' || name.includes('*') || name.includes(' + ')) throw new Error(`no unknown can be called ${JSON.stringify(name)}`);
  return new Polynomial(new Map([[name, ONE]]));
}

const NONE: ReadonlyMap<string, Rational> = new Map();

/** The coefficients by monomial. */
export const termsOf = (x: Rational): ReadonlyMap<string, Rational> =>
  x instanceof Polynomial ? x.terms : isZero(x) ? NONE : new Map([['', x]]);

/** The number with these coefficients. */
export function ofTerms(terms: ReadonlyMap<string, Rational>): Rational {
  if (terms.size === 0) return ZERO;
  const constant = terms.size === 1 ? terms.get('') : undefined;
  return constant ?? new Polynomial(terms);
}

function put(into: Map<string, Rational>, monomial: string, value: Rational): void {
  const had = into.get(monomial);
  const total = had === undefined ? value : add(had, value);
  if (isZero(total)) into.delete(monomial);
  else into.set(monomial, total);
}

/** a·x + b·y, of rationals a and b. */
export function combine(a: Rational, x: Rational, b: Rational, y: Rational): Rational {
  const total = new Map<string, Rational>();
  for (const [monomial, c] of termsOf(x)) put(total, monomial, multiply(a, c));
  for (const [monomial, c] of termsOf(y)) put(total, monomial, multiply(b, c));
  return ofTerms(total);
}

/** −x. */
export const opposite = (x: Rational): Rational => combine(MINUS, x, ZERO, ZERO);

/** The unknowns of monomials that were asked for: the same few come again and again. */
const factors = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 20_000;

/** The unknowns of a monomial. */
export function factorsOf(monomial: string): readonly string[] {
  let known = factors.get(monomial);
  if (known === undefined) {
    if (factors.size >= MOST_REMEMBERED) factors.clear();
    known = monomial === '' ? [] : monomial.split('*');
    factors.set(monomial, known);
  }
  return known;
}

/** The product of two monomials. */
export function joined(k: string, l: string): string {
  if (k === '') return l;
  if (l === '') return k;
  if (!k.includes('*') && !l.includes('*')) return k < l ? `${k}*${l}` : `${l}*${k}`;
  return [...factorsOf(k), ...factorsOf(l)].sort().join('*');
}

/** x·y. */
export function product(x: Rational, y: Rational): Rational {
  const total = new Map<string, Rational>();
  for (const [k, c] of termsOf(x)) for (const [l, d] of termsOf(y)) put(total, joined(k, l), multiply(c, d));
  return ofTerms(total);
}

/** The largest number of unknowns in a monomial. */
export const degree = (x: Rational): number => Math.max(0, ...[...termsOf(x).keys()].map((monomial) => factorsOf(monomial).length));

const textOfTerms = (terms: ReadonlyMap<string, Rational>): string =>
  [...terms]
    .sort(([k], [l]) => (k < l ? -1 : 1))
    .map(([monomial, c]) => `${format(c)}${monomial === '' ? '' : `*${monomial}`}`)
    .join(' + ');

/** A number as text: `1/2*x + -1*x*y + 3`, equal numbers alike. The inverse of {@link parsePolynomial}. */
export const textOf = (x: Rational): string => textOfTerms(termsOf(x));

/** The number that a text of {@link textOf} stands for. @throws LacunaError where a coefficient is none */
export function parsePolynomial(text: string): Rational {
  const total = new Map<string, Rational>();
  for (const term of text === '' ? [] : text.split(' + ')) {
    const [coefficient, ...names] = term.split('*');
    put(total, names.sort().join('*'), rational(coefficient));
  }
  return ofTerms(total);
}
