/**
 * # A campaign at a glance
 *
 * How much is done, who works and how fast, how near the searches came. By the engine's clock, for those of the workers may disagree.
 */
import { format } from '../../src/exact/rational.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import type { SearchReport, SetAside } from '../../src/formats/campaigns/campaign-results.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import { queueOf } from './campaign.js';
import { isComplete, wholeOf } from './ledger.js';
import { searchesOf, setAsideIn, statusOf, type View } from './report.js';

/** A crew, as it last said. */
interface CrewSeen {
  readonly name: string;
  /** Seconds since it last said anything. */
  readonly silent: number;
  readonly workers: number;
  readonly ranges: number;
  readonly subjects: number;
  readonly milliseconds: number;
  readonly doing: string;
}

/** How much of a statement is done. */
interface StatementSeen {
  readonly id: string;
  readonly ranges: number;
  readonly of: number;
  /** Units of its stages: subjects of scopes, batches of random ones, climbs. */
  readonly units: number;
  readonly ofUnits: number;
}

/** A campaign at a glance. */
export interface Overview {
  readonly name: string;
  readonly status: string;
  /** Seconds since it was started. */
  readonly age: number;
  readonly statements: readonly StatementSeen[];
  readonly ranges: number;
  readonly of: number;
  readonly subjects: number;
  readonly milliseconds: number;
  /** Subjects in a second of all crews that are there, by what they said of their own work. */
  readonly rate: number;
  /** Seconds that the ranges left will take at the pace so far, by all that are there; `null` where there is none to go by. */
  readonly left: number | null;
  readonly open: { readonly waiting: number; readonly active: number; readonly delayed: number; readonly setAside: number };
  readonly crews: readonly CrewSeen[];
  readonly searches: readonly SearchReport[];
  readonly setAside: readonly SetAside[];
  readonly disputes: number;
}

/** Looks at a campaign. Searches are looked at where their statements are at hand. */
export async function overviewOf(view: View, withSearches: boolean): Promise<Overview> {
  const { charter, connection, keys, ledger } = view;
  const { redis } = connection;
  const queue = await queueOf(charter, connection);
  const [status, outline, account, jobs, seen, started, [now], disputes] = await Promise.all([
    statusOf(view),
    ledger.outline(),
    redis.hmget(keys.account, 'ranges', 'subjects', 'milliseconds'),
    queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    redis.hgetall(keys.workers),
    redis.hget(keys.state, 'started'),
    redis.time() as Promise<[number, number]>,
    redis.hlen(keys.disputes),
  ]);
  const statements = charter.statements.map(({ id }, statement): StatementSeen => {
    const own = outline.filter(({ lane }) => lane.statement === statement);
    const sum = (of: (state: (typeof own)[number]) => number) => own.reduce((total, state) => total + of(state), 0);
    const over = (state: (typeof own)[number]) => isComplete(state) && state.front < state.lane.count;
    return {
      id,
      ranges: sum(({ front }) => front),
      of: sum((state) => (over(state) ? state.front : state.lane.count)),
      units: sum(({ front, lane }) => Math.min(lane.stage.size, front * lane.stage.range)),
      ofUnits: sum((state) =>
        over(state) ? Math.min(state.lane.stage.size, state.front * state.lane.stage.range) : state.lane.stage.size,
      ),
    };
  });
  const crews = Object.entries(seen).flatMap(([name, text]) => crewSeen(name, text, Number(now)));
  const there = crews.filter(({ silent }) => silent <= 3 * charter.patience);
  const [taken, subjects, milliseconds] = account.map((text) => wholeOf(text, 'account'));
  const rate = there.reduce(
    (sum, crew) => sum + (crew.milliseconds === 0 ? 0 : (1000 * crew.subjects * crew.workers) / crew.milliseconds),
    0,
  );
  const of = statements.reduce((sum, one) => sum + one.of, 0);
  const ranges = statements.reduce((sum, one) => sum + one.ranges, 0);
  const workers = there.reduce((sum, crew) => sum + crew.workers, 0);
  const left = taken === 0 || workers === 0 ? null : Math.round((Math.max(0, of - ranges) * milliseconds) / taken / 1000 / workers);
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = jobs;
  return {
    name: charter.name,
    status,
    age: Math.max(0, Number(now) - wholeOf(started, 'started')),
    statements,
    ranges,
    of,
    subjects,
    milliseconds,
    rate: Math.round(rate),
    left,
    open: { waiting, active, delayed, setAside: failed },
    crews,
    searches: withSearches ? await searchesOf(view) : [],
    setAside: failed === 0 ? [] : await setAsideIn(view),
    disputes,
  };
}

/** What a crew said; what is no such thing was not said by one. */
function crewSeen(name: string, text: string, now: number): CrewSeen[] {
  const [, at, said] = /^(\d{1,12}) (\{.*\})$/su.exec(text) ?? [];
  if (at === undefined) return [];
  try {
    const { workers, ranges, subjects, milliseconds, doing } = JSON.parse(said);
    const sound = [workers, ranges, subjects, milliseconds].every((number) => Number.isSafeInteger(number) && number >= 0);
    if (!sound || typeof doing !== 'string') return [];
    return [
      {
        name: name.slice(0, 100),
        silent: Math.max(0, now - Number(at)),
        workers,
        ranges,
        subjects,
        milliseconds,
        doing: doing.slice(0, 200),
      },
    ];
  } catch {
    return [];
  }
}

/** The object of an overview. */
export const overviewObject = (seen: Overview): { readonly [key: string]: Json } => ({
  lacuna: 'campaign-status@1',
  name: seen.name,
  status: seen.status,
  seconds: seen.age,
  ranges: seen.ranges,
  of: seen.of,
  subjects: seen.subjects,
  workMs: seen.milliseconds,
  subjectsPerSecond: seen.rate,
  secondsLeft: seen.left,
  open: { ...seen.open },
  statements: seen.statements.map((one) => ({ ...one })),
  crews: seen.crews.map((crew) => ({ ...crew })),
  searches: seen.searches.map(({ statement, rounds, of, tried, arms, nearest, found }) => ({
    statement,
    rounds,
    of,
    tried,
    strategies: arms.map((arm) => ({ ...arm })),
    unmet: nearest?.standing.unmet ?? null,
    leastSlack: nearest?.standing.slack ? format(nearest.standing.slack) : null,
    counterexamples: found.map(({ subject }) => subjectObject(subject)),
  })),
  setAside: seen.setAside.map((one) => ({ ...one })),
  disputes: seen.disputes,
});
