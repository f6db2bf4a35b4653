/** A comparison as JUnit XML: a test case for each theorem with its hypotheses, and for each environment; a failure where something differs. */
import type { Sections } from '../../src/formats/checks/baseline.js';
import type { Change } from '../../src/formats/checks/changes.js';
import type { Diff } from '../../src/formats/checks/diff.js';
import { junitXml, type TestCase } from './junit.js';

/** The XML of a comparison. */
export function diffReport({ baseline, found, changes, against, model }: Diff): string {
  const testCase = (kind: string, name: string, own: readonly Change[]): TestCase => {
    const lines = own.map(({ entry, field, before, after }) => `${entry}, ${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
    return { className: `lacuna.${kind}`, name, ...(lines.length > 0 && { failure: { type: 'changed', message: lines.join('\n') } }) };
  };
  const changed = (section: keyof Sections, belongs: (entry: string) => boolean) =>
    changes.filter((change) => change.section === section && belongs(change.entry));
  const theorems = (found.theorems === undefined ? [] : Object.keys(baseline.theorems)).map((id) =>
    testCase('theorems', id, [
      ...changed('theorems', (entry) => entry === id),
      ...changed('hypotheses', (entry) => entry.startsWith(`${id}/`)),
    ]),
  );
  const environments = Object.keys(baseline.figures).map((name) => {
    const own = changed('figures', (entry) => entry === name);
    return testCase('environments', name, own);
  });
  return junitXml({ name: 'lacuna diff', properties: { baseline: against, model }, cases: [...theorems, ...environments] });
}
