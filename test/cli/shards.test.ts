/** One check, shared among workers, machines and calls: the result is that of the whole, to the last digit. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksum } from '../../src/formats/text/checksum.js';
import { lacuna } from './run-lacuna.js';
import { lacunaAfter } from './spawned.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-shards-'));
const file = (name: string): string => join(folder, name);
const save = (name: string, text: string): string => {
  writeFileSync(file(name), text);
  return file(name);
};
process.env.XDG_STATE_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true }));

/** One that stands, one with an adversary, one that a scope refutes, and one that is witnessed. */
const THEOREMS = ['two-actions-bind-coarse-play', 'extreme-transfers-are-worst', 'prosocial-agents-are-exploited', 'defection-dominates'];
const CHECK = ['check', ...THEOREMS, '--seed', '3', '--runs', '70', '--json'];

/** A shard that was changed, as if it had been written so. */
function sealed({ checksum: _, ...body }: Record<string, unknown>): string {
  return JSON.stringify({ ...body, checksum: checksum(JSON.stringify(body)) });
}

const timeless = (json: string): string => json.replace(/"elapsedMs":\d+/g, '"elapsedMs":0');
const validates = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/check-shard.schema.json'), 'utf8')),
);

let whole = '';
beforeAll(async () => {
  whole = timeless((await lacuna(...CHECK, '--workers', '1')).out);
});

/** Runs the command as it is built, in a process of its own. */
function command(args: readonly string[]): { readonly child: ChildProcess; readonly out: Promise<{ status: number | null; out: string }> } {
  const child = spawn(process.execPath, [join(root, 'cli/lacuna.mjs'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  return { child, out: new Promise((resolve) => child.on('close', (status) => resolve({ status, out }))) };
}

/** The processes that a process started. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((word) => word !== '')
    .map(Number);

describe('workers', () => {
  it('are as good as one, if they are three', async () => {
    const { status, out } = await command([...CHECK, '--workers', '3']).out;
    expect(status).toBe(0);
    expect(timeless(out)).toBe(whole);
  });

  it.runIf(existsSync('/proc/self/task'))('or two, may die: nothing is lost, and the check ends right', async () => {
    const { child, out } = command([...CHECK, '--workers', '2']);
    let killed = 0;
    const hunt = setInterval(() => {
      const [victim] = child.pid === undefined || child.exitCode !== null || killed === 2 ? [] : childrenOf(child.pid);
      if (victim === undefined) return;
      process.kill(victim, 'SIGKILL');
      killed += 1;
    }, 300);
    const { status, out: printed } = await out;
    clearInterval(hunt);
    expect(killed).toBeGreaterThan(0);
    expect(status).toBe(0);
    expect(timeless(printed)).toBe(whole);
  });
});

describe('workers that are killed again and again', () => {
  it.runIf(existsSync('/proc/self/task'))('leave what was done till then', async () => {
    const args = ['check', ...THEOREMS, '--seed', '3', '--runs', '100000000', '--json', '--workers', '2'];
    const { child, out } = command(args);
    const hunt = setInterval(() => {
      const victims = child.pid === undefined || child.exitCode !== null ? [] : childrenOf(child.pid);
      for (const victim of victims) process.kill(victim, 'SIGKILL');
    }, 5);
    const { status, out: printed } = await out;
    clearInterval(hunt);
    expect(status).toBe(130);
    expect(JSON.parse(printed)).toMatchObject({ lacuna: 'check@1', seed: 3 });
  });
});

describe('shards', () => {
  const shard = (k: number): string => file(`${k}.json`);
  beforeAll(async () => {
    for (const k of [1, 2, 3, 4]) save(`${k}.json`, (await lacuna(...CHECK, '--shard', `${k}/4`, '--workers', '1')).out);
  });

  it('merge into what the whole check writes, in any order, and are of their format', async () => {
    const { status, out } = await lacuna('merge', ...[3, 1, 4, 2].map(shard), '--json', '--out', file('merged.json'));
    expect(status).toBe(0);
    expect(timeless(out)).toBe(whole);
    expect(readFileSync(file('merged.json'), 'utf8')).toBe(out);
    for (const k of [1, 2, 3, 4]) expect(validates(JSON.parse(readFileSync(shard(k), 'utf8')))).toBe(true);
  });

  it('are shared out: none has all the work', () => {
    const tried = [1, 2, 3, 4].map((k) => {
      const { theorems } = JSON.parse(readFileSync(shard(k), 'utf8'));
      const { parts } = theorems.find(({ id }: { id: string }) => id === 'defection-dominates');
      return parts.reduce((sum: number, part: { tried: number }) => sum + part.tried, 0);
    });
    expect(Math.max(...tried)).toBeLessThan(2 * Math.min(...tried));
  });

  it('say for people what a check says', async () => {
    const { status, out } = await lacuna('merge', ...[1, 2, 3, 4].map(shard));
    expect(status).toBe(0);
    expect(out).toContain('4 of 4 theorems as expected');
  });

  type Damage = (shard: Record<string, unknown> & { theorems: { id: string; parts: Record<string, unknown>[] }[] }) => unknown;
  it.each<[string, string, Damage]>([
    ['another version', 'version: expected "', (part) => Object.assign(part, { version: '0.0.9' })],
    ['another seed', 'seed: expected 3, as in', (part) => Object.assign(part, { seed: 4 })],
    ['another number of runs', 'expected', (part) => Object.assign(part, { runs: 101 })],
    ['more shards than there may be', 'of: expected a whole number from 1 to 10000', (part) => Object.assign(part, { of: 4294967296 })],
    ['no theorem', 'theorems: expected at least one theorem', (part) => Object.assign(part, { theorems: [] })],
    [
      'a stratum larger than what met',
      'strata: expected at most the',
      (part) => Object.assign(part.theorems[0].parts[0], { strata: { big: 10 ** 9 } }),
    ],
    [
      'a stratum of two lines',
      'expected a name on one line',
      (part) => Object.assign(part.theorems[0].parts[0], { strata: { 'x\n✓ all is well': 0 } }),
    ],
    ['another number of shards', 'expected', (part) => Object.assign(part, { of: 5 })],
    [
      'a shard twice',
      'shard: expected another than in',
      (part) => Object.assign(part, { shard: 1, theorems: part.theorems.map((each) => ({ ...each, parts: [] })) }),
    ],
    ['other theorems', 'theorems: expected', (part) => part.theorems.pop()],
    ['a theorem twice', 'theorems[4].id: expected each theorem once', (part) => part.theorems.push(part.theorems[0])],
    ['an unknown theorem', 'theorems[0].id: expected the id of a theorem', (part) => Object.assign(part.theorems[0], { id: 'no-such' })],
    ['an unknown key', 'theorems[0].parts[0].size: expected one of', (part) => Object.assign(part.theorems[0].parts[0], { size: 1 })],
    ['a missing key', 'theorems[0].parts[0].tried: expected', (part) => delete part.theorems[0].parts[0].tried],
    ['a count too many', 'theorems[0].parts[0].tried: expected', (part) => Object.assign(part.theorems[0].parts[0], { tried: 7 })],
    ['subjects counted twice', 'unmet: expected', (part) => Object.assign(part.theorems[0].parts[0], { unmet: {}, meeting: 3 })],
    [
      'a part twice',
      'expected units of shard 2 of 4 that no other part holds',
      (part) => part.theorems[0].parts.push(part.theorems[0].parts[0]),
    ],
    [
      'a part of another shard',
      'expected units of shard 2 of 4',
      (part) => Object.assign(part.theorems[0].parts[0], { from: 0, to: part.theorems[0].parts[0].tried }),
    ],
  ])('with %s are refused in one line', async (_, complaint, damage) => {
    const part = JSON.parse(readFileSync(shard(2), 'utf8'));
    damage(part);
    const path = save('damaged.json', sealed(part));
    const { status, out, err } = await lacuna('merge', shard(1), path, shard(3), shard(4), '--json');
    expect({ status, out, lines: err.trimEnd().split('\n').length }).toEqual({ status: 2, out: '', lines: 1 });
    expect(err).toContain(`${path}: `);
    expect(err).toContain(complaint);
  });

  it('that are missing, or whose counterexample refutes nothing, are refused', async () => {
    const missing = await lacuna('merge', shard(1), shard(3), shard(4));
    expect(missing).toMatchObject({ status: 2, out: '' });
    expect(missing.err).toBe('lacuna: expected all 4 shards, found 3: no 2\n');
    const part = readFileSync(shard(1), 'utf8');
    const changed = part.replace(/"payoffs":\{"w1":\[\[\[.*?\]\]\]\}/, '"payoffs":{"w1":[[["0","0"],["0","0"]],[["0","0"],["0","0"]]]}');
    const forged = save('forged.json', sealed(JSON.parse(changed)));
    const refused = await lacuna('merge', forged, shard(2), shard(3), shard(4));
    expect(readFileSync(forged, 'utf8')).not.toBe(part);
    expect(refused.err).toContain('decisive.subject: expected a subject that decides the theorem');
  });

  it('in which a digit was flipped are refused, whichever', async () => {
    const part = readFileSync(shard(2), 'utf8');
    const digits = [...part.matchAll(/\d/g)].map(({ index }) => index);
    for (const at of digits.filter((_, k) => k % Math.ceil(digits.length / 40) === 0)) {
      const path = save('flipped.json', `${part.slice(0, at)}${(Number(part[at]) + 1) % 10}${part.slice(at + 1)}`);
      const { status, out } = await lacuna('merge', shard(1), path, shard(3), shard(4));
      expect({ at, status, out }).toEqual({ at, status: 2, out: '' });
    }
  });

  it('may count strata and figures of any name', async () => {
    const parts = [1, 2, 3, 4].map((k) => {
      const part = JSON.parse(readFileSync(shard(k), 'utf8'));
      const { theorems } = part;
      const [first] = theorems[3].parts;
      first.strata = JSON.parse(`{"__proto__":${first.meeting},"constructor":0}`);
      first.figures = JSON.parse('{"__proto__":{"keep":"least","value":"7"}}');
      return { path: save(`proto-${k}.json`, sealed(part)), meeting: first.meeting };
    });
    const { status, out } = await lacuna('merge', ...parts.map(({ path }) => path), '--json');
    expect(status).toBe(0);
    const { strata, figures } = JSON.parse(out).theorems[3];
    const total = parts.reduce((sum, { meeting }) => sum + meeting, 0);
    expect(Object.entries(strata)).toContainEqual(['__proto__', total]);
    expect(Object.entries(figures)).toContainEqual(['__proto__', '7']);
  });

  it('are merged onto standard output where the file cannot be written', async () => {
    const out = file('too-long.json');
    const merged = await lacunaAfter('ulimit -f 1', 'merge', ...[1, 2, 3, 4].map(shard), '--out', out);
    expect(merged.status).toBe(2);
    expect(merged.err).toContain(`${out}: expected a file that can be written`);
    expect(existsSync(out)).toBe(false);
    expect(timeless(`${merged.out.trimEnd().split('\n').at(-1)}\n`)).toBe(whole);
  });

  it('ask for what makes them shards of one check', async () => {
    expect((await lacuna('check', 'B1', '--shard', '1/2', '--json')).err).toContain('--seed');
    expect((await lacuna('check', 'B1', '--shard', '1/2', '--seed', '1')).err).toContain('--json');
    expect((await lacuna(...CHECK, '--shard', '1/2', '--near-misses')).err).toContain('--near-misses');
    expect((await lacuna(...CHECK, '--shard', '3/2')).err).toContain('i/n with i from 1 to n');
  });
});

describe('a journal', () => {
  it('lets a check that was killed go on where it was, to the same result', async () => {
    const journal = file('journal.json');
    for (let calls = 0; calls < 2; calls++) {
      const cut = await lacuna(...CHECK, '--journal', journal, '--time', '0.2', '--workers', '1');
      expect([0, 3]).toContain(cut.status);
    }
    const before = JSON.parse(readFileSync(journal, 'utf8'));
    expect(validates(before)).toBe(true);
    const tried = before.theorems.flatMap(({ parts }: { parts: { tried: number }[] }) => parts.map((part) => part.tried));
    expect(tried.reduce((sum: number, count: number) => sum + count, 0)).toBeGreaterThan(100);
    const { status, out } = await lacuna(...CHECK, '--journal', journal, '--workers', '1');
    expect(status).toBe(0);
    expect(timeless(out)).toBe(whole);
    expect(timeless((await lacuna(...CHECK, '--journal', journal)).out)).toBe(whole);
  });

  it('that cannot be written costs the check nothing but itself', async () => {
    const journal = file('too-long-journal.json');
    const { status, out, err } = await lacunaAfter('ulimit -f 1', ...CHECK, '--journal', journal, '--workers', '2');
    expect(status).toBe(2);
    expect(err.match(/the journal cannot be written/g)?.length).toBe(1);
    expect(timeless(out)).toBe(whole);
    expect(existsSync(journal)).toBe(false);
  });

  it('is a file: a pipe is refused', async () => {
    const pipe = file('pipe');
    execFileSync('mkfifo', [pipe]);
    const { status, out, err } = await lacuna(...CHECK, '--journal', pipe);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`${pipe}: expected a file, found something else`);
  });

  it('is that of its check alone', async () => {
    const journal = file('own.json');
    const own = ['check', 'defection-dominates', '--runs', '0', '--journal', journal, '--json', '--time', '0.2'];
    await lacuna(...own, '--seed', '5');
    const other = await lacuna(...own, '--seed', '6');
    expect(other).toMatchObject({ status: 2, out: '' });
    expect(other.err).toContain('seed: expected 6');
    expect((await lacuna('check', 'B1', '--runs', '0', '--journal', journal)).err).toContain(
      'theorems: expected the journal of a check of',
    );
    expect(JSON.parse((await lacuna(...own)).out).seed).toBe(5);
    save('own.json', '{"lacuna":"check-shard@1"');
    expect((await lacuna(...own)).err).toContain(`${journal}: line 1, column 26`);
  });
});
