/**
 * # `lacuna check`
 *
 * Checks theorems on all cores: a line for each, in their order, progress meanwhile, a summary with the command that repeats it; or the part
 * of it that one machine of several is to do.
 */
import { type CheckRun, replayCommand, type TimedResult } from '../../../src/formats/checks/check-result.js';
import { type CheckShard, shardObject } from '../../../src/formats/checks/check-shard.js';
import { isUnaffected } from '../../../src/theory/check/under-model.js';
import { REFUTATION, WITNESS } from '../../../src/theory/statement/kept.js';
import { interpreted, type Model } from '../../../src/theory/statement/model.js';
import type { CheckResult } from '../../../src/theory/statement/verdict.js';
import { type Keeper, keeper } from '../../files/kept-files.js';
import { requireWritable } from '../../files/write-file.js';
import { type CheckFlags, type CheckJob, checkJob, idsOf, stateOf } from '../../run/check-job.js';
import { tellScopes } from '../../run/own-scope.js';
import { performAll } from '../../run/pool.js';
import { type Item, Schedule } from '../../run/schedule.js';
import { beginWatched } from '../../run/supervised.js';
import { entryOf } from '../../run/trial.js';
import { briefly } from '../../run/work.js';
import { report, resultLines, timedResult } from './check-report.js';
import { checkNearMisses, type NearMisses, survived } from './near-misses.js';

/** Milliseconds for which this process works alone: many a check is over before others could be started. */
const ALONE = 200;

/** Checks the theorems and returns the exit status. */
export async function checkCommand(wanted: readonly string[], flags: CheckFlags): Promise<number> {
  const start = performance.now();
  const job = await checkJob(wanted, flags);
  for (const note of job.notes) process.stderr.write(`note: ${note}\n`);
  if (flags.junit !== undefined) requireWritable(flags.junit);
  const keeping = keeper(flags.keep);
  const turns = flags.nearMisses === true ? 2 : 1;
  if (flags.time !== undefined) beginWatched({ milliseconds: turns * flags.time * 1000, about: wanted.join(' ') });
  const say = (lines: readonly string[]) => {
    if (flags.json !== true && lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  };
  const results: TimedResult[] = [];
  const schedule: Schedule = new Schedule(idsOf(job).map(job.trial), {
    limit: job.limit,
    shard: job.terms,
    done: new Map(job.journal?.before?.theorems.map((entry) => [entry.id, entry])),
    record: () => job.journal?.write(state()),
    tell: (item) => {
      const timed = timedUnder(job, item);
      results.push(timed);
      keepFound(keeping, timed.result);
      say(resultLines(shown(timed, job.model), termsOf(job)));
    },
  });
  const state = (): CheckShard => stateOf(job, schedule, performance.now() - start);

  const broken = (await performAll(briefly(schedule, ALONE), 1)) || (await performAll(schedule, job.workers));
  job.journal?.close(state());
  const unwritten = job.journal?.failed() === true;
  if (flags.shard !== undefined) {
    const status = shardStatus(state(), schedule, broken);
    return unwritten ? 2 : status;
  }
  schedule.close();
  const nearMisses = flags.nearMisses === true && !broken ? await checkNearMisses(job, say) : null;
  const interrupted = broken || nearMisses?.interrupted === true;

  const { elapsedMs } = state();
  const run = { ...termsOf(job), elapsedMs: Math.round(elapsedMs), results, ...(nearMisses && { nearMisses: nearMisses.found }) };
  const status = report(run, { ...flags, repeat: repeating(wanted, run), of: job.theorems.length, interrupted });
  await tellScopes(
    job.scopes,
    interrupted ? [] : results.map(({ result }) => result),
    flags.json === true ? process.stderr : process.stdout,
  );
  return unwritten ? 2 : finalStatus(status, { keeping, interrupted, nearMisses });
}

/** 2 if something could not be kept, 130 after an interruption, 1 if a near miss survived; else as the verdicts have it. */
function finalStatus(
  status: number,
  { keeping, interrupted, nearMisses }: { readonly keeping: Keeper; readonly interrupted: boolean; readonly nearMisses: NearMisses | null },
): number {
  if (keeping.failed()) return 2;
  if (interrupted) return 130;
  return nearMisses !== null && survived(nearMisses) ? 1 : status;
}

/** The command that does all of it again. */
const repeating = (wanted: readonly string[], run: CheckRun): string =>
  `${replayCommand(wanted, run)}${run.nearMisses === undefined ? '' : ' --near-misses'}`;

/** What is needed to say how a result is found again. */
const termsOf = ({ terms: { version, seed, runs, scope, fresh }, model }: CheckJob): Omit<CheckRun, 'elapsedMs' | 'results'> => ({
  version,
  seed,
  runs,
  fresh,
  scope: scope ?? undefined,
  ...(model && { model }),
});

/** The result of a theorem, which may have to do with nothing that the model changes. */
function timedUnder({ model }: CheckJob, item: Item): TimedResult {
  const unaffected = model !== null && isUnaffected(entryOf(item.trial).theorem, model);
  return { ...timedResult(item), ...(unaffected && { unaffected }) };
}

function keepFound(keeping: Keeper, { id, counterexample, witness }: CheckResult): void {
  if (counterexample !== null) keeping.put(entryOf({ id }), { name: REFUTATION }, counterexample);
  if (witness !== null) keeping.put(entryOf({ id }), { name: WITNESS }, witness);
}

/** A result whose counterexample is shown as the model sees it: with its welfare, its first bests and its equilibria. */
function shown(timed: TimedResult, model: Model | null): TimedResult {
  const { counterexample } = timed.result;
  if (counterexample === null || model === null) return timed;
  const { subject } = counterexample;
  const environment = interpreted(subject.environment, model);
  return { ...timed, result: { ...timed.result, counterexample: { ...counterexample, subject: { ...subject, environment } } } };
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
