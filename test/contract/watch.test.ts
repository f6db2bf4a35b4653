/** What a search tells while it goes on: bounds that hold at every telling, whichever search tells them, and of all components together. */
import { expect, it } from 'vitest';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { atMost, type Rational } from '../../src/exact/rational.js';
import { MIDDLE, type TableSize, tableGame } from './table-games.js';

/** Cells enough to leave some contingencies apart from others. */
const APART: TableSize = { ...MIDDLE, contingencies: [5, 9], cells: [12, 40] };

it.each([
  ['linked', MIDDLE],
  ['in parts', APART],
] as const)('told of V_L is never less than it, nor what was reached more: %s', (_, size) => {
  let [told, withPair] = [0, 0];
  for (let seed = 0; seed < 400; seed++) {
    const of = tableGame(seed, size);
    const bounds: (readonly [Rational | null, Rational])[] = [];
    const best = bestMechanism(of, undefined, (least, most) => bounds.push([least, most]));
    told += bounds.length;
    for (const [least, most] of bounds) {
      if (least !== null) {
        withPair += 1;
        // What is told to be reached is reached: there is a pair then.
        expect(best.status).toBe('attained');
      }
      if (best.status !== 'attained') continue;
      expect(atMost(best.pair.value, most)).toBe(true);
      expect(least === null || atMost(least, best.pair.value)).toBe(true);
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(withPair).toBeGreaterThan(20);
});
