/**
 * # Searches by islands
 *
 * A search has several islands, populations of subjects that came near to a refutation. They live in the engine, so that no worker that dies takes one
 * with it. A round of an island is done by whichever worker comes; it is taken down if the island is still at that round, so that a round done twice
 * counts once. Now and then the nearest of an island is sent to the next one. What refutes is stored at once, each of its kind once.
 */
import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { SearchTerms } from '../../src/formats/campaigns/campaign-spec.js';
import { readSubject } from '../../src/formats/subjects/read-subject.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import { batchSeed } from '../../src/theory/check/stages.js';
import { compareStandings } from '../../src/theory/check/standing.js';
import { canonical } from '../../src/theory/order/canonical.js';
import { random } from '../../src/theory/order/random-stream.js';
import { subjectText } from '../../src/theory/order/subject-text.js';
import { nextArm } from '../../src/theory/search/bandit.js';
import { type Hunted, islandSeed } from '../../src/theory/search/hunting.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import type { Hand } from '../run/hand.js';
import { jobOptions, type Keys } from './campaign.js';
import type { CrewState } from './crew-state.js';
import { Given } from './given.js';
import { sha256 } from './identity.js';
import type { Statements } from './lanes.js';
import { wholeOf } from './ledger.js';
import { foundIn, foundText, type Nearest, nearestIn, nearestText, subjectsIn } from './search-record.js';

/** Rounds after which the nearest of an island moves to the next one. */
const MIGRATION = 5;

/** The strategy whose rounds go to the end of the queue, behind the ranges of the scopes that are open. */
const GIVING_WAY = 'exhaustion';

/**
 * Takes down a round of an island, once.
 * KEYS island, next island, arms, account. ARGV round, population, migrants or nothing, strategy, gains, subjects and steps tried, milliseconds.
 */
const SAVE = `
local round = redis.call('HGET', KEYS[1], 'round') or '0'
if round ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'round', string.format('%d', tonumber(round) + 1), 'pool', ARGV[2])
redis.call('HDEL', KEYS[1], 'migrants')
if ARGV[3] ~= '' then redis.call('HSET', KEYS[2], 'migrants', ARGV[3]) end
redis.call('HINCRBY', KEYS[3], ARGV[4] .. ':turns', 1)
redis.call('HINCRBY', KEYS[3], ARGV[4] .. ':gains', ARGV[5])
redis.call('HINCRBY', KEYS[3], 'tried', ARGV[6])
redis.call('HINCRBY', KEYS[4], 'rounds', 1)
redis.call('HINCRBY', KEYS[4], 'milliseconds', ARGV[7])
return 1`;

/** Replaces the nearest of a search. KEYS best. ARGV what is there, what is to be there. */
const BETTER = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1`;

/** What a search came to so far. */
interface SearchState {
  readonly statement: number;
  readonly terms: SearchTerms;
  readonly rounds: number;
  readonly tried: number;
  readonly arms: readonly { readonly name: string; readonly turns: number; readonly gains: number }[];
  readonly nearest: Nearest | null;
  readonly found: readonly Counterexample<Subject>[];
}

const jobOf = (statement: number, island: number, round: number): string => `search-${statement}-${island}-${round}`;

type ByHand = <Done>(act: (hand: Hand<'checking' | 'hunting'>, sign: () => void) => Promise<Done>) => Promise<Done>;

/** The searches of a campaign in an engine. */
export class Searches {
  constructor(
    private readonly redis: Redis,
    private readonly keys: Keys,
    private readonly statements: Statements,
  ) {}

  /** The numbers of the statements that are searched, with the terms of each. */
  all(): (readonly [number, SearchTerms])[] {
    return this.statements.charter.statements.flatMap(({ search }, k) => (search === null ? [] : [[k, search] as const]));
  }

  /** Does the round that a job is of, if it is of one; returns whether it is. */
  async perform(
    job: Job,
    byHand: ByHand,
    leaving: () => boolean,
    queue: Queue,
    account: { -readonly [K in keyof CrewState]: CrewState[K] },
  ): Promise<boolean> {
    const [, ...numbers] = /^search-(\d{1,9})-(\d{1,9})-(\d{1,12})$/.exec(job.id ?? '') ?? [];
    const [statement, island, round] = numbers.map(Number);
    const terms = this.statements.charter.statements[statement]?.search ?? null;
    if (numbers.length === 0 || terms === null || island >= terms.islands) return false;
    if (!(await this.isOver(statement, terms))) await this.round(statement, terms, island, round, byHand, leaving, account);
    await this.enqueue(queue, statement, island);
    return true;
  }

  private islandKey(statement: number, island: number): string {
    return this.keys.island(`${statement}.${island}`);
  }

  private async round(
    statement: number,
    terms: SearchTerms,
    island: number,
    round: number,
    byHand: ByHand,
    leaving: () => boolean,
    account: { -readonly [K in keyof CrewState]: CrewState[K] },
  ) {
    const { redis, keys } = this;
    const key = this.islandKey(statement, island);
    const [at, pool, migrants] = await redis.hmget(key, 'round', 'pool', 'migrants');
    if (wholeOf(at, `island ${statement}.${island}`) !== round || round >= terms.rounds) return;
    const { trial, families } = await this.statements.at(statement);
    const strategy = await this.strategy(statement, terms, island, round);
    const population = [...subjectsIn(migrants), ...subjectsIn(pool)];
    for (const [k, subject] of population.entries()) readSubject(subject, families, `island ${statement}.${island}[${k}]`);
    account.doing = `${trial.id}, island ${island + 1}, ${strategy}`;
    const seed = islandSeed(this.statements.charter.seed, island);
    const done = await byHand(async (hand, sign) => {
      const { result, elapsedMs } = await hand.perform(
        { kind: 'hunting', trial, limit: null, pool: population, terms: { seed, round, strategy, portions: terms.portions } },
        sign,
      );
      return { hunted: result as Hunted, elapsedMs };
    });
    if (leaving()) throw new Given();
    const { hunted, elapsedMs } = done;
    const next = hunted.pool.map(subjectObject);
    const moves = terms.islands > 1 && (round + 1) % MIGRATION === 0 && next.length > 0;
    // What refutes is stored before the round is taken down: a round that is lost is done again, and finds it again.
    for (const found of hunted.refutations) await this.keep(statement, found, terms.counterexamples);
    if (hunted.standing !== null) await this.improve(statement, { standing: hunted.standing, subject: hunted.pool[0] });
    const { attempts, steps, children } = hunted.counts;
    await redis.eval(
      SAVE,
      4,
      key,
      this.islandKey(statement, (island + 1) % terms.islands),
      keys.arms(statement),
      keys.account,
      round,
      JSON.stringify(next),
      moves ? JSON.stringify(next.slice(0, 1)) : '',
      strategy,
      Number(hunted.gained || hunted.refutations.length > 0),
      attempts + steps + children,
      Math.round(elapsedMs),
    );
    account.subjects += attempts + steps + children;
    account.milliseconds += elapsedMs;
  }

  /** The strategy whose turn it is on an island: the same for the same round, as far as others have not come meanwhile. */
  private async strategy(statement: number, { strategies }: SearchTerms, island: number, round: number) {
    const arms = await this.arms(statement, strategies);
    return nextArm(arms, random(batchSeed(islandSeed(this.statements.charter.seed, island), -1 - round)));
  }

  private async arms<Name extends string>(statement: number, names: readonly Name[]) {
    const texts = await this.redis.hmget(this.keys.arms(statement), ...names.flatMap((name) => [`${name}:turns`, `${name}:gains`]));
    const number = (k: number) => wholeOf(texts[k], `search ${statement}`);
    return names.map((name, k) => ({ name, turns: number(2 * k), gains: number(2 * k + 1) }));
  }

  /** Puts the next round of an island into the queue: at its front or, when the scopes are to have a turn, at its end. */
  async enqueue(queue: Queue, statement: number, island: number): Promise<void> {
    const { charter } = this.statements;
    const terms = charter.statements[statement].search;
    if (terms === null || (await this.isOver(statement, terms))) return;
    const round = wholeOf(await this.redis.hget(this.islandKey(statement, island), 'round'), `island ${statement}.${island}`);
    if (round >= terms.rounds) return;
    const last = (await this.strategy(statement, terms, island, round)) === GIVING_WAY;
    await queue.add('search', {}, { ...jobOptions(charter), jobId: jobOf(statement, island, round), lifo: !last });
  }

  /** Stores what refutes, unless one like it is there, or there are enough; returns whether it is new. */
  async keep(statement: number, found: Counterexample<Subject>, most: number): Promise<boolean> {
    const key = this.keys.found(statement);
    if ((await this.redis.hlen(key)) >= most) return false;
    return (await this.redis.hsetnx(key, sha256(subjectText(canonical(found.subject))), foundText(found))) === 1;
  }

  /** Stores what comes nearer than anything before. */
  private async improve(statement: number, nearest: Nearest): Promise<void> {
    const key = this.keys.best(statement);
    const atHand = await this.statements.at(statement);
    for (;;) {
      const text = (await this.redis.get(key)) ?? '';
      const known = text === '' ? null : nearestIn(text, statement, atHand);
      if (known !== null && compareStandings(nearest.standing, known.standing) >= 0) return;
      if ((await this.redis.eval(BETTER, 1, key, text, nearestText(nearest))) === 1) return;
    }
  }

  /** Whether a search is over, for there are enough counterexamples. */
  private async isOver(statement: number, { counterexamples }: SearchTerms): Promise<boolean> {
    return (await this.redis.hlen(this.keys.found(statement))) >= counterexamples;
  }

  async areComplete(): Promise<boolean> {
    for (const [statement, terms] of this.all()) {
      if (await this.isOver(statement, terms)) continue;
      for (let island = 0; island < terms.islands; island++) {
        if (wholeOf(await this.redis.hget(this.islandKey(statement, island), 'round'), 'round') < terms.rounds) return false;
      }
    }
    return true;
  }

  /** The statements for which something was found. */
  async refuted(): Promise<number[]> {
    const all = await Promise.all(
      this.all().map(async ([statement]) => ({ statement, many: await this.redis.hlen(this.keys.found(statement)) })),
    );
    return all.filter(({ many }) => many > 0).map(({ statement }) => statement);
  }

  /** How a search stands; what is stored is asked anew. */
  async state(statement: number, terms: SearchTerms): Promise<SearchState> {
    const { redis, keys } = this;
    const atHand = await this.statements.at(statement);
    const islands = Array.from({ length: terms.islands }, (_, k) => redis.hget(this.islandKey(statement, k), 'round'));
    const rounds = (await Promise.all(islands)).reduce((sum, text) => sum + wholeOf(text, `search ${statement}`), 0);
    const best = await redis.get(keys.best(statement));
    const found = Object.entries(await redis.hgetall(keys.found(statement))).sort(([x], [y]) => (x < y ? -1 : 1));
    return {
      statement,
      terms,
      rounds,
      tried: wholeOf(await redis.hget(keys.arms(statement), 'tried'), `search ${statement}`),
      arms: await this.arms(statement, terms.strategies),
      nearest: best === null ? null : nearestIn(best, statement, atHand),
      found: found.map(([, text]) => foundIn(text, statement, atHand)),
    };
  }
}

/** Puts into the queue what islands are to do next, as far as it is not there. */
export async function openSearches(queue: Queue, searches: Searches): Promise<void> {
  for (const [statement, { islands }] of searches.all()) {
    for (let island = 0; island < islands; island++) await searches.enqueue(queue, statement, island);
  }
}
