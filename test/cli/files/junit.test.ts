import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { junitXml } from '../../../cli/files/junit.js';

/** What is no character of XML, and what stands for it. */
const [nasty, clean] = ['\u0000\u001b\ufffe\ud800', '\ufffd\ufffd\ufffd\ufffd'].map(
  (none) => `<a b="c">&amp; ]]> ' é 漢 😀 ${none} line\nnext\ttab`,
);

const report = junitXml({
  name: 'lacuna check',
  milliseconds: 2306,
  properties: { seed: '1', model: nasty },
  cases: [
    { className: 'lacuna.A1', name: 'passed', milliseconds: 63 },
    { className: 'lacuna.A2', name: 'open', skipped: true },
    { className: 'lacuna.A3', name: nasty, failure: { type: 'refuted', message: nasty } },
  ],
});

it('counts what passed, failed and was skipped', () => {
  const lines = report.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites tests="3" failures="1" errors="0" skipped="1">',
    '  <testsuite name="lacuna check" time="2.306" tests="3" failures="1" errors="0" skipped="1">',
  ]);
  expect(lines).toContain('    <testcase classname="lacuna.A1" name="passed" time="0.063"/>');
  expect(report).toContain('<testcase classname="lacuna.A2" name="open">\n      <skipped/>');
});

it('writes any text so that XML can be read', () => {
  expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  expect(report).toContain('value="&lt;a b=&quot;c&quot;&gt;&amp;amp; ]]&gt; \' é 漢 😀 ���� line&#xA;next&#x9;tab"');
});

const parser = `import json, sys, xml.etree.ElementTree as tree
suite = tree.fromstring(sys.stdin.buffer.read()).find('testsuite')
print(json.dumps([case.get('name') for case in suite.findall('testcase')] + [case.find('failure').get('message') for case in suite if case.find('failure') is not None]))`;
const read = spawnSync('python3', ['-c', parser], { input: report, encoding: 'utf8' });

it.skipIf(read.error !== undefined)('… by another reader, as it was (skipped where there is no python3)', () => {
  expect(JSON.parse(read.stdout)).toEqual(['passed', 'open', clean, clean]);
});
