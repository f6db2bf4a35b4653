import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { thrown } from './complaint.js';
import { weather, weatherAt, weatherWith } from './weather.js';

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/environment.schema.json', root), 'utf8'));
const validates = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
const fits = (text: string): boolean => validates(JSON.parse(text));

const examples = existsSync(new URL('examples/', root))
  ? readdirSync(new URL('examples/', root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.game.json'))
  : [];

describe('the schema of environments accepts what the reader accepts', () => {
  test.each(examples)('examples/%s', (name) => {
    expect(validates(JSON.parse(readFileSync(new URL(`examples/${name}`, root), 'utf8')))).toBe(true);
  });

  test.each<[string, string]>([
    ['the example of the format', weatherWith({})],
    ['description and $schema', weatherWith({ $schema: 'x', description: 'y' })],
    ['no title, no language', weatherWith({ title: undefined, language: undefined })],
    ['a named language', weatherWith({ language: 'complete' })],
    ['a product', weatherWith({ language: { actions: { row: [['C', 'D']] } } })],
    [
      'cells',
      weatherWith({
        language: {
          cells: {
            calm: [
              ['a', 'b'],
              ['b', 'c'],
            ],
            storm: [
              ['a', 'b'],
              ['b', 'c'],
            ],
          },
        },
      }),
    ],
    ['one contingency', weatherWith({ contingencies: undefined, payoffs: { calm: weather().payoffs.calm }, language: 'empty' })],
    ['expressions', weatherAt(['payoffs', 'calm', 0, 0], [' max(0, T - 1/3) ^ 2 ', -3])],
    ['parameters of other alphabets', weatherWith({ parameters: { T: 1, ε_1: '-T/2', minimum: 'ε_1' } })],
  ])('%s', (_, text) => {
    expect(thrown(() => readEnvironment(text))).toBeUndefined();
    expect(fits(text)).toBe(true);
  });
});

describe('the schema of environments refuses typical errors, as the reader does', () => {
  test.each<[string, string]>([
    ['no object', '[]'],
    ['no format', weatherWith({ lacuna: undefined })],
    ['another version', weatherWith({ lacuna: 'environment@2' })],
    ['an unknown key', weatherWith({ payofs: {} })],
    ['an unknown key of the language', weatherWith({ language: { contingency: [] } })],
    ['cells beside blocks', weatherWith({ language: { cells: {}, contingencies: [['calm', 'storm']] } })],
    ['an unknown language', weatherWith({ language: 'full' })],
    ['an empty block', weatherWith({ language: { contingencies: [['calm', 'storm'], []] } })],
    [
      'an empty label',
      weatherWith({
        language: {
          cells: {
            calm: [
              ['', 'b'],
              ['b', 'c'],
            ],
            storm: [
              ['a', 'b'],
              ['b', 'c'],
            ],
          },
        },
      }),
    ],
    ['no agents', weatherWith({ agents: [] })],
    ['an agent twice', weatherWith({ agents: ['row', 'row'] })],
    ['a nameless agent', weatherWith({ agents: ['row', ''] })],
    ['no actions', weatherAt(['actions', 'row'], [])],
    ['actions as a list', weatherWith({ actions: [['C', 'D']] })],
    ['a title that is a number', weatherWith({ title: 1 })],
    ['an integer beyond 2^53', weatherAt(['payoffs', 'calm', 0, 0, 0], 2 ** 53)],
    ['a percentage', weatherAt(['payoffs', 'calm', 0, 0, 0], '50%')],
    ['an empty payoff', weatherAt(['payoffs', 'calm', 0, 0, 0], '')],
    ['a missing payoff', weatherAt(['payoffs', 'calm', 0, 0, 0], null)],
    ['a negative probability', weatherWith({ contingencies: { calm: '4/3', storm: '-1/3' } })],
    ['an expression as a probability', weatherWith({ contingencies: { calm: '1-1/3', storm: '1/3' } })],
    ['no probabilities for two contingencies', weatherWith({ contingencies: undefined })],
    ['no payoffs', weatherWith({ payoffs: undefined })],
    ['a parameter called min', weatherWith({ parameters: { T: 1, min: 1 } })],
    ['a parameter with a space', weatherWith({ parameters: { T: 1, 'a b': 1 } })],
  ])('%s', (_, text) => {
    expect(thrown(() => readEnvironment(text))).toBeDefined();
    expect(fits(text)).toBe(false);
  });
});
