import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '../../../properties/catalogue.js';
import { undetectableTemptationProperty } from '../../../properties/contracts/undetectable-temptation.js';
import { isZero } from '../../../src/exact/rational.js';
import { stockProperty } from '../../../src/theory/draw/kinds.js';
import { parseScope } from '../../../src/theory/scopes/scope-spec.js';
import { gridSize } from '../../../src/theory/scopes/scopes.js';
import { spannedScope } from '../../../src/theory/scopes/spanned-scope.js';
import { fieldsOf, withinScope } from '../../../src/theory/scopes/within-scope.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { theorem } from '../../../src/theory/statement/theorem.js';

const SETTING = ['environment', 'language', 'mechanismClass', 'liability'] as const;

describe('the words for a scope', () => {
  it('mean what they say', () => {
    expect(parseScope('2 agents, 2x2, payoffs 0..3, all languages')).toEqual({
      grid: { actions: [2, 2], contingencies: 1, payoffs: [0, 3] },
      languages: 'all',
    });
    const spec = parseScope(
      'payoffs −1..2;  3X1 actions, 2 contingencies, Balanced and unrestricted, weights 1/2, 0 and 1, bound 1/3 or none',
    );
    expect(spec.grid).toEqual({ actions: [3, 1], contingencies: 2, payoffs: [-1, 2] });
    expect(spec.classes).toEqual(['balanced', 'unrestricted']);
    expect(spannedScope(spec, [...SETTING, 'weight']).name).toBe(
      '2 agents, 3x1 actions, 2 contingencies, payoffs -1..2, all 203 languages, balanced and unrestricted, bound 1/3 or none, weights 0, 1/2 and 1',
    );
  });

  it('are those that scopes are named by', () => {
    const kinds = ['game', 'environment', 'environment+language', 'environment+language+choice+weight+contingency'] as const;
    for (const kind of kinds) {
      const property = stockProperty(theorem<Subject>({ id: 'any', conclude: () => ({ kind: 'all', parts: [] }) }), kind);
      for (const { name, size } of property.scopes) {
        const again = spannedScope(parseScope(name), fieldsOf(property.meeting));
        expect([again.name, again.size]).toEqual([name, size]);
      }
    }
    const [{ name, size }] = undetectableTemptationProperty.scopes;
    expect(withinScope(undetectableTemptationProperty, parseScope(name)).scope.size).toBe(size);
  });

  test.each([
    'every choice',
    'the empty language, no bound',
    'the complete language, weight 1',
    'the empty and the complete language, all 3 classes',
    'all 2 contingency partitions, weights 0, 1/2, 1 and 2 for each agent',
    'up to renaming',
  ])('“%s” comes back as it went', (clauses) => {
    const text = `2 agents, 1x2 actions, 2 contingencies, payoffs -1..1, ${clauses}`;
    const fields = [
      'environment',
      ...(/language|partition/.test(clauses) ? ['language' as const] : []),
      ...(clauses.includes('choice') ? ['choice' as const] : []),
      ...(clauses.includes('classes') ? ['mechanismClass' as const] : []),
      ...(clauses.includes('bound') ? ['liability' as const] : []),
      ...(clauses.includes('each agent') ? ['weights' as const] : clauses.includes('weight') ? ['weight' as const] : []),
    ] as const;
    const { name } = spannedScope(parseScope(text), fields);
    expect(name).toBe(text);
    expect(spannedScope(parseScope(name), fields).name).toBe(text);
  });

  test.each<[string, string, string]>([
    ['2 agents, 2x2, paoyffs 0..3', 'at character 16', '"paoyffs 0..3"'],
    ['2x2', 'payoffs, such as', '"2x2"'],
    ['payoffs 0..1', 'numbers of actions, such as 2x2', '"payoffs 0..1"'],
    ['3 agents, 2x2, payoffs 0..1', 'actions of 3 agents, such as 2x2x2', '2x2'],
    ['2x2, payoffs 3..0', 'from the least to the greatest', '3..0'],
    ['2x2, payoffs 0..1, payoffs 0..2', 'payoffs once', '"payoffs 0..2" at character 20'],
    ['0x2, payoffs 0..1', '1 to 26 actions', '0'],
    ['2x2, payoffs 0..9999999', 'payoffs within ±1,000,000', '0..9999999'],
    ['2x2, 2 contingencies, payoffs 0..1, at the only contingency', 'a single contingency', '2 contingencies'],
    ['2x2, payoffs 0..1, bound -1', 'a bound of 0 or more', '-1'],
    ['2x2, payoffs 0..1, weights 1/0', 'a denominator other than 0', '1/0'],
    ['', 'numbers of actions', '""'],
    ['2x2, , payoffs 0..1', 'at character 6', '""'],
  ])('“%s” is refused by its place', (text, expected, received) => {
    expect(() => parseScope(text)).toThrow(expected);
    expect(() => parseScope(text)).toThrow(received);
  });
});

describe('a scope of one’s own', () => {
  it('is refused by statements whose subjects it cannot make, by name', () => {
    const entry = CATALOGUE.find(({ theorem: { part } }) => part === 'E2');
    expect(() => entry?.within(parseScope('2x2, payoffs 0..1'))).toThrow(/families of games/);
    const game = stockProperty(theorem<Subject>({ id: 'any', subjects: 'game', conclude: () => ({ kind: 'all', parts: [] }) }), 'game');
    expect(() => withinScope(game, parseScope('2x2, 2 contingencies, payoffs 0..1'))).toThrow(/1 contingency/);
  });

  it('says which of its clauses have no meaning for a statement', () => {
    const game = stockProperty(theorem<Subject>({ id: 'any', conclude: () => ({ kind: 'all', parts: [] }) }), 'game');
    expect(withinScope(game, parseScope('2x2, payoffs 0..1, all languages, weights 0, 1')).idle).toEqual(['languages', 'weights']);
  });

  it('may be larger than anything that can be tried, and begins all the same', () => {
    const scope = spannedScope(parseScope('4x4x4, payoffs -9..9, all languages, all classes'), [...SETTING, 'weights']);
    expect(scope.size).toBeGreaterThan(1e300);
    const [first] = scope.subjects();
    expect(first.environment.payoffs.flat(2).every(isZero)).toBe(true);
    expect(gridSize({ actions: [2, 2], payoffs: [0, 3] })).toBe(4 ** 8);
  });
});
