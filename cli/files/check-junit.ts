/** Check results as JUnit XML: a test case a theorem, a failure where the verdict is not as expected, skipped where nothing is known. */
import { type CheckRun, replayCommand, type TimedResult, wordFor } from '../../src/formats/checks/check-result.js';
import { describe } from '../../src/theory/statement/conclusion.js';
import { isOpen } from '../../src/theory/statement/verdict.js';
import { junitXml, type TestCase } from './junit.js';

/** The XML of a check. */
export const junitReport = (run: CheckRun): string =>
  junitXml({
    name: 'lacuna check',
    milliseconds: run.elapsedMs,
    properties: { seed: `${run.seed}`, ...(run.model && { model: run.model.name }) },
    cases: run.results.map((timed) => testCase(timed, run)),
  });

function testCase(timed: TimedResult, run: CheckRun): TestCase {
  const { result, elapsedMs } = timed;
  const own = { className: `lacuna.${result.part}`, name: result.id, milliseconds: elapsedMs };
  if (isOpen(result.verdict)) return { ...own, skipped: true };
  if (result.asExpected) return own;
  const claim = result.counterexample === null ? '' : `: ${describe(result.counterexample.conclusion)}`;
  const message = `${result.verdict}${claim}; replay: ${replayCommand([wordFor(timed)], run)}`;
  return { ...own, failure: { type: result.verdict, message } };
}
