/** The command that repeats a result has every option that decides it, and a seed is the same thing everywhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { holds } from '../../cli/vitest.js';
import { SEEDS } from '../../src/theory/draw/seed.js';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna repeat '));
afterAll(() => rmSync(folder, { recursive: true }));

const repeatOf = (out: string): string => /^ *(?:Repeat|repeat): (.*)$/m.exec(out)?.[1] ?? '';

describe('what repeats a check', () => {
  it('has --fresh and --near-misses', async () => {
    const { out } = await lacuna('check', 'C5', '--runs', '5', '--seed', '7', '--near-misses', '--fresh');
    expect(repeatOf(out)).toBe('lacuna check C5 --seed 7 --runs 5 --fresh --near-misses');
  });

  it('has --fresh beside each counterexample', async () => {
    const { out } = await lacuna('check', 'C9', '--model', 'fehr-schmidt', '--runs', '5', '--seed', '1', '--fresh', '--json');
    const id = 'misjudged-welfare-takes-more-weight';
    expect(JSON.parse(out).theorems[0].counterexample.replay).toBe(`lacuna check ${id} --model fehr-schmidt --seed 1 --runs 5 --fresh`);
  });

  it('has a scope as the shell takes it', async () => {
    const { out } = await lacuna('check', 'C7', '--scope', '2 agents, 2x1, payoffs 0..1, all languages');
    expect(repeatOf(out)).toBe("lacuna check C7 --scope '2 agents, 2x1, payoffs 0..1, all languages'");
  });
});

it('what repeats a search has its time, and the folder whose games are tried first', async () => {
  const { out } = await lacuna('falsify', 'B1', '--drop', 'unseen', '--seed', '7', '--time', '9', '--keep', folder, '--all', '2');
  expect(repeatOf(out)).toBe(`lacuna falsify B1 --drop unseen --time 9 --keep '${folder}' --seed 7 --all 2`);
});

it('what repeats a failing test finds that test alone, and names the command that does the same', async () => {
  const [title, run] = holds('C9', { runs: 5, seed: 1, model: 'fehr-schmidt' });
  const message = await run().then(
    () => '',
    (error: Error) => error.message,
  );
  const pattern = /LACUNA_SEED=1 npx vitest run -t '(.*)'/.exec(message)?.[1] ?? 'none';
  expect(title).toMatch(new RegExp(`^${pattern}$`));
  expect(message).toContain('or: npx lacuna check misjudged-welfare-takes-more-weight --model fehr-schmidt --seed 1 --runs 5');
});

describe('a seed', () => {
  const given = (seed: number | string) => ['falsify', 'no-such-file.ts', '--seed', `${seed}`];

  test.each([...SEEDS, 0])('%i is one for commands, tests and the environment', async (seed) => {
    expect((await lacuna(...given(seed))).err).not.toContain('--seed');
    expect(holds('B1', { seed })[0]).toContain(`(seed ${seed},`);
    process.env.LACUNA_SEED = `${seed}`;
    expect(holds('B1')[0]).toContain(`(seed ${seed},`);
    delete process.env.LACUNA_SEED;
  });

  test.each([SEEDS[0] - 1, SEEDS[1] + 1, 1.5, 'x'])('%s is none for any', async (seed) => {
    expect((await lacuna(...given(seed))).err).toContain('--seed');
    expect(() => holds('B1', { seed: Number(seed) })).toThrow(`from ${SEEDS[0]} to ${SEEDS[1]}`);
    process.env.LACUNA_SEED = `${seed}`;
    expect(() => holds('B1')).toThrow(`from ${SEEDS[0]} to ${SEEDS[1]}`);
    delete process.env.LACUNA_SEED;
  });
});
