/** Numbers of an open branch: where sample points have none, and exact arithmetic is the judge. */
import { describe, expect, it } from 'vitest';
import { never } from '../../src/exact/expiry.js';
import * as exact from '../../src/exact/rational.js';
import { rational } from '../../src/exact/rational.js';
import { explore } from '../../src/symbolic/explore.js';
import { unknown } from '../../src/symbolic/polynomial.js';
import * as symbolic from '../../src/symbolic/rational.js';

type Numbers = typeof exact | typeof symbolic;
type Values = Readonly<Record<'x' | 'y' | 'z' | 'w', exact.Rational>>;

/** Statements that fail, but nowhere near small numbers. */
const STATEMENTS: Readonly<Record<string, (n: Numbers, values: Values) => boolean>> = {
  'two products': (n, { x, y, z }) =>
    !(n.greater(n.multiply(x, y), rational(50)) && n.less(n.multiply(x, z), rational(-70)) && n.less(y, rational(9))),
  'an equation with a product': (n, { x, y, w }) => !n.equal(n.multiply(w, x), n.add(y, rational(13))) || n.less(y, rational(40)),
  'a quotient between bounds': (n, { x, y }) =>
    !n.greater(y, rational(11)) || n.less(n.divide(x, y), rational('7/3')) || n.greater(n.divide(x, y), rational('5/2')),
  'two quotients in order': (n, { x, y, z, w }) =>
    !(n.greater(y, rational(11)) && n.greater(w, rational(12)) && n.greater(z, rational(200))) || !n.less(n.divide(z, w), n.divide(x, y)),
  'a product of quotients': (n, { x, y, z, w }) =>
    !(n.greater(y, rational(11)) && n.greater(w, rational(12))) || n.less(n.multiply(n.divide(x, y), n.divide(z, w)), rational(30)),
};

describe('the search for numbers of an open branch', () => {
  it.each(Object.entries(STATEMENTS))('finds some where exact arithmetic says that it fails: %s', (_, statement) => {
    const unknowns = { x: unknown('x'), y: unknown('y'), z: unknown('z'), w: unknown('w') };
    const { open } = explore(() => statement(symbolic, unknowns) || 'it fails', { suppositions: [], expired: never });
    const known = (values: ReadonlyMap<string, exact.Rational>): Values => {
      const of = (name: string) => values.get(name) ?? rational(0);
      return { x: of('x'), y: of('y'), z: of('z'), w: of('w') };
    };
    expect(open.flatMap(({ candidates }) => candidates.filter((values) => !statement(exact, known(values)))).length).toBeGreaterThan(0);
  });
});
