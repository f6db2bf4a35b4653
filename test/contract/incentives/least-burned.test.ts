import fc from 'fast-check';
import {
  add,
  bestMechanism,
  bestValue,
  format,
  fraction,
  isPositive,
  isZero,
  type Rational,
  rational,
  type Setting,
  setting,
  settingOf,
  settings,
  signalLanguage,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { leastBurned } from '../../../src/contract/incentives/least-burned.js';
import { integerSetting } from '../../../src/contract/language/integer-setting.js';
import { literalBestMechanism, literalImplementation } from '../../../src/contract/literal/literal.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';

const few = fc.integer({ min: -3, max: 3 }).map((n) => rational(n));
/** Too large for doubles, with small differences: gains that are lost if a sum is rounded. */
const large = fc.integer({ min: -3, max: 3 }).map((n) => add(rational(10n ** 30n), fraction(BigInt(n), 7n)));
const games = [
  {
    payoff: few,
    shapes: [[2, 2], [3, 2], [2, 1], [3], [2, 2, 2], [2, 1, 2], [2, 2, 2, 1]],
    contingencies: { min: 1, max: 3 },
    outcomes: 24,
  },
  { payoff: large, shapes: [[2, 2], [3], [2, 2, 2]], contingencies: { min: 1, max: 2 }, outcomes: 12 },
  {
    payoff: few,
    shapes: [
      [3, 2],
      [3, 3],
    ],
    contingencies: { min: 2, max: 3 },
    outcomes: 27,
    bounds: fc.integer({ min: 1, max: 6 }).map((n) => rational(n)),
  },
];

describe('what must be burned, without a linear program', () => {
  it.each(games)('is what the program over all cells says, wherever it is decided ($outcomes outcomes)', (options) => {
    const seen = { burned: 0, nothing: 0, impossible: 0, undecided: 0 };
    fc.assert(
      fc.property(settings(options, options.bounds), fc.nat({ max: 9 }), fc.infiniteStream(fc.nat()), (subject, cells, draws) => {
        const { contingencies, profileCount } = subject.environment;
        const choice = contingencies.map(() => draws.next().value % profileCount);
        // Half of the choices lie in as many cells as there are contingencies, so that transfers on the path depend on one another.
        const apart = draws.next().value % 2 === 0;
        const signal = (w: number, profile: number) => (apart && profile === choice[w] ? w : draws.next().value % (cells + 1));
        const of = settingOf({ ...subject, language: signalLanguage(subject.environment, signal) });
        const burned = leastBurned(
          of,
          choice.map((profile, contingency) => ({ contingency, profile })),
        );
        const literal = literalImplementation(of, choice);
        if (burned === 'undecided') seen.undecided += 1;
        else if (burned === null) seen.impossible += 1;
        else if (isZero(burned)) seen.nothing += 1;
        else seen.burned += 1;
        const agents = subject.environment.agents.length;
        const uncoupled =
          agents === 1 || subject.mechanismClass === 'unrestricted' || (agents === 2 && subject.mechanismClass === 'balanced');
        if (uncoupled) expect(burned).not.toBe('undecided');
        if (burned !== 'undecided') expect(burned && format(burned)).toBe(literal && format(literal.burned));
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.nothing, seen.impossible), JSON.stringify(seen)).toBeGreaterThan(200);
    expect(seen.undecided, JSON.stringify(seen)).toBeLessThan(400);
  });

  it('two agents whose bounds meet only along a chain of both their deviations must burn something', () => {
    // At w1 column, and at w3 row, can leave for the cell of w2; row at w1 and column at w3 can leave the path, at gains 1 and 3.
    const payoffs = [0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, -9, -9, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0].map((n) => rational(n));
    const of = plainEnvironment([2, 2], [fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)], payoffs);
    const cells = [0, 1, 3, 3, 1, 3, 3, 3, 2, 3, 1, 3];
    const bounded = setting(
      of,
      signalLanguage(of, (w, profile) => cells[w * 4 + profile]),
      { liability: rational(2) },
    );
    const literal = literalImplementation(bounded, [0, 0, 0]);
    expect(literal && isPositive(literal.burned)).toBe(true);
    expect(
      leastBurned(
        bounded,
        [0, 1, 2].map((contingency) => ({ contingency, profile: 0 })),
      ),
    ).toBe('undecided');
  });

  it('V_L without transfers is the value of the best pair, doubles or not', () => {
    for (const options of games) {
      fc.assert(
        fc.property(settings({ ...options, outcomes: 12 }), (subject) => {
          const of = settingOf(subject);
          const best = bestMechanism(of);
          const value = bestValue(of);
          expect(value && format(value)).toBe(best.status === 'attained' ? format(best.pair.value) : null);
          expect(value && format(value)).toBe(valueIn(literalBestMechanism(of)));
        }),
        { numRuns: 300 },
      );
    }
  });

  it('integers are doubles where every sum fits, else bigints', () => {
    const kind = (payoff: Rational) => typeof integerSetting(game(payoff)).zero;
    expect(
      [rational(1000), fraction(1n, 3n), rational(10n ** 15n), rational(10n ** 30n), fraction(10n ** 20n + 1n, 10n ** 20n)].map(kind),
    ).toEqual(['number', 'number', 'bigint', 'bigint', 'bigint']);
  });
});

const valueIn = (pair: { readonly value: Rational } | null) => pair && format(pair.value);

function game(payoff: Rational): Setting {
  const of = plainEnvironment([2, 2], [rational(1)], new Array<Rational>(8).fill(payoff));
  return setting(
    of,
    signalLanguage(of, () => 0),
  );
}
