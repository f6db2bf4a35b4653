/** What a stranger's file may hold, and that none of it is obeyed: by a terminal, by Markdown, by LaTeX; and limits on how much it may be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { shownSafely } from '../../cli/pages/layout/guarded-output.js';
import { plainBlock } from '../../cli/pages/layout/plain-block.js';
import { markdownBlock, text, told } from '../../src/formats/text/block.js';
import { lacuna } from './run-lacuna.js';
import { lacunaAfter } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(value: unknown): string {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

/** k×k payoffs of two agents, v and −v, so that every profile is a first best. */
const zeroSum = (k: number, name = 'w') => {
  const actions = Array.from({ length: k }, (_, a) => `a${a}`);
  const payoffs = actions.map((_, a) => actions.map((_, b) => [(a * 7 + b * 3) % 11, -((a * 7 + b * 3) % 11)]));
  return { lacuna: 'environment@1', agents: ['r', 'c'], actions: { r: actions, c: actions }, payoffs: { [name]: payoffs } };
};

describe('control characters', () => {
  const STORED = 'counterexamples/undetectable-temptation/unseen.json';
  it.each<[string, string[], string]>([
    ['a game', ['analyze'], JSON.stringify(zeroSum(2, 'w\u001b[8m'))],
    ['a game, of the second set', ['analyze'], JSON.stringify(zeroSum(2)).replaceAll('"w"', '"w\u009b8m"')],
    ['a game, in two lines', ['analyze'], JSON.stringify(zeroSum(2, 'w\nlacuna: all is well'))],
    ['a counterexample', ['replay'], readFileSync(STORED, 'utf8').replaceAll('"w1"', '"w1\\u001b[8m"')],
    ['results', ['catalogue', '--results'], JSON.stringify({ lacuna: 'check@1', seed: 1, theorems: [], x: '\u001b[8m' })],
    ['a baseline', ['diff'], JSON.stringify({ lacuna: 'baseline@1', theorems: { '\u001b[8m': {} } })],
    ['a shard', ['merge'], JSON.stringify({ lacuna: 'check-shard@1', strata: { '\u001b[8m': 1 } })],
  ])('of %s are refused in one line', async (_, [command, ...options], content) => {
    const { status, out, err } = await lacuna(command, ...options, file(content));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(err).toMatch(/^lacuna: [^\u0000-\u001f\u007f-\u009f]+\n$/);
  });

  it('that come otherwise are shown as such, colours apart', () => {
    expect(shownSafely('\u001b[1mbold\u001b[22m \u001b[8mhidden \u202E\u009b\n')).toBe(
      '\u001b[1mbold\u001b[22m \uFFFD[8mhidden \uFFFD\uFFFD\n',
    );
    const line = JSON.stringify({ name: '\u202E\u009b8m' });
    expect(shownSafely(line)).toBe('{"name":"\\u202e\\u009b8m"}');
    expect(JSON.parse(shownSafely(line))).toEqual(JSON.parse(line));
  });
});

describe('names', () => {
  const sheet = { colors: picocolors.createColors(false), width: 100 };

  it('are no Markdown, no HTML and no mathematics', () => {
    for (const name of ['`a`', '<img src=x onerror=alert(1)>', '[here](javascript:1)', '$\\frac{1}{2}$', '&lt;', '\\', '# x']) {
      expect(plainBlock(text(`x ${told(name)} y`), sheet).trim()).toBe(`x ${name} y`);
      expect(markdownBlock(text(told(`- ${name}\n# heading`)))).not.toMatch(/\n|(?<!\\)(`|<img|\[here|\$)/);
    }
  });

  it.each<[string, unknown, string]>([
    ['a name of 10^5 letters', zeroSum(2, 'x'.repeat(1e5)), 'limit "name"'],
    ['more deviations than can be listed', zeroSum(80), 'limit "deviations"'],
    ['names too long for so many', zeroSum(60, 'x'.repeat(1000)), 'limit "letters"'],
  ])('%s: refused by the limit, exit status 2', async (_, game, limit) => {
    const { status, out, err } = await lacuna('analyze', file(game), '--time', '1');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(limit);
  });
});

describe('reading', () => {
  it('is bounded however long fractions are', async () => {
    const terms = Array.from({ length: 60_000 }, (_, k) => `2^${3000 - (k % 7)}/3^${2000 - (k % 5)}`).join('+');
    const game = { lacuna: 'environment@1', agents: ['a'], actions: { a: ['x'] }, payoffs: { w: [[terms]] } };
    const { status, out, err } = await lacuna('analyze', file(game));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('limit "work"');
  });
});

describe('a game of 20,000 contingencies', () => {
  it('is given up when time is up, in 400 megabytes, though 200 million pairs of them could be told apart', async () => {
    const names = Array.from({ length: 20_000 }, (_, w) => [`w${w}`, w] as const);
    const rows = (w: number) => [0, 1].map((a) => [0, 1].map((b) => [(7 * w + 3 * a + b) % 11, (5 * w + a + 3 * b) % 7]));
    const game = {
      ...{ lacuna: 'environment@1', agents: ['r', 'c'], actions: { r: ['a', 'b'], c: ['a', 'b'] } },
      contingencies: Object.fromEntries(names.map(([name]) => [name, '1/20000'])),
      payoffs: Object.fromEntries(names.map(([name, w]) => [name, rows(w)])),
    };
    const { status, out } = await lacunaAfter('export NODE_OPTIONS=--max-old-space-size=400', 'analyze', file(game), '--time', '1');
    expect(status).toBe(3);
    expect(out).toContain('which observation is worth most takes longer to find');
  });
});

describe('files of results', () => {
  const good = {
    id: 'complete-contracts-suffice',
    verdict: 'unrefuted',
    exhausted: [],
    sampled: { subjects: 1, attempts: 1 },
    hypotheses: {},
    strata: {},
    figures: {},
  };
  it.each<[string, object]>([
    ['counts that are none', { sampled: { subjects: '# heading', attempts: 1 } }],
    ['a list for strata', { strata: [1] }],
    ['null in a hypothesis', { hypotheses: { x: null } }],
    ['a verdict that is none', { verdict: '<b>proved</b>' }],
    ['a scope without counts', { exhausted: [{ scope: 'x' }] }],
    ['a figure that is no text', { figures: { x: { toString: 1 } } }],
    ['a stratum of two lines', { strata: { 'x\n\n## Proved': 1 } }],
  ])('with %s are refused, exit status 2', async (_, damage) => {
    const path = file({ lacuna: 'check@1', seed: 1, theorems: [{ ...good, ...damage }] });
    const { status, out, err } = await lacuna('catalogue', '--results', path);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('what lacuna check --json writes');
  });
});
