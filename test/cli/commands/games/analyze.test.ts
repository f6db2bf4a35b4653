/** `lacuna analyze` beyond its defaults: terms and weights of single agents, another language, other models, ranges, several files and classes. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { lacuna } from '../../run-lacuna.js';

const POOLED = 'examples/pooled-contingencies.game.json';
const EFFORT = 'examples/effort.game.json';

type Line = { readonly [key: string]: never };

const parsed = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const line = async (...args: string[]): Promise<Line> => parsed((await lacuna('analyze', ...args, '--json')).out)[0];
const validator = (format: string) =>
  new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(`schemas/${format}.schema.json`, 'utf8')));

describe('terms agent by agent', () => {
  // The mechanic is to be fined at least 3 for leaving what is faulty; a reward of 3 for repairing does as well, from the owner.
  it('no fine beyond 2 leaves the mechanic unrepaired where nobody else pays, but not where the owner does', async () => {
    expect(await line(POOLED)).toMatchObject({ gap: '1/2' });
    expect(await line(POOLED, '--fine', 'mechanic=2', '--reward', 'mechanic=0')).toMatchObject({
      gap: '3/2',
      terms: { fines: { mechanic: '2' }, rewards: { mechanic: '0' }, outside: {} },
    });
    expect(await line(POOLED, '--fine', 'mechanic=2')).toMatchObject({ gap: '1/2' });
    expect(await line(POOLED, '--liability', 'mechanic=3/2', '--class', 'balanced')).toMatchObject({ gap: '1/2' });
    expect(await line(POOLED, '--liability', 'mechanic=1', '--class', 'balanced')).toMatchObject({ gap: '3/2' });
  });

  it('a bound for all is what it was, and one for each agent by name comes to the same', async () => {
    const all = await line(EFFORT, '--liability', '1');
    expect(all).toMatchObject({ liability: '1' });
    expect(all).not.toHaveProperty('terms');
    const named = await line(EFFORT, '--liability', 'row=1,column=1');
    expect(named).toMatchObject({ liability: null, gap: all.gap, prosociality: { withContract: Object(all.prosociality).withContract } });
  });

  it('an agent with an outside option signs only for as much', async () => {
    // V = 1 at (repair, repair): mechanic −2, owner 3. For 1 the mechanic repairs if it is paid 3 by the owner, who then has 0.
    expect(await line(POOLED, '--outside', 'mechanic=1')).toMatchObject({ gap: '1/2', mechanism: { welfare: '1', payoffs: ['1', '0'] } });
    // Nobody signs for more than there is: 0 each without repair, and W = 1 with it.
    expect(await line(POOLED, '--outside', 'mechanic=1', '--outside', 'owner=1')).toMatchObject({ mechanism: null, gap: null });
  });

  it('says on the page what the terms are, and types them again', async () => {
    const { out } = await lacuna('analyze', EFFORT, '--fine', 'row=1', '--outside', '{"column":"3"}');
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('no fine of row beyond 1, an outside option of column worth 3');
    expect(flat).toContain(`more: lacuna design ${EFFORT} --fine row=1 --outside '{"column":"3"}'`);
    const design = await lacuna('design', POOLED, '--fine', 'mechanic=2', '--reward', 'mechanic=0', '--json');
    expect(parsed(design.out)[0]).toMatchObject({ gap: '3/2', terms: { fines: { mechanic: '2' } } });
  });
});

describe('weights agent by agent', () => {
  it('one prosocial mechanic is enough with the contract, and without it at best', async () => {
    const found = await line(POOLED, '--weight', 'mechanic=1,owner=0');
    expect(found.atWeight).toMatchObject({
      weight: null,
      weights: { mechanic: '1', owner: '0' },
      gap: '0',
      withoutContract: { least: '0', greatest: '3/2' },
    });
    expect((await line(POOLED, '--weight', 'owner=7')).atWeight).toMatchObject({
      gap: '1/2',
      withoutContract: { least: '0', greatest: '0' },
    });
    expect((await line(POOLED, '--weight', '1')).atWeight).toMatchObject({ weight: '1', gap: '0' });
  });
});

describe('another language', () => {
  it('takes the place of that of the file', async () => {
    expect(await line(POOLED, '--language', 'complete')).toMatchObject({ gap: '0' });
    expect(await line(POOLED, '--language', 'empty')).toMatchObject({ gap: '3/2' });
    const own = await line(POOLED, '--language', '{"contingencies": [["faulty", "sound"]]}');
    expect(own).toMatchObject({ gap: '1/2' });
    expect(await line(POOLED, '--language', '{contingencies: [[faulty, sound]]}')).toEqual(own);
  });
});

describe('other models', () => {
  it('answers what has an answer, and says why the rest has none', async () => {
    const { status, out } = await lacuna('analyze', POOLED, '--model', 'all', '--json', '--weight', 'mechanic=1');
    expect(status).toBe(0);
    const lines = parsed(out);
    const validate = validator('model-analysis');
    for (const each of lines) expect(validate(each), JSON.stringify(validate.errors)).toBe(true);
    const of = (model: string) => lines.find((each) => each.model === model);
    expect(of('standard')).toMatchObject({ gap: '1/2', withoutContract: '1', withContract: '1/2', mechanismAtWeight: { welfare: '3/2' } });
    // u_i + λΣ_{j≠i} u_j: the mechanic's 3 against the owner's 6; with the contract 2 + ... the pair of deviations gains 2 for 6 lost.
    expect(of('altruism')).toMatchObject({ withoutContract: '1/2', withContract: '1/3' });
    expect(of('liability-bounded')).toMatchObject({ liability: '1', gap: '3/2' });
    expect(of('all-seeing-court')).toMatchObject({ gap: '0', withContract: '0' });
    expect(of('strict')).toMatchObject({ inapplicable: { mechanism: expect.stringContaining('weak inequalities') } });
    expect(of('strict')).not.toHaveProperty('gap');
    expect(of('nash-product')).toMatchObject({ inapplicable: { mechanism: expect.stringContaining('minimum of linear forms') } });
  });

  it('takes a model of your own, and tells of it on a page', async () => {
    const { status, out } = await lacuna('analyze', POOLED, '--model', 'examples/worst-off.model.ts');
    expect(status).toBe(0);
    expect(out).toContain('selfish equilibria');
    expect((await lacuna('analyze', POOLED, '--model', 'all')).out).toContain('Inapplicable');
  });
});

describe('a range of a parameter', () => {
  it('is a table, JSON or CSV, with the breaks', async () => {
    const { status, out } = await lacuna('analyze', EFFORT, '--set', 'eta=1/12..1/2:1/12', '--json');
    expect(status).toBe(0);
    const [found] = parsed(out);
    const validate = validator('sweep');
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(found).toMatchObject({
      lacuna: 'sweep@1',
      parameters: { eta: ['1/12', '1/6', '1/4', '1/3', '5/12', '1/2'] },
      shapes: {
        gap: {
          pieces: [
            { from: '1/12', to: '1/3', formula: 'eta', proved: true },
            { from: '1/3', to: '1/2', formula: '1', proved: true },
          ],
          breaks: [{ at: '1/3', exact: true, value: '1/3' }],
        },
        withContract: { pieces: [{ formula: '1/(3*eta)' }], breaks: [] },
        withoutContract: { breaks: [{ at: '1/6', exact: true, value: '2' }] },
      },
    });
    const csv = await lacuna('analyze', EFFORT, POOLED.replace('pooled-contingencies', 'effort'), '--set', 'eta=1/6..1/3:1/6', '--csv');
    expect(csv.out.split('\n').slice(0, 3)).toEqual([
      'file,class,eta,firstBest,value,gap,withoutContract,withContract',
      `${EFFORT},subsidy-free,1/6,16/3,31/6,1/6,2,2`,
      `${EFFORT},subsidy-free,1/3,16/3,5,1/3,2,1`,
    ]);
    expect(csv.out.trimEnd().split('\n')).toHaveLength(5);
    expect((await lacuna('analyze', EFFORT, '--set', 'eta=1/12..1/2:1/12')).out).toContain('breaks at 1/6, where it is 2');
  });

  it('of several parameters is a grid', async () => {
    const { out } = await lacuna('analyze', POOLED, '--set', 'v=5..6', '--set', 'hard=2..3', '--json');
    const [found] = parsed(out);
    expect(found).not.toHaveProperty('shapes');
    expect((found.rows as Line[]).map(({ at, gap }) => [at, gap])).toEqual([
      [{ v: '5', hard: '2' }, '1/2'],
      [{ v: '5', hard: '3' }, '1/2'],
      [{ v: '6', hard: '2' }, '1/2'],
      [{ v: '6', hard: '3' }, '1/2'],
    ]);
  });

  it('gives bounds of nothing where time runs out, and says so with 3', async () => {
    const { status, out } = await lacuna('analyze', POOLED, '--set', 'v=5..6', '--json', '--time', '0.000001');
    expect(status).toBe(3);
    expect(parsed(out)[0]).toMatchObject({ incomplete: true });
    expect(validator('sweep')(parsed(out)[0])).toBe(true);
  });
});

describe('more than one', () => {
  it('file: a summary comes first', async () => {
    const { out } = await lacuna('analyze', POOLED, EFFORT);
    expect(out.startsWith('Summary  2 files')).toBe(true);
    expect(out).toMatch(/pooled-contingencies\.game\.json │ +3\/2 │ +1 │ 1\/2 │ +1 │ +1\/2/);
  });

  it('class: one comparison', async () => {
    const { out } = await lacuna('analyze', 'examples/team.game.json', '--class', 'all');
    expect(out.match(/First best {2}/g)).toHaveLength(1);
    expect(out).toMatch(/subsidy-free │ +3\/2 │ +0 │/);
    expect(out).toMatch(/balanced {5}│ +1 │ 1\/2 │/);
    expect(out.match(/^Next/gm)?.length).toBeGreaterThan(0);
  });

  it('says it plainly where the best contract is none', async () => {
    const { out } = await lacuna('analyze', 'examples/chicken.game.json', '--language', 'empty');
    expect(out.replace(/\s+/g, ' ')).toContain('the best contract is no contract: none does better');
    expect((await lacuna('analyze', POOLED)).out).not.toContain('no contract:');
  });
});

describe('what does not fit is refused in one line', () => {
  it.each<[string, string[]]>([
    ['--fine: expected one of the agents', [POOLED, '--fine', 'row=1']],
    ['--fine mechanic: expected a number that is not negative', [POOLED, '--fine', 'mechanic=-1']],
    ['--outside: expected each agent once', [POOLED, '--outside', 'owner=1,owner=2']],
    ['--weight: expected one number for all agents, or AGENT=NUMBER', [POOLED, '--weight', 'mechanic=1,2']],
    ['--language: expected complete, empty, or an object', [POOLED, '--language', 'full']],
    ['--language.actions.row: expected one of the agents', [POOLED, '--language', '{actions: {row: [[a]]}}']],
    ['--set eta: expected a step after a colon', [EFFORT, '--set', 'eta=1/12..1/2']],
    ['--set eta: expected a step above 0', [EFFORT, '--set', 'eta=0..1:0']],
    ['--set eta: expected a range from the lower number', [EFFORT, '--set', 'eta=1..0']],
    ['--set eta: expected at most 10000 values', [EFFORT, '--set', 'eta=0..1:1/1000000']],
    ['set: expected one of the parameters', [EFFORT, '--set', 'theta=0..1']],
    ['--weight: expected nothing with a range', [EFFORT, '--set', 'eta=1..2', '--weight', '1']],
    ['--csv: expected a range of parameters', [EFFORT, '--csv']],
    ['--csv: expected either --csv or --json', [EFFORT, '--csv', '--json', '--set', 'eta=1..2']],
    ['--choice: expected nothing with --model', [EFFORT, '--model', 'rawls', '--choice', 'CH,CH']],
    ['model: expected a file that can be read or one of', [EFFORT, '--model', 'nobody']],
    ['--certificate: expected one bound for all agents', [EFFORT, '--fine', '1', '--certificate', 'nowhere.json']],
  ])('%s', async (words, args) => {
    const { status, out, err } = await lacuna('analyze', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
