/**
 * # Questions of sign
 *
 * For each polynomial up to a factor two variables of the solver: that it is positive, and that it is negative. And the quotients that occur
 * in them: q = g/l where l > 0.
 */
import type { Rational } from '../exact/rational.js';
import type { Sampled } from './oracle.js';
import { factorsOf, opposite, Polynomial, textOf, unknown } from './polynomial.js';

/** A polynomial whose sign is asked for. */
export interface Atom {
  readonly polynomial: Polynomial;
  readonly opposite: Polynomial;
  /** The variable that says it is positive; the next one says it is negative. */
  readonly variable: number;
  readonly unknowns: ReadonlySet<string>;
  /** Those of them that stand in a product. */
  readonly multiplied: readonly string[];
}

/** A quotient: `name` = g/l wherever the literal `guard` holds, which says that l > 0. */
export interface Quotient {
  readonly name: string;
  readonly g: Rational;
  readonly l: Polynomial;
  readonly guard: number;
}

/** What a literal says: that this is positive, or at least 0. */
interface Constraint {
  readonly polynomial: Polynomial;
  readonly strict: boolean;
}

const QUOTIENT = '÷';

function opposed(x: Polynomial): Polynomial {
  const other = opposite(x);
  if (!(other instanceof Polynomial)) throw new Error('a polynomial has an unknown');
  return other;
}

/** Whether an unknown is a quotient. */
export const isQuotient = (name: string): boolean => name.startsWith(QUOTIENT);

/** The atoms and quotients of one proof, each made when it is first needed. */
export class Atoms {
  readonly list: Atom[] = [];
  readonly quotients: Quotient[] = [];
  /** Unknowns that sample points have of others. */
  readonly sampled = new Map<string, Sampled>();
  private readonly byText = new Map<string, Atom>();
  private readonly byVariable = new Map<number, { readonly atom: Atom; readonly positive: boolean }>();
  private readonly quotientNames = new Map<string, Quotient>();

  /** @param make two variables in a row, of which the first is returned */
  constructor(
    private readonly make: () => number,
    private readonly made: (atom: Atom) => void,
  ) {}

  /** The literal that says that a polynomial is positive. */
  positive(x: Polynomial): number {
    const { text, flip, primitive } = x.canonical;
    let atom = this.byText.get(text);
    if (atom === undefined) {
      const products = [...primitive.terms.keys()].filter((monomial) => monomial.includes('*'));
      const unknowns = new Set([...primitive.terms.keys()].flatMap(factorsOf));
      atom = {
        polynomial: primitive,
        opposite: opposed(primitive),
        variable: this.make(),
        unknowns,
        multiplied: [...new Set(products.flatMap(factorsOf))],
      };
      this.byText.set(text, atom);
      this.byVariable.set(atom.variable, { atom, positive: true });
      this.byVariable.set(atom.variable + 1, { atom, positive: false });
      this.list.push(atom);
      this.made(atom);
    }
    return flip ? atom.variable + 1 : atom.variable;
  }

  /** The atom that a literal is about, or undefined where it is about no sign. */
  atomOf(literal: number): Atom | undefined {
    return this.byVariable.get(Math.abs(literal))?.atom;
  }

  /** What a literal about a sign says. */
  constraintOf(literal: number): Constraint {
    const found = this.byVariable.get(Math.abs(literal));
    if (found === undefined) throw new Error(`literal ${literal} is about no sign`);
    return { polynomial: found.positive === literal > 0 ? found.atom.polynomial : found.atom.opposite, strict: literal > 0 };
  }

  /** The literal about the other sign of the same polynomial. */
  otherSign(literal: number): number {
    const found = this.byVariable.get(Math.abs(literal));
    if (found === undefined) throw new Error(`literal ${literal} is about no sign`);
    const variable = found.positive ? found.atom.variable + 1 : found.atom.variable;
    return literal > 0 ? variable : -variable;
  }

  /** g/l as an unknown. */
  quotient(g: Rational, l: Polynomial): Polynomial {
    const key = `${textOf(g)} / ${textOf(l)}`;
    let known = this.quotientNames.get(key);
    if (known === undefined) {
      known = { name: `${QUOTIENT}${this.quotients.length}`, g, l, guard: this.positive(l) };
      this.quotientNames.set(key, known);
      this.quotients.push(known);
    }
    return unknown(known.name);
  }

  /** Whether an unknown is made of others. */
  isMade(name: string): boolean {
    return isQuotient(name) || this.sampled.has(name);
  }

  /** A quotient by its name. */
  quotientOf(name: string): Quotient | undefined {
    return isQuotient(name) ? this.quotients[Number(name.slice(QUOTIENT.length))] : undefined;
  }
}
