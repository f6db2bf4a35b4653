import fc from 'fast-check';
import {
  compareThresholds,
  contractThreshold,
  type Environment,
  emptyLanguage,
  environment,
  INFINITE,
  type Language,
  rational,
  type Setting,
  selfishnessLevel,
  setting,
  settingOf,
  settings,
  type Threshold,
} from 'lacuna';
import { describe, expect, it } from 'vitest';

/** What is known of λ*_L whenever time runs out, from at once to just before the end: each pair of bounds once, in order. */
function bounds(of: Setting): (readonly [Threshold, Threshold])[] {
  const seen: (readonly [Threshold, Threshold])[] = [];
  for (let checks = 0; ; checks++) {
    let left = checks;
    const found = contractThreshold(of, () => left-- <= 0);
    if (found.status !== 'interrupted') return seen;
    const last = seen.at(-1);
    const same = last !== undefined && compareThresholds(last[0], found.atLeast) === 0 && compareThresholds(last[1], found.atMost) === 0;
    if (!same) seen.push([found.atLeast, found.atMost]);
  }
}

/** The prisoner's dilemma of temptation 4, reward 3, punishment 0 and the given sucker's payoff: 1/(2 − S). */
const dilemma = (sucker: number) => [[3, 3].map(rational), [sucker, 4].map(rational), [4, sucker].map(rational), [0, 0].map(rational)];
/** Both tables as contingencies; `cells` says what a court sees of each. */
const both = (suckers: readonly [number, number], cells: Language['cells'], count: number) => pooled(suckers.map(dilemma), cells, count);
const pooled = (payoffs: Environment['payoffs'], cells: Language['cells'], count: number) =>
  setting(
    environment({
      agents: ['Row', 'Column'],
      contingencies: ['one', 'other'],
      prior: [rational('1/2'), rational('1/2')],
      actions: [
        ['C', 'D'],
        ['C', 'D'],
      ],
      payoffs,
    }),
    { cells, count },
  );

describe('the search for λ*_L, out of time', () => {
  it('knows at once that λ*(E) is enough', () => {
    fc.assert(
      fc.property(settings({ outcomes: 16 }), (subject) => {
        const of = settingOf(subject);
        expect(contractThreshold(of, () => true)).toEqual({
          status: 'interrupted',
          atLeast: rational(0),
          atMost: selfishnessLevel(of.environment),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('never knows less for having had more time, nor more than is so', () => {
    fc.assert(
      fc.property(settings({ outcomes: 8, contingencies: { min: 1, max: 3 } }), (subject) => {
        const of = settingOf(subject);
        const found = contractThreshold(of);
        const truth = found.status === 'attained' ? found.weight : INFINITE;
        const known = bounds(of);
        for (const [k, [least, most]] of known.entries()) {
          expect(compareThresholds(least, truth)).toBeLessThanOrEqual(0);
          expect(compareThresholds(truth, most)).toBeLessThanOrEqual(0);
          expect(compareThresholds(most, selfishnessLevel(of.environment))).toBeLessThanOrEqual(0);
          if (k > 0) expect(compareThresholds(known[k - 1][0], least)).toBeLessThanOrEqual(0);
          if (k > 0) expect(compareThresholds(most, known[k - 1][1])).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('knows what the contingencies settled so far ask for', () => {
    const apart = [
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ];
    expect(bounds(both([-1, 1], apart, 2))).toEqual([
      [rational(0), rational(1)],
      [rational('1/3'), rational(1)],
    ]);
    expect(bounds(both([1, -1], apart, 2))).toEqual([
      [rational(0), rational(1)],
      [rational(1), rational(1)],
    ]);
  });

  it('asks at once for all contingencies that have one first best, and knows no less afterwards', () => {
    const cells = [0, 1].map(() => [0, 0, 0, 0]);
    expect(bounds(pooled([dilemma(-1), dilemma(1)], cells, 1))).toEqual([[rational(0), rational(1)]]);
    const coordination = [
      [3, 3],
      [0, 0],
      [0, 0],
      [3, 3],
    ].map((row) => row.map(rational));
    expect(bounds(pooled([coordination, dilemma(-1)], cells, 1))).toEqual([
      [rational(0), rational('1/3')],
      [rational('1/3'), rational('1/3')],
    ]);
  });

  it('knows the least weight that it has seen to do', () => {
    // Agent 0 is tempted away from either first best; a court sees only where it goes from the first.
    const payoffs = [
      [4, 4],
      [6, 1],
      [5, 2],
      [4, 4],
    ].map((row) => row.map(rational));
    const of = environment({
      agents: ['Row', 'Column'],
      actions: [
        ['a', 'b'],
        ['a', 'b'],
      ],
      payoffs: [payoffs],
    });
    expect(selfishnessLevel(of)).toEqual(rational(1));
    expect(bounds(setting(of, emptyLanguage(of)))).toEqual([[rational(0), rational(1)]]);
    expect(bounds(setting(of, { cells: [[0, 0, 1, 0]], count: 2 }))).toEqual([
      [rational(0), rational(1)],
      [rational(0), rational(0)],
    ]);
  });
});
