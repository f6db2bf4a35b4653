/**
 * # `lacuna check`
 *
 * Checks theorems one after another: a line for each as it finishes, progress meanwhile, a summary with the command that repeats it.
 */
import picocolors from 'picocolors';
import { CATALOGUE } from '../properties/catalogue.js';
import { type CheckRun, checkObject, replayCommand, type TimedResult } from '../src/formats/check-result.js';
import type { Checkable } from '../src/theory/check.js';
import type { CheckResult } from '../src/theory/verdict.js';
import { wantsColor } from './color.js';
import { findTheorems } from './find-theorem.js';
import { junitReport } from './junit.js';
import { keepLastCheck } from './last-check.js';
import { progressDisplay } from './progress.js';
import { counterexampleLines, resultLine } from './result-line.js';
import { version } from './version.js';
import { requireWritable, writeWhole } from './write-file.js';

const colors = picocolors.createColors(wantsColor());

/** The options as typed. */
export interface CheckFlags {
  readonly runs: number;
  readonly seed?: number;
  readonly time?: number;
  readonly json?: boolean;
  readonly junit?: string;
}

/** Milliseconds of work between looks at the clock, the signals and the progress display. */
const SLICE = 50;

/** Checks the theorems and returns the exit status. */
export async function checkCommand(wanted: readonly string[], flags: CheckFlags): Promise<number> {
  const theorems = findTheorems(CATALOGUE, ({ theorem }) => theorem, wanted);
  const { runs, seed = Math.floor(Math.random() * 2 ** 31) } = flags;
  const start = performance.now();
  if (flags.junit !== undefined) requireWritable(flags.junit);

  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);

  const results: TimedResult[] = [];
  for (const [k, entry] of theorems.entries()) {
    if (interrupted) break;
    const began = performance.now();
    const until = flags.time === undefined ? Number.POSITIVE_INFINITY : began + (start + flags.time * 1000 - began) / (theorems.length - k);
    const expired = () => interrupted || performance.now() >= until;
    const timed = { result: await checkOne(entry, { runs, seed, expired }), elapsedMs: Math.round(performance.now() - began) };
    results.push(timed);
    if (flags.json !== true) {
      process.stdout.write(
        `${[resultLine(timed, colors), ...counterexampleLines(timed.result, replayCommand(timed.result.id, seed, runs))].join('\n')}\n`,
      );
    }
  }
  process.off('SIGINT', interrupt);
  process.off('SIGTERM', interrupt);

  const run: CheckRun = { version: version(), seed, runs, elapsedMs: Math.round(performance.now() - start), results };
  const object = checkObject(run);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(object)}\n`);
  else process.stdout.write(`${summary(run, theorems.length, wanted, interrupted)}\n`);
  if (flags.junit !== undefined) writeWhole(flags.junit, junitReport(run));
  keepLastCheck(
    Object.fromEntries(
      (object.theorems as readonly { id: string }[]).map((result) => [result.id, { ...result, seed, at: new Date().toISOString() }]),
    ),
  );
  return interrupted ? 130 : exitStatus(results.map(({ result }) => result));
}

/** 1 if a verdict differs from what is expected, 3 if one is merely vacuous or incomplete, else 0. */
function exitStatus(results: readonly CheckResult[]): 0 | 1 | 3 {
  const open = ({ verdict }: CheckResult) => verdict === 'vacuous' || verdict === 'incomplete';
  if (results.some((result) => !result.asExpected && !open(result))) return 1;
  return results.some(open) ? 3 : 0;
}

/** Checks one theorem in slices, with the progress display between them. */
async function checkOne(
  { theorem, checking }: Checkable,
  options: { runs: number; seed: number; expired: () => boolean },
): Promise<CheckResult> {
  const display = progressDisplay();
  const run = checking(options);
  try {
    for (;;) {
      const pause = performance.now() + SLICE;
      let step = run.next();
      while (step.done !== true && performance.now() < pause) step = run.next();
      if (step.done === true) return step.value;
      display.show(`${theorem.part} ${theorem.id}, ${step.value.doing}`, step.value.done, step.value.of);
      await new Promise((resume) => setImmediate(resume));
    }
  } finally {
    display.clear();
  }
}

function summary({ seed, runs, elapsedMs, results }: CheckRun, of: number, wanted: readonly string[], interrupted: boolean): string {
  const expected = results.filter(({ result }) => result.asExpected).length;
  const subjects = results.reduce(
    (total, { result }) => total + result.sampled.attempts + result.exhausted.reduce((sum, scope) => sum + scope.subjects, 0),
    0,
  );
  const repeat = `lacuna check ${[...wanted, '--seed', seed, '--runs', runs].join(' ')}`;
  return [
    '',
    `${expected} of ${of} theorems as expected, ${subjects.toLocaleString('en')} subjects in ${(elapsedMs / 1000).toFixed(1)} s.${interrupted ? ' Interrupted.' : ''}`,
    `Repeat: ${repeat}`,
  ].join('\n');
}
