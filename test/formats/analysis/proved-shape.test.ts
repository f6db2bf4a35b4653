/** What is proved of shapes, against figures found at numbers drawn at random; and claims that are false, none of which may be proved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import { emptyLanguage } from '../../../src/contract/language/language.js';
import { type Setting, setting } from '../../../src/contract/language/setting.js';
import { segment } from '../../../src/contract/segment.js';
import { valueAlong } from '../../../src/contract/value-along.js';
import { never } from '../../../src/exact/expiry.js';
import { fractionAt } from '../../../src/exact/linear-fraction.js';
import { add, equal, format, fraction, less, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { type FigureValue, type Formula, figureShape } from '../../../src/formats/analysis/pieces.js';
import { SWEPT, type SweptFigure, sweep } from '../../../src/formats/analysis/sweep.js';
import { type Environment, environment, firstBestWelfare } from '../../../src/game/environment.js';
import { contractThreshold } from '../../../src/prosocial/substitution.js';
import { selfishnessLevel } from '../../../src/prosocial/threshold.js';
import { weightAlong } from '../../../src/prosocial/weight-along.js';
import { settings } from '../../../src/theory/draw/arbitraries.js';

const steps = (from: number, to: number): Rational[] => Array.from({ length: to - from + 1 }, (_, k) => rational(from + k));

/** A setting, with how its payoffs change as x grows by 1. */
interface Moving {
  readonly of: Setting;
  readonly slopes: readonly (readonly (readonly number[])[])[];
}

const settingAt =
  ({ of, slopes }: Moving) =>
  (x: Rational): Setting => {
    const { agents, actions, contingencies, prior, payoffs } = of.environment;
    const moved = payoffs.map((table, w) =>
      table.map((row, a) => row.map((payoff, i) => add(payoff, multiply(x, rational(slopes[w][a][i]))))),
    );
    const at: Environment = environment({ agents, actions, contingencies, prior, payoffs: moved });
    return setting(at, of.language, { mechanismClass: of.mechanismClass, liability: of.liability });
  };

const payoff = fc.integer({ min: -3, max: 4 }).map((value) => rational(value));
const moving = settings({ contingencies: { min: 1, max: 2 }, outcomes: 16, payoff }).chain((subject) => {
  const { contingencies, profileCount, agents } = subject.environment;
  const row = fc.array(fc.constantFrom(0, 0, 0, 1, -1, 2), { minLength: agents.length, maxLength: agents.length });
  const table = fc.array(row, { minLength: profileCount, maxLength: profileCount });
  const of = setting(subject.environment, subject.language, {
    mechanismClass: subject.mechanismClass,
    liability: subject.liability ?? null,
  });
  return fc.array(table, { minLength: contingencies.length, maxLength: contingencies.length }).map((slopes): Moving => ({ of, slopes }));
});

const figureOf = (of: Setting, figure: SweptFigure): FigureValue => {
  const best = bestMechanism(of);
  const value = best.status === 'attained' ? best.pair.value : 'undefined';
  switch (figure) {
    case 'firstBest':
      return firstBestWelfare(of.environment);
    case 'value':
      return value;
    case 'gap':
      return value === 'undefined' ? value : subtract(firstBestWelfare(of.environment), value);
    case 'withoutContract':
      return selfishnessLevel(of.environment);
    case 'withContract': {
      const threshold = contractThreshold(of);
      return threshold.status === 'attained' ? threshold.weight : 'infinite';
    }
  }
};

const says = (formula: Formula, x: Rational): string =>
  formula === null ? '?' : formula.kind === 'fraction' ? format(fractionAt(formula.of, x) ?? rational(-999)) : formula.kind;
const shown = (value: FigureValue): string => (typeof value === 'string' ? value : format(value));

describe('a piece that is proved', () => {
  it('is followed at every number between its ends, close to them too, and nearly all pieces are proved', () => {
    const count = { proved: 0, all: 0, asked: 0, exact: 0, breaks: 0 };
    fc.assert(
      fc.property(moving, fc.array(fc.integer({ min: 1, max: 996 }), { minLength: 3, maxLength: 3 }), (one, drawn) => {
        const at = settingAt(one);
        const { shapes } = sweep([{ name: 'x', values: steps(0, 3) }], ([x]) => at(x), never, true);
        if (shapes === null) throw new Error('no time limit was set');
        for (const figure of SWEPT) {
          for (const { from, to, formula, proved } of shapes[figure].pieces) {
            count.all += 1;
            if (proved !== true) continue;
            count.proved += 1;
            for (const part of [
              ...drawn.map((k) => fraction(BigInt(k), 997n)),
              fraction(1n, 10n ** 15n),
              fraction(10n ** 15n - 1n, 10n ** 15n),
            ]) {
              const x = add(from, multiply(part, subtract(to, from)));
              count.asked += 1;
              expect(`${figure} at ${format(x)}: ${shown(figureOf(at(x), figure))}`).toBe(`${figure} at ${format(x)}: ${says(formula, x)}`);
            }
          }
          for (const { at: where, exact } of shapes[figure].breaks) {
            count.breaks += 1;
            if (exact && where !== null) count.exact += 1;
          }
        }
      }),
      { numRuns: 40, seed: 17 },
    );
    expect(count.proved).toBeGreaterThan(0.98 * count.all);
    expect(count.exact).toBeGreaterThan(0.85 * count.breaks);
    expect(count.asked).toBeGreaterThan(1000);
  });
});

describe('a claim that is false', () => {
  it('of V_L is never held to be true: a little more, a little less, or the chord over a break', () => {
    const tiny = fraction(1n, 1000n);
    const fell = { more: 0, less: 0, chord: 0 };
    fc.assert(
      fc.property(moving, (one) => {
        const along = segment((x) => settingAt(one)(x));
        const at = (x: Rational) => figureOf(along.at(x), 'value');
        const [low, middle, high] = [at(ZERO), at(fraction(1n, 2n)), at(ONE)];
        if (typeof low === 'string' || typeof middle === 'string' || typeof high === 'string') {
          if (typeof middle !== 'string') expect(valueAlong(along, 'undefined', never)).not.toEqual({ holds: true });
          return;
        }
        expect(valueAlong(along, 'undefined', never)).not.toEqual({ holds: true });
        const shifted = (by: Rational) => valueAlong(along, { low: add(low, by), high: add(high, by) }, never);
        const chord = valueAlong(along, { low, high }, never);
        const isChord = equal(add(middle, middle), add(low, high));
        if (!isChord) {
          fell.chord += 1;
          expect(chord).not.toEqual({ holds: true });
          return;
        }
        if (chord === 'open' || !chord.holds) return;
        expect(shifted(tiny)).toBe('open');
        fell.more += 1;
        const less = shifted(multiply(rational(-1), tiny));
        expect(less).toMatchObject({ holds: false });
        fell.less += 1;
      }),
      { numRuns: 120, seed: 17 },
    );
    for (const count of Object.values(fell)) expect(count).toBeGreaterThan(15);
  });

  it('of λ*_L neither: a little more or less than what is proved, or that it is infinite', () => {
    const tiny = fraction(1n, 1000n);
    const fell = { more: 0, less: 0, infinite: 0 };
    fc.assert(
      fc.property(moving, (one) => {
        const at = settingAt(one);
        const { shapes } = sweep([{ name: 'x', values: [ZERO, fraction(1n, 4n)] }], ([x]) => at(x), never, true);
        if (shapes === null) throw new Error('no time limit was set');
        for (const { from, to, formula, proved } of shapes.withContract.pieces) {
          if (formula === null || proved !== true || shapes.firstBest.breaks.length > 0) continue;
          const along = segment((delta) => at(add(from, multiply(delta, subtract(to, from)))));
          const holds = (claim: Parameters<typeof weightAlong>[1]) => weightAlong(along, claim, never);
          if (formula.kind !== 'fraction') {
            expect(holds({ above: { low: tiny, high: ONE }, below: { low: ONE, high: ONE } })).toBe(false);

            continue;
          }
          expect(holds('infinite')).toBe(false);
          fell.infinite += 1;
          const [a, b, c, d] = formula.of;
          const line = (constant: Rational, slope: Rational) => [from, to].map((x) => add(constant, multiply(slope, x)));
          const [above, below] = [line(a, b), line(c, d)];
          if (below.some((value) => less(value, ZERO))) continue;
          for (const [key, by] of [
            ['more', tiny],
            ['less', multiply(rational(-1), tiny)],
          ] as const) {
            const [low, high] = above.map((value, k) => add(value, multiply(by, below[k])));
            if (less(low, ZERO) || less(high, ZERO)) continue;
            expect(holds({ above: { low, high }, below: { low: below[0], high: below[1] } })).toBe(false);
            fell[key] += 1;
          }
        }
      }),
      { numRuns: 250, seed: 17 },
    );
    expect(
      Object.values(fell).every((count) => count > 5),
      JSON.stringify(fell),
    ).toBe(true);
  });
});

const q = (...values: Rational[]) => values;

describe('a piece that is missed', () => {
  /** Both agents go along between 3/10 and 31/100 alone, narrower than anything that a look at grid points and midway would meet. */
  const narrow = (x: Rational): Setting => {
    const [row, column] = [subtract(x, fraction(3n, 10n)), subtract(fraction(31n, 100n), x)];
    const of = environment({
      agents: ['row', 'column'],
      actions: [
        ['stay', 'go'],
        ['stay', 'go'],
      ],
      payoffs: [[q(ZERO, ZERO), q(ZERO, rational(-1)), q(rational(-1), ZERO), q(row, column)]],
    });
    return setting(of, emptyLanguage(of));
  };

  it('is found by the proof, and shown', () => {
    const swept = (isAffine: boolean) => sweep([{ name: 'x', values: [ZERO, ONE] }], ([x]) => narrow(x), never, isAffine).shapes?.value;
    const text = (isAffine: boolean) =>
      swept(isAffine)?.pieces.map(
        (piece) => `${format(piece.from)}..${format(piece.to)}: ${says(piece.formula, piece.from)} ${piece.proved}`,
      );
    expect(text(false)).toEqual(['0..1: 0 undefined']);
    expect(text(true)).toEqual(['0..3/10: 0 true', '3/10..31/100: 1/100 true', '31/100..1: 0 true']);
    expect(swept(true)?.breaks.map(({ at, exact }) => [at && format(at), exact])).toEqual([
      ['3/10', true],
      ['31/100', true],
    ]);
  });

  it('makes the claim fall, with a number near which it fails', () => {
    const rising = (x: Rational): Setting => {
      const of = environment({
        agents: ['one'],
        actions: [['stay', 'rise', 'fall']],
        contingencies: ['always'],
        payoffs: [[q(ZERO), q(subtract(x, ONE)), q(subtract(ZERO, x))]],
      });
      return setting(of, emptyLanguage(of));
    };
    expect(valueAlong(segment(rising), { low: ZERO, high: ZERO }, never)).toEqual({ holds: true });
    const higher = segment((x: Rational) => rising(add(x, fraction(1n, 2n))));
    const found = valueAlong(higher, { low: ZERO, high: ZERO }, never);
    if (found === 'open' || found.holds) throw new Error('it does not hold');
    expect(found.near.some((x) => less(fraction(1n, 2n), x) && less(x, ONE))).toBe(true);
    expect(figureShape((x) => figureOf(higher.at(x), 'value'), [ZERO, ONE], never).breaks.map(({ at }) => at && format(at))).toEqual([
      '1/2',
    ]);
  });
});
