import { describe, expect, test } from 'vitest';
import { completeLanguage, emptyLanguage } from '../../../src/contract/language/language.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { complaint } from '../complaint.js';
import { weatherWith } from '../weather.js';

const read = (language: unknown) => readEnvironment(weatherWith({ language }));
const cells = (language: unknown) => read(language).language.cells;

const labels = (rows: readonly (readonly string[])[]) => rows.map((row) => [...row]);
const CALM = [
  ['a', 'b'],
  ['b', 'c'],
];
const STORM = [
  ['a', 'd'],
  ['d', 'c'],
];

describe('a language is read', () => {
  test('by name, empty where it is left out', () => {
    const { environment } = read(undefined);
    expect(read(undefined).language).toEqual(emptyLanguage(environment));
    expect(read('empty').language).toEqual(emptyLanguage(environment));
    expect(read('complete').language).toEqual(completeLanguage(environment));
  });

  test('as a product, in which what is left out is fully verifiable', () => {
    expect(cells({ contingencies: [['storm', 'calm']] })).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(cells({ contingencies: [['storm'], ['calm']], actions: { row: [['C', 'D']] } })).toEqual([
      [0, 1, 0, 1],
      [2, 3, 2, 3],
    ]);
    expect(cells({ actions: { row: [['D', 'C']], column: [['C'], ['D']] }, contingencies: [['calm', 'storm']] })).toEqual([
      [0, 1, 0, 1],
      [0, 1, 0, 1],
    ]);
    expect(cells({ actions: {} })).toEqual(cells('complete'));
    expect(cells({})).toEqual(cells('complete'));
  });

  test('by labels, which it keeps: the same label in two places is the same cell', () => {
    const { language } = read({ cells: { storm: STORM, calm: CALM } });
    expect(language).toEqual({
      cells: [
        [0, 1, 1, 2],
        [0, 3, 3, 2],
      ],
      count: 4,
      labels: ['a', 'b', 'c', 'd'],
    });
  });

  test('by labels that JavaScript objects inherit', () => {
    const { language } = read({
      cells: {
        calm: [
          ['__proto__', 'constructor'],
          ['1', '0'],
        ],
        storm: [
          ['0', '1'],
          ['toString', '__proto__'],
        ],
      },
    });
    expect(language.labels).toEqual(['__proto__', 'constructor', '1', '0', 'toString']);
  });
});

describe('a language that is none is refused at its place', () => {
  test.each<[unknown, string]>([
    ['full', 'language: expected "complete", "empty", or an object with contingencies and actions, or cells, found "full"'],
    [null, 'language: expected "complete"'],
    [[], 'language: expected "complete"'],
    [{ contingency: [] }, 'language.contingency: expected one of the keys contingencies, actions, cells, found "contingency"'],
    [{ cells: { calm: CALM, storm: STORM }, actions: {} }, 'language.actions: expected nothing beside cells, found an object'],
    [{ contingencies: 'calm' }, 'language.contingencies: expected a list of blocks, each a list of contingencies, found "calm"'],
    [{ contingencies: [] }, 'language.contingencies: expected all contingencies in blocks, found none with "calm"'],
    [{ contingencies: ['calm', 'storm'] }, 'language.contingencies[0]: expected a block, which is a list of contingencies, found "calm"'],
    [{ contingencies: [['calm']] }, 'language.contingencies: expected all contingencies in blocks, found none with "storm"'],
    [
      { contingencies: [['calm', 'storm'], []] },
      'language.contingencies[1]: expected at least one of the contingencies, found a list of 0',
    ],
    [{ contingencies: [['calm', 'hail']] }, 'language.contingencies[0][1]: expected one of the contingencies calm, storm, found "hail"'],
    [
      { contingencies: [['calm', 'toString']] },
      'language.contingencies[0][1]: expected one of the contingencies calm, storm, found "toString"',
    ],
    [{ contingencies: [['calm'], ['storm', 'calm']] }, 'language.contingencies[1][1]: expected a name not in a block before, found "calm"'],
    [{ contingencies: [['calm'], ['storm', 0]] }, 'language.contingencies[1][1]: expected a name, found 0'],
    [{ actions: [] }, 'language.actions: expected an object of agents, found a list of 0'],
    [{ actions: { third: [] } }, 'language.actions.third: expected one of the agents row, column, found "third"'],
    [{ actions: { row: [['C']] } }, 'language.actions.row: expected all actions in blocks, found none with "D"'],
    [{ actions: { row: [['C', 'D', 'E']] } }, 'language.actions.row[0][2]: expected one of the actions C, D, found "E"'],
    [{ cells: { calm: CALM } }, 'language.cells.storm: expected a table of labels, found nothing'],
    [{ cells: { calm: CALM, storm: STORM, hail: STORM } }, 'language.cells.hail: expected one of the contingencies calm, storm'],
    [{ cells: [] }, 'language.cells: expected an object of contingencies, found a list of 0'],
    [
      { cells: { calm: CALM, storm: labels([['a', 'b'], ['c']]) } },
      'language.cells.storm[1]: expected a list of 2, one for each action of "column", found a list of 1',
    ],
    [
      {
        cells: {
          calm: CALM,
          storm: [
            ['a', 'b'],
            ['c', ''],
          ],
        },
      },
      'language.cells.storm[1][1]: expected the label of a cell, a text that is not empty, found ""',
    ],
    [
      {
        cells: {
          calm: CALM,
          storm: [
            ['a', 'b'],
            ['c', 3],
          ],
        },
      },
      'language.cells.storm[1][1]: expected the label of a cell, a text that is not empty, found 3',
    ],
  ])('%j', (language, message) => {
    expect(complaint(() => read(language))).toContain(message);
  });
});
