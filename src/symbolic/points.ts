/**
 * # Sample points
 *
 * Values of the unknowns, most of them drawn, some found by linear programs, and the signs of all atoms there, as bits: whether some point has
 * given signs is then a matter of a few words. Points are in floating point, which suggests and never decides: a set of signs that some point
 * has is taken to be possible, which costs a branch where it is not; what is impossible is proved.
 */
import { denominator, numerator, type Rational, rational } from '../exact/rational.js';
import type { Atom, Atoms } from './atoms.js';
import { factorsOf, Polynomial } from './polynomial.js';

const MOST = 2048;
const DRAWN = 1024;
const WORDS = MOST / 32;
/** What is nearer to 0 than this is taken for 0. */
const NEAR = 1e-9;

/** A pseudorandom number in [0, 1) after another (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const float = (value: Rational): number => Number(numerator(value)) / Number(denominator(value));

interface Signs {
  readonly positive: Uint32Array;
  readonly negative: Uint32Array;
  /** How many of the changes of points it knows of. */
  upTo: number;
}

export class Points {
  private readonly places = new Map<string, number>();
  private readonly points: number[][] = Array.from({ length: DRAWN }, () => []);
  private readonly exact = new Map<number[], ReadonlyMap<string, Rational>>();
  private readonly signs = new Map<Atom, Signs>();
  private readonly compiled = new Map<Polynomial, readonly (readonly [number, readonly number[]])[]>();
  private readonly random = drawing(7);
  private next = DRAWN;
  /** The numbers of the points in the order in which they came or were replaced. */
  private readonly changes = Array.from({ length: DRAWN }, (_, j) => j);

  constructor(private readonly atoms: Atoms) {}

  /** Small numbers, so that ties occur; probabilities and weights as they are. */
  private draw(name: string): number {
    const r = this.random();
    if (name.startsWith('p(')) return [0.25, 0.5, 0.125, 0.375, 0.0625][Math.floor(r * 5)];
    if (name.startsWith('λ')) return Math.floor(r * 7) / 2;
    return Math.floor(r * 7) - 3;
  }

  private place(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(name, place);
    for (const point of this.points) this.fill(point, name, place);
    return place;
  }

  private fill(point: number[], name: string, place: number): void {
    const sampled = this.atoms.sampled.get(name);
    if (sampled !== undefined) {
      point[place] = sampled((x) => this.evaluate(x, point));
      return;
    }
    const quotient = this.atoms.quotientOf(name);
    if (quotient === undefined) {
      point[place] = this.draw(name);
      return;
    }
    const below = this.evaluate(quotient.l, point);
    point[place] = below === 0 ? 0 : this.evaluate(quotient.g, point) / below;
  }

  private evaluate(x: Rational, point: readonly number[]): number {
    if (!(x instanceof Polynomial)) return float(x);
    let terms = this.compiled.get(x);
    if (terms === undefined) {
      terms = [...x.terms].map(([monomial, c]) => [float(c), factorsOf(monomial).map((name) => this.place(name))] as const);
      this.compiled.set(x, terms);
    }
    let total = 0;
    for (const [c, places] of terms) {
      let term = c;
      for (const place of places) term *= point[place];
      total += term;
    }
    return Math.abs(total) < NEAR ? 0 : total;
  }

  /** The signs of an atom, brought up to date: most atoms are never asked for. */
  private signsOf(atom: Atom): Signs {
    let signs = this.signs.get(atom);
    if (signs === undefined) {
      for (const name of atom.unknowns) this.place(name);
      signs = { positive: new Uint32Array(WORDS), negative: new Uint32Array(WORDS), upTo: 0 };
      this.signs.set(atom, signs);
    }
    for (const j of new Set(this.changes.slice(signs.upTo))) this.mark(signs, atom, this.points[j], j);
    signs.upTo = this.changes.length;
    return signs;
  }

  private mark(signs: Signs, atom: Atom, point: readonly number[], j: number): void {
    const value = this.evaluate(atom.polynomial, point);
    const bit = 1 << (j & 31);
    if (value > 0) signs.positive[j >> 5] |= bit;
    else signs.positive[j >> 5] &= ~bit;
    if (value < 0) signs.negative[j >> 5] |= bit;
    else signs.negative[j >> 5] &= ~bit;
  }

  /** Whether the point meets what a literal says. */
  private meets(literal: number, point: readonly number[]): boolean {
    const { polynomial, strict } = this.atoms.constraintOf(literal);
    const value = this.evaluate(polynomial, point);
    return strict ? value > 0 : value >= 0;
  }

  /** The points, as bits, that meet all of some literals about signs; null where there is none. */
  private meeting(literals: readonly number[]): Uint32Array | null {
    const bits = new Uint32Array(WORDS).fill(0xffffffff);
    const count = this.points.length;
    for (let w = 0; w < WORDS; w++) if (count < 32 * (w + 1)) bits[w] = count <= 32 * w ? 0 : 2 ** (count - 32 * w) - 1;
    for (const literal of literals) {
      const atom = this.atoms.atomOf(literal);
      if (atom === undefined) continue;
      const signs = this.signsOf(atom);
      const side = Math.abs(literal) === atom.variable ? signs.positive : signs.negative;
      let some = 0;
      if (literal > 0) for (let w = 0; w < WORDS; w++) some |= bits[w] &= side[w];
      else for (let w = 0; w < WORDS; w++) some |= bits[w] &= ~side[w];
      if (some === 0) return null;
    }
    return bits;
  }

  witness(literals: readonly number[]): boolean {
    return this.meeting(literals) !== null;
  }

  /** Adds a point where these unknowns have these values, the others drawn, if it meets the literals. */
  adopt(values: ReadonlyMap<string, Rational>, literals: readonly number[]): boolean {
    const point: number[] = [];
    for (const [name, place] of this.places) {
      const value = values.get(name);
      if (value !== undefined && !this.atoms.isMade(name)) point[place] = float(value);
      else this.fill(point, name, place);
    }
    if (!literals.every((literal) => this.meets(literal, point))) return false;
    const j = this.points.length < MOST ? this.points.length : this.next;
    if (j === this.next) this.next = this.next + 1 < MOST ? this.next + 1 : DRAWN;
    this.exact.delete(this.points[j] ?? []);
    this.points[j] = point;
    this.exact.set(point, values);
    this.changes.push(j);
    return true;
  }

  /** Exact values of the unknowns but quotients at some points that seem to meet the literals: candidates. */
  candidates(literals: readonly number[], most: number): ReadonlyMap<string, Rational>[] {
    const bits = this.meeting(literals);
    if (bits === null) return [];
    const found: ReadonlyMap<string, Rational>[] = [];
    this.points.forEach((point, j) => {
      if (found.length >= most || (bits[j >> 5] & (1 << (j & 31))) === 0) return;
      const known = this.exact.get(point);
      const values = [...this.places]
        .filter(([name]) => !this.atoms.isMade(name))
        .map(([name, place]) => [name, known?.get(name) ?? dyadic(point[place])] as const);
      found.push(new Map(values));
    });
    return found;
  }
}

/** A drawn number as a rational: it is a multiple of 1/16. */
const dyadic = (value: number): Rational => rational(`${value}`);
