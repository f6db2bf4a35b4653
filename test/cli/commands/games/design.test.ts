/** `lacuna design` as a user calls it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../../run-lacuna.js';

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

describe('lacuna design --certificate', () => {
  const path = join(folder, 'design-certificate.json');

  it('writes what lacuna verify accepts, about this game and its monitors', async () => {
    expect((await lacuna('design', EXAMPLE, '--certificate', path)).status).toBe(0);
    const verified = await lacuna('verify', path, '--game', EXAMPLE, '--class', 'subsidy-free', '--liability', 'none');
    expect(verified).toMatchObject({ status: 0, err: '' });
    expect(verified.out).toContain('3 cells will do, and no refinement with fewer');
    expect(verified.out).toContain('work log at 1/4 will do, and nothing cheaper');
    expect(JSON.parse((await lacuna('verify', path, '--json')).out)).toMatchObject({
      verified: true,
      target: { gap: '0', weight: null },
      coarsest: { cells: 3 },
      cheapest: { set: ['work log'], cost: '1/4' },
    });
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/design-certificate.schema.json', 'utf8')));
    expect(validate(JSON.parse(readFileSync(path, 'utf8'))), JSON.stringify(validate.errors)).toBe(true);
    const cheaper = file('cheaper', (game) => Object.assign(game.monitors as object, { 'full audit': { cost: '1/8', sees: 'complete' } }));
    const other = await lacuna('verify', path, '--game', cheaper);
    expect(other.status).toBe(1);
    expect(other.out).toContain('environment, the monitors: they are not those of the game file');
    expect((await lacuna('verify', path, '--class', 'balanced')).status).toBe(1);
  });

  it('is rejected with 1 where it is changed or cut off', async () => {
    const text = readFileSync(path, 'utf8');
    for (const [forged, words] of [
      [text.replace('"set":[1]', '"set":[0]'), 'cheapest, lemma'],
      [text.replace('"cost":"1/8"', '"cost":"1/2"').replace('"set":[1]', '"set":[2]'), 'cheapest'],
      [text.slice(0, 900), 'format, JSON'],
    ] as const) {
      writeFileSync(path, forged);
      const { status, out } = await lacuna('verify', path);
      expect(status).toBe(1);
      expect(out).toContain(words);
    }
  });

  it('is for one file, one class and one bound for all', async () => {
    for (const args of [
      [EXAMPLE, EXAMPLE],
      [EXAMPLE, '--class', 'all'],
      [EXAMPLE, '--fine', '1'],
    ]) {
      const { status, out, err } = await lacuna('design', ...args, '--certificate', path);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain('--certificate: expected one');
    }
  });

  it('says why there is none where time runs out, with 3', async () => {
    const { status, err } = await lacuna('design', EXAMPLE, '--time', '0.000001', '--certificate', path);
    expect(status).toBe(3);
    expect(err).toContain('no certificate is written: time ran out');
  });
});
