/**
 * # Points of an open branch
 *
 * Where signs are not refuted and no sample point has them, some numbers may. The unknowns that stand in products are given values one after
 * the other, each such that a linear program, in which the products that are left are variables, still finds nothing in the way; then the rest is linear, and is solved
 * exactly. Values are tried in an order that is the same each time, small ones first.
 */
import { type Expiry, unlessInterrupted } from '../exact/expiry.js';
import { divide, isZero, multiply, ONE, type Rational, rational, ZERO } from '../exact/rational.js';
import { type Atoms, isQuotient } from './atoms.js';
import { type Condition, conditionsOf, together } from './lemma.js';
import { combine, factorsOf, ofTerms, Polynomial, product, termsOf } from './polynomial.js';

type Values = ReadonlyMap<string, Rational>;

/** Of weights and of all other numbers; probabilities lie between 0 and 1. */
const WEIGHTS = ['1', '2', '0', '-1', '1/2', '3', '-2', '8'].map(rational);
const NUMBERS = ['1', '0', '-1', '2', '-2', '3', '1/2', '-3'].map(rational);
const CHANCES = ['1/2', '1/3', '2/3', '1/4', '3/4', '1/8', '7/8'].map(rational);

/** How often one begins anew, and how many values of an unknown are tried before what the program says of it is taken. */
const TRIES = 12;
const VALUES = 4;

const valuesFor = (name: string): readonly Rational[] => (name.startsWith('λ') ? WEIGHTS : name.startsWith('p(') ? CHANCES : NUMBERS);

/** A number where some unknowns have values. */
function at(x: Rational, values: Values): Rational {
  if (!(x instanceof Polynomial)) return x;
  return [...x.terms].reduce<Rational>((total, [monomial, c]) => {
    const factors = factorsOf(monomial);
    const known = factors.reduce((value, name) => multiply(value, values.get(name) ?? ONE), c);
    const rest = ofTerms(new Map([[factors.filter((name) => !values.has(name)).join('*'), ONE]]));
    return combine(ONE, total, ONE, product(known, rest));
  }, ZERO);
}

/** The unknown but quotients that stands in most products; of a product of quotients alone, those that they are made of; `undefined` where all is linear. */
function mostMultiplied(conditions: readonly Condition[], atoms: Atoms): string | undefined {
  const counts = new Map<string, number>();
  const inside = (name: string): string[] => {
    const quotient = atoms.quotientOf(name);
    if (quotient === undefined) return [name];
    return [quotient.g, quotient.l].flatMap((part) => [...termsOf(part).keys()].flatMap(factorsOf)).flatMap(inside);
  };
  for (const { polynomial } of conditions) {
    for (const monomial of termsOf(polynomial).keys()) {
      const factors = factorsOf(monomial);
      if (factors.length < 2) continue;
      const plain = factors.filter((name) => !isQuotient(name));
      for (const name of new Set(plain.length > 0 ? plain : factors.flatMap(inside))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([k, m], [l, n]) => n - m || (k < l ? -1 : 1))[0]?.[0];
}

/** Values of the unknowns that have given signs, at most so many sets of them; quotients are left out. */
export function completions(
  atoms: Atoms,
  literals: readonly number[],
  holds: (literal: number) => boolean,
  most: number,
  expired: Expiry,
): Values[] {
  const conditions = conditionsOf(atoms, literals, holds, 'all');
  const quotients = atoms.quotients.filter(({ guard }) => holds(guard));
  const found: Values[] = [];
  /** With the quotients of what has values. */
  const withQuotients = (values: Values): Values => {
    const all = new Map(values);
    for (const { name, g, l } of quotients) {
      const [above, below] = [at(g, all), at(l, all)];
      if (!(above instanceof Polynomial) && !(below instanceof Polynomial) && !isZero(below)) all.set(name, divide(above, below));
    }
    return all;
  };
  let turn = 0;
  const complete = (): Values | null => {
    const values = new Map<string, Rational>();
    let left = conditions;
    for (;;) {
      const outcome = together(left, 'none', expired);
      if (outcome.impossible) return null;
      const name = mostMultiplied(left, atoms);
      if (name === undefined) return new Map([...outcome.point, ...values]);
      const wanted = valuesFor(name);
      const tried = Array.from({ length: VALUES }, (_, k) => wanted[(turn + k) % wanted.length]);
      turn++;
      const own = outcome.point.get(name) ?? ZERO;
      const next = [...tried, own].find((value) => {
        const more = withQuotients(new Map([...values, [name, value]]));
        return !together(substituted(conditions, more), 'none', expired).impossible;
      });
      if (next === undefined) return null;
      for (const [known, value] of withQuotients(new Map([...values, [name, next]]))) values.set(known, value);
      left = substituted(conditions, values);
    }
  };
  for (let n = 0; n < TRIES && found.length < most && !expired(); n++) {
    // Where time is up what was found is good all the same.
    const values = unlessInterrupted(complete, null);
    if (values !== null) found.push(new Map([...values].filter(([name]) => !isQuotient(name) && !name.includes('*'))));
  }
  return found;
}

const substituted = (conditions: readonly Condition[], values: Values): Condition[] =>
  conditions.map((condition) => ({ ...condition, polynomial: at(condition.polynomial, values) }));
