import fc, { type Arbitrary } from 'fast-check';
import {
  compare,
  type Distribution,
  divide,
  dot,
  type Environment,
  environments,
  equilibria,
  format,
  greatestExpectation,
  isCorrelatedEquilibrium,
  leastExpectation,
  multiply,
  ONE,
  obedienceRows,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { byVertexEnumeration } from '../exact/vertex-enumeration.js';
import { matchingPennies, prisonersDilemma } from './games.js';

const CONCEPTS = ['correlated', 'coarse'] as const;

const small = environments({ shapes: [[2], [3], [2, 1], [2, 2], [2, 3], [3, 3], [2, 2, 2]], contingencies: { min: 1, max: 2 } });

/** Random distributions, many with few profiles in them. */
const distributions = (of: Environment): Arbitrary<Distribution> =>
  fc
    .array(fc.nat({ max: 3 }), { minLength: of.profileCount, maxLength: of.profileCount })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const total = rational(weights.reduce((s, weight) => s + weight, 0));
      return weights.map((weight) => divide(rational(weight), total));
    });

/** A pure strategy for certain. */
const certain = (of: Environment, profile: number): Distribution => of.welfare[0].map((_, a) => (a === profile ? ONE : ZERO));

/** The constraints written down from the definition for a 2x2 game: one for every agent and every plan, not for pairs of actions. */
function literalProgram(of: Environment, values: readonly Rational[], concept: (typeof CONCEPTS)[number]) {
  const plans = concept === 'coarse' ? [[0, 0], [1, 1]] : [[0, 0], [0, 1], [1, 0], [1, 1]]; // biome-ignore format: a table
  const terms = (entries: readonly Rational[]) => entries.map((value, a) => [a, value] as const);
  const rows = [0, 1].flatMap((agent) =>
    plans.map((plan) => {
      const gains = of.payoffs[0].map((row, a) => {
        const [first, second] = [a >> 1, a & 1];
        const to = agent === 0 ? plan[first] * 2 + second : first * 2 + plan[second];
        return subtract(of.payoffs[0][to][agent], row[agent]);
      });
      return { terms: terms(gains), relation: '<=' as const, bound: ZERO };
    }),
  );
  return {
    objective: terms(values),
    rows: [...rows, { terms: terms([ONE, ONE, ONE, ONE]), relation: '=' as const, bound: ONE }],
    free: [false, false, false, false],
  };
}

describe.each(CONCEPTS)('%s equilibria', (concept) => {
  it('are the distributions that satisfy the obedience constraints', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(
        small.chain((of) => distributions(of).map((x) => ({ of, x }))),
        ({ of, x }) => {
          const rows = obedienceRows(of, of.payoffs, 0, concept);
          const obedient = rows.every(({ terms }) => compare(sum(terms.map(([a, gained]) => multiply(x[a], gained))), ZERO) <= 0);
          seen.add(obedient);
          expect(isCorrelatedEquilibrium(of, of.payoffs, 0, x, concept)).toBe(obedient);
        },
      ),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  });

  it('have the extreme expectations that the vertices of the literal constraints have, in 2x2 games', () => {
    fc.assert(
      fc.property(environments({ shapes: [[2, 2]], contingencies: { min: 1, max: 1 } }), fc.nat({ max: 3 }), (of, profile) => {
        for (const values of [of.welfare[0], certain(of, profile)]) {
          const greatest = greatestExpectation(of, of.payoffs, 0, values, concept);
          expect(byVertexEnumeration(literalProgram(of, values, concept))).toEqual({ status: 'optimal', value: greatest.value });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('attain their extreme expectations, the least below the greatest, by the definition', () => {
    fc.assert(
      fc.property(small, (of) => {
        of.contingencies.forEach((_, w) => {
          const [least, greatest] = [leastExpectation, greatestExpectation].map((extreme) =>
            extreme(of, of.payoffs, w, of.welfare[w], concept),
          );
          for (const { value, distribution } of [least, greatest]) {
            expect(isCorrelatedEquilibrium(of, of.payoffs, w, distribution, concept)).toBe(true);
            expect(dot(distribution, of.welfare[w])).toEqual(value);
          }
          expect(compare(least.value, greatest.value)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('include the pure Nash equilibria; for certain profiles, correlated ones are no others', () => {
    fc.assert(
      fc.property(small, (of) => {
        const nash = equilibria(of, of.payoffs, 0);
        const found = of.welfare[0].flatMap((_, a) => (isCorrelatedEquilibrium(of, of.payoffs, 0, certain(of, a), concept) ? [a] : []));
        expect(found).toEqual(nash);
      }),
      { numRuns: 150 },
    );
  });
});

describe('correlated equilibria of known games', () => {
  it("never leave mutual defection in the prisoner's dilemma", () => {
    expect(greatestExpectation(prisonersDilemma, prisonersDilemma.payoffs, 0, certain(prisonersDilemma, 3)).value).toEqual(ONE);
    expect(leastExpectation(prisonersDilemma, prisonersDilemma.payoffs, 0, certain(prisonersDilemma, 3)).value).toEqual(ONE);
  });

  it('play every profile of matching pennies a quarter of the time', () => {
    const { payoffs } = matchingPennies;
    expect(format(greatestExpectation(matchingPennies, payoffs, 0, certain(matchingPennies, 2)).value)).toBe('1/4');
    expect(format(leastExpectation(matchingPennies, payoffs, 0, certain(matchingPennies, 2)).value)).toBe('1/4');
  });
});
