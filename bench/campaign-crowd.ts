/**
 * Many simulated workers in one process: each takes a range as a crew does, waits as long as it would take, and takes down a part that adds up. All that reaches
 * the engine is what a crew sends; nothing is computed.
 */
import { Worker } from 'bullmq';
import { charterOf, keysOf, prefixOf, QUEUE, queueOf } from '../cli/campaign/campaign.js';
import { connect } from '../cli/campaign/connection.js';
import { feed, rangeOf } from '../cli/campaign/feed.js';
import { pieceOf, Statements } from '../cli/campaign/lanes.js';
import { Ledger } from '../cli/campaign/ledger.js';

const [url, name, workers, milliseconds, until] = process.argv.slice(2);
const connection = await connect(url);
const charter = await charterOf(name, connection);
const keys = keysOf(name);
const queue = await queueOf(charter, connection);
const ledger = new Ledger(connection.redis, keys, new Statements(charter, new Map()));
const feeding = { redis: connection.redis, queue, keys, ledger, charter };

const worker = new Worker(
  QUEUE,
  async (job) => {
    const range = rangeOf(job.id);
    const lane = range === null ? undefined : ledger.lane(range.lane);
    if (range === null || lane === undefined || (await ledger.isSettled(lane, range.index))) return;
    // Ranges do not take equally long.
    await new Promise((resolve) => setTimeout(resolve, Number(milliseconds) * (0.5 + Math.random())));
    const piece = pieceOf(lane, range.index);
    const tried = piece.to - piece.from;
    const part = { ...piece, tried, meeting: tried, met: {}, unmet: {}, strata: {}, figures: {}, decisive: null, stale: [] };
    await ledger.record(lane, range.index, part, Number(milliseconds));
    await feed(feeding);
  },
  {
    connection: connection.another(),
    prefix: prefixOf(name),
    concurrency: Number(workers),
    lockDuration: 60_000,
    skipVersionCheck: true,
  },
);
worker.on('error', () => undefined);
setTimeout(() => process.exit(), Number(until));
