/**
 * # `lacuna check`
 *
 * Checks theorems on all cores: a line for each, in their order, progress meanwhile, a summary with the command that repeats it.
 */
import { availableParallelism } from 'node:os';
import { CATALOGUE } from '../properties/catalogue.js';
import { type CheckRun, checkObject, replayCommand, type TimedResult } from '../src/formats/check-result.js';
import type { Checkable } from '../src/theory/checkable.js';
import { REFUTATION, WITNESS } from '../src/theory/kept.js';
import { interpreted, type Model, standard } from '../src/theory/model.js';
import type { MutantResult } from '../src/theory/mutate.js';
import { isUnaffected } from '../src/theory/under-model.js';
import { type CheckResult, isOpen } from '../src/theory/verdict.js';
import { findTheorems } from './find-theorem.js';
import { junitReport } from './junit.js';
import { keeper, keptFor } from './kept-files.js';
import { keepLastCheck } from './last-check.js';
import { narrowed, tellScopes, whole } from './own-scope.js';
import { performAll } from './pool.js';
import { evidenceLines, mutantLines, resultLine } from './result-line.js';
import { Schedule } from './schedule.js';
import { terminalSheet } from './sheet.js';
import { entryOf, requireModel, type Task, type Trial } from './task.js';
import { version } from './version.js';
import { briefly, inOrder } from './work.js';
import { requireWritable, writeWhole } from './write-file.js';

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
  readonly json?: boolean;
  readonly junit?: string;
  readonly model?: string;
}

/** Checks the theorems and returns the exit status. */
export async function checkCommand(wanted: readonly string[], flags: CheckFlags): Promise<number> {
  const asked = findTheorems(CATALOGUE, ({ theorem }) => theorem, wanted);
  const { scope, seed = Math.floor(Math.random() * 2 ** 31), workers = availableParallelism() } = flags;
  const runs = scope === undefined ? flags.runs : 0;
  const start = performance.now();
  const { theorems, scopes, notes } = scope === undefined ? whole(asked) : narrowed(asked, scope, wanted);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  if (flags.junit !== undefined) requireWritable(flags.junit);
  const model = await requireModel(flags);
  const otherwise = flags.model === undefined ? {} : { model: { called: flags.model, ...model } };
  for (const entry of theorems) keptFor(entry);
  const keeping = keeper(flags.keep);

  const limit = flags.time === undefined ? null : (flags.time * 1000 * workers) / theorems.length;
  const trial = ({ theorem: { id } }: Checkable): Trial => ({
    id,
    runs,
    seed,
    scope,
    fresh: flags.fresh === true || scope !== undefined,
    ...(flags.model === undefined ? {} : { model: flags.model }),
  });
  const results: TimedResult[] = [];
  const say = (lines: readonly string[]) => {
    if (flags.json !== true && lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  };
  const schedule = new Schedule(theorems.map(trial), {
    limit,
    shard: { shard: 1, of: 1 },
    tell: ({ trial: { id }, plan, parts, elapsedMs }) => {
      const unaffected = flags.model !== undefined && isUnaffected(entryOf({ id }).theorem, model);
      const timed = { result: plan.result(parts), elapsedMs: Math.round(elapsedMs), ...(unaffected ? { unaffected } : {}) };
      results.push(timed);
      const { counterexample, witness } = timed.result;
      if (counterexample !== null) keeping.put(entryOf({ id }), { name: REFUTATION }, counterexample);
      if (witness !== null) keeping.put(entryOf({ id }), { name: WITNESS }, witness);
      const replay = replayCommand(id, { seed, runs, scope, ...otherwise });
      say([resultLine(timed, colors), ...evidenceLines(seen(timed.result, model), replay, colors)]);
    },
  });
  let interrupted = (await performAll(briefly(schedule, ALONE), 1)) || (await performAll(schedule, workers));
  if (interrupted) schedule.close();

  const nearMisses: { readonly id: string; readonly mutants: readonly MutantResult[] }[] = [];
  if (flags.nearMisses === true && !interrupted) {
    say(['', 'Near misses, each of which must be refuted:']);
    const tasks = theorems
      .filter(({ mutants }) => mutants.length > 0)
      .map((entry): Task<'mutating'> => ({ kind: 'mutating', ...trial(entry), limit }));
    const work = inOrder(tasks, ({ id }, { result }) => {
      nearMisses.push({ id, mutants: result });
      say(mutantLines(entryOf({ id }).theorem, result, colors));
    });
    interrupted = await performAll(work, Math.min(workers, tasks.length));
  }

  const run: CheckRun = {
    version: version(),
    seed,
    runs,
    scope,
    elapsedMs: Math.round(performance.now() - start),
    results,
    ...otherwise,
    ...(flags.nearMisses === true ? { nearMisses: new Map(nearMisses.map(({ id, mutants }) => [id, mutants])) } : {}),
  };
  const object = checkObject(run);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(object)}\n`);
  else process.stdout.write(`${summary(run, theorems.length, wanted, interrupted)}\n`);
  if (flags.junit !== undefined) writeWhole(flags.junit, junitReport(run));
  if (scope !== undefined)
    await tellScopes(scopes, interrupted ? [] : results.map(({ result }) => result), flags.json === true ? process.stderr : process.stdout);
  else if (flags.model === undefined)
    keepLastCheck(
      Object.fromEntries(
        (object.theorems as readonly { id: string }[]).map((result) => [result.id, { ...result, seed, at: new Date().toISOString() }]),
      ),
    );
  if (keeping.failed()) return 2;
  if (interrupted) return 130;
  const survived = nearMisses.some(({ mutants }) => mutants.some(({ killed }) => !killed));
  return survived ? 1 : exitStatus(results.map(({ result }) => result));
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

/** 1 if a verdict differs from what is expected, 3 if one is merely vacuous, incomplete or inapplicable, else 0. */
function exitStatus(results: readonly CheckResult[]): 0 | 1 | 3 {
  const open = ({ verdict, stale }: CheckResult) => stale.length === 0 && isOpen(verdict);
  if (results.some((result) => !result.asExpected && !open(result))) return 1;
  return results.some(open) ? 3 : 0;
}

function summary(
  { seed, runs, scope, elapsedMs, results, model }: CheckRun,
  of: number,
  wanted: readonly string[],
  interrupted: boolean,
): string {
  const expected = results.filter(({ result }) => result.asExpected).length;
  const subjects = results.reduce(
    (total, { result }) => total + result.sampled.attempts + result.exhausted.reduce((sum, scope) => sum + scope.subjects, 0),
    0,
  );
  const repeat = replayCommand(wanted.join(' '), { seed, runs, scope, ...(model && { model }) });
  return [
    '',
    ...(model === undefined ? [] : [`Under the model ${model.name}: ${model.prose}.`]),
    `${expected} of ${of} theorems as expected, ${subjects.toLocaleString('en')} subjects in ${(elapsedMs / 1000).toFixed(1)} s.${interrupted ? ' Interrupted.' : ''}`,
    `Repeat: ${repeat}`,
  ].join('\n');
}
