/**
 * What lies between a worker and the engine goes wrong: the network is cut, or silent; clocks disagree. Results are as of one process. Without
 * redis-server these tests are skipped by name.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOf, prefixOf, QUEUE } from '../../cli/campaign/campaign.js';
import { cutLine } from './cut-line.js';
import { hasRedis, type RedisServer, redisServer } from './redis-server.js';
import { lacuna } from './run-lacuna.js';
import { root } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-faults-'));
process.env.XDG_STATE_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const THEOREMS = ['extreme-transfers-are-worst', 'defection-dominates'];
const TERMS = { seed: 3, runs: 640 };
const SPEC = { lacuna: 'campaign@1', ...TERMS, patience: 1, range: { units: 64 }, statements: THEOREMS.map((theorem) => ({ theorem })) };

type Entry = Readonly<Record<string, unknown>>;
const bare = ({ elapsedMs: _, tried: __, ...entry }: Entry): Entry => entry;

describe.skipIf(!hasRedis)(`campaigns whose parts lose touch${hasRedis ? '' : ' (skipped: redis-server is not installed)'}`, () => {
  let engine: RedisServer;
  let redis: Redis;
  let alone: readonly Entry[];
  const crews = new Set<ChildProcess>();
  beforeAll(async () => {
    engine = await redisServer();
    redis = new Redis(engine.url, { maxRetriesPerRequest: null });
    const words = ['--seed', `${TERMS.seed}`, '--runs', `${TERMS.runs}`, '--json', '--workers', '1'];
    alone = JSON.parse((await lacuna('check', ...THEOREMS, ...words)).out).theorems.map(bare);
  });
  afterAll(async () => {
    for (const child of crews) if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    redis.disconnect();
    await engine.stop();
  });

  const begin = async (name: string): Promise<void> => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify({ ...SPEC, name }));
    expect((await lacuna('campaign', 'start', path, '--redis', engine.url)).status).toBe(0);
  };
  const crew = (name: string, url: string, env: NodeJS.ProcessEnv = {}): ChildProcess => {
    const words = [join(root, 'cli/lacuna.mjs'), 'campaign', 'join', name, '--workers', '1', '--redis', url];
    const child = spawn(process.execPath, words, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    crews.add(child);
    return child;
  };
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)));
  const done = async (name: string): Promise<number> => Number((await redis.hget(keysOf(name).account, 'ranges')) ?? 0);
  /** Until so many ranges more are done than now. */
  const further = async (name: string, ranges: number): Promise<void> => {
    for (const until = (await done(name)) + ranges; (await done(name)) < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const isAsAlone = async (name: string): Promise<void> => {
    const { status, out, err } = await lacuna('campaign', 'results', name, '--redis', engine.url, '--json');
    expect([status, err]).toEqual([0, '']);
    const { theorems, disputes, setAside } = JSON.parse(out);
    expect([theorems.map(bare), disputes, setAside]).toEqual([alone, [], []]);
  };

  it('the network is cut, comes back, and falls silent without a word', async () => {
    await begin('cut');
    const line = await cutLine(engine.port);
    const child = crew('cut', `redis://127.0.0.1:${line.port}`);
    await further('cut', 5);
    for (const pause of [300, 2500]) {
      line.cut();
      const before = await done('cut');
      await new Promise((resolve) => setTimeout(resolve, pause));
      // What was on its way may have come; nothing else did.
      expect(await done('cut')).toBeLessThan(before + 3);
      line.mend();
      await further('cut', 5);
    }
    expect(line.silence()).toBeGreaterThan(1);
    expect(await ended(child)).toBe(0);
    await line.close();
    await isAsAlone('cut');
  });

  it('a crew that is told to leave while the network is cut leaves', async () => {
    await begin('left');
    const line = await cutLine(engine.port);
    const child = crew('left', `redis://127.0.0.1:${line.port}`);
    await further('left', 3);
    line.cut();
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    await line.close();
    expect(await ended(crew('left', engine.url))).toBe(0);
    await isAsAlone('left');
  });

  it.each([
    ['a day ahead', 86_400_000],
    ['a day behind', -86_400_000],
  ])('a clock is %s: what its machine gives back is done by others', async (_, shift) => {
    const name = shift > 0 ? 'ahead' : 'behind';
    await begin(name);
    const wrong = {
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test/cli/shifted-clock.mjs')).href}`,
      LACUNA_TEST_SHIFT: `${shift}`,
    };
    for (const clock of [wrong, {}, wrong]) {
      const child = crew(name, engine.url, clock);
      await further(name, 5);
      child.kill('SIGINT');
      expect(await ended(child)).toBe(130);
    }
    expect(await ended(crew(name, engine.url))).toBe(0);
    await isAsAlone(name);
  });

  it('a range is to wait for a day by the clock that put it off: it is done now, and so is one that nobody else would call', async () => {
    const { Queue } = await import('bullmq');
    const queue = new Queue(QUEUE, { connection: { host: '127.0.0.1', port: engine.port }, prefix: prefixOf('waits') });
    await begin('waits');
    for (const [id, delay] of [
      ['range-0.1-0', 86_400_000],
      ['range-1.1-3', 86_400_000],
    ] as const)
      await (await queue.getJob(id))?.remove().then(() => queue.add('range', {}, { jobId: id, delay }));
    expect(await queue.getDelayedCount()).toBe(2);
    const behind = {
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test/cli/shifted-clock.mjs')).href}`,
      LACUNA_TEST_SHIFT: '-86400000',
    };
    expect(await ended(crew('waits', engine.url, behind))).toBe(0);
    await queue.close();
    await isAsAlone('waits');
  });
});
