import { describe, expect, it } from 'vitest';
import { boundsText } from '../../../cli/run/watch-bounds.js';
import { rational } from '../../../src/exact/rational.js';

describe('bounds while one waits', () => {
  it.each([
    [null, '37/4', 'V_L no pair yet, ≤ 9.25'],
    ['10/3', '10/3', 'V_L ≥ 3.333, ≤ 3.334'],
    ['-10/3', '-10/3', 'V_L ≥ -3.334, ≤ -3.333'],
    ['-1/3000', '1/3000', 'V_L ≥ -0.001, ≤ 0.001'],
    ['0', '100', 'V_L ≥ 0, ≤ 100'],
    [`${10n ** 400n}/3`, `${10n ** 400n}`, `V_L ≥ ${'3'.repeat(400)}.333, ≤ ${10n ** 400n}`],
  ])('%s and %s are rounded away from one another', (least, most, text) => {
    expect(boundsText(least === null ? null : rational(least), rational(most))).toBe(text);
  });
});
