/** The verdict on a theorem as a line for people, with the counterexample below it where there is one. */
import type { Colors } from 'picocolors/types.js';
import type { TimedResult } from '../../../src/formats/checks/check-result.js';
import { counterexampleBlocks } from '../../../src/formats/checks/theorem-page.js';
import type { MutantResult } from '../../../src/theory/check/mutate.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { type CheckResult, type Counterexample, isOpen } from '../../../src/theory/statement/verdict.js';
import { plainBlock } from '../layout/plain-block.js';
import { terminalSheet } from '../layout/sheet.js';

const count = (n: number): string => n.toLocaleString('en');

/** `✓ B1   undetectable-temptation   unrefuted   98,415 exhausted (2,490 meeting), 1,000 sampled   2.1 s`. */
export function resultLine({ result, elapsedMs, unaffected }: TimedResult, proved: readonly string[], colors: Colors): string {
  const { id, part, verdict, asExpected, exhausted, sampled, blocking, reason } = result;
  const mark = asExpected ? colors.green('✓') : isOpen(verdict) ? colors.yellow('?') : colors.red('✗');
  const total = (field: 'subjects' | 'meeting') => exhausted.reduce((sum, scope) => sum + scope[field], 0);
  const seen = [
    ...(exhausted.length === 0 ? [] : [`${count(total('subjects'))} exhausted (${count(total('meeting'))} meeting)`]),
    ...(sampled.attempts === 0 ? [] : [`${count(sampled.subjects)} sampled`]),
    ...(blocking === null ? [] : [`hypothesis ${blocking} met too seldom`]),
    ...(reason === undefined ? [] : [reason]),
    ...(unaffected ? ['does not use what the model changes'] : []),
    ...proved,
  ].join(', ');
  return `${mark} ${part.padEnd(4)} ${id.padEnd(40)} ${verdict.padEnd(10)} ${seen}  ${(elapsedMs / 1000).toFixed(1)} s`;
}

/** The counterexample or the witness of a result: the game, the claim with both sides, and how to replay it. */
export function evidenceLines({ counterexample, witness, stale }: CheckResult, replay: string, colors: Colors): string[] {
  const lines = stale.map((name) => `    stored, and no longer what it was stored for: ${name}`);
  const found = counterexample ?? witness;
  if (found === null || found === witness) return lines;
  return [...lines, ...counterexampleLines(found, colors), `    replay: ${replay}`];
}

/** A subject as tables, and the claim that fails with both sides. */
export function counterexampleLines(found: Counterexample<Subject>, colors: Colors): string[] {
  const width = terminalSheet().width - 2;
  const blocks = counterexampleBlocks(found).map((block) => plainBlock(block, { colors, width }));
  return [`    counterexample (${found.minimality}):`, ...blocks.flatMap((block) => block.split('\n')).map((line) => `  ${line}`)];
}

/** A line for each near miss: refuted, as it must be, or not. */
export const mutantLines = ({ part }: Pick<Theorem<never>, 'part'>, results: readonly MutantResult[], colors: Colors): string[] =>
  results.map(
    ({ name, prose, killed, result }) =>
      `${killed ? colors.green('✓') : colors.red('✗')} ${part.padEnd(4)} ${name.padEnd(40)} ${result.verdict.padEnd(10)} ${prose}`,
  );
