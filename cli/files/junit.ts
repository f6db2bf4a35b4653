/**
 * # JUnit XML
 *
 * The dialect that CI servers read: suites of test cases, each passed, skipped or failed. Text may hold anything: what XML has no way to write
 * is left out as `�`.
 */

/** A test case; `failure` is why it failed. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly milliseconds?: number;
  readonly skipped?: boolean;
  readonly failure?: { readonly type: string; readonly message: string };
}

/** A suite with what is to be known about it. */
interface TestSuite {
  readonly name: string;
  readonly milliseconds?: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

/** The report of one suite. */
export function junitXml({ name, milliseconds, properties, cases }: TestSuite): string {
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    errors: 0,
    skipped: cases.filter(({ skipped }) => skipped === true).length,
  };
  const time = (of: number | undefined) => (of === undefined ? {} : { time: (of / 1000).toFixed(3) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(counts)}>`,
    `  <testsuite${attributes({ name, ...time(milliseconds), ...counts })}>`,
    '    <properties>',
    ...Object.entries(properties).map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
    '    </properties>',
    ...cases.flatMap(({ className, name: own, milliseconds: took, skipped, failure }) => {
      const open = `    <testcase${attributes({ classname: className, name: own, ...time(took) })}`;
      if (failure !== undefined) return [`${open}>`, `      <failure${attributes({ ...failure })}/>`, '    </testcase>'];
      return skipped === true ? [`${open}>`, '      <skipped/>', '    </testcase>'] : [`${open}/>`];
    }),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`)
    .join('');

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#xA;',
  '\t': '&#x9;',
  '\r': '&#xD;',
};

/** What is no character of XML 1.0: controls, halves of surrogate pairs, and two that are none. */
const NONE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string => text.replace(NONE, '\uFFFD').replace(/[&<>"\n\t\r]/g, (letter) => NAMED[letter]);
