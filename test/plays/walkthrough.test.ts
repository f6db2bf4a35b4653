/** What docs/experiments.md shows is what the commands print. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-walkthrough-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = readFileSync(new URL('../../docs/experiments.md', import.meta.url), 'utf8');

/** Every line of an output up to one that begins with the given words is on the page, in order. */
const shows = (output: string, until: string): void => {
  const lines = output.split('\n');
  const end = lines.findIndex((line) => line.trim().startsWith(until));
  const shown = lines
    .slice(0, end < 0 ? lines.length : end)
    .join('\n')
    .trim();
  expect(shown.length).toBeGreaterThan(100);
  expect(page).toContain(shown);
};

const play = async (out: string, ...args: string[]): Promise<string> => {
  const path = join(folder, out);
  expect((await lacuna('play', ...args, '--out', path)).status).toBe(0);
  return path;
};

it('plays the effort game under three contracts', async () => {
  const files: string[] = [];
  for (const goals of ['selfish', 'selfish,prosocial', 'prosocial']) {
    for (const contract of ['none', 'promise', 'enforced']) {
      files.push(
        await play(
          `effort-${goals}-${contract}.jsonl`,
          'examples/effort.game.json',
          '--players',
          goals,
          '--contract',
          contract,
          '--runs',
          '20',
        ),
      );
    }
  }
  shows((await lacuna('compare', ...files.sort())).out, 'How often');
});

it('plays a commons with k prosocial agents of five', async () => {
  const files: string[] = [];
  for (const k of [0, 1, 2, 3, 4, 5])
    files.push(await play(`lake-${k}.jsonl`, 'examples/doubling.commons.json', '--players', `${5 - k}*selfish,${k}*prosocial`));
  shows((await lacuna('compare', ...files)).out, 'gain:');
});

it('fits the weight of players who err', async () => {
  const games = ['prisoners-dilemma', 'stag-hunt', 'chicken', 'effort'].map((name) => `examples/${name}.game.json`);
  const path = await play('logit.jsonl', ...games, '--players', 'logit:1/2:2/3', '--runs', '100');
  shows((await lacuna('fit', path)).out, 'nothing');
  shows((await lacuna('fit', path, '--where', 'game=stag-hunt')).out, '100 plays');
});
