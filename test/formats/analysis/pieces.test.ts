/** The shapes of figures: pieces and breaks of functions that are known, and of games whose closed forms are. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  add,
  divide,
  equal,
  type FigureValue,
  figureShape,
  format,
  fraction,
  isZero,
  less,
  maximum,
  multiply,
  never,
  type Rational,
  rational,
  readEnvironment,
  type Shape,
  setting,
  subtract,
  sweep,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { fractionAt, fractionText, fractionThrough, meetings } from '../../../src/exact/linear-fraction.js';
import { formulaText } from '../../../src/formats/analysis/pieces.js';

const steps = (from: number, to: number): Rational[] => Array.from({ length: to - from + 1 }, (_, k) => rational(from + k));
const text = ({ pieces, breaks }: Shape) => ({
  pieces: pieces.map(({ from, to, formula }) => `${format(from)}..${format(to)}: ${formulaText(formula, 'x')}`),
  breaks: breaks.map(({ at, exact }) => `${at === null ? '?' : format(at)}${exact ? '' : '~'}`),
});
const shape = (figure: (x: Rational) => FigureValue, grid = steps(0, 4)) => text(figureShape(figure, grid, never));

describe('a linear fraction', () => {
  const small = fc.integer({ min: -5, max: 5 }).map((value) => rational(value));
  it('is found again from its points, and named', () => {
    fc.assert(
      fc.property(fc.tuple(small, small, small, small), (of) => {
        const [a, b, c, d] = of;
        const points = steps(1, 7).flatMap((x) => {
          const below = add(c, multiply(d, x));
          return isZero(below) ? [] : [[x, fractionAt([a, b, c, d], x) ?? x] as const];
        });
        fc.pre(points.length >= 5);
        const through = fractionThrough(points.slice(0, 4));
        expect(through).not.toBeNull();
        if (through !== null) for (const [x, y] of points) expect(format(fractionAt(through, x) ?? rational(-999))).toBe(format(y));
      }),
      { numRuns: 500 },
    );
    expect(fractionText([rational(1), rational(0), rational(0), rational(6)], 'eta')).toBe('1/(6*eta)');
    expect(fractionText([rational(1), rational(-1), rational(3), rational(2)], 'x')).toBe('(1 - x)/(3 + 2*x)');
  });

  it('meets another where both have one value, and nowhere else that is rational', () => {
    const grid = Array.from({ length: 121 }, (_, k) => fraction(BigInt(k - 60), 6n));
    fc.assert(
      fc.property(fc.tuple(small, small, small, small), fc.tuple(small, small, small, small), (x, y) => {
        fc.pre(!isZero(add(multiply(x[2], x[2]), multiply(x[3], x[3]))) && !isZero(add(multiply(y[2], y[2]), multiply(y[3], y[3]))));
        const differ = grid.filter((at) => {
          const [p, q] = [fractionAt(x, at), fractionAt(y, at)];
          return p !== null && q !== null && !equal(p, q);
        });
        fc.pre(differ.length > 4);
        const met = meetings(x, y);
        for (const at of grid) {
          const [p, q] = [fractionAt(x, at), fractionAt(y, at)];
          if (p !== null && q !== null && equal(p, q)) expect(met.some((one) => equal(one, at))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the shape of a figure', () => {
  const third = fraction(4n, 3n);
  it('is one formula where there is one', () => {
    expect(shape((x) => add(x, x))).toEqual({ pieces: ['0..4: 2*x'], breaks: [] });
    expect(shape(() => 'infinite')).toEqual({ pieces: ['0..4: infinite'], breaks: [] });
  });

  it('breaks exactly where two formulas meet, between grid points and at them', () => {
    expect(shape((x) => maximum(x, subtract(third, multiply(x, rational(2)))))).toEqual({
      pieces: ['0..4/9: 4/3 - 2*x', '4/9..4: x'],
      breaks: ['4/9'],
    });
    expect(shape((x) => maximum(x, rational(2)))).toEqual({ pieces: ['0..2: 2', '2..4: x'], breaks: ['2'] });
  });

  it('brackets a jump by the simplest number that fits', () => {
    expect(shape((x) => (less(x, third) ? rational(1) : x))).toEqual({ pieces: ['0..4/3: 1', '4/3..4: x'], breaks: ['4/3~'] });
    expect(shape((x) => (less(x, third) ? 'undefined' : x))).toEqual({ pieces: ['0..4/3: undefined', '4/3..4: x'], breaks: ['4/3~'] });
  });

  it('sees a point that stands alone on the grid', () => {
    expect(shape((x) => (equal(x, rational(2)) ? rational(7) : x))).toEqual({ pieces: ['0..2: x', '2..4: x'], breaks: ['2~'] });
    expect(shape((x) => (isZero(x) ? rational(7) : x)).breaks).toEqual(['0~']);
  });

  it('says of an irrational break where it lies, and names no number', () => {
    // 1/x and x − 1 meet at the golden ratio.
    const { pieces, breaks } = figureShape((x) => maximum(subtract(x, rational(1)), divide(rational(1), x)), steps(1, 3), never);
    expect(pieces.map(({ formula }) => formulaText(formula, 'x'))).toEqual(['1/x', '-1 + x']);
    const [{ at, exact, between }] = breaks;
    expect([at, exact]).toEqual([null, false]);
    const golden = (x: Rational) => subtract(multiply(x, x), add(x, rational(1)));
    expect(less(golden(between[0]), rational(0)) && less(rational(0), golden(between[1]))).toBe(true);
  });
});

describe('a sweep of the effort game', () => {
  const file = readFileSync(new URL('../../../examples/effort.game.json', import.meta.url), 'utf8');
  const settingAt = (name: string) => (values: readonly Rational[]) => {
    const { environment, language } = readEnvironment(file, { set: new Map([[name, format(values[0])]]) });
    return setting(environment, language);
  };

  it('finds E4: the gap is η, λ*_L is ε/η, and λ*(E) the greater of that and (T−R)/(2R−S−T)', () => {
    const found = sweep([{ name: 'eta', values: [1, 2, 3, 4].map((k) => fraction(BigInt(k), 12n)) }], settingAt('eta'), never);
    if (found.shapes === null) throw new Error('no time limit was set');
    const { gap, withContract, withoutContract } = found.shapes;
    expect(text(gap)).toEqual({ pieces: ['1/12..1/3: x'], breaks: [] });
    expect(text(withContract)).toEqual({ pieces: ['1/12..1/3: 1/(3*x)'], breaks: [] });
    expect(text(withoutContract)).toEqual({ pieces: ['1/12..1/6: 1/(3*x)', '1/6..1/3: 2'], breaks: ['1/6'] });
  });

  it('finds every value at grid points to be that of the game there', () => {
    const values = [1, 2, 3].map((k) => fraction(BigInt(k), 6n));
    const found = sweep([{ name: 'eta', values }], settingAt('eta'), never);
    expect(found.rows.map(({ at, figures }) => [at, figures.gap])).toEqual([
      [[values[0]], values[0]],
      [[values[1]], values[1]],
      [[values[2]], rational(1)],
    ]);
  });

  it('ends in what was found when time is up', () => {
    const found = sweep([{ name: 'eta', values: [fraction(1n, 6n), fraction(1n, 3n)] }], settingAt('eta'), () => true);
    expect(found.incomplete).toBe(true);
    expect(found.shapes).toBeNull();
  });
});
