/**
 * # What waits by a clock that is wrong
 *
 * A job that failed is tried again after a pause, which BullMQ counts by the clocks of the workers: that of one which is a day ahead would have it wait
 * for a day. What the pause of a job is to be is known, and the engine has a clock of its own: what is due by that, or not for longer than any pause
 * lasts, is put back into the queue.
 */
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Charter } from '../../src/formats/campaigns/campaign-charter.js';
import { FIRST_PAUSE } from './campaign.js';

/** Jobs put back at a time. */
const BATCH = 256;

/** In a score BullMQ writes milliseconds before twelve bits that count. */
const UNIT = 0x1000;

/** Puts back what should not wait. */
export async function putBackOverdue(queue: Queue, redis: Redis, { tries }: Pick<Charter, 'tries'>): Promise<void> {
  const [seconds, micros] = (await redis.time()).map(Number);
  const now = seconds * 1000 + micros / 1000;
  const longest = FIRST_PAUSE * 2 ** tries;
  const key = queue.toKey('delayed');
  const due = await redis.zrangebyscore(key, '-inf', now * UNIT, 'LIMIT', 0, BATCH);
  const late = await redis.zrangebyscore(key, (now + longest) * UNIT, '+inf', 'LIMIT', 0, BATCH);
  // One that somebody else put back meanwhile does not wait any more.
  for (const id of [...due, ...late]) await (await queue.getJob(id))?.promote().catch(() => undefined);
}
