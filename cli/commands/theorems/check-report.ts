/**
 * # What a check came to
 *
 * A line for each theorem, a summary, JSON, JUnit XML, what `lacuna explain` remembers, and the exit status: of a check that was done here, or
 * that was put together from what others did.
 */
import picocolors from 'picocolors';
import {
  type CheckRun,
  type CheckTerms,
  checkObject,
  replayCommand,
  type TimedResult,
  wordFor,
} from '../../../src/formats/checks/check-result.js';
import { type CheckResult, isOpen } from '../../../src/theory/statement/verdict.js';
import { junitReport } from '../../files/check-junit.js';
import { moduleOf } from '../../files/entries.js';
import { keepLastCheck } from '../../files/last-check.js';
import { evidenceFor, provedClauses } from '../../files/proved.js';
import { writeWhole } from '../../files/write-file.js';
import { wantsColor } from '../../pages/layout/color.js';
import { evidenceLines, resultLine } from '../../pages/theorems/result-line.js';
import type { Item } from '../../run/schedule.js';

const colors = picocolors.createColors(wantsColor());

/** The result of a theorem, with the work that went into it. */
export const timedResult = ({ plan, parts, elapsedMs }: Pick<Item, 'plan' | 'parts' | 'elapsedMs'>): TimedResult => {
  const result = plan.result(parts);
  const called = moduleOf(result.id);
  return { result, elapsedMs: Math.round(elapsedMs), ...(called !== undefined && { called }) };
};

/** The line of a theorem, with the evidence below it. */
export const resultLines = (timed: TimedResult, terms: CheckTerms): string[] => [
  // Proofs are about the model of the theory.
  resultLine(timed, terms.model === undefined ? provedClauses(evidenceFor(timed.result.id)) : [], colors),
  ...evidenceLines(timed.result, replayCommand([wordFor(timed)], terms), colors),
];

/** How to report. */
interface Reporting {
  readonly json?: boolean;
  readonly junit?: string;
  /** The command that does the same again. */
  readonly repeat: string;
  /** How many theorems there were to check. */
  readonly of: number;
  readonly interrupted: boolean;
}

/** Reports a whole check, and returns the exit status as far as its verdicts go. */
export function report(run: CheckRun, { json, junit, ...about }: Reporting): 0 | 1 | 3 {
  const object = checkObject(run);
  process.stdout.write(json === true ? `${JSON.stringify(object)}\n` : `${summary(run, about)}\n`);
  if (junit !== undefined) writeWhole(junit, junitReport(run));
  const at = new Date().toISOString();
  const theorems = object.theorems as readonly { id: string }[];
  if (run.scope === undefined && run.model === undefined)
    keepLastCheck(Object.fromEntries(theorems.map((result) => [result.id, { ...result, seed: run.seed, at }])));
  return exitStatus(run.results.map(({ result }) => result));
}

/** 1 if a verdict differs from what is expected, 3 if one is merely vacuous, incomplete or inapplicable, else 0. */
function exitStatus(results: readonly CheckResult[]): 0 | 1 | 3 {
  const open = ({ verdict, stale }: CheckResult) => stale.length === 0 && isOpen(verdict);
  if (results.some((result) => !result.asExpected && !open(result))) return 1;
  return results.some(open) ? 3 : 0;
}

function summary(
  { elapsedMs, results, model }: CheckRun,
  { repeat, of, interrupted }: Pick<Reporting, 'repeat' | 'of' | 'interrupted'>,
): string {
  const expected = results.filter(({ result }) => result.asExpected).length;
  const subjects = results.reduce(
    (total, { result }) => total + result.sampled.attempts + result.exhausted.reduce((sum, scope) => sum + scope.subjects, 0),
    0,
  );
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  // Several workers may be at one theorem at once, so that its time may exceed that of the whole.
  const work = results.reduce((sum, { elapsedMs: own }) => sum + own, 0);
  return [
    '',
    ...(model === undefined ? [] : [`Under the model ${model.name}: ${model.prose}.`]),
    `${expected} of ${of} theorems as expected, ${subjects.toLocaleString('en')} subjects in ${seconds(elapsedMs)} s by the clock, ${seconds(work)} s of work.${interrupted ? ' Interrupted.' : ''}`,
    `Repeat: ${repeat}`,
  ].join('\n');
}
