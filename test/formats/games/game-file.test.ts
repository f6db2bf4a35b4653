import { describe, expect, test } from 'vitest';
import { format, type Rational } from '../../../src/exact/rational.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { complaint } from '../complaint.js';
import { weatherAt, weatherWith } from '../weather.js';

const refusal = (text: string): string => complaint(() => readEnvironment(text));
const shown = (payoffs: readonly (readonly Rational[])[]): string[] => payoffs.map((row) => row.map(format).join(' '));

describe('a game file is read exactly', () => {
  test('the example of the format', () => {
    const { title, description, parameters, environment, language } = readEnvironment(weatherWith({}));

    expect(title).toBe('Pooled weather');
    expect(description).toBeUndefined();
    expect([...parameters].map(([name, value]) => [name, format(value)])).toEqual([['T', '4']]);
    expect(environment.agents).toEqual(['row', 'column']);
    expect(environment.actions).toEqual([
      ['C', 'D'],
      ['C', 'D'],
    ]);
    expect(environment.contingencies).toEqual(['calm', 'storm']);
    expect(environment.prior.map(format)).toEqual(['2/3', '1/3']);
    expect(shown(environment.payoffs[0])).toEqual(['3 3', '0 4', '4 0', '1 1']);
    expect(shown(environment.payoffs[1])).toEqual(['2 2', '0 0', '0 0', '1 1']);
    expect(language).toEqual({
      cells: [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ],
      count: 4,
    });
  });

  test('three agents with different numbers of actions: the last agent varies fastest', () => {
    const { environment } = readEnvironment(
      JSON.stringify({
        $schema: 'any',
        description: 'three',
        lacuna: 'environment@1',
        agents: ['a', 'b', 'c'],
        actions: { c: ['0', '1', '2'], b: ['0'], a: ['0', '1'] },
        payoffs: { only: [0, 1].map((a) => [[0, 1, 2].map((c) => [a, `${c}/2`, -1])]) },
      }),
    );
    expect(environment.contingencies).toEqual(['only']);
    expect(environment.prior.map(format)).toEqual(['1']);
    expect(shown(environment.payoffs[0])).toEqual(['0 0 -1', '0 1/2 -1', '0 1 -1', '1 0 -1', '1 1/2 -1', '1 1 -1']);
  });

  test('title and description are told apart from their absence', () => {
    expect(readEnvironment(weatherWith({ title: undefined })).title).toBeNull();
    expect(readEnvironment(weatherWith({ description: '' })).description).toBe('');
  });

  test('integers may be JSON numbers, probabilities too', () => {
    const text = weatherWith({
      contingencies: { calm: 1 },
      payoffs: {
        calm: [
          [
            [9007199254740991, -9007199254740991],
            [0, 0],
          ],
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      language: 'empty',
    });
    expect(shown(readEnvironment(text).environment.payoffs[0])[0]).toBe('9007199254740991 -9007199254740991');
  });

  test('names that JavaScript objects inherit are names like any other', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    const table = '[[[1, 0], [0, 0]], [[0, 0], [2, "T"]]]';
    const text = `{
      "lacuna": "environment@1", "parameters": {"T": 1, "constructor": 2, "__proto__": 3},
      "agents": ["__proto__", "toString"],
      "actions": {"__proto__": ["valueOf", "__proto__"], "toString": ["a", "b"]},
      "contingencies": {${names.map((name) => `"${name}": "1/4"`).join()}},
      "payoffs": {${names.map((name) => `"${name}": ${table}`).join()}},
      "language": {"contingencies": [["__proto__", "toString"], ["constructor", "hasOwnProperty"]], "actions": {"__proto__": [["valueOf", "__proto__"]]}}
    }`;
    const { environment, language, parameters } = readEnvironment(text);
    expect(environment.contingencies).toEqual(names);
    expect(environment.agents).toEqual(['__proto__', 'toString']);
    expect(language.count).toBe(4);
    expect([...parameters.keys()]).toEqual(['T', 'constructor', '__proto__']);
    expect(format(environment.payoffs[2][3][1])).toBe('1');
  });

  test('contingencies keep the order of the file, but for integers, which come first', () => {
    const row = [
      [0, 0],
      [0, 0],
    ];
    const names = ['z', '10', 'a', '9'];
    const text = weatherWith({
      contingencies: Object.fromEntries(names.map((name) => [name, '1/4'])),
      payoffs: Object.fromEntries(names.map((name) => [name, [row, row]])),
      language: 'empty',
    });
    expect(readEnvironment(text).environment.contingencies).toEqual(['9', '10', 'z', 'a']);
  });
});

describe('parameters', () => {
  const values = (parameters: object, set: Record<string, string> = {}) =>
    [...readEnvironment(weatherWith({ parameters: { T: 4, ...parameters } }), { set: new Map(Object.entries(set)) }).parameters].map(
      ([name, value]) => `${name}=${format(value)}`,
    );

  test('may use those before them', () => {
    expect(values({ R: 'T/3', _1: '-R^2', ε: 'max(_1, 0.5)' })).toEqual(['T=4', 'R=4/3', '_1=-16/9', 'ε=1/2']);
  });

  test('that are set are set before those that depend on them are evaluated', () => {
    expect(values({ R: 'T/3' }, { T: '6' })).toEqual(['T=6', 'R=2']);
    expect(values({ R: '1/0', S: 'R+1' }, { R: 'T - 0.5' })).toEqual(['T=4', 'R=7/2', 'S=9/2']);
    const { environment } = readEnvironment(weatherWith({}), { set: new Map([['T', '5/2']]) });
    expect(shown(environment.payoffs[0])).toEqual(['3 3', '0 5/2', '5/2 0', '1 1']);
  });

  test.each([
    [{ R: 'S', S: '1' }, 'parameters.R: expected one of the parameters T at character 1, found "S"'],
    [{ R: 'R' }, 'parameters.R: expected one of the parameters T'],
    [{ R: '1/0' }, 'parameters.R: expected a divisor other than 0'],
    [{ R: null }, 'parameters.R: expected a number or an expression, found null'],
    [{ 'a b': 1 }, 'parameters["a b"]: expected a name of letters'],
    [{ ' R': 1 }, 'parameters[" R"]: expected a name of letters'],
    [{ 'R ': 1 }, 'parameters["R "]: expected a name of letters'],
    [{ '2R': 1 }, 'parameters["2R"]: expected a name of letters'],
    [{ '': 1 }, 'parameters[""]: expected a name of letters'],
    [{ [`λ${' '.repeat(1e6)}`]: 1 }, 'expected a name of letters'],
    [{ ['λ'.repeat(1e6)]: 'λ' }, 'expected one of the parameters T'],
    [{ min: 1 }, 'parameters.min: expected a name other than min, max and abs, found "min"'],
    [{ abs: 1 }, 'parameters.abs: expected a name other than min, max and abs'],
  ])('%.60j: %s', (parameters, message) => {
    expect(complaint(() => values(parameters))).toContain(message);
  });

  test('what is set must be a parameter, and have a value', () => {
    expect(complaint(() => values({}, { S: '1' }))).toBe('set: expected one of the parameters T, found "S"');
    expect(complaint(() => values({}, { T: '2R' }))).toContain('set.T: expected an operator or the end at character 2');
    const bare = weatherWith({ parameters: undefined, payoffs: undefined });
    expect(complaint(() => readEnvironment(bare, { set: new Map([['toString', '1']]) }))).toContain(
      'since the file has no parameters, found "toString"',
    );
  });
});

describe('whatever does not fit is refused at its place', () => {
  test.each<[string, string]>([
    ['[]', 'expected an object with "lacuna": "environment@1", found a list of 0'],
    ['null', 'expected an object with "lacuna": "environment@1", found null'],
    ['"environment@1"', 'found "environment@1"'],
    ['{}', 'lacuna: expected "environment@1", found nothing'],
    [weatherWith({ lacuna: 'environment@2' }), 'lacuna: expected "environment@1", found "environment@2"'],
    [weatherWith({ payofs: {} }), 'payofs: expected one of the keys $schema, lacuna'.replace('$schema', '"$schema"')],
    [weatherWith({ toString: 1 }), 'toString: expected one of the keys'],
    [`{"__proto__": {}, ${weatherWith({}).slice(1)}`, '__proto__: expected one of the keys'],
    [weatherWith({ title: 3 }), 'title: expected a text, found 3'],
    [weatherWith({ title: null }), 'title: expected a text, found null'],
    [weatherWith({ description: [] }), 'description: expected a text, found a list of 0'],
    [weatherWith({ $schema: {} }), '$schema: expected a text, found an object'],
    [weatherWith({ parameters: ['T'] }), 'parameters: expected an object of parameters, found a list of 1'],
    // agents
    [weatherWith({ agents: undefined }), 'agents: expected a list of names, found nothing'],
    [weatherWith({ agents: [] }), 'agents: expected at least one name, found none'],
    [weatherWith({ agents: 'row' }), 'agents: expected a list of names, found "row"'],
    [weatherWith({ agents: { 0: 'row', length: 1 } }), 'agents: expected a list of names, found an object'],
    [weatherWith({ agents: ['row', 2] }), 'agents[1]: expected a name, found 2'],
    [weatherWith({ agents: ['row', ''] }), 'agents[1]: expected a non-empty name, found ""'],
    [weatherWith({ agents: ['row', 'row'] }), 'agents[1]: expected a name not used before, found "row"'],
    // actions
    [weatherWith({ actions: undefined }), 'actions: expected an object of agents, found nothing'],
    [weatherWith({ actions: [['C'], ['C']] }), 'actions[0]: expected a name, found a list of 1'],
    [weatherAt(['actions', 'column'], undefined), 'actions.column: expected a list of actions, found nothing'],
    [weatherAt(['actions', 'the other'], ['C']), 'actions["the other"]: expected one of the agents row, column, found "the other"'],
    [weatherWith({ agents: ['row', 'toString'], actions: { row: ['C'] } }), 'actions.toString: expected a list of actions, found nothing'],
    [weatherAt(['actions', 'row'], []), 'actions.row: expected at least one name, found none'],
    [weatherAt(['actions', 'row'], 'CD'), 'actions.row: expected a list of actions, or a range such as 0..10, found "CD"'],
    [weatherAt(['actions', 'row', 1], 'C'), 'actions.row[1]: expected a name not used before, found "C"'],
    [weatherAt(['actions', 'row', 1], null), 'actions.row[1]: expected a name, found null'],
    // contingencies
    [
      weatherWith({ contingencies: undefined }),
      'contingencies: expected the probability of each contingency, found nothing, and payoffs for 2',
    ],
    [
      weatherWith({ contingencies: undefined, payoffs: {} }),
      'contingencies: expected the probability of each contingency, found nothing, and payoffs for 0',
    ],
    [weatherWith({ contingencies: undefined, payoffs: { '': [] } }), 'payoffs[0]: expected a non-empty name'],
    [weatherWith({ contingencies: {} }), 'contingencies: expected at least one name, found none'],
    [weatherWith({ contingencies: ['calm'] }), 'contingencies: expected an object of probabilities, found a list of 1'],
    [
      weatherWith({ contingencies: { calm: '2/3', storm: '1/4' } }),
      'contingencies: expected probabilities that sum to exactly 1, found a sum of 11/12',
    ],
    [weatherWith({ contingencies: { calm: '0.333333', storm: '0.666666' } }), 'a sum of 999999/1000000'],
    [weatherWith({ contingencies: { calm: '1', storm: '0' } }), 'contingencies.storm: expected a probability above 0, found "0"'],
    [
      weatherWith({ contingencies: { calm: '4/3', 'a storm': '-1/3' } }),
      'contingencies["a storm"]: expected a probability above 0, found "-1/3"',
    ],
    [
      weatherWith({ contingencies: { calm: '1/T', storm: '3/4' } }),
      'contingencies.calm: expected a number such as 3, -7/12 or 0.25, found "1/T"',
    ],
    [weatherWith({ contingencies: { calm: '(1)', storm: 1 } }), 'contingencies.calm: expected a number such as'],
    [weatherWith({ contingencies: { calm: ' 1 ' } }), 'contingencies.calm: expected a number such as'],
    [weatherWith({ contingencies: { calm: '1/0' } }), 'contingencies.calm: expected a denominator other than 0, found "1/0"'],
    [weatherWith({ contingencies: { calm: true } }), 'contingencies.calm: expected a number such as "3", "-7/12" or "0.25", found true'],
    [weatherWith({ contingencies: { calm: '50%' } }), 'contingencies.calm: expected a number such as'],
    [
      weatherWith({ contingencies: { calm: '1'.repeat(1e6) } }),
      'contingencies.calm: expected at most 1000 digits (limit "digits"), found 1000000 in',
    ],
    [weatherWith({ contingencies: { calm: `1/${'1'.repeat(1e6)}` } }), 'contingencies.calm: expected at most 1000 digits'],
    [weatherWith({ contingencies: { calm: '/'.repeat(1e6) } }), 'contingencies.calm: expected a number such as'],
    [weatherWith({ contingencies: { '': 1 } }), 'contingencies[0]: expected a non-empty name'],
    // payoffs
    [weatherWith({ payoffs: undefined }), 'payoffs: expected an object of contingencies, found nothing'],
    [weatherWith({ payoffs: [] }), 'payoffs: expected an object of contingencies, found a list of 0'],
    [weatherAt(['payoffs', 'storm'], undefined), 'payoffs.storm: expected a table of payoffs, found nothing'],
    [weatherAt(['payoffs', 'hail'], []), 'payoffs.hail: expected one of the contingencies calm, storm, found "hail"'],
    [weatherWith({ contingencies: { constructor: 1 }, payoffs: {} }), 'payoffs.constructor: expected a table of payoffs, found nothing'],
    [weatherAt(['payoffs', 'storm'], 'none'), 'payoffs.storm, at (C, C): expected one of the parameters T at character 1, found "none"'],
    [weatherAt(['payoffs', 'storm'], [1]), 'payoffs.storm: expected a list of 2, one for each action of "row", found a list of 1'],
    [
      weatherAt(['payoffs', 'storm', 1], ['1', '2', '3']),
      'payoffs.storm[1]: expected a list of 2, one for each action of "column", found a list of 3',
    ],
    [weatherAt(['payoffs', 'storm', 1, 0], ['1']), 'payoffs.storm[1][0]: expected a list of 2, one payoff per agent, found a list of 1'],
    [weatherAt(['payoffs', 'storm', 1, 0], '1'), 'payoffs.storm[1][0]: expected a list of 2, one payoff per agent, found "1"'],
    [
      weatherAt(['payoffs', 'storm', 1, 0], { 0: 1, 1: 2, length: 2 }),
      'payoffs.storm[1][0]: expected a list of 2, one payoff per agent, found an object',
    ],
    [weatherAt(['payoffs', 'storm', 1, 0, 1], null), 'payoffs.storm[1][0][1]: expected a number or an expression, found null'],
    [weatherAt(['payoffs', 'storm', 1, 0, 1], ['1']), 'payoffs.storm[1][0][1]: expected a number or an expression, found a list of 1'],
    [
      weatherAt(['payoffs', 'storm', 1, 0, 1], 2 ** 53),
      'payoffs.storm[1][0][1]: expected an integer within ±(2^53 − 1), or an exact number as text, found a number beyond them',
    ],
    [
      weatherAt(['payoffs', 'storm', 1, 0, 1], '2R'),
      'payoffs.storm[1][0][1]: expected an operator or the end at character 2, found "R" in "2R"',
    ],
    [weatherAt(['payoffs', 'storm', 0, 0, 0], '50%'), 'payoffs.storm[0][0][0]: expected an operator or the end at character 3'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], '1/0'), 'payoffs.storm[0][1][0]: expected a divisor other than 0 at character 2'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], '9^9^9^9'), 'payoffs.storm[0][1][0]: expected an exponent within ±10000'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], '4^(1/2)'), 'payoffs.storm[0][1][0]: expected an integer exponent'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], 'import("fs")'), 'payoffs.storm[0][1][0]: expected one of the functions min, max, abs'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], 'sin(1)'), 'payoffs.storm[0][1][0]: expected one of the functions min, max, abs'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], '('.repeat(1e5)), 'payoffs.storm[0][1][0]: expected at most 100 nested parentheses'],
    [weatherAt(['payoffs', 'storm', 0, 1, 0], 'S'), 'payoffs.storm[0][1][0]: expected one of the parameters T'],
    [
      weatherAt(['payoffs', 'calm', 0, 1], [`1/${'7'.repeat(900)}`, `1/${'3'.repeat(901)}`]),
      'payoffs.calm[0][1][1]: expected at most 1000 digits in welfare (limit "digits")',
    ],
    [weatherWith({ contingencies: { 'a "b" ': 1 }, payoffs: { 'a "b" ': [[[0]]] } }), 'payoffs["a \\"b\\" "]: expected a list of 2'],
  ])('%.80s: %s', (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  test('sums of probabilities are held to the limit on digits', () => {
    const names = [...Array(100).keys()].map((k) => `w${k}`);
    const contingencies = Object.fromEntries(names.map((name, k) => [name, `1/${10n ** 500n + BigInt(k)}`]));
    expect(refusal(weatherWith({ contingencies }))).toMatch(
      /^contingencies\.w\d: expected at most 1000 digits in the sum so far \(limit "digits"\), found more$/,
    );
  });
});

test('names are repeated back shortened, escaped and no more than a few', () => {
  const agents = [...Array(50).keys()].map((k) => `\u2060${k}${'\u202E'.repeat(60)}`);
  const actions = { x: ['C'] };
  expect(refusal(weatherWith({ agents, actions }))).toMatch(
    /^actions\.x: expected one of the agents "\\u20600\\u202e.*…", … \(50 in all\), found "x"$/,
  );
});

describe('size', () => {
  test('10^7 profiles are refused at once, by name', () => {
    const agents = [...'abcdefg'];
    const digits = [...'0123456789'];
    const text = weatherWith({ agents, actions: Object.fromEntries(agents.map((agent) => [agent, digits])) });
    const start = process.cpuUsage();
    expect(refusal(text)).toBe('actions: expected at most 1000000 outcomes, contingencies × profiles, (limit "outcomes"), found 20000000');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });

  test('so are profiles beyond all numbers, and contingencies that make them too many', () => {
    const agents = [...Array(2000).keys()].map((k) => `agent ${k}`);
    const actions = Object.fromEntries(agents.map((agent) => [agent, ['C', 'D']]));
    expect(refusal(weatherWith({ agents, actions }))).toContain('(limit "outcomes"), found Infinity');
    expect(complaint(() => readEnvironment(weatherWith({}), { limits: { ...DEFAULT_LIMITS, outcomes: 7 } }))).toContain(
      'at most 7 outcomes',
    );
    expect(() => readEnvironment(weatherWith({}), { limits: { ...DEFAULT_LIMITS, outcomes: 8 } })).not.toThrow();
  });

  test('more agents than the nesting of a file allows are refused for the nesting, and read where it is raised', () => {
    const count = 20_000;
    const agents = [...Array(count).keys()].map((k) => `agent ${k}`);
    const names = JSON.stringify(agents);
    const actions = JSON.stringify(Object.fromEntries(agents.map((agent) => [agent, ['stay']])));
    const table =
      '['.repeat(count + 1) +
      Array(count)
        .fill('1/2')
        .map((x) => `"${x}"`)
        .join() +
      ']'.repeat(count + 1);
    const text = `{"lacuna": "environment@1", "agents": ${names}, "actions": ${actions}, "payoffs": {"always": ${table}}, "language": {"cells": {"always": ${'['.repeat(count)}"a"${']'.repeat(count)}}}}`;
    expect(refusal(text)).toContain('(limit "nesting")');
    const { environment } = readEnvironment(text, { limits: { ...DEFAULT_LIMITS, nesting: 1e5 } });
    expect(format(environment.welfare[0][0])).toBe('10000');
  });

  test('10^5 outcomes are read in a few seconds', () => {
    const side = [...Array(300).keys()].map((k) => `${k}`);
    const table = side.map((_, r) => side.map((__, c) => [`${r % 7}*T`, `${c}/3`]));
    const start = process.cpuUsage();
    const { environment } = readEnvironment(
      weatherWith({ actions: { row: side, column: side }, contingencies: { calm: 1 }, payoffs: { calm: table }, language: 'complete' }),
    );
    expect(environment.profileCount).toBe(90_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });
});
