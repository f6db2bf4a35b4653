/**
 * Campaigns: many workers, killed at any instant, an engine that restarts, ranges that are done twice; and results as of one process. Without
 * redis-server they are skipped by name; LACUNA_LONG=1 kills for longer.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charterOf, keysOf } from '../../cli/campaign/campaign.js';
import { connect } from '../../cli/campaign/connection.js';
import { pieceOf, Statements } from '../../cli/campaign/lanes.js';
import { Ledger } from '../../cli/campaign/ledger.js';
import { serveMetrics } from '../../cli/campaign/metrics.js';
import { viewOf } from '../../cli/campaign/report.js';
import { checksum } from '../../src/formats/text/checksum.js';
import { hasRedis, type RedisServer, redisServer } from './redis-server.js';
import { lacuna } from './run-lacuna.js';
import { ending, root } from './spawned.js';

const long = process.env.LACUNA_LONG !== undefined;
const hasScript = existsSync('/usr/bin/script');
const folder = mkdtempSync(join(tmpdir(), 'lacuna-campaign-'));
process.env.XDG_STATE_HOME = folder;
afterAll(() => rmSync(folder, { recursive: true }));
const save = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

/** One that stands, one that a scope refutes, one that is witnessed, and one with random subjects beside its scope. */
const THEOREMS = [
  ...(long ? ['two-actions-bind-coarse-play'] : []),
  'extreme-transfers-are-worst',
  'prosocial-agents-are-exploited',
  'defection-dominates',
];
const RUNS = long ? 20_000 : 640;
const SPEC = {
  lacuna: 'campaign@1',
  name: 'kills',
  seed: 3,
  runs: RUNS,
  patience: 1,
  range: { units: 64 },
  statements: THEOREMS.map((theorem) => ({ theorem })),
};

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
/** Whether a text is of the format that its schema describes. */
const isOf = (format: string, text: string): boolean => {
  const schema = JSON.parse(readFileSync(join(root, `schemas/${format}.schema.json`), 'utf8'));
  const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
  const valid = validate(JSON.parse(text));
  if (valid !== true) throw new Error(JSON.stringify(validate.errors));
  return true;
};

type Entry = Readonly<Record<string, unknown>>;
const bare = ({ elapsedMs: _, tried: __, ...entry }: Entry): Entry => entry;
const byId = (entries: readonly Entry[]): Map<unknown, Entry> => new Map(entries.map((entry) => [entry.id, bare(entry)]));

describe.skipIf(!hasRedis)(`campaigns${hasRedis ? '' : ' (skipped: redis-server is not installed)'}`, () => {
  let engine: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    engine = await redisServer();
    redis = new Redis(engine.url, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
  });
  afterAll(async () => {
    redis.disconnect();
    await engine.stop();
  });
  const campaign = (command: string, ...words: readonly string[]) => lacuna('campaign', command, ...words, '--redis', engine.url);
  const crew = (...words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(root, 'cli/lacuna.mjs'), 'campaign', 'join', ...words, '--redis', engine.url], {
      stdio: 'ignore',
      detached: true,
    });
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) =>
      child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
    );

  it(
    'whose workers are killed, and whose engine restarts, come to what one process comes to',
    async () => {
      expect((await campaign('start', save('kills.json', SPEC))).status).toBe(0);
      const crews = new Set<ChildProcess>();
      const join_ = () => {
        const child = crew('kills', '--workers', '1');
        crews.add(child);
        child.once('exit', () => crews.delete(child));
      };
      for (let k = 0; k < 4; k++) join_();
      let [kills, restarts, turn] = [0, 0, 0];
      const most = long ? 40 : 3;
      while ((await redis.hget(keysOf('kills').state, 'status')) !== 'done') {
        await new Promise((resolve) => setTimeout(resolve, 400));
        turn += 1;
        // A crew that has begun to work is killed whole, with its processes; another one comes.
        const working = await redis.hlen(keysOf('kills').workers);
        const [victim] = [...crews].slice(turn % Math.max(1, crews.size));
        if (kills < most && working > 0 && victim?.pid !== undefined && turn % 2 === 0) {
          process.kill(-victim.pid, 'SIGKILL');
          kills += 1;
          join_();
        }
        if (restarts < most / 3 && working > 0 && turn % 5 === 4) {
          await engine.restart();
          restarts += 1;
        }
        if (crews.size === 0) join_();
      }
      await Promise.all([...crews].map(ended));
      expect(kills).toBeGreaterThan(0);
      const { out, err } = await campaign('results', 'kills', '--json');
      expect(err).toBe('');
      const found = JSON.parse(out);
      const check = await lacuna('check', ...THEOREMS, '--seed', '3', '--runs', `${RUNS}`, '--json', '--workers', '1');
      expect(byId(found.theorems)).toEqual(byId(JSON.parse(check.out).theorems));
      expect(found).toMatchObject({ lacuna: 'campaign-results@1', status: 'done', setAside: [], disputes: [] });
    },
    long ? 600_000 : 120_000,
  );

  it('hold no more of what is done than one part for each stage, and digests', async () => {
    const keys = await redis.keys('lacuna:{kills}:*');
    expect(keys.filter((key) => /:(pending|ranges:range-)/.test(key))).toEqual([]);
    const last = THEOREMS.length - 1;
    expect(await redis.llen(keysOf('kills').digests(`${last}.1`))).toBe(Math.ceil(10_000 / 64));
  });

  it('count a range that is done twice once, and tell where two machines disagree', async () => {
    const statements_ = [{ theorem: 'defection-dominates', runs: 0 }, { theorem: 'extreme-transfers-are-worst' }];
    await campaign('start', save('twice.json', { ...SPEC, name: 'twice', statements: statements_ }));
    const connection = await connect(engine.url);
    const charter = await charterOf('twice', connection);
    const statements = new Statements(charter, new Map());
    const ledger = new Ledger(connection.redis, keysOf('twice'), statements);
    const [lane, refuted] = ledger.lanes.filter(({ stage }) => stage.name === 'scope 1');
    const partOf = async (index: number, of = lane) => {
      const { plan } = await statements.at(of.statement);
      const run = plan.working(pieceOf(of, index));
      for (;;) {
        const step = run.next();
        if (step.done === true) return step.value;
      }
    };
    const record = async (index: number, change = {}) => await ledger.record(lane, index, { ...(await partOf(index)), ...change }, 1);
    expect([await record(1), await record(1), await record(0), await record(0), await record(1)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(await ledger.state(lane, await statements.at(0))).toMatchObject({ front: 2, part: { from: 0, to: 128, tried: 128 } });
    expect(await record(3)).toBe(true);
    expect(await record(3, { meeting: 0, unmet: { [Object.keys((await partOf(3)).unmet)[0] ?? 'x']: 64 } })).toBe(false);
    // What was done beyond what ends a stage does not count, though it was there first.
    for (const index of [2, 1, 0, 1]) await ledger.record(refuted, index, await partOf(index, refuted), 1);
    expect(await ledger.state(refuted, await statements.at(1))).toMatchObject({
      front: 1,
      cap: 1,
      closed: true,
      part: { from: 0, to: 58 },
    });
    expect(await redis.hlen(keysOf('twice').pending(refuted.key))).toBe(0);
    connection.close();
    const { status, out } = await campaign('results', 'twice', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).disputes).toEqual([{ statement: 0, stage: 'scope 1', range: 3 }]);
  });

  it('are audited by ledger or engine: what was done otherwise is found', async () => {
    const ledger = join(folder, 'kills.ledger.json');
    await campaign('results', 'kills', '--ledger', ledger, '--json');
    expect(await lacuna('campaign', 'audit', ledger, '--sample', '3%', '--seed', '1', '--workers', '1')).toMatchObject({ status: 0 });
    expect(isOf('campaign-ledger', readFileSync(ledger, 'utf8'))).toBe(true);
    expect(isOf('campaign-audit', (await lacuna('campaign', 'audit', ledger, '--seed', '1', '--workers', '1', '--json')).out)).toBe(true);
    const { checksum: _, ...body } = JSON.parse(readFileSync(ledger, 'utf8'));
    const lane = body.lanes.findIndex(
      ({ stage, digests }: { stage: string; digests: unknown[] }) => stage === 'scope 1' && digests.length > 3,
    );
    body.lanes[lane].digests[2] = 'f'.repeat(64);
    const forged = save('forged.ledger.json', { ...body, checksum: checksum(JSON.stringify(body)) });
    const { status, out } = await lacuna('campaign', 'audit', forged, '--sample', '100%', '--seed', '1', '--workers', '1');
    expect(status).toBe(1);
    expect(out).toContain('from 128 to 192 comes to something else here');
    expect((await lacuna('campaign', 'audit', save('cut.json', JSON.stringify(body).slice(0, 500)))).status).toBe(2);
  });

  it('set aside what brings its workers down, by name, and go on with the rest', async () => {
    const poison = save(
      'poison.conjecture.mjs',
      `import { theorem, hypothesis, claim } from 'lacuna';
       export default theorem({ id: 'poison', part: '', title: 'poison', statement: '', hypotheses: {}, subjects: 'game', expect: 'holds',
         conclude: () => { process.kill(process.pid, 'SIGKILL'); return claim(['one', 1], '>=', ['one', 1]); } });`,
    );
    const scope = '2 actions, payoffs 0..1';
    const spec = {
      ...SPEC,
      name: 'poison',
      tries: 1,
      range: { units: 1000 },
      statements: [
        { module: poison, scope },
        { theorem: 'only-traps-survive-large-weights', scope: '2x2, payoffs 0..1, the empty language' },
      ],
    };
    const begun = await campaign('start', save('poison.json', spec));
    expect(begun).toMatchObject({ status: 0, err: '' });
    const refused = await campaign('join', 'poison', '--workers', '1');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('no engine says what runs here');
    expect(await ended(crew('poison', '--workers', '1', '--module', poison))).toBe(3);
    const { status, out } = await campaign('results', 'poison', '--module', poison, '--json');
    const found = JSON.parse(out);
    expect(status).toBe(3);
    expect(found.setAside).toMatchObject([{ id: 'poison', what: 'scope 1 from 0 to 4' }]);
    expect(found.theorems.map(({ verdict }: Entry) => verdict)).toEqual(['incomplete', 'exhausted']);
    expect((await campaign('status', 'poison')).out).toContain('set aside: poison, scope 1 from 0 to 4: a worker died 3 times');
  });

  it('search by islands, and store what refutes, canonical and each of its kind once', async () => {
    const search = { islands: 2, rounds: 4, portions: 1, counterexamples: 2 };
    const scope = '2 agents, 2x2, payoffs 0..1, all languages';
    const spec = { ...SPEC, name: 'islands', range: { units: 1000 }, statements: [{ theorem: 'B1', drop: ['unseen'], scope, search }] };
    await campaign('start', save('islands.json', spec));
    await campaign('join', 'islands', '--workers', '1');
    const { status, out } = await campaign('results', 'islands', '--json');
    const [{ counterexamples, nearest, strategies }] = JSON.parse(out).searches;
    expect(isOf('campaign-results', out) && isOf('campaign', readFileSync(join(folder, 'islands.json'), 'utf8'))).toBe(true);
    expect(isOf('campaign-status', (await campaign('status', 'islands', '--json')).out)).toBe(true);
    expect(status).toBe(1);
    expect(counterexamples.length).toBeGreaterThan(0);
    expect(new Set(counterexamples.map(({ subject }: Entry) => JSON.stringify(subject))).size).toBe(counterexamples.length);
    expect(nearest.unmet).toBe(0);
    expect(strategies.map(({ name }: Entry) => name)).toContain('exhaustion');
  });

  it('are refused in one line where the engine holds something else than it should', async () => {
    const charter = JSON.parse((await redis.get(keysOf('twice').charter)) ?? '');
    const { checksum: _, ...body } = charter;
    const put = async (change: object) => {
      const changed = { ...body, ...change };
      await redis.set(keysOf('twice').charter, JSON.stringify({ ...changed, checksum: checksum(JSON.stringify(changed)) }));
    };
    const refused = async (command: string, words: string, what: RegExp) => {
      const { status, out, err } = await campaign(command, ...words.split(' '));
      expect([status, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toMatch(what);
    };
    await put({ version: '0.0.1' });
    await refused('join', 'twice', /version: expected 0\.1\.0, which this is, found "0\.0\.1"/);
    await put({ content: '0'.repeat(64) });
    await refused('join', 'twice', /content: expected the theory as it stands here/);
    await put({ statements: [{ ...body.statements[0], stages: [{ name: 'scope 1', size: 5, range: 1 }] }] });
    await refused('results', 'twice', /stages: expected/);
    await redis.set(keysOf('twice').charter, '{"lacuna":');
    await refused('results', 'twice', /campaign twice/);
    await put({});
    await redis.hset(keysOf('twice').lane('0.0'), 'part', '{"stage":"\u001b[31m"}');
    await refused('results', 'twice', /lane 0\.0/);
    await refused('results', 'no-such', /expected a campaign called "no-such"/);
    await refused(
      'start',
      `${save('bad.json', { ...SPEC, statements: [{ theorem: 'B1', drop: ['seen'] }] })}`,
      /bad\.json: statements\[0\]\.drop: expected a hypothesis of/,
    );
  });

  it.skipIf(!hasScript)('are watched on a terminal: no line is wider than it, and what is over is told once', async () => {
    const command = `stty cols 60 rows 24; '${process.execPath}' '${join(root, 'cli/lacuna.mjs')}' campaign status poison --watch --redis ${engine.url}`;
    // What was set aside leaves a campaign running, for it may be put back.
    await redis.hset(keysOf('poison').state, 'status', 'stopped');
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, TERM: 'xterm' },
    });
    const { status, out } = await ending(terminal);
    const screens = out.split('\u001b[H\u001b[2J').slice(1);
    expect([status, screens.length]).toEqual([3, 1]);
    const lines = screens[0].trimEnd().split(/\r*\n/);
    expect(lines[0]).toMatch(/^Campaign poison: stopped, started /);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('set aside: poison, scope 1 from 0 to 4: a worker died 3 times');
    await redis.hset(keysOf('poison').state, 'status', 'running');
  });

  it('show themselves on a page that runs nothing, and to Prometheus', async () => {
    const page = join(folder, 'page.html');
    await campaign('results', 'islands', '--page', page);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|https?:/);
    const connection = await connect(engine.url);
    const view = viewOf(await charterOf('islands', connection), connection, new Map());
    const server = await serveMetrics(0, view, () => ({ ranges: 3, subjects: 5, milliseconds: 7, doing: '' }));
    const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    server.close();
    connection.close();
    expect(text).toMatch(/lacuna_campaign_counterexamples\{campaign="islands"\} [1-9]/);
    expect(text).toContain('lacuna_crew_ranges_total{campaign="islands"} 3');
    const lines = text.trim().split('\n');
    expect(
      lines.filter((line) => !/^(# (HELP|TYPE) lacuna_\w+ .+|lacuna_\w+\{\w+="[^"]*"(,\w+="[^"]*")*\} \d+(\.\d+)?)$/.test(line)),
    ).toEqual([]);
  });

  it('never print a password, and say who does not answer', async () => {
    for (const [url, what] of [
      ['redis://me:hush@127.0.0.1:1', 'lacuna: 127.0.0.1:1: expected an engine (Redis or Valkey) that answers, found ECONNREFUSED'],
      [engine.url.replace('//', '//me:hush@'), 'a refusal: wrong user or password'],
      ['http://me:hush@127.0.0.1', 'a URL that begins with http://'],
    ]) {
      const { status, out, err } = await lacuna('campaign', 'status', '--redis', url);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(what);
      expect(err).not.toContain('hush');
    }
  });

  it('stop, are forgotten, and leave nothing', async () => {
    expect((await campaign('stop', 'islands', '--forget')).status).toBe(0);
    expect(await redis.keys('lacuna:{islands}*')).toEqual([]);
    expect((await campaign('status')).out.split('\n').slice(0, 2)).toEqual(['kills', 'poison']);
  });
});
