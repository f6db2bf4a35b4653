import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, rational, ZERO } from '../../src/exact/rational.js';
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import { costsOf, effortContract, effortWeight, weightWithoutContract } from '../../src/prosocial/effort-contract.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';

const numbers = (text: string) => {
  const [T, R, P, S] = text.split(' ').map((each) => rational(each));
  return { T, R, P, S };
};
const costs = (epsilon: string, eta: string) => ({ epsilon: rational(epsilon), eta: rational(eta) });

/** T > R > P > S with 2R > S + T, and 0 < ε, η small enough for mutual cooperation with high effort to be the first best. */
const dilemmas = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .filter(([more, middle, less]) => more < middle + less)
  .map(([more, middle, less, num]) => ({
    T: rational(more + middle + less),
    R: rational(middle + less),
    P: rational(less),
    S: ZERO,
    epsilon: fraction(BigInt(num * middle), 90n),
    eta: fraction(BigInt(middle), 18n),
  }));

describe('the effort game in closed form', () => {
  it('costs are the given ones or (R − P)/6 and (R − P)/12', () => {
    expect(costsOf({ ...numbers('5 3 1 0'), ...costs('2', '7') })).toEqual(costs('2', '7'));
    expect(costsOf(numbers('5 3 1 0'))).toEqual(costs('1/3', '1/6'));
  });

  it('effort takes the weight ε/η: 2 as usual, infinite where it costs nobody, 0 where it tempts nobody', () => {
    expect(effortWeight(numbers('5 3 1 0'))).toEqual(rational(2));
    expect(effortWeight({ ...numbers('5 3 1 0'), ...costs('1', '3') })).toEqual(fraction(1n, 3n));
    expect(effortWeight({ ...numbers('5 3 1 0'), ...costs('1', '0') })).toBe(INFINITE);
    expect(effortWeight({ ...numbers('5 3 1 0'), ...costs('0', '0') })).toEqual(ZERO);
  });

  it('without a contract it takes the larger of ε/η and (T−R)/(2R−S−T)', () => {
    const of = (text: string, epsilon: string, eta: string) => weightWithoutContract({ ...numbers(text), ...costs(epsilon, eta) });
    expect(of('5 3 1 0', '1', '3')).toEqual(rational(2));
    expect(of('5 3 1 0', '9', '3')).toEqual(rational(3));
    expect(of('4 3 1 0', '1', '3')).toEqual(fraction(1n, 2n));
    expect(of('2 3 1 0', '1', '4')).toEqual(fraction(1n, 4n));
    expect(of('3 3 1 0', '1', '4')).toEqual(fraction(1n, 4n));
    expect(of('6 3 1 0', '1', '4')).toBe(INFINITE);
    expect(of('3 3 1 3', '1', '4')).toEqual(fraction(1n, 4n));
    expect(of('5 3 1 0', '1', '0')).toBe(INFINITE);
  });

  it('in the dilemma these are λ*_L beside the contract that sees cooperation, and λ*(E)', () => {
    fc.assert(
      fc.property(dilemmas, (all) => {
        const game = effortGame(all, all);
        expect(literalContractThreshold(effortContract(game, 'unrestricted'))).toEqual(effortWeight(all));
        const alone = selfishnessLevel(game);
        expect(alone).toEqual(weightWithoutContract(all));
      }),
      { numRuns: 100 },
    );
  });
});
