/** Gambit's normal-form files, lists of outcomes, and conversion from one to the other. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { format } from '../../../src/exact/rational.js';
import { readGambit } from '../../../src/formats/games/gambit.js';
import { matricesText, readMatrices } from '../../../src/formats/games/matrices.js';
import { csvOfOutcomes, outcomesFromCsv } from '../../../src/formats/games/outcome-list.js';
import { gambitText } from '../../../src/formats/games/write-gambit.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { environments } from '../../../src/theory/draw/arbitraries.js';
import { lacuna } from '../../cli/run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => readGambit(text, DEFAULT_LIMITS).environment;
const payoffs = (text: string) => read(text).payoffs[0].map((row) => row.map(format));

const NAMED = `NFG 1 R "Two by three" { "Alice" "Bob" }
{ { "up" "down" } { "left" "middle" "right" } }
"A comment"

1 2 3 4
5 6, 7 8
-9 .5  1/3 1e-2`;

describe('a Gambit file', () => {
  it('lists payoffs with the first player’s strategy varying fastest', () => {
    expect(read(NAMED)).toMatchObject({
      agents: ['Alice', 'Bob'],
      actions: [
        ['up', 'down'],
        ['left', 'middle', 'right'],
      ],
      contingencies: ['always'],
    });
    // (up, left), (up, middle), (up, right), (down, left), (down, middle), (down, right)
    expect(payoffs(NAMED)).toEqual([
      ['1', '2'],
      ['5', '6'],
      ['-9', '1/2'],
      ['3', '4'],
      ['7', '8'],
      ['1/3', '1/100'],
    ]);
  });

  it('may name outcomes, 0 for none of them, and only count strategies', () => {
    const text = `NFG 1 D "t \\"x\\"" { "1" "2" "3" } { 2 1 2 }
{ { "win" 1, 2, 3 } { "" 4 5 6 } }
1 2 0 1`;
    expect(readGambit(text, DEFAULT_LIMITS).title).toBe('t "x"');
    expect(payoffs(text)).toEqual([
      ['1', '2', '3'],
      ['0', '0', '0'],
      ['4', '5', '6'],
      ['1', '2', '3'],
    ]);
  });

  it('comes back as it was written, whatever the game, its title, its comment and the names of its outcomes', () => {
    const text = fc.string({ maxLength: 12 }).filter((one) => !/\\(?:"|$)/.test(one));
    const games = environments({ contingencies: { min: 1, max: 1 }, outcomes: 24 });
    const called = fc.tuple(games, fc.infiniteStream(fc.constantFrom('', 'win', 'a "draw"', 'loss')));
    fc.assert(
      fc.property(called, text, text, fc.boolean(), ([of, names], title, comment, named) => {
        const outcomes = named ? Array.from({ length: of.profileCount }, () => names.next().value) : null;
        const back = readGambit(gambitText(of, { title, comment, outcomes }), DEFAULT_LIMITS);
        expect(back.environment.payoffs).toEqual(of.payoffs);
        expect([back.environment.agents, back.environment.actions, back.title ?? '']).toEqual([of.agents, of.actions, title]);
        expect([back.comment ?? '', back.outcomes ?? []]).toEqual([comment, outcomes?.some((name) => name !== '') ? outcomes : []]);
      }),
      { numRuns: 200 },
    );
  });

  it('tells names apart as Gambit does, by the next number that makes a name not there yet', () => {
    const of = read('NFG 1 R "" { "P" "P" } { { "x" "x_1" "x" } { "" "1" "y" } } 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18');
    expect(of.agents).toEqual(['P_1', 'P_2']);
    expect(of.actions).toEqual([
      ['x_2', 'x_1', 'x_3'],
      ['1_1', '1_2', 'y'],
    ]);
  });

  it('keeps a backslash as Gambit does: it stands for itself, unless a quotation mark follows', () => {
    const back = readGambit('NFG 1 R "a\\b \\"c\\" \\\\d" { "p" } { 1 } "no\nway" 1', DEFAULT_LIMITS);
    expect([back.title, back.comment]).toEqual(['a\\b "c" \\\\d', 'no\nway']);
    for (const title of ['ends in \\', 'before \\" a mark'])
      expect(() => gambitText(back.environment, { title })).toThrow('without a backslash before a quotation mark');
  });

  it.each([
    ['', 'line 1, column 1: expected "NFG"'],
    ['NFG 2 R', 'line 1, column 5: expected version 1'],
    ['EFG 2 R "x" { "a" }', 'expected "NFG"'],
    ['NFG 1 R "x" { }', 'the players'],
    ['NFG 1 R "x" { "a" } { { "s\nt" } } 1', 'line 1, column 25: expected a name on one line'],
    ['\uFEFFNFG 1 R "x" { "a" } { 1 } x', 'line 1, column 27: expected a payoff'],
    ['NFG 1 R "x { "a" "b" } { 1 1 }', 'line 1, column 15: expected "{", found "a"'],
    ['NFG 1 R "x" { "a" } { 2 }\n{ { "w" 1 } "v" 2 } }\n1 1', 'line 2, column 13: expected "{", found "v"'],
    ['NFG 1 R "x" { "a" }\n  { { "s" }\n { "t" } } 1 2', 'line 3, column 2: expected "}"'],
    ['NFG 1 R "x" { "a" } { 0 } 1', 'how many strategies'],
    ['NFG 1 R "x" { "a" } { 2 }\n1', 'line 2, column 2: expected a payoff, found the end of the file'],
    ['NFG 1 R "x" { "a" } { 2 }\n1 2 3', 'line 2, column 5: expected nothing after'],
    ['NFG 1 R "x" { "a" } { 2 }\n1 x', 'line 2, column 3: expected a payoff, found "x"'],
    ['NFG 1 R "x" { "a" } { 1 }\n{ { "" 1 } } 2', 'the number of an outcome, 0 to 1'],
    ['NFG 1 R "x" { "a" "b" } { 1000 1001 }', 'outcomes'],
    ['NFG 1 R "x" { "a" } { 1 } 1e99999999', 'digits'],
    ['NFG 1 R "x" { "a" } { 1 } 1/0', 'line 1'],
    ['NFG 1 R "unclosed', 'the title'],
  ])('is refused with line and column: %j', (text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});

// The dialects of the format: after "File formats" in Gambit's manual, whose two examples of the strategic form come first.
const SELTEN = [
  ['1', '1'],
  ['1', '1'],
  ['0', '2'],
  ['0', '3'],
  ['0', '2'],
  ['2', '0'],
];
const DIALECTS: Readonly<Record<string, readonly [text: string, payoffs: readonly (readonly string[])[]]>> = {
  'payoffs listed, strategies counted': [
    `NFG 1 R "Selten (IJGT, 75), Figure 2, normal form"
{ "Player 1" "Player 2" } { 3 2 }

1 1 0 2 0 2 1 1 0 3 2 0`,
    SELTEN,
  ],
  'outcomes listed, strategies named, a comment': [
    `NFG 1 R "Selten (IJGT, 75), Figure 2, normal form" { "Player 1" "Player 2" }

{
{ "1" "2" "3" }
{ "1" "2" }
}
""

{
{ "" 1, 1 }
{ "" 0, 2 }
{ "" 0, 2 }
{ "" 1, 1 }
{ "" 0, 3 }
{ "" 2, 0 }
}
1 2 3 4 5 6`,
    SELTEN,
  ],
  'decimals, exponents and fractions in one table, as version D': [
    'NFG 1 D "numbers" { "a" "b" } { 2 2 }\n-1. .5 +3/4 1e-3 -1/2 2.50 0 -0',
    [
      ['-1', '1/2'],
      ['-1/2', '5/2'],
      ['3/4', '1/1000'],
      ['0', '0'],
    ],
  ],
  'Windows line ends, a byte order mark, everything on one line': [
    '\uFEFFNFG 1 R "x" { "a" } {\r\n{ "s" "t" }\r\n}\r\n""\r\n1\r\n2\r\n',
    [['1'], ['2']],
  ],
  'outcomes without names or commas, some of them not used, the null outcome': [
    'NFG 1 R "" { "a" "b" } { 1 2 } { { 1 2 } { "spare" 3 4 } } 0 1',
    [
      ['0', '0'],
      ['1', '2'],
    ],
  ],
  'players and strategies without names': [
    'NFG 1 R "x" { "" "" } { { "" "" } { "u" } }\n1 2 3 4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  'quotation marks and braces within names, three players': [
    'NFG 1 R "a \\"game\\" {" { "A {" "B }" "C" } { { "\\"s\\"" } { "t" } { "u" "v" } } 1 2 3 4 5 6',
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
  ],
  'outcomes with names, two of one name, one shared, one alone without a name': [
    'NFG 1 R "x" { "a" } { 5 } { { "win" 3 } { "" 1 } { "win" 2 } } 1 2 3 1 0',
    [['3'], ['1'], ['2'], ['3'], ['0']],
  ],
  'a comment of several lines between strategies and payoffs': ['NFG 1 R "x" { "a" } { 2 } "one\ntwo" 1 2', [['1'], ['2']]],
};

describe('every dialect of the format', () => {
  it.each(Object.entries(DIALECTS))('is read, converted and comes back equal: %s', async (_, [text, expected]) => {
    expect(payoffs(text)).toEqual(expected);
    const [from, json, back] = ['from.nfg', 'between.json', 'back.nfg'].map((name) => join(folder, name));
    writeFileSync(from, text);
    for (const pair of [
      [from, json],
      [json, back],
    ])
      expect(await lacuna('convert', ...pair)).toMatchObject({ status: 0, err: '' });
    const [one, other] = [readGambit(text, DEFAULT_LIMITS), readGambit(readFileSync(back, 'utf8'), DEFAULT_LIMITS)];
    expect(other.environment).toEqual(one.environment);
    expect([other.title, other.comment, other.outcomes]).toEqual([one.title, one.comment, one.outcomes]);
  });
});

describe('two matrices', () => {
  const matrices = (text: string) => readMatrices(text, DEFAULT_LIMITS);
  it('are the payoffs of row and column', () => {
    const of = matrices('# row\n3, 0\n5 1/2 # a half\n\n3 5\n0 1e-1\n');
    expect([of.agents, of.actions]).toEqual([
      ['row', 'column'],
      [
        ['1', '2'],
        ['1', '2'],
      ],
    ]);
    expect(of.payoffs[0].map((row) => row.map(format))).toEqual([
      ['3', '3'],
      ['0', '5'],
      ['5', '0'],
      ['1/2', '1/10'],
    ]);
  });

  it('one alone is a zero-sum game', () => {
    expect(matrices('1 -1\n-1 1').payoffs[0].map((row) => row.map(format))).toEqual([
      ['1', '-1'],
      ['-1', '1'],
      ['-1', '1'],
      ['1', '-1'],
    ]);
  });

  it('come back as they were written', () => {
    const two = environments({ contingencies: { min: 1, max: 1 }, outcomes: 24 }).filter(({ agents }) => agents.length === 2);
    fc.assert(
      fc.property(two, (of) => {
        expect(matrices(matricesText(of)).payoffs).toEqual(of.payoffs);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['', 'two matrices'],
    ['1\n\n2\n\n3', 'two matrices'],
    ['1 2\n3', 'line 2: expected 2 numbers, as in line 1, found 1'],
    ['1 2\n\n3 4\n5 6', 'line 4: expected a matrix of 1 lines'],
    ['1 x', 'line 1, column 3: expected a number, found "x"'],
    ['1 -', 'line 1, column 3: expected a number'],
    ['1\n,', 'line 2: expected numbers'],
  ])('are refused: %j', (text, words) => {
    expect(() => matrices(text)).toThrow(words);
  });
});

describe('a list of outcomes', () => {
  it('comes back as it was written, names and all', () => {
    fc.assert(
      fc.property(environments({ outcomes: 24 }), (of) => {
        const back = outcomesFromCsv(csvOfOutcomes(of), DEFAULT_LIMITS);
        expect([back.payoffs, back.prior, back.agents, back.actions, back.contingencies]).toEqual([
          of.payoffs,
          of.prior,
          of.agents,
          of.actions,
          of.contingencies,
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('needs neither contingencies nor probabilities, nor an order, and knows quotes', () => {
    const of = outcomesFromCsv('a,payoff:a\r\n"x, ""y""",1e-1\r\nz,2\r\n', DEFAULT_LIMITS);
    expect(of.actions).toEqual([['x, "y"', 'z']]);
    expect(of.payoffs[0].map(([u]) => format(u))).toEqual(['1/10', '2']);
  });

  it.each([
    ['', 'columns payoff:AGENT'],
    ['payoff:a\n1', 'a column "a"'],
    ['a,payoff:a,zzz\nx,1,2', 'one of the columns'],
    ['a,payoff:a\nx', 'line 2: expected 2 fields'],
    ['a,payoff:a\nx,1\nx,2', 'line 3: expected an outcome that is not listed before'],
    ['a,b,payoff:a,payoff:b\nx,y,1,1\nz,w,1,1', 'a line for'],
    ['a,payoff:a\nx,-', 'line 2, payoff:a: expected a number, found "-"'],
    ['a,payoff:a\nx,', 'line 2, payoff:a: expected a number'],
    ['a,payoff:a\nx,NaN', 'line 2, payoff:a: expected a number, found "NaN"'],
    ['contingency,probability,a,payoff:a\nu,1/2,x,1\nv,1/3,x,1', 'sum'],
    ['a,payoff:a\n"x,1', 'a closing quotation mark'],
  ])('is refused: %j', (text, words) => {
    expect(() => outcomesFromCsv(text, DEFAULT_LIMITS)).toThrow(words);
  });
});

describe('lacuna convert', () => {
  it('goes from one format to another and loses no number', async () => {
    const [nfg, csv, yaml, json] = ['nfg', 'csv', 'yaml', 'json'].map((ending) => join(folder, `game.${ending}`));
    for (const [from, to] of [
      ['examples/travelers-dilemma-4.game.json', nfg],
      [nfg, csv],
      [csv, yaml],
      [yaml, json],
    ])
      expect((await lacuna('convert', from, to)).status).toBe(0);
    const figures = async (path: string) => ({ ...JSON.parse((await lacuna('analyze', path, '--json')).out), file: '', title: '' });
    const back = JSON.stringify(await figures(json)).replaceAll('"always"', '"claims"');
    const [contingency] = Object.keys(JSON.parse(readFileSync('examples/travelers-dilemma-4.game.json', 'utf8')).payoffs);
    expect(back).toBe(JSON.stringify(await figures('examples/travelers-dilemma-4.game.json')).replaceAll(`"${contingency}"`, '"claims"'));
  });

  it('keeps monitors, description and language where the format has them, and says what it has not', async () => {
    const example = 'examples/service-contract.game.json';
    const [json, yaml, csv] = ['monitors.json', 'monitors.yaml', 'monitors.csv'].map((name) => join(folder, name));
    expect(await lacuna('convert', example, json)).toMatchObject({ status: 0, err: '' });
    expect(await lacuna('convert', json, yaml)).toMatchObject({ status: 0, err: '' });
    const design = async (path: string) => ({ ...JSON.parse((await lacuna('design', path, '--json')).out), file: '' });
    expect(await design(yaml)).toEqual(await design(example));
    expect(JSON.parse(readFileSync(json, 'utf8')).description).toContain('A provider is paid a flat fee');
    expect((await lacuna('convert', example, csv)).err).toContain(
      'note: the contract language and the monitors and the title and the description cannot be said',
    );
  });

  it('reads and writes matrices, and names what they lose', async () => {
    const txt = join(folder, 'pd.txt');
    const { status, err } = await lacuna('convert', 'examples/prisoners-dilemma.game.json', txt);
    expect([status, err]).toEqual([0, expect.stringContaining('names cannot be said')]);
    const gap = async (path: string) => JSON.parse((await lacuna('analyze', path, '--json')).out).gap;
    expect(await gap(txt)).toBe(await gap('examples/prisoners-dilemma.game.json'));
    const three = await lacuna('convert', 'examples/public-goods-3.game.json', join(folder, 'three.txt'));
    expect([three.status, three.err]).toEqual([2, expect.stringContaining('agents: expected two')]);
  });

  it('says what the other format cannot, and refuses what it must', async () => {
    const noted = await lacuna('convert', 'examples/effort.game.json', join(folder, 'effort.nfg'));
    expect([noted.status, noted.err]).toEqual([0, expect.stringContaining('note: the contract language')]);
    const several = await lacuna('convert', 'examples/pooled-contingencies.game.json', join(folder, 'pooled.nfg'));
    expect([several.status, several.err]).toEqual([2, expect.stringContaining('contingencies: expected one')]);
    const unknown = await lacuna('convert', 'examples/effort.game.json', join(folder, 'effort.xml'));
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('.json, .yaml, .nfg, .csv or .txt')]);
    writeFileSync(join(folder, 'bad.nfg'), 'NFG 1 R');
    expect((await lacuna('analyze', join(folder, 'bad.nfg'))).err).toContain('bad.nfg: line 1, column 8');
  });
});
