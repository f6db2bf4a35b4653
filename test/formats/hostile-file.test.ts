import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, ONE, sum } from '../../src/exact/rational.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { thrown } from './complaint.js';
import { weather } from './weather.js';

/** Reads a text: either it is a game, with the shape that a game has, or it is refused in one short line. */
function readsOrRefuses(text: string): boolean {
  const error = thrown(() => {
    const { environment, language } = readEnvironment(text);
    expect(equal(sum(environment.prior), ONE)).toBe(true);
    expect(environment.payoffs.map((table) => table.length)).toEqual(language.cells.map((row) => row.length));
    expect(new Set(language.cells.flat()).size).toBe(language.count);
  });
  return error === undefined;
}

const HOSTILE: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    2 ** 53,
    '',
    'T',
    '1/0',
    '9^9^9',
    '2R',
    '(',
    '-',
    '1e3',
    'min()',
    'calm',
    'row',
    'C',
    '__proto__',
    'constructor',
  ],
  ...['\u0000\n\r\u2028\u202E\u001B[2J', '\uD800', '😀'.repeat(200), 'x'.repeat(5000), '1'.repeat(5000), '('.repeat(5000)],
  ...[[], {}, [[]], [['C', 'D']], { '\u2028': 1 }, { ['k'.repeat(5000)]: 1 }, JSON.parse('{"__proto__": {"a": 1}}')],
];
const hostile = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });

/** Every path into a value, its own first. */
const paths = (value: unknown): string[][] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => paths(item).map((path) => [key, ...path]))
    : []),
];

/** The value with what stands at a path replaced, removed, or put under another key. */
function spoiled(value: unknown, [key, ...rest]: readonly string[], how: 'replace' | 'remove' | 'add', by: unknown, name: string): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return how === 'remove' ? null : by;
  const entries = Object.entries(value).flatMap(([k, item]): [string, unknown][] => {
    if (k !== key) return [[k, item]];
    if (rest.length > 0) return [[k, spoiled(item, rest, how, by, name)]];
    if (how === 'add')
      return [
        [k, item],
        [name, by],
      ];
    return how === 'remove' ? [] : [[k, by]];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

const variants = [
  weather(),
  { ...weather(), language: 'complete', description: 'd', $schema: 's' },
  { ...weather(), language: { contingencies: [['calm'], ['storm']], actions: { row: [['C', 'D']] } } },
  {
    ...weather(),
    language: {
      cells: {
        calm: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        storm: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    },
  },
];

describe('a file either is a game or is refused in one short line', () => {
  test('any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readsOrRefuses(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readsOrRefuses(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('a game with one or two members replaced, removed or added', () => {
    const seen = { read: 0, refused: 0 };
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
      by: hostile,
      name: fc.oneof(fc.string(), fc.constantFrom('T', 'calm', '\u2028', 'k'.repeat(500))),
    });
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.array(change, { minLength: 1, maxLength: 2 }), (game, changes) => {
        const text = JSON.stringify(
          changes.reduce((value: unknown, { at, how, by, name }) => {
            const all = paths(value);
            return spoiled(value, all[at % all.length], how, by, name);
          }, game),
        );
        if (readsOrRefuses(text)) seen.read++;
        else seen.refused++;
      }),
      { numRuns: 3000 },
    );
    expect(seen.read).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(800);
  });

  test('a game with one to three pieces of its text replaced', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '"',
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        '\\',
        '\n',
        '\u0000',
        '0',
        '-',
        '.',
        'e9',
        '^9',
        '/0',
        '*',
        '(',
        '"calm"',
        'T',
        '😀',
        '\uD800',
        '\u2028',
      ),
      fc.string(),
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat(4), piece });
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.array(edit, { minLength: 1, maxLength: 3 }), (game, edits) => {
        const text = edits.reduce((before, edit) => {
          const at = edit.at % before.length;
          return before.slice(0, at) + edit.piece + before.slice(at + edit.length);
        }, JSON.stringify(game));
        if (readsOrRefuses(text)) read++;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  test('a game cut short', () => {
    const text = JSON.stringify(weather());
    for (let length = 0; length < text.length; length++) expect(readsOrRefuses(text.slice(0, length))).toBe(false);
    expect(readsOrRefuses(text)).toBe(true);
  });
});
