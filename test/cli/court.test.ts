import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = 'examples/hidden-effort.court.json';
const root = new URL('../../', import.meta.url);
const schema = (name: string) =>
  new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8')),
  );
const valid = schema('court');

async function line(...args: string[]) {
  const { status, out, err } = await lacuna('court', ...args, '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const found = JSON.parse(out);
  expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
  return found;
}

/** A file like the example with something changed. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(readFileSync(new URL(example, root), 'utf8'));
  change(file);
  const path = join(folder, 'game.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
}

describe('lacuna court', () => {
  const book = ['--class', 'balanced', '--profit', 'principal', '--fine', 'agent=0', '--outside', 'agent=0'];

  it('finds moral hazard with limited liability as in the book, at several numbers', async () => {
    expect(await line(example, ...book)).toMatchObject({
      objective: { profit: 'principal' },
      mechanism: {
        value: '9/2',
        choice: { always: ['sign', 'work'] },
        payoffs: ['9/2', '1/2'],
        transfers: [{ paid: ['-2', '2'] }, { paid: ['0', '0'] }],
      },
    });
    // ψ = 2, p1 = 1/2, p0 = 1/3: pay 12 for success, rent 4; worth it only if S/6 ≥ 6.
    const set = (worth: number) => ['p1=1/2', 'p0=1/3', 'c=2', `S=${worth}`].flatMap((one) => ['--set', one]);
    expect((await line(example, ...book, ...set(37))).mechanism).toMatchObject({ value: '25/2', payoffs: ['25/2', '4'] });
    expect((await line(example, ...book, ...set(35))).mechanism).toMatchObject({ value: '35/3', payoffs: ['35/3', '0'] });
  });

  it('takes the whole surplus where fines are unbounded, and everything where nobody has an outside option', async () => {
    expect((await line(example, '--class', 'balanced', '--profit', 'principal', '--outside', 'agent=0')).mechanism).toMatchObject({
      value: '5',
    });
    expect((await line(example, '--class', 'balanced', '--profit', 'principal')).mechanism).toBe('unbounded');
  });

  it('asks for prosociality where nobody may be paid', async () => {
    expect(await line(example, '--liability', '0')).toMatchObject({ gap: '3', weight: '1/3' });
  });

  it('has the figures of analyze where the court sees its cell for certain', async () => {
    for (const name of ['burning', 'effort', 'partial']) {
      const path = `examples/${name}.game.json`;
      const { gap, prosociality } = JSON.parse((await lacuna('analyze', path, '--json')).out);
      expect(await line(path)).toMatchObject({ gap, weight: prosociality.withContract });
    }
  });

  it('prints a page with what is paid on each signal and the rents', async () => {
    const { status, out } = await lacuna('court', example, ...book);
    expect(status).toBe(0);
    expect(out).toMatch(/Best contract +profit 9\/2, welfare 5 {2}at \(sign, work\)/);
    expect(out).toMatch(/success │ +-2 │ +2/);
    expect(out).toMatch(/agent +│ +1\/2 │ +0 │ +1\/2/);
  });

  it('says what time ran out on, with status 3', async () => {
    const { status, out } = await lacuna('court', example, '--time', '0.000001', '--json');
    expect(status).toBe(3);
    const found = JSON.parse(out);
    expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
    expect(found.incomplete).toEqual({ mechanism: { atLeast: null, atMost: '5' }, weight: true });
  });

  it('reads tables as well as formulas', async () => {
    const table = {
      always: [
        [
          ['3/4', '1/4'],
          ['1/4', '3/4'],
        ],
      ],
    };
    const path = changed((file) => Object.assign(file, { signals: { names: ['success', 'failure'], given: table } }));
    expect(schema('environment')(JSON.parse(readFileSync(path, 'utf8')))).toBe(true);
    expect((await line(path, ...book)).mechanism.value).toBe('9/2');
  });

  const signals = (given: unknown, names: unknown = ['success', 'failure']) => ({ signals: { names, given } });
  it.each([
    [
      'a sum other than 1',
      signals({
        always: [
          [
            ['3/4', '1/4'],
            ['1/4', '1/4'],
          ],
        ],
      }),
      'signals.given.always[0][1]: expected probabilities that sum to exactly 1, found a sum of 1/2',
    ],
    [
      'a probability below 0',
      signals({ success: '2', failure: '-1' }),
      'signals.given, at (sign, work): expected probabilities that are not negative, found -1',
    ],
    ['a signal without formula', signals({ success: '1' }), 'signals.given'],
    ['too few probabilities', signals({ always: [[['1'], ['1']]] }), '2 probabilities, one per signal'],
    ['no formula', signals({ success: 'p1 +', failure: '1' }), 'signals.given.success, at (sign, work)'],
    ['a name twice', signals({ success: '1' }, ['success', 'success']), 'signals.names[1]'],
    ['an unknown key', { signals: { names: ['s'], given: { s: '1' }, sees: 1 } }, 'signals.sees'],
    ['a language beside it', { language: 'complete' }, 'no language beside signals'],
  ])('refuses %s in one line', async (_, change, says) => {
    const { status, out, err } = await lacuna(
      'court',
      changed((file) => Object.assign(file, change)),
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });

  it.each([
    [['--profit', 'nobody'], '--profit: expected an agent (principal, agent)'],
    [['--fine', 'agent=-1'], '--fine'],
    [['--outside', 'agent=x'], '--outside'],
    [['--reward', 'judge=1'], '--reward'],
  ])('refuses %j in one line', async (args, says) => {
    const { status, out, err } = await lacuna('court', example, ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });

  it.each(['analyze', 'design'])('is alone in reading signals: %s refuses them by their key', async (command) => {
    const { status, out, err } = await lacuna(command, example);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('signals: expected no signals here, which lacuna court reads instead: lacuna court FILE');
  });
});
