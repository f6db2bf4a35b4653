/** The verdict on a theorem as a line for people, with the counterexample below it where there is one. */
import type { Colors } from 'picocolors/types.js';
import type { TimedResult } from '../src/formats/check-result.js';
import { subjectObject } from '../src/formats/subject-object.js';
import { describeFailure, failures } from '../src/theory/conclusion.js';
import type { MutantResult } from '../src/theory/mutate.js';
import type { Subject } from '../src/theory/subject.js';
import type { Theorem } from '../src/theory/theorem.js';
import type { CheckResult, Counterexample } from '../src/theory/verdict.js';

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

/** The counterexample or the witness of a result: the game, the claim with both sides, and how to replay it. */
export function evidenceLines({ counterexample, witness, stale }: CheckResult, replay: string): string[] {
  const lines = stale.map((name) => `    stored, and no longer what it was stored for: ${name}`);
  const found = counterexample ?? witness;
  if (found === null || found === witness) return lines;
  return [...lines, ...counterexampleLines(found), `    replay: ${replay}`];
}

/** A subject in full, and the claim with both sides. */
export function counterexampleLines({ subject, conclusion, minimality }: Counterexample<Subject>): string[] {
  return [
    `    counterexample (${minimality}):`,
    ...JSON.stringify(subjectObject(subject), null, 1)
      .replace(/\n\s+(?=["\]\d])/g, ' ')
      .split('\n')
      .map((line) => `      ${line}`),
    ...failures(conclusion).map((claim) => `    fails: ${describeFailure(claim)}`),
  ];
}

/** A line for each near miss: refuted, as it must be, or not. */
export const mutantLines = ({ part }: Pick<Theorem<never>, 'part'>, results: readonly MutantResult[], colors: Colors): string[] =>
  results.map(
    ({ name, prose, killed, result }) =>
      `${killed ? colors.green('✓') : colors.red('✗')} ${part.padEnd(4)} ${name.padEnd(40)} ${result.verdict.padEnd(10)} ${prose}`,
  );
