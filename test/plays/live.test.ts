/**
 * Models at an endpoint: a server on this machine that answers, and that answers late, wrongly, with errors and never. No time is measured; patience is
 * set so short that what never comes is soon given up.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { lacuna, type Outcome } from '../cli/run-lacuna.js';
import { answer, type Behaviour, type ChatServer, chatServer, says } from './chat-server.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-live-'));
const servers: ChatServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GAME = 'examples/prisoners-dilemma.game.json';
let number = 0;
const fresh = (): string => join(folder, `${number++}.jsonl`);

const serving = async (behaviour: Behaviour): Promise<ChatServer> => {
  const server = await chatServer(behaviour);
  servers.push(server);
  return server;
};

const play = (server: ChatServer, out: string, ...more: string[]): Promise<Outcome> =>
  lacuna('play', GAME, '--endpoint', server.url, '--model', 'm', '--out', out, '--backoff', '0.001', '--timeout', '30', ...more);

const plays = (out: string): { [key: string]: unknown }[] =>
  readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));

describe('models at an endpoint', () => {
  it('are asked for both agents, and their answers are recorded', async () => {
    const server = await serving(says(({ user }) => (user.includes('You are row') ? 'I think.\nANSWER: C' : '**Answer: d**')));
    const out = fresh();
    const { status, err } = await play(server, out, '--runs', '2');
    expect([status, server.asked.length]).toEqual([0, 4]);
    expect(err).toContain('4 requests');
    expect(plays(out)).toEqual(
      ['1', '2'].map((run) => ({
        run,
        game: 'prisoners-dilemma',
        agents: ['m', 'm'],
        goals: ['base', 'base'],
        contract: 'none',
        actions: ['C', 'D'],
      })),
    );
    expect(server.asked[0]).toMatchObject({ model: 'm', url: '/v1/chat/completions' });
    expect(server.asked[0].user).toContain('row gets 3, column gets 3');
  });

  it('are given the prompt of their goal, beside scripted players at the same table', async () => {
    const server = await serving(says(() => 'ANSWER: C'));
    const out = fresh();
    await play(server, out, '--players', 'model:selfish,always:D');
    expect(server.asked.length).toBe(1);
    expect(server.asked[0].system).toContain('as much as you can for yourself');
    expect(plays(out)[0]).toMatchObject({ agents: ['m', 'always:D'], goals: ['selfish', 'always D'], actions: ['C', 'D'] });
  });

  it('leave an answer unread that names no action, and never take another for it', async () => {
    const replies = ['ANSWER: cooperate', '', 'C', 'ANSWER: C or D', 'ANSWER:', 'I choose D.'];
    const server = await serving(says((_, k) => replies[k]));
    const out = fresh();
    expect((await play(server, out, '--runs', '3', '--concurrency', '1')).status).toBe(0);
    expect(plays(out).map(({ actions }) => actions)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('hear the promises of the others, and the terms of an enforced contract', async () => {
    const server = await serving(says(({ user }) => (user.includes('PROMISE:') ? 'PROMISE: I will be kind' : 'ANSWER: C')));
    await play(server, fresh(), '--contract', 'promise');
    expect(server.asked.filter(({ user }) => user.includes('- row: I will be kind\n- column: I will be kind')).length).toBe(2);
    const enforced = await serving(says(() => 'ANSWER: CH'));
    await lacuna(
      'play',
      'examples/effort.game.json',
      '--endpoint',
      enforced.url,
      '--model',
      'm',
      '--out',
      fresh(),
      '--contract',
      'enforced',
    );
    expect(enforced.asked[0].user).toMatch(/- after row: DH, column: \w+: .*pays/);
  });

  it('play a commons month by month, knowing what happened', async () => {
    const commons = join(folder, 'pool.commons.json');
    writeFileSync(commons, '{"lacuna":"commons@1","capacity":20,"months":3,"growth":"2","agents":["a","b"]}');
    const server = await serving(
      says(({ user }) => (user.includes('month 3') ? 'ANSWER: 10' : user.includes('You are a') ? 'ANSWER: 5' : 'ANSWER: many')),
    );
    const out = fresh();
    const { status } = await lacuna('play', commons, '--endpoint', server.url, '--model', 'm', '--out', out);
    expect([status, server.asked.length]).toEqual([0, 6]);
    expect(plays(out).map(({ stock, claims, catches }) => [stock, claims, catches])).toEqual([
      [20, [5, null], [5, 0]],
      [20, [5, null], [5, 0]],
      [20, [10, 10], [10, 10]],
    ]);
    expect(server.asked[2].user).toContain('month 1, 20 units: a got 5, b got 0');
  });
});

describe('an endpoint that fails', () => {
  it.each<[string, Behaviour]>([
    [
      'with 429 and a pause that it asks for',
      (_, k, r) => (k < 2 ? r.writeHead(429, { 'retry-after': '0' }).end() : r.end(answer('ANSWER: C'))),
    ],
    ['with 500', (_, k, r) => (k < 3 ? r.writeHead(500).end('oh') : r.end(answer('ANSWER: C')))],
    ['by hanging up', (_, k, r) => (k < 2 ? r.destroy() : r.end(answer('ANSWER: C')))],
    ['with what is no JSON', (_, k, r) => r.end(k < 2 ? '<html>' : answer('ANSWER: C'))],
    ['with JSON of another shape', (_, k, r) => r.end(k < 2 ? '{"choices":[]}' : answer('ANSWER: C'))],
    [
      'by breaking off in the middle',
      (_, k, r) => {
        if (k >= 2) return void r.end(answer('ANSWER: C'));
        r.writeHead(200, { 'content-length': '1000' });
        r.write('{"choices"', () => r.destroy());
      },
    ],
  ])('%s is asked again until it answers', async (_, behaviour) => {
    const server = await serving(behaviour);
    const out = fresh();
    expect((await play(server, out, '--concurrency', '1')).status).toBe(0);
    expect(plays(out)[0].actions).toEqual(['C', 'C']);
    expect(server.asked.length).toBeGreaterThan(2);
  });

  it('is asked again where it is late, and given up where it never answers', async () => {
    const late = await serving((_, k, r) => {
      if (k >= 2) r.end(answer('ANSWER: D'));
    });
    const out = fresh();
    expect((await play(late, out, '--timeout', '2')).status).toBe(0);
    expect(plays(out)[0].actions).toEqual(['D', 'D']);

    const never = await serving(() => undefined);
    const nothing = fresh();
    const { status, err } = await play(never, nothing, '--timeout', '0.05', '--retries', '1', '--runs', '20', '--concurrency', '1');
    expect(status).toBe(3);
    expect(err).toMatch(/no answer within 0\.05 s, 2 times/);
    expect(existsSync(nothing)).toBe(false);
    // After some questions in a row without an answer, not all twenty runs are tried.
    expect(never.asked.length).toBeLessThan(30);
  });

  it('with 401 is asked once: no patience mends that', async () => {
    const server = await serving((_, __, r) => r.writeHead(401).end('{"error":{"message":"no such key\\u001b[31m"}}'));
    const { status, err } = await play(server, fresh(), '--concurrency', '1');
    expect([status, err.includes('status 401: no such key')]).toEqual([2, true]);
    expect(err).not.toContain('\u001b');
    expect(server.asked.length).toBeLessThanOrEqual(2);
  });

  it('that answers without end is cut off', async () => {
    const server = await serving((_, k, r) => {
      if (k > 0) return void r.end(answer('ANSWER: C'));
      const more = () => {
        while (!r.destroyed && r.write('x'.repeat(2 ** 20)));
        r.once('drain', more);
      };
      more();
    });
    expect((await play(server, fresh(), '--timeout', '60', '--concurrency', '1')).status).toBe(0);
  });

  it('is not followed elsewhere, so that the key stays', async () => {
    const server = await serving((_, __, r) => r.writeHead(307, { location: 'http://127.0.0.1:1/' }).end());
    expect((await play(server, fresh(), '--retries', '0', '--concurrency', '1')).status).toBe(3);
  });
});

describe('what is kept', () => {
  it('is not asked for again: an experiment that was broken off goes on', async () => {
    const server = await serving(says((_, k) => `ANSWER: ${k % 2 === 0 ? 'C' : 'D'}`));
    const out = fresh();
    const first = await play(server, out, '--runs', '5', '--budget', '4', '--concurrency', '1');
    expect([first.status, server.asked.length, plays(out).length]).toEqual([3, 4, 2]);
    expect(first.err).toContain('the budget of 4 requests is spent');
    const before = plays(out);
    const second = await play(server, out, '--runs', '5', '--concurrency', '1');
    expect([second.status, server.asked.length, plays(out).length]).toEqual([0, 10, 5]);
    expect(second.err).toContain('6 requests, 4 replies kept from before');
    expect(plays(out).slice(0, 2)).toEqual(before);
    // A line that was cut off as it was written is asked for again, and nothing else.
    const kept = `${out}.replies.jsonl`;
    writeFileSync(kept, readFileSync(kept, 'utf8').slice(0, -30));
    await play(server, out, '--runs', '5', '--concurrency', '1');
    expect(server.asked.length).toBe(11);
  });

  it('goes on after an interrupt, too', async () => {
    const server = await serving((_, k, respond) => {
      // The third question is interrupted before it is answered.
      if (k === 2) process.emit('SIGINT', 'SIGINT');
      respond.end(answer('ANSWER: C'));
    });
    const out = fresh();
    const first = await play(server, out, '--runs', '4', '--concurrency', '1');
    expect([first.status, plays(out).length]).toEqual([130, 1]);
    const asked = server.asked.length;
    expect((await play(server, out, '--runs', '4', '--concurrency', '1')).status).toBe(0);
    expect(plays(out).length).toBe(4);
    expect(server.asked.length - asked).toBeLessThanOrEqual(6);
  });

  it('is played again without the endpoint, to the same recording', async () => {
    const server = await serving(says(({ user }) => (user.includes('You are row') ? 'ANSWER: C' : 'ANSWER: D')));
    const out = fresh();
    await play(server, out, '--runs', '3');
    const recorded = readFileSync(out, 'utf8');
    const again = fresh();
    const replayed = await lacuna(
      'play',
      GAME,
      '--model',
      'm',
      '--replay',
      '--replies',
      `${out}.replies.jsonl`,
      '--runs',
      '3',
      '--out',
      again,
    );
    expect([replayed.status, server.asked.length]).toEqual([0, 6]);
    expect(readFileSync(again, 'utf8')).toBe(recorded);
    const more = await lacuna('play', GAME, '--model', 'm', '--replay', '--replies', `${out}.replies.jsonl`, '--runs', '4', '--out', again);
    expect([more.status, more.out]).toEqual([2, '']);
    expect(more.err).toMatch(/a reply that is kept for these very words, found none/);
  });

  it('holds no control characters, and is read again whatever a model said', async () => {
    const server = await serving(says(() => '\u001b[31m\b\u0085 odd\tbut\nANSWER: C'));
    const out = fresh();
    await play(server, out);
    await play(server, out);
    expect(server.asked.length).toBe(2);
    expect(plays(out)[0].actions).toEqual(['C', 'C']);
    expect(readFileSync(`${out}.replies.jsonl`, 'utf8')).not.toMatch(/\\u001b|\\b/);
  });

  it('is asked for anew where the prompt or the model is another', async () => {
    const server = await serving(says(() => 'ANSWER: C'));
    const out = fresh();
    await play(server, out);
    await play(server, out, '--players', 'model:cooperative');
    await play(server, out, '--temperature', '0.5');
    expect(server.asked.length).toBe(6);
  });

  it('holds no key: it is sent in the header and written nowhere', async () => {
    process.env.LACUNA_TEST_KEY = 'secret-0123456789';
    try {
      const server = await serving(says(() => 'ANSWER: C'));
      const out = fresh();
      const { err } = await play(server, out, '--key-env', 'LACUNA_TEST_KEY');
      expect(server.asked[0].headers.authorization).toBe('Bearer secret-0123456789');
      for (const text of [readFileSync(out, 'utf8'), readFileSync(`${out}.replies.jsonl`, 'utf8'), err])
        expect(text).not.toContain('secret-0123456789');
      const open = await lacuna(
        'play',
        GAME,
        '--endpoint',
        'http://example.org/v1',
        '--model',
        'm',
        '--out',
        fresh(),
        '--key-env',
        'LACUNA_TEST_KEY',
      );
      expect([open.status, open.err.includes('expected https, since a key is sent')]).toEqual([2, true]);
    } finally {
      delete process.env.LACUNA_TEST_KEY;
    }
  });
});

describe('calls that cannot be', () => {
  it.each<[string, RegExp, string[]]>([
    ['no model', /--model: expected the name of the model/, ['--endpoint', 'http://127.0.0.1:1', '--out', 'x.jsonl']],
    ['no place for what is recorded', /--out: expected a file for the recording/, ['--endpoint', 'http://127.0.0.1:1', '--model', 'm']],
    ['no URL', /--endpoint: expected a URL/, ['--endpoint', 'nowhere', '--model', 'm', '--out', join(folder, 'x.jsonl')]],
    [
      'a password in the URL',
      /a URL without a password/,
      ['--endpoint', 'http://a:b@127.0.0.1', '--model', 'm', '--out', join(folder, 'x.jsonl')],
    ],
    ['nobody to play', /--players: expected who plays/, []],
    [
      'a goal that has no prompt',
      /goals.greedy\.md: expected a file to read, found no such file/,
      ['--endpoint', 'http://127.0.0.1:1', '--model', 'm', '--out', join(folder, 'x.jsonl'), '--players', 'model:greedy'],
    ],
  ])('%s: one line, status 2', async (_, words, args) => {
    const { status, out, err } = await lacuna('play', GAME, ...args);
    expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(words);
    expect(existsSync('x.jsonl')).toBe(false);
  });

  it('a prompt with a gap that nothing fills', async () => {
    const prompts = mkdtempSync(join(folder, 'prompts-'));
    rmSync(prompts, { recursive: true });
    expect((await lacuna('new', 'prompts', prompts)).status).toBe(0);
    writeFileSync(join(prompts, 'table.md'), 'You are {{agent}} and feel {{mood}}.');
    const server = await serving(says(() => 'ANSWER: C'));
    const { status, err } = await play(server, fresh(), '--prompts', prompts);
    expect([status, server.asked.length]).toEqual([2, 0]);
    expect(err).toMatch(/table\.md: expected one of the gaps .*, found \{\{mood\}\}/);
  });

  it('replies that are no replies', async () => {
    const path = join(folder, 'odd.jsonl');
    writeFileSync(path, '{"lacuna":"plays@1"}\n');
    const { status, err } = await lacuna('play', GAME, '--model', 'm', '--replay', '--replies', path, '--out', fresh());
    expect([status, /odd\.jsonl: line 1: lacuna: expected "replies@1"/.test(err)]).toEqual([2, true]);
  });
});
