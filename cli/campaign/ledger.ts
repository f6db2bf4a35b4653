/**
 * # The ledger
 *
 * What the ranges of each lane came to. A range that is done is pending until all before it are; then it is folded: its part joins that of all
 * before, and its digest the chain of its group. So the engine holds the ranges that are open, one part for each lane, and a few thousand digests,
 * however many ranges were done. Whoever takes a range down also folds, if it can; what was folded by another is folded once.
 *
 * A digest says what a range came to, whoever did it and however long it took. Two that differ for one range are a dispute: some machine errs.
 */
import type { Redis } from 'ioredis';
import { LacunaError } from '../../src/exact/error.js';
import type { StageCut } from '../../src/formats/campaigns/campaign-charter.js';
import { partObject, readPart } from '../../src/formats/checks/check-shard.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { located, quote } from '../../src/formats/text/place.js';
import { asRecord } from '../../src/formats/text/record.js';
import { ends, joined, type Part } from '../../src/theory/check/parts.js';
import type { Keys } from './campaign.js';
import { sha256 } from './identity.js';
import { type AtHand, type Lane, lanesOf, pieceOf, type Statements } from './lanes.js';
import { FOLD, RECORD, STANDING } from './scripts.js';

/** The digest of what a range came to. */
export const digestOf = (part: Part): string => sha256(JSON.stringify(partObject(part)));

/** The digest of a group so far, with one more range. */
export const chained = (chain: string, digest: string): string => sha256(chain + digest);

/** What the engine holds of a lane. */
interface LaneState {
  readonly lane: Lane;
  /** Ranges that are folded, handed out, and those of any use: all, or up to the first that ends the stage. */
  readonly front: number;
  readonly next: number;
  readonly cap: number;
  /** What the folded ranges came to together. */
  readonly part: Part | null;
  /** The digest of the group that is begun. */
  readonly chain: string;
  readonly milliseconds: number;
  /** Whether nothing more of it counts. */
  readonly closed: boolean;
}

/** Whether there is nothing more to do in a lane: all is folded, or all up to what ends its stage. */
export const isComplete = ({ closed, front, cap }: Pick<LaneState, 'closed' | 'front' | 'cap'>): boolean => closed || front >= cap;

/** Ranges that are put together at a time, and milliseconds for which one worker does so alone. */
const [BATCH, TURN] = [256, 2000];

/** The ledger of a campaign in an engine. */
export class Ledger {
  readonly lanes: readonly Lane[];
  private readonly byKey: ReadonlyMap<string, Lane>;
  /** Lanes that this process folds. */
  private readonly folding = new Set<string>();

  constructor(
    private readonly redis: Redis,
    private readonly keys: Keys,
    readonly statements: Statements,
  ) {
    this.lanes = lanesOf(statements.charter);
    this.byKey = new Map(this.lanes.map((lane) => [lane.key, lane]));
  }

  lane(key: string): Lane | undefined {
    return this.byKey.get(key);
  }

  /** Whether a range is done, or of no use any more. */
  async isSettled(lane: Lane, index: number): Promise<boolean> {
    const { keys } = this;
    const standing = await this.redis.eval(STANDING, 3, keys.lane(lane.key), keys.pending(lane.key), keys.closed, index, lane.key);
    return standing === 1;
  }

  /** Takes down what a range came to, and folds what can be; returns whether it was new. */
  async record(lane: Lane, index: number, part: Part, milliseconds: number): Promise<boolean> {
    const { keys } = this;
    const object = partObject(part);
    const text = JSON.stringify(object);
    const [fresh, foldable] = (await this.redis.eval(
      RECORD,
      5,
      keys.lane(lane.key),
      keys.pending(lane.key),
      keys.account,
      keys.disputes,
      keys.closed,
      index,
      sha256(text),
      text,
      part.tried,
      Math.round(milliseconds),
      ends(part) && lane.stage.name !== 'stored' ? 1 : 0,
      lane.key,
    )) as [number, number];
    if (foldable === 1) await this.foldInTurn(lane);
    return fresh === 1;
  }

  /** Folds a lane unless somebody is at it: two would read the same, and one in vain. What is left over is folded with the next, or in the end. */
  private async foldInTurn(lane: Lane): Promise<void> {
    const { redis, keys } = this;
    if (this.folding.has(lane.key)) return;
    this.folding.add(lane.key);
    try {
      if ((await redis.set(keys.folding(lane.key), '1', 'PX', TURN, 'NX')) === null) return;
      await this.fold(lane);
      await redis.del(keys.folding(lane.key));
    } finally {
      this.folding.delete(lane.key);
    }
  }

  /** Folds what is pending at the front of a lane. */
  async fold(lane: Lane): Promise<void> {
    const { redis, keys } = this;
    const atHand = await this.statements.at(lane.statement);
    for (;;) {
      const state = await this.state(lane, atHand);
      if (isComplete(state)) return;
      const indices = Array.from({ length: Math.min(BATCH, lane.count - state.front) }, (_, k) => state.front + k);
      const texts = await redis.hmget(keys.pending(lane.key), ...indices.map(String));
      const gap = texts.indexOf(null);
      const ready = gap === -1 ? texts : texts.slice(0, gap);
      if (ready.length === 0) return;
      let [part, chain, milliseconds, index, over] = [state.part, state.chain, 0, state.front, false];
      const digests: string[] = [];
      for (const text of ready) {
        const done = pendingOf(text ?? '', lane, index, atHand);
        part = part === null ? done.part : joined(part, done.part);
        chain = chained(chain, done.digest);
        milliseconds += done.milliseconds;
        index += 1;
        over = lane.stage.name !== 'stored' && ends(done.part);
        if (index % lane.group === 0 || index === lane.count || over) {
          digests.push(chain);
          chain = '';
        }
        if (over) break;
      }
      if (part === null) return;
      const folded = await redis.eval(
        FOLD,
        3,
        keys.lane(lane.key),
        keys.pending(lane.key),
        keys.digests(lane.key),
        state.front,
        index,
        JSON.stringify(partObject(part)),
        chain,
        milliseconds,
        ...digests,
      );
      if (folded === 1 && (ends(part) || index === lane.count)) await this.close(lane.statement, atHand);
    }
  }

  /** Closes the lanes of a statement of which nothing more counts, since something before them decides. */
  private async close(statement: number, { plan }: AtHand): Promise<void> {
    const { redis, keys } = this;
    const states = await this.states(statement);
    const parts = states.flatMap(({ part }) => (part === null ? [] : [part]));
    const open = new Set(plan.remaining(parts).map(({ stage }) => stage));
    const over = states.filter(({ closed, front, lane }) => !closed && front < lane.count && !open.has(lane.stage.name));
    if (over.length === 0) return;
    await redis.sadd(keys.closed, ...over.map(({ lane }) => lane.key));
    await redis.unlink(...over.map(({ lane }) => keys.pending(lane.key)));
  }

  /** How the lanes of a statement stand. */
  async states(statement: number): Promise<LaneState[]> {
    const atHand = await this.statements.at(statement);
    return await Promise.all(this.lanes.filter((lane) => lane.statement === statement).map((lane) => this.state(lane, atHand)));
  }

  /** How far each lane is, without what it came to. */
  async outline(): Promise<Omit<LaneState, 'part' | 'chain' | 'milliseconds'>[]> {
    const { redis, keys } = this;
    const closed = new Set(await redis.smembers(keys.closed));
    return await Promise.all(
      this.lanes.map(async (lane) => {
        const [front, next, cap] = await redis.hmget(keys.lane(lane.key), 'front', 'next', 'cap');
        return { lane, closed: closed.has(lane.key), ...this.counts(lane, front, next, cap) };
      }),
    );
  }

  async state(lane: Lane, atHand: AtHand): Promise<LaneState> {
    const { redis, keys } = this;
    const [[front, next, cap, text, chain, milliseconds], closed] = await Promise.all([
      redis.hmget(keys.lane(lane.key), 'front', 'next', 'cap', 'part', 'chain', 'milliseconds'),
      redis.sismember(keys.closed, lane.key),
    ]);
    const counts = this.counts(lane, front, next, cap);
    const place = `lane ${lane.key}`;
    const part = text === null ? null : readPart(recordOf(text, place), place, atHand);
    if ((part === null) !== (counts.front === 0) || (part !== null && part.from !== 0))
      throw new LacunaError({ place, expected: 'a part for the ranges that are folded', received: 'another' });
    if (part !== null && (ends(part) ? part.to > upTo(lane, counts.front) : part.to !== upTo(lane, counts.front)))
      throw new LacunaError({ place: `${place}: to`, expected: `${upTo(lane, counts.front)}`, received: `${part.to}` });
    return { lane, ...counts, part, chain: chain ?? '', milliseconds: wholeOf(milliseconds, place), closed: closed === 1 };
  }

  /** What is done beyond the front, in order. */
  async pending(lane: Lane, atHand: AtHand): Promise<{ readonly part: Part; readonly milliseconds: number }[]> {
    const texts = await this.redis.hgetall(this.keys.pending(lane.key));
    return Object.entries(texts)
      .map(([index, text]) => ({ index: wholeOf(index, `lane ${lane.key}: pending`), text }))
      .sort((x, y) => x.index - y.index)
      .map(({ index, text }) => pendingOf(text, lane, index, atHand));
  }

  private counts(lane: Lane, front: string | null, next: string | null, cap: string | null) {
    const place = `lane ${lane.key}`;
    const read = (text: string | null, usual: number): number => (text === null ? usual : Math.min(lane.count, wholeOf(text, place)));
    return { front: read(front, 0), next: read(next, 0), cap: read(cap, lane.count) };
  }
}

/** The units of the first so many ranges. */
const upTo = ({ stage }: { readonly stage: StageCut }, ranges: number): number => Math.min(stage.size, ranges * stage.range);

const recordOf = (text: string, place: string) => {
  try {
    return asRecord(parseJson(text, DEFAULT_LIMITS), '');
  } catch (error) {
    throw located(error, place);
  }
};

/** What stands in the engine of a range that is done. */
function pendingOf(text: string, lane: Lane, index: number, atHand: AtHand) {
  const place = `lane ${lane.key}: range ${index}`;
  const [, digest, took, json] = /^([0-9a-f]{64}) (\d{1,15}) (.*)$/su.exec(text) ?? [];
  if (digest === undefined || digest !== sha256(json))
    throw new LacunaError({ place, expected: 'a part with its digest', received: quote(text) });
  const part = readPart(recordOf(json, place), place, atHand);
  const piece = pieceOf(lane, index);
  if (
    part.stage !== piece.stage ||
    part.from !== piece.from ||
    (ends(part) && piece.stage !== 'stored' ? part.to > piece.to : part.to !== piece.to)
  )
    throw new LacunaError({
      place,
      expected: `the part of ${piece.stage} from ${piece.from} to ${piece.to}`,
      received: `${part.stage} from ${part.from} to ${part.to}`,
    });
  return { part, digest, milliseconds: Number(took) };
}

/** A whole number as the engine keeps it. */
export function wholeOf(text: string | null, place: string): number {
  if (text === null) return 0;
  const number = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new LacunaError({ place, expected: 'a whole number', received: quote(text) });
}
