/**
 * # How a campaign stands
 *
 * What its results, its status and its ledger are made of, read from the engine as a stranger's file would be.
 */
import { LacunaError } from '../../src/exact/error.js';
import type { Charter } from '../../src/formats/campaigns/campaign-charter.js';
import type { LedgerFile } from '../../src/formats/campaigns/campaign-ledger.js';
import type { CampaignResults, Dispute, SearchReport, SetAside } from '../../src/formats/campaigns/campaign-results.js';
import { asHash } from '../../src/formats/campaigns/campaign-spec.js';
import type { TimedResult } from '../../src/formats/checks/check-result.js';
import { quote } from '../../src/formats/text/place.js';
import { type Part, withPart } from '../../src/theory/check/parts.js';
import { type CampaignStatus, type Keys, keysOf, queueOf, STATUSES } from './campaign.js';
import type { Connection } from './connection.js';
import { rangeOf } from './feed.js';
import type { Modules } from './identity.js';
import { pieceOf, Statements } from './lanes.js';
import { isComplete, Ledger, wholeOf } from './ledger.js';
import { Searches } from './searches.js';

/** A campaign that is looked at. */
export interface View {
  readonly charter: Charter;
  readonly connection: Connection;
  readonly keys: Keys;
  readonly statements: Statements;
  readonly ledger: Ledger;
  readonly searches: Searches;
}

export function viewOf(charter: Charter, connection: Connection, modules: Modules): View {
  const keys = keysOf(charter.name);
  const statements = new Statements(charter, modules);
  return {
    charter,
    connection,
    keys,
    statements,
    ledger: new Ledger(connection.redis, keys, statements),
    searches: new Searches(connection.redis, keys, statements),
  };
}

/** Whether the campaign runs, was stopped, or is done. */
export async function statusOf({
  connection: { redis, place },
  keys,
  charter,
}: Pick<View, 'connection' | 'keys' | 'charter'>): Promise<CampaignStatus> {
  const status = await redis.hget(keys.state, 'status');
  const known = STATUSES.find((one) => one === status);
  if (known !== undefined) return known;
  throw new LacunaError({
    place: `${place}: campaign ${charter.name}: status`,
    expected: STATUSES.join(', '),
    received: quote(status ?? 'nothing'),
  });
}

/** What the statements came to so far. */
export async function resultsOf(view: View): Promise<CampaignResults> {
  const { charter, statements, ledger } = view;
  const results: TimedResult[] = [];
  for (const [statement, { module, nearMiss }] of charter.statements.entries()) {
    const atHand = await statements.at(statement);
    let [parts, elapsedMs]: [readonly Part[], number] = [[], 0];
    for (const state of await ledger.states(statement)) {
      elapsedMs += state.milliseconds;
      if (state.part !== null) parts = withPart(parts, state.part);
      for (const { part, milliseconds } of state.closed ? [] : await ledger.pending(state.lane, atHand)) {
        parts = withPart(parts, part);
        elapsedMs += milliseconds;
      }
    }
    const result = atHand.plan.result(parts);
    // Of a near miss it is expected that it falls.
    const shown = nearMiss === null ? result : { ...result, asExpected: result.verdict === 'refuted' };
    results.push({ result: shown, elapsedMs: Math.round(elapsedMs), ...(module !== null && { called: module }) });
  }
  return {
    charter,
    status: await statusOf(view),
    results,
    searches: await searchesOf(view),
    setAside: await setAsideIn(view),
    disputes: await disputesIn(view),
  };
}

/** How the searches stand. */
export const searchesOf = async ({ searches }: View): Promise<SearchReport[]> =>
  await Promise.all(
    searches.all().map(async ([statement, terms]) => {
      const { rounds, tried, arms, nearest, found } = await searches.state(statement, terms);
      return { statement, islands: terms.islands, rounds, of: terms.islands * terms.rounds, tried, arms, nearest, found };
    }),
  );

/** At most so many that were set aside are named. */
const NAMED = 100;

/** What was set aside, by name. */
export async function setAsideIn({ charter, connection, ledger }: View): Promise<SetAside[]> {
  const queue = await queueOf(charter, connection);
  const jobs = await queue.getFailed(0, NAMED - 1);
  return jobs.flatMap((job): SetAside[] => {
    if (job === undefined) return [];
    const reason = (job.failedReason ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 300);
    const range = rangeOf(job.id);
    const lane = range === null ? undefined : ledger.lane(range.lane);
    if (range !== null && lane !== undefined && range.index < lane.count) {
      const { stage, from, to } = pieceOf(lane, range.index);
      const { statement } = lane;
      return [{ statement, id: charter.statements[statement].id, what: `${stage} from ${from} to ${to}`, reason }];
    }
    const [, statement, island, round] = /^search-(\d{1,9})-(\d{1,9})-(\d{1,12})$/.exec(job.id ?? '') ?? [];
    const of = charter.statements[Number(statement)];
    return of === undefined
      ? []
      : [{ statement: Number(statement), id: of.id, what: `round ${Number(round) + 1} of island ${Number(island) + 1}`, reason }];
  });
}

async function disputesIn({ connection, keys, ledger }: View): Promise<Dispute[]> {
  const found = await connection.redis.hkeys(keys.disputes);
  return found.flatMap((text): Dispute[] => {
    const [key, range] = text.split(' ');
    const lane = ledger.lane(key);
    return lane === undefined ? [] : [{ statement: lane.statement, stage: lane.stage.name, range: wholeOf(range, 'disputes') }];
  });
}

/** The ledger of what is done. */
export async function ledgerOf({ charter, connection, keys, ledger, statements }: View): Promise<LedgerFile<Part>> {
  const lanes = [];
  for (const lane of ledger.lanes) {
    const { front, part } = await ledger.state(lane, await statements.at(lane.statement));
    const digests = await connection.redis.lrange(keys.digests(lane.key), 0, -1);
    const place = `lane ${lane.key}: digests`;
    lanes.push({
      statement: lane.statement,
      stage: lane.stage.name,
      done: front,
      digests: digests.map((digest) => asHash(digest, place)),
      part,
    });
  }
  return { charter, lanes };
}

/** How much is done, by stage, and by ranges in all. */
export async function progressOf({ ledger }: View): Promise<{ readonly done: number; readonly of: number }> {
  let [done, of] = [0, 0];
  for (const state of await ledger.outline()) {
    const ranges = state.closed ? state.front : state.lane.count;
    of += ranges;
    done += isComplete(state) ? ranges : state.front;
  }
  return { done, of };
}
