/**
 * # The variables of a proof
 *
 * What each of them says: two for each polynomial in lowest terms, that it is positive and that it is negative; and the quotients that these
 * polynomials speak of, each made of what was there before it.
 */
import type { Rational } from '../exact/rational.js';
import { factorsOf, opposite, Polynomial, parsePolynomial, textOf } from '../symbolic/polynomial.js';
import type { RunProof } from '../symbolic/proof.js';
import { Rejected, reject } from './rejected.js';

/** The names of quotients, and of no other unknown; what has a `*` in it would be read as a product. */
const QUOTIENT = /^÷(0|[1-9]\d*)$/;

/** The unknowns of a number, each as often as it occurs. */
export const unknownsOf = (x: Rational): string[] => (x instanceof Polynomial ? [...x.terms.keys()].flatMap(factorsOf) : []);

export class Variables {
  private readonly polynomials = new Map<number, Polynomial>();
  private readonly byText = new Map<string, number>();
  readonly quotients = new Map<string, { readonly g: Rational; readonly l: Polynomial }>();
  private readonly names = new Map<string, string>();
  most = 0;

  constructor({ atoms, quotients }: RunProof) {
    for (const [variable, text] of atoms) {
      const x = parsePolynomial(text);
      if (!(x instanceof Polynomial) || x.canonical.flip || x.canonical.text !== text)
        throw new Rejected(`${text} is no polynomial in lowest terms`);
      const negative = opposite(x);
      if (
        !(negative instanceof Polynomial) ||
        this.polynomials.has(variable) ||
        this.polynomials.has(variable + 1) ||
        this.byText.has(text)
      ) {
        throw new Rejected(`variable ${variable} is declared twice`);
      }
      this.polynomials.set(variable, x);
      this.polynomials.set(variable + 1, negative);
      this.byText.set(text, variable);
      this.most = Math.max(this.most, variable + 1);
    }
    for (const [name, above, below] of quotients) {
      const [g, l] = [parsePolynomial(above), parsePolynomial(below)];
      if (!(l instanceof Polynomial) || this.quotients.has(name) || !QUOTIENT.test(name))
        throw new Rejected(`the quotient ${name} is none`);
      this.quotients.set(name, { g, l });
      this.names.set(`${textOf(g)} / ${textOf(l)}`, name);
    }
    // A quotient is made of what was there before it: its meaning must not depend on itself.
    const known = new Set<string>();
    for (const [name, { g, l }] of this.quotients) {
      for (const used of [...unknownsOf(g), ...unknownsOf(l)]) {
        if (this.quotients.has(used) && !known.has(used)) throw new Rejected(`the quotient ${name} is made of ${used}`);
      }
      known.add(name);
    }
  }

  /** The literal that says that a polynomial is positive, if there is one. */
  positive(x: Polynomial): number | undefined {
    const { text, flip } = x.canonical;
    const variable = this.byText.get(text);
    return variable === undefined ? undefined : flip ? variable + 1 : variable;
  }

  isAtom(literal: number): boolean {
    return this.polynomials.has(Math.abs(literal));
  }

  pairs(): number[] {
    return [...this.byText.values()];
  }

  /** What a literal says: that this is positive (strictly), or at least 0. */
  says(literal: number): { readonly polynomial: Rational; readonly strict: boolean } {
    const x = this.polynomials.get(Math.abs(literal)) ?? reject(`literal ${literal} is about no sign`);
    return { polynomial: literal > 0 ? x : opposite(x), strict: literal > 0 };
  }

  /** The other sign of the same polynomial. */
  other(literal: number): number {
    const variable = Math.abs(literal);
    const other = this.byText.get(this.polynomials.get(variable)?.canonical.text ?? '') === variable ? variable + 1 : variable - 1;
    return literal > 0 ? other : -other;
  }

  quotientName(g: Rational, l: Polynomial): string | undefined {
    return this.names.get(`${textOf(g)} / ${textOf(l)}`);
  }

  /** g, l and the literal l > 0 of a quotient. */
  quotient(name: string): { readonly g: Rational; readonly l: Polynomial; readonly guard: number } {
    const { g, l } = this.quotients.get(name) ?? reject(`there is no quotient ${name}`);
    return { g, l, guard: this.positive(l) ?? reject(`nothing says that the denominator of ${name} is positive`) };
  }
}
