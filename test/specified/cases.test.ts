/** Cases are listed only where there are not too many, which is told without listing them. */
import { describe, expect, it } from 'vitest';
import { QUANTIFIED } from '../../properties/quantified.js';
import { ALL_CLASSES, areTooMany } from '../../src/specified/cases.js';
import { readShape } from '../../src/specified/read-shape.js';

const shapeOf = (text: string) => ({
  actions: [2, 2],
  contingencies: 1,
  languages: 'all' as const,
  classes: ALL_CLASSES,
  ...readShape(text),
});

describe('cases of a shape', () => {
  it.each([
    ['2x2', ['language', 'finer', 'mechanismClass']],
    ['2x3, balanced', ['language', 'choice', 'mechanismClass']],
    ['2 contingencies', ['language', 'finer', 'mechanismClass']],
    ['2x2x2, balanced', ['language', 'choice', 'mechanismClass']],
    ['2x2, 3 contingencies, empty language', ['language', 'choice', 'weight']],
  ] as const)('are listed on %s', (text, fields) => {
    expect(areTooMany(shapeOf(text), fields)).toBe(false);
  });

  it.each([
    ['2x2x3', ['language']],
    ['2x3, 2 contingencies, all languages', ['language']],
    ['3x3', ['language', 'finer']],
    ['2x5', ['language', 'choice']],
    ['2x2x3, empty language', ['language', 'finer']],
    ['9', ['weight']],
    ['1x1, 9 contingencies, empty language', ['language']],
  ] as const)('are too many on %s', (text, fields) => {
    expect(areTooMany(shapeOf(text), fields)).toBe(true);
  });

  it('are never too many for what is said to be proved', () => {
    for (const [id, quantified] of Object.entries(QUANTIFIED)) {
      if (quantified.kind !== 'shape') continue;
      const { has, actions = [2, 2], contingencies = 1 } = quantified;
      const languages = contingencies > 1 ? 'actions verifiable' : 'all';
      expect(areTooMany({ actions, contingencies, languages, classes: ALL_CLASSES }, has), id).toBe(false);
    }
  });
});
