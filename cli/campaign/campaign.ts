/**
 * # A campaign in the engine
 *
 * Its keys, all of one slot; its charter, which is read as a file of a stranger's would be; and its queue, on BullMQ.
 */
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { LacunaError } from '../../src/exact/error.js';
import { type Charter, charterObject, readCharter } from '../../src/formats/campaigns/campaign-charter.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { listed, located, quote } from '../../src/formats/text/place.js';
import type { Connection } from './connection.js';
import { BEGIN } from './scripts.js';

/** The names of the campaigns of an engine. */
const INDEX = 'lacuna:campaigns';

/** The queue of a campaign, within its prefix. */
export const QUEUE = 'ranges';

export const STATUSES = ['running', 'stopped', 'done'] as const;
export type CampaignStatus = (typeof STATUSES)[number];

/** The prefix of the keys of a campaign; the braces keep them in one slot. */
export const prefixOf = (name: string): string => `lacuna:{${name}}`;

/** The keys of a campaign. */
export const keysOf = (name: string) => {
  const key = (...words: string[]) => [prefixOf(name), ...words].join(':');
  return {
    charter: key('charter'),
    state: key('state'),
    account: key('account'),
    closed: key('closed'),
    disputes: key('disputes'),
    workers: key('workers'),
    feeding: key('feeding'),
    lane: (lane: string) => key('lane', lane),
    pending: (lane: string) => key('pending', lane),
    folding: (lane: string) => key('folding', lane),
    digests: (lane: string) => key('digests', lane),
    island: (search: string) => key('island', search),
    found: (statement: number) => key('found', `${statement}`),
    arms: (statement: number) => key('arms', `${statement}`),
    best: (statement: number) => key('best', `${statement}`),
  };
};

export type Keys = ReturnType<typeof keysOf>;

/** Milliseconds before a job that failed is tried again for the first time; then twice as long each time. */
export const FIRST_PAUSE = 500;

/** How BullMQ is to treat a range: kept while it is open, and if it was set aside. */
export const jobOptions = ({ tries }: Pick<Charter, 'tries'>) => ({
  attempts: tries,
  backoff: { type: 'exponential', delay: FIRST_PAUSE, jitter: 0.5 },
  removeOnComplete: true,
  stackTraceLimit: 1,
});

/** The queue of a campaign; few of its events are kept, for nobody reads them. */
export async function queueOf(charter: Pick<Charter, 'name' | 'tries'>, connection: Connection): Promise<Queue> {
  const { Queue } = await import('bullmq');
  const queue = new Queue(QUEUE, {
    connection: connection.redis,
    prefix: prefixOf(charter.name),
    streams: { events: { maxLen: 64 } },
    defaultJobOptions: jobOptions(charter),
    skipVersionCheck: true,
  });
  queue.on('error', () => undefined);
  return queue;
}

/**
 * Starts a campaign, or one that was stopped again; returns whether it is new.
 * @throws LacunaError if there is another one of that name
 */
export async function begin(charter: Charter, { redis, place }: Connection): Promise<boolean> {
  const keys = keysOf(charter.name);
  const begun = await redis.eval(BEGIN, 3, keys.charter, keys.state, INDEX, JSON.stringify(charterObject(charter)), charter.name);
  if (begun !== -1) return begun === 1;
  const received = `one that began otherwise (lacuna campaign stop ${charter.name} --forget would make room)`;
  throw new LacunaError({
    place: `${place}: campaign ${charter.name}`,
    expected: 'a campaign of that name that began as this one does',
    received,
  });
}

/** The names of the campaigns of an engine; what is no name was not put there by Lacuna, and is left out. */
export async function namesIn(redis: Redis): Promise<string[]> {
  return (await redis.smembers(INDEX)).filter((name) => /^[a-z0-9-]{1,64}$/.test(name)).sort();
}

/**
 * The name that is meant: that which was said, or of the only campaign there is.
 * @throws LacunaError if there is none, or several
 */
export async function namedCampaign(said: string | undefined, { redis, place }: Connection): Promise<string> {
  const names = await namesIn(redis);
  if (said !== undefined && names.includes(said)) return said;
  if (said === undefined && names.length === 1) return names[0];
  const received = names.length === 0 ? 'none: lacuna campaign start begins one' : listed(names);
  throw new LacunaError({
    place,
    expected: said === undefined ? 'the name of one of its campaigns' : `a campaign called ${quote(said)}`,
    received,
  });
}

/**
 * The charter of a campaign.
 * @throws LacunaError naming the place in it that is wrong
 */
export async function charterOf(name: string, { redis, place }: Connection): Promise<Charter> {
  const text = await redis.get(keysOf(name).charter);
  const here = `${place}: campaign ${name}`;
  if (text === null) throw new LacunaError({ place: here, expected: 'its charter', received: 'nothing' });
  try {
    const charter = readCharter(parseJson(text, DEFAULT_LIMITS));
    if (charter.name !== name) throw new LacunaError({ place: 'name', expected: quote(name), received: quote(charter.name) });
    return charter;
  } catch (error) {
    throw located(error, here);
  }
}

/** Takes all of a campaign out of the engine. */
export async function forget(name: string, { redis }: Connection): Promise<void> {
  await redis.srem(INDEX, name);
  const prefix = prefixOf(name);
  for (let cursor = '0'; ; ) {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix}:*`, 'COUNT', 1000);
    if (found.length > 0) await redis.unlink(...found);
    if (next === '0') return;
    cursor = next;
  }
}
