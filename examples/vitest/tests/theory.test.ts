import { holds, unchanged } from 'lacuna/vitest';
import { describe, test } from 'vitest';
import { harmless } from '../conjectures.js';

describe('theorems of Lacuna', () => {
  test(...holds('first-best-bound', { runs: 100 }));
  // λ converted to a weight on others is the same theory.
  test(...holds('prosocial-threshold', { runs: 100, model: 'care-for-others' }));
});

describe('ours', () => {
  test(...holds(harmless, { runs: 200 }));
});

describe('the baseline', () => {
  test(...unchanged('baseline.json', { figures: true }));
});
