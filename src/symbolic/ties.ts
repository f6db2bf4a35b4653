/**
 * # What the sign of an atom is tied to
 *
 * Clauses that a new condition brings with it, so that its sign follows from those of what it is made of: that of a quotient from its numerator,
 * that of a product from its factors.
 */
import { divide, format, isNegative, isPositive, multiply, ONE } from '../exact/rational.js';
import { type Atom, isQuotient } from './atoms.js';
import { factored } from './factor.js';
import { numeratorOf } from './numerator.js';
import { degree, opposite, Polynomial } from './polynomial.js';
import type { Solver } from './solver.js';

/** Factors are looked for in what has so many unknowns in products at most. */
const MOST_MULTIPLIED = 5;

/** Of atoms with more quotients than these, or of a higher degree once they are cleared, nothing is noted. */
const MOST_QUOTIENTS = 3;
const MOST_DEGREE = 4;

/** Where a quotient q = g/l occurs in an atom its sign is that of what it is times a power of l. */
export function tieToNumerator(atom: Atom, solver: Solver): void {
  const { atoms } = solver;
  const names = [...atom.unknowns].filter(isQuotient);
  const quotient = names.length > 0 && names.length <= MOST_QUOTIENTS ? atoms.quotientOf(names[0]) : undefined;
  if (quotient === undefined) return;
  const cleared = numeratorOf(atom.polynomial, quotient);
  if (cleared === null || degree(cleared) > MOST_DEGREE) return;
  const { guard, name } = quotient;
  const [more, less] = [atom.variable, atom.variable + 1];
  const note = (...literals: number[]) => solver.record({ kind: 'quotient', clause: [-guard, ...literals], quotient: name });
  if (!(cleared instanceof Polynomial)) {
    note(isPositive(cleared) ? more : -more);
    note(isNegative(cleared) ? less : -less);
    return;
  }
  const other = opposite(cleared);
  if (!(other instanceof Polynomial)) return;
  const pairs = [
    [more, atoms.positive(cleared)],
    [less, atoms.positive(other)],
  ];
  for (const [own, theirs] of pairs) {
    note(-own, theirs);
    note(own, -theirs);
  }
}

/** The sign of a product is that of its factors. */
export function tieToFactors({ polynomial, unknowns, variable, multiplied }: Atom, solver: Solver): void {
  const { atoms } = solver;
  if (multiplied.length === 0 || multiplied.length > MOST_MULTIPLIED || [...unknowns].some(isQuotient)) return;
  const linear = atoms.list.filter((other) => other.multiplied.length === 0 && [...other.unknowns].every((name) => unknowns.has(name)));
  const factors = factored(
    polynomial,
    linear.map((other) => other.polynomial),
  );
  if (factors === null) return;
  const [a, b] = factors.map((factor) => {
    const positive = atoms.positive(factor);
    return { positive, negative: atoms.otherSign(positive), size: factor.canonical.size };
  });
  const [p, q] = [variable, variable + 1];
  const size = format(divide(ONE, multiply(a.size, b.size)));
  // Each: conditions on A and B, one on the product, which the weight makes of the same size.
  const note = (x: number, y: number, z: number) =>
    solver.record({
      kind: 'lemma',
      clause: [-x, -y, -z],
      weights: [
        [[x, y], '1'],
        [[z], size],
      ],
    });
  for (const [x, y, z] of [
    [a.positive, b.positive, -p],
    [a.negative, b.negative, -p],
    [a.positive, b.negative, -q],
    [a.negative, b.positive, -q],
    [-a.positive, -b.negative, p],
    [-a.negative, -b.positive, p],
    [-a.negative, -b.negative, q],
    [-a.positive, -b.positive, q],
  ])
    note(x, y, z);
}
