/** Products of unknown factors are rounded down by asking: on factors that are known, to what their digits say. */
import { describe, expect, it } from 'vitest';
import { bundled } from '../../cli/files/unknown-numbers.js';
import { floored } from '../../src/commons/floored.js';
import { rational } from '../../src/exact/rational.js';

interface OnUnknown {
  readonly flooredOf: (units: number, factor: string, most: number) => number;
  readonly counted: (units: number, reached: number, most: number) => number;
}

const unknownNumbers = await bundled<OnUnknown>([
  "import { floored } from './src/commons/floored.js';",
  "import { rational } from './src/exact/rational.js';",
  "import { asking } from './src/symbolic/oracle.js';",
  "import { textOf, unknown } from './src/symbolic/polynomial.js';",
  'export const flooredOf = (units, factor, most) => floored(units, rational(factor), most);',
  // Of the products that are asked about as many are reached as is said.
  'export function counted(units, reached, most) {',
  '  let asked = 0;',
  "  return asking({ isPositive: () => (asked += 1) > reached, quotient() { throw new Error('divided'); }, found() { throw new Error('searched'); } },",
  "    () => floored(units, unknown('r'), most));",
  '}',
]);

describe('products of unknown factors', () => {
  it('are rounded down as those of known ones', () => {
    for (const most of [0, 3, 20])
      for (let units = 0; units <= 8; units++)
        for (let num = 0; num <= 12; num++)
          for (let den = 1; den <= 5; den++)
            expect(unknownNumbers.flooredOf(units, `${num}/${den}`, most), `${num}/${den}·${units}`).toBe(
              floored(units, rational(`${num}/${den}`), most),
            );
  });

  it('are what is answered, and no more than the most', () => {
    expect([0, 1, 2, 3, 4].map((reached) => unknownNumbers.counted(2, reached, 3))).toEqual([0, 1, 2, 3, 3]);
  });
});
