/**
 * # A crew
 *
 * The workers of one machine: so many processes that do ranges, and this one, which takes them from the engine, keeps saying that they are alive, and
 * takes down what they came to. A range whose worker is gone is given to another once its lock has run out; one that brings its workers down, or about
 * which a statement has no answer, is tried again after a pause, and at last set aside by name.
 */
import { hostname } from 'node:os';
import type { Job, Worker } from 'bullmq';
import type { Charter } from '../../src/formats/campaigns/campaign-charter.js';
import { handApart } from '../run/hand.js';
import { type CampaignStatus, keysOf, prefixOf, QUEUE, queueOf } from './campaign.js';
import type { Connection } from './connection.js';
import type { CrewState } from './crew-state.js';
import { feed, rangeOf } from './feed.js';
import { Given } from './given.js';
import type { Modules } from './identity.js';
import { type Lane, pieceOf, Statements } from './lanes.js';
import { isComplete as isLaneComplete, Ledger } from './ledger.js';
import { putBackOverdue } from './overdue.js';
import { type CheckingHand, rangeBy } from './range.js';
import { BEAT } from './scripts.js';
import { openSearches, Searches } from './searches.js';

/** How a crew came to leave. */
export type Leaving = 'done' | 'stopped' | 'interrupted' | 'set aside' | 'forgotten';

interface CrewOptions {
  readonly workers: number;
  readonly modules: Modules;
  /** Told now and then how it goes. */
  readonly show: (state: CrewState) => void;
}

/** A crew at work. */
interface Crew {
  /** Works until there is nothing more to do, the campaign is stopped, or `leave` is called. */
  readonly work: () => Promise<Leaving>;
  /** Has it leave: what is at hand is given back. */
  readonly leave: () => void;
  readonly state: () => CrewState;
}

/** Milliseconds between two beats, at most, and for each step of a farewell. */
const [BEATS, FAREWELL] = [5000, 5000];

/** Patience, in multiples, with a process that says nothing. */
const SILENCE = 10;

/** How often a range may be lost with its machine before it is set aside: machines that come and go are no fault of it. */
const MOST_LOSSES = 25;

/** A crew for a campaign. */
export async function crewFor(charter: Charter, connection: Connection, { workers, modules, show }: CrewOptions): Promise<Crew> {
  const { Worker, WaitingError } = await import('bullmq');
  const { redis } = connection;
  const keys = keysOf(charter.name);
  const queue = await queueOf(charter, connection);
  const statements = new Statements(charter, modules);
  const ledger = new Ledger(redis, keys, statements);
  const searches = new Searches(redis, keys, statements);
  const feeding = { redis, queue, keys, ledger, charter };
  const idle: CheckingHand[] = Array.from({ length: workers }, () => handApart());
  const hands = [...idle];
  const account = { ranges: 0, subjects: 0, milliseconds: 0, doing: 'waiting for a range' };
  const name = `${hostname()}:${process.pid}`;
  let leaving: Leaving | null = null;
  let wake: () => void = () => undefined;
  const leave = (why: Leaving): void => {
    leaving ??= why;
    for (const hand of hands) hand.stop();
    wake();
  };

  /** Does something by a hand that is free, and ends what says nothing for too long. */
  const byHand = async <Done>(act: (hand: CheckingHand, sign: () => void) => Promise<Done>): Promise<Done> => {
    const hand = idle.pop();
    if (hand === undefined) throw new Error('more ranges than workers');
    const patience = charter.patience * SILENCE * 1000;
    let timer = setTimeout(hand.kill, patience);
    const sign = () => {
      clearTimeout(timer);
      timer = setTimeout(hand.kill, patience);
    };
    try {
      return await act(hand, sign);
    } finally {
      clearTimeout(timer);
      idle.push(hand);
    }
  };

  const doRange = async (lane: Lane, index: number): Promise<void> => {
    if (await ledger.isSettled(lane, index)) return;
    const { trial } = await statements.at(lane.statement);
    const piece = pieceOf(lane, index);
    account.doing = `${trial.id}, ${piece.stage}`;
    const leaves = () => leaving !== null;
    const done = await byHand((hand, sign) => rangeBy(hand, { trial, piece, leaving: leaves, sign }));
    if (done === null) throw new Given();
    await ledger.record(lane, index, done.part, done.milliseconds);
    account.ranges += 1;
    account.subjects += done.part.tried;
    account.milliseconds += done.milliseconds;
  };

  const perform = async (job: Job, token?: string): Promise<void> => {
    try {
      if (leaving !== null) throw new Given();
      const range = rangeOf(job.id);
      const lane = range === null ? undefined : ledger.lane(range.lane);
      if (range !== null && lane !== undefined && range.index < lane.count) await doRange(lane, range.index);
      else if (!(await searches.perform(job, byHand, () => leaving !== null, queue, account)))
        throw new Error('a job that is none of this campaign');
      show(account);
      await feed(feeding);
    } catch (error) {
      if (!(error instanceof Given)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };

  const isComplete = async (): Promise<boolean> => (await ledger.outline()).every(isLaneComplete) && (await searches.areComplete());

  const isQueued = async (): Promise<boolean> => {
    const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts('waiting', 'active', 'delayed');
    return waiting + active + delayed > 0;
  };

  /** Whether there is nothing that this crew, or another, is at or could begin. */
  const idleStatus = async (): Promise<Leaving | null> => {
    if (await isQueued()) return null;
    if (await isComplete()) return 'done';
    // Whatever a crew that died, or an engine that forgot a second, left undone is begun anew; what was set aside stays where it is.
    for (const lane of ledger.lanes) await ledger.fold(lane);
    await openSearches(queue, searches);
    await feed(feeding, true);
    if (await isQueued()) return null;
    if (await isComplete()) return 'done';
    return (await queue.getFailedCount()) > 0 ? 'set aside' : null;
  };

  const beat = async (): Promise<void> => {
    const said = JSON.stringify({ ...account, milliseconds: Math.round(account.milliseconds), workers });
    const [status, now, started] = (await redis.eval(BEAT, 2, keys.workers, keys.state, name, said)) as [
      CampaignStatus | 'gone',
      string,
      string,
    ];
    if (status === 'gone') return leave('forgotten');
    if (status === 'stopped') return leave('stopped');
    if (status === 'done') return leave('done');
    const { seconds, refutations } = charter.stop;
    const over = seconds !== undefined && Number(now) - Number(started) >= seconds;
    if (over || (refutations !== undefined && (await refuted()) >= refutations)) {
      await redis.hset(keys.state, 'status', 'stopped');
      return leave('stopped');
    }
    await putBackOverdue(queue, redis, charter);
    const why = await idleStatus();
    if (why === 'done') await redis.hset(keys.state, 'status', 'done');
    if (why !== null) leave(why);
  };

  /** How many statements are refuted, by ranges or by searches. */
  const refuted = async (): Promise<number> => {
    const outline = await ledger.outline();
    const ended = new Set(
      outline.filter(({ lane, cap }) => lane.stage.name !== 'stored' && cap < lane.count).map(({ lane }) => lane.statement),
    );
    for (const statement of await searches.refuted()) ended.add(statement);
    return ended.size;
  };

  const begin = (): Worker => {
    const worker = new Worker(QUEUE, perform, {
      connection: connection.another(),
      prefix: prefixOf(charter.name),
      concurrency: workers,
      lockDuration: charter.patience * 1000,
      stalledInterval: Math.max(500, charter.patience * 500),
      maxStalledCount: MOST_LOSSES,
      drainDelay: 5,
      skipVersionCheck: true,
    });
    // An engine that is away for a while is waited for.
    worker.on('error', () => undefined);
    // Nothing waits, but others of this crew may be at work: whoever ends last looks whether all is done.
    let drained = false;
    worker.on('active', () => {
      drained = false;
    });
    worker.on('drained', () => {
      drained = true;
      wake();
    });
    worker.on('completed', () => {
      if (drained) wake();
    });
    return worker;
  };

  return {
    state: () => account,
    leave: () => leave('interrupted'),
    async work() {
      await feed(feeding);
      await openSearches(queue, searches);
      const worker = begin();
      while (leaving === null) {
        await Promise.race([
          beat(),
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
        ]);
        if (leaving !== null) break;
        show(account);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(BEATS, charter.patience * 200));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      // An engine that is away does not keep a crew from leaving: what it held is given to others after a while.
      const soon = () => new Promise((resolve) => setTimeout(resolve, FAREWELL).unref());
      await Promise.race([worker.close(), soon()]);
      await Promise.race([redis.hdel(keys.workers, name).catch(() => undefined), soon()]);
      for (const hand of hands) hand.leave();
      return leaving ?? 'interrupted';
    },
  };
}
