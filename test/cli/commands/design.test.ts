/** `lacuna design` as a user calls it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-design-'));
afterAll(() => rmSync(folder, { recursive: true }));

const EXAMPLE = 'examples/service-contract.game.json';

function file(name: string, change: (game: Record<string, unknown>) => void): string {
  const path = join(folder, `${name}.game.json`);
  const game = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  change(game);
  writeFileSync(path, JSON.stringify(game));
  return path;
}

describe('lacuna design', () => {
  it('says what closes the gap, and at what cost', async () => {
    const { status, out } = await lacuna('design', EXAMPLE);
    expect(status).toBe(0);
    for (const words of ['the contract leaves 3/4', '1 cell more, 3 in all', 'provider’s repair from wait', 'work log at 1/4'])
      expect(out).toContain(words);
  });

  it('writes a line for each file and class that fits the schema', async () => {
    const { status, out } = await lacuna('design', EXAMPLE, 'examples/pooled-contingencies.game.json', '--class', 'all', '--json');
    expect(status).toBe(0);
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/design.schema.json', 'utf8')));
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    expect(lines[0]).toMatchObject({
      class: 'subsidy-free',
      gap: '3/4',
      monitors: {
        cheapest: { set: ['work log'], cost: '1/4', gap: '0' },
        best: { set: ['work log'], net: '6' },
        frontier: [{ set: [] }, { set: ['work log'] }],
      },
    });
  });

  it('takes a target of its own: a gap, a weight', async () => {
    const loose = JSON.parse((await lacuna('design', EXAMPLE, '--gap', '1', '--json')).out);
    expect(loose.coarsest).toMatchObject([{ gap: '3/4' }]);
    expect(loose.monitors.cheapest).toEqual({ set: [], cost: '0', gap: '3/4' });
    const weight = JSON.parse((await lacuna('design', EXAMPLE, '--weight', '1/2', '--json')).out);
    expect(weight.monitors.cheapest.set).toEqual(['work log']);
  });

  it('reads monitors whose costs are expressions, and changes nothing else by them', async () => {
    const priced = file('priced', (game) =>
      Object.assign(game, { parameters: { fee: '3', c: '1', v: '6', m: '1/8' }, monitors: { log: { cost: '2*m', sees: 'complete' } } }),
    );
    const { out } = await lacuna('design', priced, '--set', 'm=1/3', '--json');
    expect(JSON.parse(out).monitors.cheapest).toEqual({ set: ['log'], cost: '2/3', gap: '0' });
    const bare = file('bare', (game) => Reflect.deleteProperty(game, 'monitors'));
    const figures = async (path: string) => ({ ...JSON.parse((await lacuna('analyze', path, '--json')).out), file: '' });
    expect(await figures(bare)).toEqual(await figures(EXAMPLE));
  });

  it('ends with bounds when time runs out, exit status 3', async () => {
    const { status, out } = await lacuna('design', 'examples/effort.game.json', '--time', '0.000001', '--json');
    expect(status).toBe(3);
    expect(JSON.parse(out).incomplete).toHaveProperty('coarsest');
  });

  it.each([
    ['a negative cost', { m: { cost: '-1', sees: 'complete' } }, 'monitors.m.cost: expected a cost that is not negative'],
    ['no cost', { m: { sees: 'complete' } }, 'monitors.m: expected cost and sees, found no cost'],
    ['an unknown key', { m: { cost: 1, sees: 'complete', price: 2 } }, 'price'],
    ['a partition of somebody else’s actions', { m: { cost: 1, sees: { actions: { nobody: [] } } } }, 'monitors.m.sees.actions'],
    ['a list', [], 'monitors: expected an object of monitors'],
  ])('refuses %s in one line, exit status 2', async (_, monitors, words) => {
    const { status, out, err } = await lacuna(
      'design',
      file('bad', (game) => Object.assign(game, { monitors })),
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });

  it('is the last word of analyze: the best next step', async () => {
    expect((await lacuna('analyze', 'examples/pooled-contingencies.game.json')).out).toMatch(
      /Next\s+telling faulty from sound would close the gap/,
    );
    expect((await lacuna('analyze', 'examples/stag-hunt.game.json')).out).toMatch(/the best contract is no contract/);
  });
});
