/**
 * # The engine
 *
 * Redis, or what speaks like it, by its URL. Nothing of it is loaded before a command that asks for it; what is printed of a URL is the host and the
 * port, never the name or the password.
 */
import type { Redis } from 'ioredis';
import { LacunaError } from '../../src/exact/error.js';

/** Milliseconds to wait for a first answer, and between two attempts to come back to an engine that was there. */
const [FIRST, MOST_PAUSE] = [5000, 2000];

/**
 * Milliseconds without a word after which a connection is taken for dead: a network that drops what it carries tells nobody, and TCP waits for a quarter of
 * an hour. No command blocks for longer than ten seconds.
 */
const SILENCE = 20_000;

/** Where an engine is, for people. */
function placeOf(url: string): string {
  const { hostname, port } = parsed(url);
  return `${hostname}:${port === '' ? '6379' : port}`;
}

function parsed(text: string): URL {
  const expected = 'the URL of an engine, such as redis://127.0.0.1:6379 or rediss://user:password@host:6380';
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new LacunaError({ place: '--redis', expected, received: 'something else' });
  }
  if ((url.protocol !== 'redis:' && url.protocol !== 'rediss:') || url.hostname === '')
    throw new LacunaError({ place: '--redis', expected, received: `a URL that begins with ${url.protocol}//` });
  return url;
}

/** An engine that answered. */
export interface Connection {
  readonly redis: Redis;
  readonly place: string;
  /** Another connection to the same engine, which comes back whenever it can: BullMQ waits on one of its own. */
  readonly another: () => Redis;
  readonly close: () => void;
}

/**
 * Connects to an engine.
 * @throws LacunaError in one line if there is none, or it does not let us in
 */
export async function connect(url: string): Promise<Connection> {
  const place = placeOf(url);
  const { Redis } = await import('ioredis');
  let patient = false;
  const options = {
    lazyConnect: true,
    connectTimeout: FIRST,
    socketTimeout: SILENCE,
    // A command waits for an engine that restarts: none is given up, and scripts may run twice without harm.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => (patient ? Math.min(MOST_PAUSE, 50 * attempt) : null),
  };
  const all: Redis[] = [];
  const begin = (): Redis => {
    const redis = new Redis(url, options);
    redis.on('error', () => undefined);
    all.push(redis);
    return redis;
  };
  const redis = begin();
  let reason: unknown;
  redis.on('error', (error) => {
    reason ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new LacunaError({ place, expected: 'an engine (Redis or Valkey) that answers', received: received(reason ?? error) });
  }
  patient = true;
  return {
    redis,
    place,
    another: begin,
    close: () => {
      for (const one of all) one.disconnect();
    },
  };
}

/** Why there is no connection, without anything that the URL says. */
function received(error: unknown): string {
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string };
  if (/WRONGPASS|invalid password|invalid username/i.test(message)) return 'a refusal: wrong user or password';
  if (/NOAUTH/.test(message)) return 'a refusal: it asks for a password';
  if (/NOPERM/.test(message)) return 'a refusal: the user may not do this';
  return code ?? (/timed? ?out/i.test(message) ? 'no answer in time' : 'a connection that was closed');
}
