/** Check results as JUnit XML: a test case a theorem, a failure where the verdict is not as expected, skipped where nothing is known. */
import junit, { type Builder } from 'junit-report-builder';
import { type CheckRun, replayCommand } from '../../src/formats/check-result.js';
import { describe } from '../../src/theory/statement/conclusion.js';
import { isOpen } from '../../src/theory/statement/verdict.js';

/** What the package exports: its types say `export default`, its code says `module.exports`. */
const builder: Builder = Object(junit);

/** A new report. */
export const junitBuilder = (): Builder => builder.newBuilder();

/** The XML of a check. */
export function junitReport(run: CheckRun): string {
  const { results, seed, elapsedMs, model } = run;
  const report = junitBuilder();
  const suite = report
    .testSuite()
    .name('lacuna check')
    .time(elapsedMs / 1000);
  suite.property('seed', String(seed));
  if (model !== undefined) suite.property('model', model.name);
  for (const { result, elapsedMs: took } of results) {
    const testCase = suite
      .testCase()
      .className(`lacuna.${result.part}`)
      .name(result.id)
      .time(took / 1000);
    if (isOpen(result.verdict)) testCase.skipped();
    else if (!result.asExpected) {
      const claim = result.counterexample === null ? '' : `: ${describe(result.counterexample.conclusion)}`;
      testCase.failure(`${result.verdict}${claim}; replay: ${replayCommand(result.id, run)}`, result.verdict);
    }
  }
  return report.build();
}
