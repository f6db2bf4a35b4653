/** A comparison as JUnit XML: a test case for each theorem with its hypotheses, and for each environment; a failure where something differs. */
import type { Sections } from '../../src/formats/baseline.js';
import type { Change } from '../../src/formats/changes.js';
import type { Diff } from '../../src/formats/diff.js';
import { junitBuilder } from './junit.js';

/** The XML of a comparison. */
export function diffReport({ baseline, found, changes, against, model }: Diff): string {
  const report = junitBuilder();
  const suite = report.testSuite().name('lacuna diff');
  suite.property('baseline', against).property('model', model);
  const put = (kind: string, name: string, own: readonly Change[]) => {
    const testCase = suite.testCase().className(`lacuna.${kind}`).name(name);
    const lines = own.map(({ entry, field, before, after }) => `${entry}, ${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
    if (lines.length > 0) testCase.failure(lines.join('\n'), 'changed');
  };
  const changed = (section: keyof Sections, belongs: (entry: string) => boolean) =>
    changes.filter((change) => change.section === section && belongs(change.entry));
  for (const id of found.theorems === undefined ? [] : Object.keys(baseline.theorems)) {
    put('theorems', id, [...changed('theorems', (entry) => entry === id), ...changed('hypotheses', (entry) => entry.startsWith(`${id}/`))]);
  }
  for (const name of Object.keys(baseline.figures)) {
    put(
      'environments',
      name,
      changed('figures', (entry) => entry === name),
    );
  }
  return report.build();
}
