/**
 * # `lacuna ablate`
 *
 * Drops the hypotheses of theorems one by one: for each whether it is needed, with the least subject that shows so, idle, or not known to
 * be needed.
 */
import { availableParallelism } from 'node:os';
import type { Colors } from 'picocolors/types.js';
import { ablationObject, type TimedAblation } from '../../../src/formats/checks/ablation.js';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { type Finding, hasAblation } from '../../../src/theory/check/ablate.js';
import type { Checkable } from '../../../src/theory/checkable.js';
import { newSeed } from '../../../src/theory/draw/seed.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { findEntries, moduleOf } from '../../files/entries.js';
import { isModule } from '../../files/is-module.js';
import { keeper, keptFor } from '../../files/kept-files.js';
import { version } from '../../files/package-files.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { counterexampleLines } from '../../pages/theorems/result-line.js';
import { performAll } from '../../run/pool.js';
import { beginWatched } from '../../run/supervised.js';
import { entryOf } from '../../run/trial.js';
import { inOrder } from '../../run/work.js';

const { colors } = terminalSheet();

/** The options as typed. */
interface AblateFlags {
  readonly runs: number;
  readonly seed?: number;
  readonly time?: number;
  readonly workers?: number;
  readonly fresh?: boolean;
  readonly keep?: string;
  readonly json?: boolean;
}

/** Drops hypotheses and returns the exit status. */
export async function ablateCommand(wanted: readonly string[], flags: AblateFlags): Promise<number> {
  const entries = (await findEntries(wanted)).filter(hasAblation);
  const { runs, seed = newSeed() } = flags;
  const workers = wanted.some(isModule) ? 1 : (flags.workers ?? availableParallelism());
  for (const entry of entries) keptFor(entry);
  const keeping = keeper(flags.keep);
  const start = performance.now();
  if (flags.time !== undefined) beginWatched({ milliseconds: flags.time * 1000, about: wanted.join(' ') });
  const limit = flags.time === undefined ? null : (flags.time * 1000 * Math.min(workers, entries.length)) / entries.length;
  const results: TimedAblation[] = [];
  const refutedOnes: string[] = [];
  const work = inOrder<'ablating'>(
    entries.map(({ theorem: { id } }) => ({ kind: 'ablating', trial: { id, runs, seed, fresh: flags.fresh === true }, limit })),
    ({ trial: { id } }, { result, elapsedMs }) => {
      const entry = entryOf({ id });
      const { part } = entry.theorem;
      const called = moduleOf(id);
      results.push({ id, part, findings: result, elapsedMs: Math.round(elapsedMs), ...(called !== undefined && { called }) });
      for (const { hypothesis, witness } of result) if (witness !== null) keeping.put(entry, { name: hypothesis }, witness);
      const refuted = called !== undefined && result.some(({ witness }) => witness !== null && refutes(entry, witness.subject));
      if (refuted) refutedOnes.push(id);
      if (flags.json !== true)
        process.stdout.write(`${[`${part.padEnd(4)} ${colors.bold(id)}`, ...result.flatMap(findingLines)].join('\n')}\n`);
      if (refuted) process.stderr.write(`note: ${id} is refuted with all its hypotheses: ${shellWords('lacuna', 'falsify', called)}\n`);
    },
  );
  const interrupted = await performAll(work, Math.min(workers, entries.length));
  const findings = results.flatMap((each) => each.findings);
  if (flags.json === true) process.stdout.write(`${JSON.stringify(ablationObject({ version: version(), seed, runs }, results))}\n`);
  else process.stdout.write(`${summary(findings, performance.now() - start, interrupted)}\n`);
  if (keeping.failed()) return 2;
  if (interrupted) return 130;
  if (refutedOnes.length > 0) return 1;
  const open = ({ verdict, asExpected, witness }: Finding) => !asExpected && witness === null && verdict !== 'needed';
  if (findings.some((finding) => !finding.asExpected && !open(finding))) return 1;
  return findings.some(open) ? 3 : 0;
}

/** Whether a subject that was found without a hypothesis meets that one too, so that the statement itself is refuted. */
function refutes(entry: Checkable, subject: Subject): boolean {
  const conclusion = entry.plan({ runs: 0, seed: 0, kept: [] }).judge(subject);
  return conclusion !== null && !holds(conclusion);
}

const MARKS: Readonly<Record<Finding['verdict'], (colors: Colors) => string>> = {
  needed: ({ green }) => green('●'),
  idle: ({ dim }) => dim('○'),
  'not known to be needed': ({ yellow }) => yellow('?'),
  incomplete: ({ yellow }) => yellow('?'),
};

/** What dropping a hypothesis came to: a line, and what supports it. */
function findingLines(finding: Finding): string[] {
  const { hypothesis, prose, verdict, witness, argument, exhausted, sampled, asExpected } = finding;
  const many = (subjects: number) => subjects.toLocaleString('en');
  const seen = [
    ...exhausted.map(({ scope, subjects, of }) => `${many(subjects)} of ${many(of)} subjects of “${scope}”`),
    ...(sampled.attempts === 0 ? [] : [`${many(sampled.attempts)} random ones`]),
  ];
  return [
    `  ${asExpected ? MARKS[verdict](colors) : colors.red('✗')} ${hypothesis.padEnd(24)} ${verdict}: ${prose}`,
    ...(argument === null ? [] : [`      ${argument}`]),
    ...(witness === null ? [`      searched: ${seen.length === 0 ? 'nothing' : seen.join(', ')}`] : counterexampleLines(witness, colors)),
  ];
}

function summary(findings: readonly Finding[], elapsedMs: number, interrupted: boolean): string {
  const number = (wanted: Finding['verdict']) => findings.filter(({ verdict }) => verdict === wanted).length;
  const verdicts = ['needed', 'idle', 'not known to be needed', 'incomplete'] as const;
  const counts = verdicts.filter((verdict) => number(verdict) > 0).map((verdict) => `${number(verdict)} ${verdict}`);
  const expected = findings.filter(({ asExpected }) => asExpected).length;
  if (findings.length === 0) return 'No hypotheses to drop: statements of existence, and those that are refuted, are left out.';
  return `\n${findings.length} hypotheses: ${counts.join(', ')}; ${expected} as expected, in ${(elapsedMs / 1000).toFixed(1)} s.${interrupted ? ' Interrupted.' : ''}`;
}
