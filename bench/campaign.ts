/**
 * What a campaign costs beside `lacuna check --workers` on the same work, and how many workers one engine serves: `npm run bench:campaign`, or a part of it:
 * `overhead` (seconds of work), `long` (minutes of work), `crowd` (with a number of workers or without), `million` (all of 10^6 ranges). With redis-server
 * installed; the engine is started and stopped here.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { keysOf } from '../cli/campaign/campaign.js';
import { hasRedis, redisServer } from '../test/cli/redis-server.js';

const run = promisify(execFile);
const command = fileURLToPath(new URL('../cli/lacuna.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
// As engines mostly run: written to its file within a second.
const engine = hasRedis ? await redisServer('--appendfsync', 'everysec') : null;
const lacuna = async (...words: readonly string[]): Promise<number> => {
  const began = performance.now();
  await run(process.execPath, [command, ...words], {
    env: { ...process.env, XDG_STATE_HOME: folder, ...(engine && { LACUNA_REDIS: engine.url }) },
    maxBuffer: 1e9,
  });
  return performance.now() - began;
};
const spec = (name: string, terms: object): string => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ lacuna: 'campaign@1', name, seed: 1, ...terms }));
  return path;
};
const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)];

const THEOREM = 'undetectable-temptation';

/** Work of some seconds for a core, and of more than a minute; the first in ranges that are counted, the second in such as a campaign makes by itself. */
const SHORT = { scope: '2 agents, 2x2, payoffs 0..3, all languages', range: { units: 8192 } };
const LONG = { scope: '2 agents, 2x2, payoffs 0..5, all languages', range: { seconds: 2 } };

/** The same work by `check` and by a campaign, in turns, so that whatever else the machine does falls on both. */
async function overhead(rounds: number, { scope, range }: typeof SHORT | typeof LONG): Promise<void> {
  for (const workers of ['1', '2', '4']) {
    const times: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round++) {
      const check = await lacuna('check', THEOREM, '--scope', scope, '--workers', workers, '--json');
      const name = `overhead-${workers}-${round}-${scope.length}`;
      await lacuna('campaign', 'start', spec(name, { range, statements: [{ theorem: THEOREM, scope }] }));
      times.push([check, await lacuna('campaign', 'join', name, '--workers', workers)]);
    }
    const [check, campaign] = [0, 1].map((k) => median(times.map((pair) => pair[k])));
    const ratio = median(times.map(([one, other]) => other / one));
    console.log(
      `${workers} workers: check ${(check / 1000).toFixed(1)} s, campaign ${(campaign / 1000).toFixed(1)} s, ratio ${ratio.toFixed(3)} (medians of ${rounds})`,
    );
  }
}

/** 6^8 games in 15 languages are 25,194,240 subjects, in ranges of 25. */
const RANGES = 1_007_770;

/** So many simulated workers on 10^6 ranges, for so many seconds or until all are done; of these, what the engine holds is told on the way. */
async function crowd(workers: number, milliseconds: number, seconds: number): Promise<void> {
  if (engine === null) return;
  const name = `crowd-${workers}-${milliseconds}`;
  const scope = '2 agents, 2x2, payoffs 0..5, all languages';
  await lacuna(
    'campaign',
    'start',
    spec(name, { open: 4 * workers, range: { units: 25 }, statements: [{ theorem: 'only-traps-survive-large-weights', scope }] }),
  );
  const processes = 4;
  const redis = new Redis(engine.url);
  const until = `${Math.min(seconds + 20, 86_400) * 1000}`;
  const children = Array.from({ length: processes }, () =>
    spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('campaign-crowd.ts', import.meta.url)),
        engine.url,
        name,
        `${workers / processes}`,
        `${milliseconds}`,
        until,
      ],
      { stdio: 'inherit' },
    ),
  );
  const done = async () => Number((await redis.hget(keysOf(name).account, 'ranges')) ?? 0);
  const cpu = async () =>
    Number(/used_cpu_user:([\d.]+)/.exec(await redis.info('cpu'))?.[1]) +
    Number(/used_cpu_sys:([\d.]+)/.exec(await redis.info('cpu'))?.[1]);
  while ((await done()) < workers) await new Promise((resolve) => setTimeout(resolve, 500));
  const [first, busy, began] = [await done(), await cpu(), performance.now()];
  let [most, told] = [0, 0];
  while (performance.now() - began < seconds * 1000 && (await done()) < RANGES) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const held = Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
    most = Math.max(most, held);
    const tenths = Math.floor((10 * (await done())) / RANGES);
    if (tenths > told) {
      console.log(
        `  ${tenths * 10} % of ${RANGES.toLocaleString('en')} ranges done: ${(held / 2 ** 20).toFixed(1)} MB in ${await redis.dbsize()} keys`,
      );
      told = tenths;
    }
  }
  const took = (performance.now() - began) / 1000;
  const rate = ((await done()) - first) / took;
  const share = ((await cpu()) - busy) / took;
  console.log(
    `${workers} workers, ranges of ${milliseconds / 1000} s: asked for ${Math.round((1000 * workers) / milliseconds)} ranges a second, got ${Math.round(rate)}; the engine used ${(100 * share).toFixed(1)} % of a core (${((1000 * share) / rate).toFixed(3)} ms for a range) and ${(most / 2 ** 20).toFixed(0)} MB; ${await done()} ranges done`,
  );
  for (const child of children) child.kill('SIGKILL');
  redis.disconnect();
  await lacuna('campaign', 'stop', name, '--forget');
}

if (engine === null) console.log('redis-server is not installed: nothing was measured');
else {
  const [what = 'all', only] = process.argv.slice(2);
  if (what === 'all' || what === 'overhead') await overhead(3, SHORT);
  if (what === 'long') await overhead(only === undefined ? 1 : Number(only), LONG);
  else if (what === 'million') await crowd(10_000, 2000, Number.POSITIVE_INFINITY);
  else if (only !== undefined) await crowd(Number(only), 2000, 20);
  else if (what !== 'overhead') {
    await crowd(1000, 2000, 20);
    await crowd(10_000, 2000, 30);
    await crowd(10_000, 20_000, 40);
  }
  await engine.stop();
}
rmSync(folder, { recursive: true, force: true });
