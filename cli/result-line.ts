/** The verdict on a theorem as a line for people, with the counterexample below it where there is one. */
import type { Colors } from 'picocolors/types.js';
import { subjectObject, type TimedResult } from '../src/formats/check-result.js';
import { describe, failures } from '../src/theory/conclusion.js';
import type { CheckResult } from '../src/theory/verdict.js';

const count = (n: number): string => n.toLocaleString('en');

/** `✓ B1   undetectable-temptation   unrefuted   98,415 exhausted (2,490 meeting), 1,000 sampled   2.1 s`. */
export function resultLine({ result, elapsedMs }: TimedResult, colors: Colors): string {
  const { id, part, verdict, asExpected, exhausted, sampled, blocking } = result;
  const open = verdict === 'vacuous' || verdict === 'incomplete';
  const mark = asExpected ? colors.green('✓') : open ? colors.yellow('?') : colors.red('✗');
  const total = (field: 'subjects' | 'meeting') => exhausted.reduce((sum, scope) => sum + scope[field], 0);
  const seen = [
    ...(exhausted.length === 0 ? [] : [`${count(total('subjects'))} exhausted (${count(total('meeting'))} meeting)`]),
    ...(sampled.attempts === 0 ? [] : [`${count(sampled.subjects)} sampled`]),
    ...(blocking === null ? [] : [`hypothesis ${blocking} met too seldom`]),
  ].join(', ');
  return `${mark} ${part.padEnd(4)} ${id.padEnd(40)} ${verdict.padEnd(10)} ${seen}  ${(elapsedMs / 1000).toFixed(1)} s`;
}

/** The counterexample of a result: the game, the claim that fails with both sides, and how to replay it. */
export function counterexampleLines({ counterexample }: CheckResult, replay: string): string[] {
  if (counterexample === null) return [];
  const { subject, conclusion, minimality } = counterexample;
  return [
    `    counterexample (${minimality}):`,
    ...JSON.stringify(subjectObject(subject), null, 1)
      .replace(/\n\s+(?=["\]\d])/g, ' ')
      .split('\n')
      .map((line) => `      ${line}`),
    ...failures(conclusion).map((claim) => `    fails: ${describe(claim)}`),
    `    replay: ${replay}`,
  ];
}
