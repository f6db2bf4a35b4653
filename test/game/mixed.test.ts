import fc from 'fast-check';
import {
  type Environment,
  environments,
  equilibria,
  expectation,
  fraction,
  isCorrelatedEquilibrium,
  isMixedEquilibrium,
  isMixedProfile,
  type MixedProfile,
  ONE,
  productDistribution,
  rational,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { matchingPennies } from './games.js';

const small = environments({ shapes: [[2], [2, 1], [2, 2], [2, 3], [2, 2, 2]], contingencies: { min: 1, max: 2 } });

const half = fraction(1n, 2n);

const mixed = (of: Environment) =>
  fc.tuple(
    ...of.actions.map((names) =>
      fc
        .array(fc.nat({ max: 2 }), { minLength: names.length, maxLength: names.length })
        .filter((weights) => weights.some((weight) => weight > 0))
        .map((weights) => weights.map((weight) => fraction(BigInt(weight), BigInt(weights.reduce((s, each) => s + each, 0))))),
    ),
  );

describe('mixed Nash equilibria', () => {
  it('are, drawn independently, correlated equilibria and no others', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(
        small.chain((of) => mixed(of).map((own): [Environment, MixedProfile] => [of, own])),
        ([of, own]) => {
          const literal = isMixedEquilibrium(of, of.payoffs, 0, own);
          seen.add(literal);
          expect(isCorrelatedEquilibrium(of, of.payoffs, 0, productDistribution(of, own))).toBe(literal);
        },
      ),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  });

  it('are the pure ones where nothing is drawn', () => {
    fc.assert(
      fc.property(small, (of) => {
        const found = of.welfare[0].flatMap((_, profile) => {
          const certain = of.actions.map((names, i) =>
            names.map((_, action) => (Math.floor(profile / of.strides[i]) % names.length === action ? ONE : ZERO)),
          );
          return isMixedEquilibrium(of, of.payoffs, 0, certain) ? [profile] : [];
        });
        expect(found).toEqual(equilibria(of, of.payoffs, 0));
      }),
      { numRuns: 150 },
    );
  });

  it('of matching pennies: a fair coin each, worth nothing to either, and no other coin', () => {
    const fair = [
      [half, half],
      [half, half],
    ];
    const row = matchingPennies.payoffs[0].map(([payoff]) => payoff);
    expect(isMixedEquilibrium(matchingPennies, matchingPennies.payoffs, 0, fair)).toBe(true);
    expect(expectation(matchingPennies, fair, row)).toEqual(ZERO);
    expect(
      isMixedEquilibrium(matchingPennies, matchingPennies.payoffs, 0, [
        [half, half],
        [fraction(1n, 3n), fraction(2n, 3n)],
      ]),
    ).toBe(false);
  });

  it('are made of probabilities', () => {
    expect(
      isMixedProfile(matchingPennies, [
        [rational(2), rational(-1)],
        [half, half],
      ]),
    ).toBe(false);
    expect(
      isMixedProfile(matchingPennies, [
        [half, fraction(1n, 3n)],
        [half, half],
      ]),
    ).toBe(false);
    expect(isMixedProfile(matchingPennies, [[half, half]])).toBe(false);
  });
});
