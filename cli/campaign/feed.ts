/**
 * # Feeding the queue
 *
 * Ranges are put into the queue as there is room, lane by lane. Putting one in twice is no harm: it has one name, and what is done is passed over. So a
 * range is put in before the lane is moved on, and a feeder that dies in between leaves nothing out.
 */
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Charter } from '../../src/formats/campaigns/campaign-charter.js';
import { jobOptions, type Keys } from './campaign.js';
import { isComplete, type Ledger } from './ledger.js';
import { ADVANCE } from './scripts.js';

/** The name of a range in the queue; BullMQ allows no colons. */
const jobId = (lane: string, index: number): string => `range-${lane}-${index}`;

/** The range that a name is of. */
export function rangeOf(id: string | undefined): { readonly lane: string; readonly index: number } | null {
  const [, lane, index] = /^range-(\d{1,9}\.\d{1,9})-(\d{1,15})$/.exec(id ?? '') ?? [];
  return lane === undefined ? null : { lane, index: Number(index) };
}

/** Ranges put in at a time, and milliseconds for which one worker feeds alone. */
const [BATCH, TURN] = [256, 5000];

interface Feeding {
  readonly redis: Redis;
  readonly queue: Queue;
  readonly keys: Keys;
  readonly ledger: Ledger;
  readonly charter: Charter;
}

/** Puts in what there is room for; returns how much. `again` puts in too what was handed out before and is not done. */
export async function feed({ redis, queue, keys, ledger, charter }: Feeding, again = false): Promise<number> {
  const { open } = charter;
  const waiting = await queue.getWaitingCount();
  if (!again && waiting > open / 2) return 0;
  // That two feed at once would only be waste.
  if (!again && (await redis.set(keys.feeding, '1', 'PX', TURN, 'NX')) === null) return 0;
  let room = open - waiting;
  let put = 0;
  for (const state of await ledger.outline()) {
    const { lane, front, next, cap } = state;
    if (room <= 0) break;
    if (isComplete(state)) continue;
    const from = again ? front : Math.max(front, next);
    const to = Math.min(lane.count, cap, front + open, from + room);
    for (let first = from; first < to; first += BATCH) {
      const last = Math.min(to, first + BATCH);
      const indices = Array.from({ length: last - first }, (_, k) => first + k);
      const done = again ? await redis.hmget(keys.pending(lane.key), ...indices.map(String)) : [];
      const jobs = indices
        .filter((_, k) => (done[k] ?? null) === null)
        .map((index) => ({ name: 'range', data: {}, opts: { ...jobOptions(charter), jobId: jobId(lane.key, index) } }));
      if (jobs.length > 0) await queue.addBulk(jobs);
      await redis.eval(ADVANCE, 1, keys.lane(lane.key), last);
      put += jobs.length;
      room -= jobs.length;
    }
  }
  if (!again) await redis.del(keys.feeding);
  return put;
}
