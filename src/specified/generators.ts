/**
 * # The generators of a cone
 *
 * Finitely many vectors whose nonnegative combinations are all z ≥ 0 with row·z ≥ 0, or = 0, for each of some rows (double description: Motzkin,
 * Raiffa, Thompson and Thrall 1953). The rows may have unknown numbers in them; the signs of row·z that are needed are asked for. None of the
 * generators is a combination of the others.
 */
import { add, dot, isNegative, isPositive, isZero, multiply, negate, ONE, type Rational, ZERO } from '../exact/rational.js';
import { exactQuotient } from '../symbolic/exact-quotient.js';
import { Peek, Polynomial } from '../symbolic/polynomial.js';

/** row·z ≥ 0, or = 0. */
export interface Halfspace {
  readonly row: readonly Rational[];
  readonly equation: boolean;
}

interface Generator {
  readonly z: readonly Rational[];
  /** Which of all conditions it meets with equality: z_j ≥ 0 by j, then the rows in their order. */
  readonly tight: ReadonlySet<number>;
}

interface Valued {
  readonly own: Generator;
  readonly value: Rational;
}

/** Signs that were asked for. */
export class Signs {
  /** What was answered to be positive. */
  readonly positive: Polynomial[] = [];

  of(x: Rational): -1 | 0 | 1 {
    const sign = isPositive(x) ? 1 : isNegative(x) ? -1 : 0;
    const size = sign < 0 ? negate(x) : x;
    if (sign !== 0 && size instanceof Polynomial) this.positive.push(size);
    return sign;
  }
}

/** Beyond so many generators nothing is found. */
const MOST = 400;

/** @throws Peek where there are too many */
export function generators(size: number, conditions: readonly Halfspace[], signs: Signs): (readonly Rational[])[] {
  const unit = (j: number): Generator => ({
    z: Array.from({ length: size }, (_, k) => (k === j ? ONE : ZERO)),
    tight: new Set(Array.from({ length: size }, (_, k) => k).filter((k) => k !== j)),
  });
  let all = Array.from({ length: size }, (_, j) => unit(j));
  conditions.forEach(({ row, equation }, r) => {
    const number = size + r;
    const [up, down, level]: [Valued[], Valued[], Generator[]] = [[], [], []];
    for (const own of all) {
      const value = dot(row, own.z);
      const sign = evident(row, own.z) ?? signs.of(value);
      if (sign === 0) level.push(own);
      else (sign > 0 ? up : down).push({ own, value });
    }
    const made = up.flatMap((p) =>
      down.flatMap((n): Generator[] => {
        const shared = [...p.own.tight].filter((k) => n.own.tight.has(k));
        const between = all.some((other) => other !== p.own && other !== n.own && shared.every((k) => other.tight.has(k)));
        return between ? [] : [{ z: reduced(leveled(p.own.z, p.value, n.own.z, n.value), signs), tight: new Set([...shared, number]) }];
      }),
    );
    all = [
      ...(equation ? [] : up.map(({ own }) => own)),
      ...level.map(({ z, tight }) => ({ z, tight: new Set([...tight, number]) })),
      ...made,
    ];
    if (all.length > MOST) throw new Peek('the optimum of a large program');
  });
  return all.map(({ z }) => z);
}

/** The sign of row·z where all terms have the same, since z ≥ 0 is 0 where it is so for certain and else positive; null where that says nothing. */
function evident(row: readonly Rational[], z: readonly Rational[]): -1 | 0 | 1 | null {
  const terms = row.filter((a, j) => !isNothing(a) && !isNothing(z[j]));
  if (terms.some((a) => a instanceof Polynomial)) return null;
  if (terms.length === 0) return 0;
  return terms.every(isPositive) ? 1 : terms.every(isNegative) ? -1 : null;
}

const isNothing = (x: Rational): boolean => !(x instanceof Polynomial) && isZero(x);

/** A vector without factors that were answered to be positive. */
function reduced(z: readonly Rational[], signs: Signs): readonly Rational[] {
  for (const factor of signs.positive) {
    const less = z.map((x) => (isNothing(x) ? x : exactQuotient(x, factor)));
    if (z.some((x) => x instanceof Polynomial) && less.every((x) => x !== null)) return reduced(less, signs);
  }
  return z;
}

/** A positive multiple of p/above − n/below, where above > 0 > below: without the factors that above and below share, as far as they are seen. */
function leveled(p: readonly Rational[], above: Rational, n: readonly Rational[], below: Rational): Rational[] {
  const depth = negate(below);
  const [byP, byN] = without(above, depth);
  return p.map((x, j) => add(multiply(byP, x), multiply(byN, n[j])));
}

/** Positive numbers in the ratio depth : above. */
function without(above: Rational, depth: Rational): [Rational, Rational] {
  const more = exactQuotient(above, depth);
  if (more !== null) return [ONE, more];
  const less = exactQuotient(depth, above);
  return less === null ? [depth, above] : [less, ONE];
}

/** Rows that say the same, with known numbers where they are all multiples of one unknown: whose sign is asked for. */
export function leastRow(row: readonly Rational[], signs: Signs): readonly Rational[] {
  const unknown = row.filter((x) => x instanceof Polynomial);
  const [first] = unknown;
  if (first === undefined || row.some((x) => !(x instanceof Polynomial) && !isZero(x))) return row;
  const { primitive, text } = first.canonical;
  if (unknown.some((x) => x.canonical.text !== text)) return row;
  const sign = signs.of(primitive);
  if (sign === 0) return row.map(() => ZERO);
  const turned = sign < 0;
  return row.map((x) => {
    if (!(x instanceof Polynomial)) return x;
    return x.canonical.flip === turned ? x.canonical.size : negate(x.canonical.size);
  });
}
