/**
 * # `lacuna check`
 *
 * Checks theorems on all cores: a line for each, in their order, progress meanwhile, a summary with the command that repeats it; or the part
 * of it that one machine of several is to do.
 */
import { availableParallelism } from 'node:os';
import { LacunaError } from '../../src/exact/error.js';
import { replayCommand, type TimedResult } from '../../src/formats/check-result.js';
import { type CheckShard, shardObject } from '../../src/formats/check-shard.js';
import type { MutantResult } from '../../src/theory/check/mutate.js';
import { isUnaffected } from '../../src/theory/check/under-model.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { REFUTATION, WITNESS } from '../../src/theory/statement/kept.js';
import { interpreted, type Model, standard } from '../../src/theory/statement/model.js';
import type { Shard } from '../../src/theory/statement/pieces.js';
import type { CheckResult } from '../../src/theory/statement/verdict.js';
import { findEntries } from '../files/entries.js';
import { keeper, keptFor } from '../files/kept-files.js';
import { version } from '../files/package-files.js';
import { requireWritable } from '../files/write-file.js';
import { terminalSheet } from '../pages/sheet.js';
import { performAll } from '../run/pool.js';
import { type Item, Schedule } from '../run/schedule.js';
import { openJournal } from '../run/shard.js';
import { entryOf, requireModel, type Task, type Trial } from '../run/task.js';
import { briefly, inOrder } from '../run/work.js';
import { report, resultLines, timedResult } from './check-report.js';
import { narrowed, tellScopes, whole } from './own-scope.js';
import { mutantLines } from './result-line.js';

const { colors } = terminalSheet();

/** Milliseconds for which this process works alone: many a check is over before others could be started. */
const ALONE = 200;

/** The options as typed. */
export interface CheckFlags {
  readonly runs: number;
  readonly seed?: number;
  readonly time?: number;
  readonly workers?: number;
  readonly fresh?: boolean;
  readonly keep?: string;
  readonly nearMisses?: boolean;
  readonly scope?: string;
  readonly shard?: Shard;
  readonly journal?: string;
  readonly json?: boolean;
  readonly junit?: string;
  readonly model?: string;
}

/** Checks the theorems and returns the exit status. */
export async function checkCommand(wanted: readonly string[], flags: CheckFlags): Promise<number> {
  requireWhole(flags);
  const asked = await findEntries(wanted);
  const { scope, workers = availableParallelism(), shard = { shard: 1, of: 1 } } = flags;
  const runs = scope === undefined ? flags.runs : 0;
  const fresh = flags.fresh === true || scope !== undefined;
  const given = { version: version(), runs, scope: scope ?? null, fresh, ...shard, ...(flags.seed !== undefined && { seed: flags.seed }) };
  const start = performance.now();
  const { theorems, scopes, notes } = scope === undefined ? whole(asked) : narrowed(asked, scope, wanted);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  if (flags.junit !== undefined) requireWritable(flags.junit);
  const model = await requireModel(flags);
  const otherwise = flags.model === undefined ? {} : { model: { called: flags.model, ...model } };
  for (const entry of theorems) keptFor(entry);
  const ids = theorems.map(({ theorem }) => theorem.id);
  const journal = flags.journal === undefined ? null : await openJournal(flags.journal, given, ids);
  const seed = flags.seed ?? journal?.before?.terms.seed ?? Math.floor(Math.random() * 2 ** 31);
  const keeping = keeper(flags.keep);

  const limit = flags.time === undefined ? null : (flags.time * 1000 * workers) / theorems.length;
  const trial = (id: string): Trial => ({ id, runs, seed, scope, fresh, ...(flags.model !== undefined && { model: flags.model }) });
  const results: TimedResult[] = [];
  const say = (lines: readonly string[]) => {
    if (flags.json !== true && lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  };
  const tell = (item: Item) => {
    const unaffected = flags.model !== undefined && isUnaffected(entryOf(item.trial).theorem, model);
    const timed = { ...timedResult(item), ...(unaffected && { unaffected }) };
    results.push(timed);
    const { id, counterexample, witness } = timed.result;
    if (counterexample !== null) keeping.put(entryOf({ id }), { name: REFUTATION }, counterexample);
    if (witness !== null) keeping.put(entryOf({ id }), { name: WITNESS }, witness);
    say(resultLines({ ...timed, result: seen(timed.result, model) }, { seed, runs, scope, ...otherwise }));
  };
  const done = new Map(journal?.before?.theorems.map((entry) => [entry.id, entry]));
  const schedule = new Schedule(ids.map(trial), { limit, shard, done, tell, record: () => journal?.write(state()) });
  const earlier = journal?.before?.elapsedMs ?? 0;
  const state = (): CheckShard => ({
    terms: { ...given, seed },
    elapsedMs: earlier + performance.now() - start,
    theorems: schedule.state(),
  });
  let interrupted = (await performAll(briefly(schedule, ALONE), 1)) || (await performAll(schedule, workers));
  journal?.close(state());
  if (flags.shard !== undefined) return shardStatus(state(), schedule, interrupted);
  schedule.close();

  const nearMisses: { readonly id: string; readonly mutants: readonly MutantResult[] }[] = [];
  if (flags.nearMisses === true && !interrupted) {
    say(['', 'Near misses, each of which must be refuted:']);
    const tasks = theorems
      .filter(({ mutants }) => mutants.length > 0)
      .map(({ theorem: { id } }: Checkable): Task<'mutating'> => ({ kind: 'mutating', ...trial(id), limit }));
    const work = inOrder(tasks, ({ id }, { result }) => {
      nearMisses.push({ id, mutants: result });
      say(mutantLines(entryOf({ id }).theorem, result, colors));
    });
    interrupted = await performAll(work, Math.min(workers, tasks.length));
  }

  const missed = flags.nearMisses === true ? { nearMisses: new Map(nearMisses.map(({ id, mutants }) => [id, mutants])) } : {};
  const elapsedMs = Math.round(earlier + performance.now() - start);
  const run = { version: version(), seed, runs, scope, elapsedMs, results, ...otherwise, ...missed };
  const status = report(run, { ...flags, repeat: replayCommand(wanted.join(' '), run), of: theorems.length, interrupted });
  if (scope !== undefined)
    await tellScopes(scopes, interrupted ? [] : results.map(({ result }) => result), flags.json === true ? process.stderr : process.stdout);
  if (keeping.failed()) return 2;
  if (interrupted) return 130;
  const survived = nearMisses.some(({ mutants }) => mutants.some(({ killed }) => !killed));
  return survived ? 1 : status;
}

/** Refuses what a shard cannot answer. */
function requireWhole({ shard, json, ...flags }: CheckFlags): void {
  if (shard === undefined) return;
  if (flags.seed === undefined && flags.journal === undefined)
    throw new LacunaError({ place: '--shard', expected: '--seed beside it, the same for all shards', received: 'none' });
  if (json !== true) throw new LacunaError({ place: '--shard', expected: '--json beside it, for lacuna merge', received: 'none' });
  for (const name of ['nearMisses', 'junit', 'keep'] as const) {
    if (flags[name] === undefined) continue;
    const option = `--${name.replace('M', '-m')}`;
    throw new LacunaError({ place: '--shard', expected: `no ${option}, which is for a whole check`, received: `${option}` });
  }
}

/** Writes a shard; its exit status is 1 if it refutes what should hold, 3 if it was not done in time. */
function shardStatus(shard: CheckShard, schedule: Schedule, interrupted: boolean): number {
  process.stdout.write(`${JSON.stringify(shardObject(shard))}\n`);
  if (interrupted) return 130;
  const unexpected = shard.theorems.some(({ id, parts }) =>
    parts.some(({ decisive, stale }) => stale.length > 0 || (decisive !== null && entryOf({ id }).theorem.expect === 'holds')),
  );
  return unexpected ? 1 : schedule.isDone() ? 0 : 3;
}

/** A result whose counterexample is shown as the model sees it: with its welfare, its first bests and its equilibria. */
function seen(result: CheckResult, model: Model): CheckResult {
  const { counterexample } = result;
  if (counterexample === null || model === standard) return result;
  const { subject } = counterexample;
  return {
    ...result,
    counterexample: { ...counterexample, subject: { ...subject, environment: interpreted(subject.environment, model) } },
  };
}
