/** Commons for tests: the one of the literature, and small ones drawn at random. */
import fc from 'fast-check';
import { type Commons, repeatedCommons, SHARINGS, SIGHTS } from '../../src/commons/commons.js';
import { equal, fraction, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';

const names = (agents: number): string[] => Array.from({ length: agents }, (_, i) => `fisher ${i + 1}`);

/** Factors with their probabilities, written as a file would. */
export const growing = (factors: Readonly<Record<string, string>>): Commons['growth'] =>
  Object.entries(factors).map(([factor, probability]) => ({ factor: rational(factor), probability: rational(probability) }));

export const CERTAIN = growing({ 2: '1' });
export const RANDOM = growing({ '3/2': '1/2', '5/2': '1/2' });

/** Five agents, twelve months, capacity and start 100, with changes. */
export const fishery = (changes: Partial<Commons> & { readonly weight?: Rational | 'welfare' } = {}): Commons => {
  const { weight = ZERO, ...parts } = changes;
  const agents = parts.agents ?? names(5);
  return repeatedCommons({
    capacity: 100,
    start: 100,
    months: 12,
    growth: CERTAIN,
    seen: 'before',
    sharing: 'equal',
    collapseBelow: 0,
    weights: agents.map(() => weight),
    contract: 'none',
    agents,
    ...parts,
  });
};

const factors = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 4 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** A small commons of other numbers than those of the literature. */
export const smallCommons = (most: {
  readonly agents: number;
  readonly capacity: number;
  readonly months: number;
}): fc.Arbitrary<Commons> =>
  fc
    .record({
      agents: fc.integer({ min: 1, max: most.agents }).map(names),
      capacity: fc.integer({ min: 1, max: most.capacity }),
      part: fc.integer({ min: 0, max: 4 }),
      months: fc.integer({ min: 1, max: most.months }),
      factors: fc.uniqueArray(factors, { minLength: 1, maxLength: 3, comparator: equal }),
      odds: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      seen: fc.constantFrom(...SIGHTS),
      sharing: fc.constantFrom(...SHARINGS),
      collapseBelow: fc.constantFrom(0, 0, 1, 2, 3),
      weight: fc.oneof(fc.constant(ZERO), fc.constant(ONE), factors),
    })
    .map(({ capacity, part, factors: drawn, odds, agents, weight, ...rest }) => {
      const all = drawn.reduce((total, _, k) => total + odds[k], 0);
      return repeatedCommons({
        ...rest,
        agents,
        capacity,
        start: Math.ceil((capacity * (4 - part)) / 4),
        growth: drawn.map((factor, k) => ({ factor, probability: fraction(BigInt(odds[k]), BigInt(all)) })),
        weights: agents.map(() => weight),
        contract: 'none',
      });
    });
