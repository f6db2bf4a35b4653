import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../../run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-commons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paper = { lacuna: 'commons@1', capacity: 100, months: 12, growth: '2', agents: ['a', 'b', 'c', 'd', 'e'] };
const random = { growth: { '3/2': '1/2', '5/2': '1/2' } };

let count = 0;
function file(changes: Readonly<Record<string, unknown>> = {}): string {
  const path = join(folder, `${count++}.commons.json`);
  writeFileSync(path, JSON.stringify({ ...paper, ...changes }));
  return path;
}

async function analysed(changes: Readonly<Record<string, unknown>> = {}) {
  const { status, out, err } = await lacuna('commons', file(changes), '--json');
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const interval = async (changes: Readonly<Record<string, unknown>>) => {
  const { least, greatest, because, months } = (await analysed(changes)).equilibrium;
  return [least, greatest, because, months];
};

/** One call after the other: they share one standard output. */
async function inTurn<Result>(numbers: readonly number[], call: (number: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const number of numbers) results.push(await call(number));
  return results;
}

describe('lacuna commons', () => {
  it('writes what the format says of the fishery', async () => {
    expect(await analysed(random)).toMatchObject({
      lacuna: 'commons-analysis@1',
      optimum: { seen: '1223/2', unseen: '540' },
      blindness: '143/2',
      equilibrium: { least: '100', greatest: '100', because: 'F2', months: '1' },
      thresholds: { onPath: '7/5', everywhere: '3' },
    });
    expect(await analysed()).toMatchObject({
      optimum: { seen: '650', unseen: '650' },
      blindness: '0',
      thresholds: { onPath: '3/5', everywhere: '3/5' },
    });
  });

  it('knows what agents who are alike come to at every weight', async () => {
    const greatest = async (weights: string, more = {}) => (await interval({ ...random, weights, ...more })).slice(0, 3);
    expect(await greatest('1/4')).toEqual(['100', '100', 'F2']);
    expect(await greatest('1/3')).toEqual(['100', '475', 'F3, F4']);
    expect(await greatest('2/5')).toEqual(['100', '495', 'F3, F4']);
    expect(await greatest('3/5')).toEqual(['100', '500', 'F3, F4']);
    expect(await greatest('7/5')).toEqual(['100', '1223/2', 'F3, F4']);
    expect(await greatest('1/2', { seen: 'never' })).toEqual(['100', '100', 'F2']);
    expect(await greatest('3/5', { seen: 'never' })).toEqual(['100', '540', 'F3, F4']);
    expect(await greatest('welfare')).toEqual(['100', '1223/2', 'F3, F8']);
  });

  it('empties the pool where one agent is selfish, whatever the finite weights of the others', async () => {
    for (const sharing of ['equal', 'proportional', 'one-by-one']) {
      for (const prosocial of [0, 1, 4]) {
        const weights = Object.fromEntries(['b', 'c', 'd', 'e'].slice(0, prosocial).map((agent) => [agent, '1000']));
        expect(await interval({ sharing, weights })).toEqual(['100', '100', 'F2', '1']);
      }
    }
  });

  it('lets welfare maximisers leave the pool to the others', async () => {
    const stewards = async (k: number) =>
      interval({ weights: Object.fromEntries(paper.agents.slice(0, k).map((agent) => [agent, 'welfare'])) });
    const values = await inTurn([1, 2, 3, 4, 5], async (k) => (await stewards(k)).slice(0, 3));
    expect(values).toEqual([
      ['100', '100', 'F3, F8'],
      ['100', '100', 'F3, F8'],
      ['100', '650', 'F3, F8'],
      ['100', '650', 'F3, F8'],
      ['100', '650', 'F3, F8'],
    ]);
  });

  it('says what contracts come to', async () => {
    expect(await interval({ ...random, contract: 'quota' })).toEqual(['540', '540', 'F1', '12']);
    expect((await interval({ ...random, contract: 'pooled' })).slice(0, 3)).toEqual(['100', '1223/2', 'F3, F7']);
    const capped = async (k: number) =>
      (
        await interval({
          ...random,
          contract: 'caps',
          weights: Object.fromEntries(paper.agents.slice(0, k).map((agent) => [agent, 'welfare'])),
        })
      )[1];
    expect(await inTurn([0, 1, 2, 3, 4, 5], capped)).toEqual(['540', '565', '4819/8', '1223/2', '1223/2', '1223/2']);
  });

  it('says where nothing is known, and why', async () => {
    const unlike = await analysed({ ...random, weights: { a: 1, b: 2, c: 1, d: 1, e: 1 } });
    expect(unlike.equilibrium).toMatchObject({ least: '100', greatest: null });
    expect(unlike.equilibrium.because).toMatch(/^F3: .*the weights differ/);
    const capped = await analysed({ ...random, contract: 'caps', weights: { a: 1, b: 2, c: 1, d: 1, e: 1 } });
    expect(capped.equilibrium).toMatchObject({ least: '100', greatest: null });
    expect(capped.equilibrium.because).toContain('Caps of the whole stock bind nobody');
  });

  it('trusts weights beyond the threshold of every stock, alike or not, under every rule', async () => {
    const weights = { a: 4, b: 5, c: 6, d: 'welfare', e: 4 };
    expect((await interval({ ...random, weights, sharing: 'proportional' })).slice(0, 3)).toEqual(['100', '1223/2', 'F3, F6']);
  });

  it('knows that a single agent plans for herself', async () => {
    expect((await interval({ agents: ['a'] })).slice(0, 3)).toEqual(['650', '650', 'F4']);
  });

  it('prints a page for people', async () => {
    const { status, out } = await lacuna('commons', 'examples/fishery.commons.json');
    const page = stripVTControlCharacters(out);
    expect(status).toBe(0);
    for (const words of [
      'W* = 1223/2',
      'blindness costs 143/2',
      'from 100 to 495 (F3, F4)',
      'agents of weight 7/5 keep',
      '│ 1223/2 │ 1223/2',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toMatch(/100 │ +34 ███░+ │ +60 ██████░+ │/);
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('prints what a hostile file says without control characters', async () => {
    const { out } = await lacuna('commons', file({ title: '\u001b[31mred\nline', agents: ['\u001b[2J', 'b'] }));
    expect(out).not.toContain('\u001b[31m');
    expect(out).not.toContain('\u001b[2J');
  });

  it('gives bounds and status 3 where time runs out', async () => {
    const path = file({ ...random, capacity: 400, months: 1000, contract: 'pooled' });
    const { status, out } = await lacuna('commons', path, '--json', '--time', '0.000001');
    expect(status).toBe(3);
    const { incomplete } = JSON.parse(out);
    expect(incomplete.optimum.seen.atLeast).toBe('400');
    expect(incomplete.equilibrium).toEqual(incomplete.optimum.seen);
    expect((await lacuna('commons', path, '--time', '0.000001')).status).toBe(3);
  });

  it('refuses a wrong file before it analyses a right one', async () => {
    for (const [wrong, said] of [
      [file({ start: 101 }), 'start: expected an integer from 0 to 100, found 101'],
      [join(folder, 'nothing.json'), 'expected a file to read'],
      ['examples/effort.game.json', 'lacuna: expected "commons@1"'],
    ]) {
      const { status, out, err } = await lacuna('commons', file(), wrong, '--json');
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^lacuna: [^\n]+\n$/);
      expect(err).toContain(said);
    }
    expect((await lacuna('commons', '-', '-')).err).toContain('standard input at most once');
    expect((await lacuna('commons')).status).toBe(2);
    expect((await lacuna('commons', file(), '--time', '0')).status).toBe(2);
  });

  it('reads larger files where the limits are raised', async () => {
    const path = file({ capacity: 100_000, months: 12 });
    expect((await lacuna('commons', path)).err).toContain('limit "outcomes"');
    expect((await lacuna('commons', path, '--limits', 'outcomes=2000000', '--time', '0.001', '--json')).status).toBe(3);
  });
});
