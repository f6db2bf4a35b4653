/** Payoffs as formulas, ranges and counts of agents, in JSON and in YAML. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../../src/exact/rational.js';
import { readEnvironment } from '../../../src/formats/games/game-file.js';
import { gameReader } from '../../../src/formats/games/read-game.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { jsonOfYaml } from '../../../src/formats/text/yaml-text.js';

const read = (file: object) => readEnvironment(JSON.stringify({ lacuna: 'environment@1', ...file })).environment;
const table = (file: object) => read(file).payoffs.map((rows) => rows.map((row) => row.map(format)));

describe('formulas', () => {
  it('give a symmetric game from one line', () => {
    const file = { agents: ['row', 'column'], actions: ['C', 'D'], payoffs: 'if(own is C, 3*others(C), 1 + 3*others(C))' };
    expect(table(file)).toEqual([
      [
        ['3', '3'],
        ['0', '4'],
        ['4', '0'],
        ['1', '1'],
      ],
    ]);
    expect(read(file).contingencies).toEqual(['always']);
  });

  it('count among any number of agents as counting by hand does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), (n, c) => {
        const of = read({
          agents: n,
          actions: ['work', 'rest'],
          parameters: { c: `${c}` },
          payoffs: '2*count(work)/2 - if(own is work, c, 0) + others(rest)/10',
        });
        of.payoffs[0].forEach((row, profile) => {
          const rests = Array.from({ length: n }, (_, i) => Math.floor(profile / of.strides[i]) % 2);
          const works = rests.filter((rest) => rest === 0).length;
          row.forEach((u, i) => {
            const tenths = 10 * works - (rests[i] === 0 ? 10 * c : 0) + (n - works - rests[i]);
            expect(u).toEqual(read({ agents: ['x'], actions: { x: ['a'] }, payoffs: { w: [[`${tenths}/10`]] } }).payoffs[0][0][0]);
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  it('reads actions that are numbers, by agent and as own, and ranges of them', () => {
    const of = read({ agents: ['a', 'b'], actions: '0..3', payoffs: { a: 'own*b - own^2', b: 'a + 2*own' } });
    expect(of.actions[0]).toEqual(['0', '1', '2', '3']);
    of.payoffs[0].forEach((row, profile) => {
      const [a, b] = [Math.floor(profile / 4), profile % 4];
      expect(row.map(format)).toEqual([`${a * b - a * a}`, `${a + 2 * b}`]);
    });
  });

  it('knows contingencies, comparisons, names with blanks, and does not evaluate the branch not taken', () => {
    const of = table({
      agents: ['client'],
      actions: { client: ['keep quiet', 'report'] },
      contingencies: { calm: '1/2', storm: '1/2' },
      payoffs: { client: "if(contingency is storm, if(own is 'keep quiet', 1/count('keep quiet'), 5), if(count(report) >= 1, 7, 8))" },
    });
    expect(of).toEqual([
      [['8'], ['7']],
      [['1'], ['5']],
    ]);
  });

  it('may stand beside tables, contingency by contingency', () => {
    const mixed = {
      agents: ['a'],
      actions: { a: ['x', 'y'] },
      contingencies: { u: '1/2', v: '1/4', w: '1/4' },
      payoffs: { u: [['1'], ['2']], v: 'count(x)', w: { a: '3*count(y)' } },
    };
    expect(table(mixed)).toEqual([
      [['1'], ['2']],
      [['1'], ['0']],
      [['0'], ['3']],
    ]);
  });

  it.each([
    ['count(Z)', 'one of x, y'],
    ['if(own is x, 1)', 'if(test, then, else)'],
    ['if(own is x, 1, 2', '")" after if('],
    ['if(own is Z, 1, 2)', 'an action of'],
    ['if(nobody is x, 1, 2)', 'own, contingency, or an agent'],
    ['if(1, 1, 2)', 'a test'],
    ['own + 1', 'a number'],
    ['1/count(y)', 'a divisor other than 0'],
    [`${'if(own is x, '.repeat(300)}1${', 0)'.repeat(300)}`, 'nesting'],
  ])('refuses %s, naming the outcome', (formula, words) => {
    expect(() => table({ agents: ['a'], actions: { a: ['x', 'y'] }, payoffs: formula })).toThrow(words);
  });

  it.each([
    [{ agents: 0, actions: ['x'], payoffs: '1' }, 'agents'],
    [{ agents: 1.5, actions: ['x'], payoffs: '1' }, 'agents'],
    [{ agents: 2, actions: '3..1', payoffs: '1' }, 'a range such as 0..10'],
    [{ agents: 30, actions: '0..9', payoffs: '1' }, 'outcomes'],
    [{ agents: 1, actions: '0..999999999', payoffs: '1' }, 'outcomes'],
  ])('refuses %j', (file, words) => {
    expect(() => read(file)).toThrow(words);
  });
});

describe('numbers', () => {
  const one = (payoff: unknown) => table({ agents: ['a'], actions: { a: ['x'] }, payoffs: { w: [[payoff]] } })[0][0][0];

  it('with exponents and decimals are read as they are written', () => {
    expect(one('1e-3')).toBe('1/1000');
    expect(one('2.5e2 + 1')).toBe('251');
    expect(
      readEnvironment(
        '{"lacuna":"environment@1","agents":["a"],"actions":{"a":["x"]},"payoffs":{"w":[[0.1]]}}',
      ).environment.payoffs[0][0].map(format),
    ).toEqual(['1/10']);
    expect(
      readEnvironment(
        '{"lacuna":"environment@1","agents":["a"],"actions":{"a":["x"]},"payoffs":{"w":[[1e-2]]}}',
      ).environment.payoffs[0][0].map(format),
    ).toEqual(['1/100']);
    expect(() => one('1e999999')).toThrow('digits');
  });
});

describe('YAML', async () => {
  const read = await gameReader('yaml');
  const yaml = (text: string) => read(text).environment;

  it('says what JSON says', () => {
    const of = yaml(readFileSync('examples/maintainers.game.yaml', 'utf8'));
    expect(of.agents).toEqual(['1', '2', '3', '4', '5']);
    expect(of.payoffs[0][0].map(format)).toEqual(['3', '3', '3', '3', '3']);
    expect(of.payoffs[0][1].map(format)).toEqual(['2', '2', '2', '2', '4']);
  });

  it.each([
    ['a: &x [1]\nb: *x', 'no a'],
    ['a: 1\na: 2', 'unique'],
    ['a: !!js/function "x"', 'Unresolved tag'],
    ['a: [1', 'YAML'],
    [`a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'nesting'],
    ['? [x]\n: 1', 'keys that are texts'],
    ['"__proto__": {"x": 1}', '__proto__'],
  ])('refuses %j', (text, words) => {
    expect(() => yaml(`lacuna: environment@1\n${text}`)).toThrow(words);
  });

  it('keeps numbers as they are written', () => {
    expect(jsonOfYaml('a: 0.10\nb: 1e-3\nc: 12345678901234567890', DEFAULT_LIMITS)).toBe(
      '{"a":"0.10","b":"1e-3","c":"12345678901234567890"}',
    );
  });
});
