/** Shards and journals of a scope up to renaming, and under another model: the result is that of the whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checksum } from '../../src/formats/text/checksum.js';
import { readerOf } from '../../src/theory/scopes/scope-reader.js';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-terms-'));
process.env.XDG_STATE_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true }));
const save = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const timeless = (json: string): string => json.replace(/"elapsedMs":\d+/g, '"elapsedMs":0');

async function merged(words: readonly string[], of: number): Promise<string> {
  const files: string[] = [];
  for (let k = 1; k <= of; k++) files.push(save(`${k}.json`, (await lacuna(...words, '--shard', `${k}/${of}`)).out));
  return timeless((await lacuna('merge', ...files, '--json')).out);
}

describe('shards', () => {
  it('of a scope up to renaming try each class once, wherever they are cut', async () => {
    const words = ['check', 'C7', '--scope', '2 agents, 2x2, payoffs 0..1, all languages, up to renaming', '--workers', '1', '--json'];
    const whole = await lacuna(...words);
    expect(JSON.parse(whole.out).theorems[0].exhausted).toMatchObject([{ subjects: 172, of: 172 }]);
    expect(await merged([...words, '--seed', '1'], 3)).toBe(timeless(whole.out).replace(/"seed":-?\d+/, '"seed":1'));
  });

  it('that miss a class, or a subject of one, do not pass for all of them', async () => {
    const scope = '2 agents, 2x2, payoffs 0..1, all languages, up to renaming';
    const { out } = await lacuna('check', 'C7', '--scope', scope, '--seed', '1', '--shard', '1/1', '--workers', '1', '--json');
    const { checksum: _, ...body } = JSON.parse(out);
    const refused = async (change: (part: Record<string, number>) => void) => {
      const forged = structuredClone(body);
      for (const part of forged.theorems[0].parts) if (part.stage === 'scope 1') change(part);
      const { status, err } = await lacuna(
        'merge',
        save('forged.json', JSON.stringify({ ...forged, checksum: checksum(JSON.stringify(forged)) })),
      );
      expect(status).toBe(2);
      return err;
    };
    expect(await refused((part) => (part.standing -= 1))).toContain('standing: expected 1024, all subjects of the scope, found 1023');
    const fewer = await refused((part) => {
      part.tried -= 1;
      part.meeting -= 1;
    });
    expect(fewer).toMatch(/tried: expected 172 classes/);
  });

  it('under a model merge into the check under that model, what it leaves without answer too', async () => {
    const words = ['check', 'C1', 'C4', '--model', 'fehr-schmidt', '--runs', '20', '--seed', '3', '--workers', '1', '--json'];
    const whole = await lacuna(...words);
    expect(await merged(words, 3)).toBe(timeless(whole.out));
  });
});

describe('a journal', () => {
  it('under a model is not continued under another one, nor without', async () => {
    const journal = join(folder, 'journal.json');
    const words = ['check', 'C7', '--runs', '20', '--seed', '3', '--workers', '1', '--json', '--journal', journal];
    const first = await lacuna(...words, '--model', 'rawls');
    expect(timeless((await lacuna(...words, '--model', 'rawls')).out)).toBe(timeless(first.out));
    for (const other of [['--model', 'fehr-schmidt'], []]) {
      const { status, err } = await lacuna(...words, ...other);
      expect(status).toBe(2);
      expect(err).toContain('journal.json: model');
    }
  });
});

describe('a list that cannot be entered', () => {
  it('is gone through once, if it is asked for in ascending order', () => {
    let made = 0;
    const subjects = function* () {
      for (let k = 0; k < 100; k++) {
        made += 1;
        yield { k } as never;
      }
    };
    const read = readerOf({ subjects });
    expect([3, 4, 20, 99, 100].map((k) => read(k))).toEqual([{ k: 3 }, { k: 4 }, { k: 20 }, { k: 99 }, undefined]);
    expect(made).toBe(100);
    expect(read(5)).toEqual({ k: 5 });
  });
});
