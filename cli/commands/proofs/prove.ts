/**
 * # `lacuna prove`
 *
 * Proves theorems for all numbers of a shape or a family: the very file that is tested is run on unknown numbers, on every way in which its
 * questions can be answered. Every proof is checked by what shares nothing with the search before it counts.
 */

import { LacunaError } from '../../../src/exact/error.js';
import type { ClaimedProof } from '../../../src/formats/checks/proof-file.js';
import { counterexampleBlocks } from '../../../src/formats/checks/theorem-page.js';
import { claimObjects } from '../../../src/formats/subjects/claim-object.js';
import { subjectObject } from '../../../src/formats/subjects/subject-object.js';
import { readShape } from '../../../src/specified/read-shape.js';
import { isUnaffected } from '../../../src/theory/check/under-model.js';
import { hypothesisName } from '../../../src/theory/statement/hypothesis-name.js';
import { interpreted, restricted } from '../../../src/theory/statement/model.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import { fileTitle } from '../../files/file-title.js';
import { findTheorems } from '../../files/find-theorem.js';
import { loadModel } from '../../files/load-module.js';
import { version } from '../../files/package-files.js';
import { evidenceFor, type ForAllNumbers, type ProvedTable, provedTable } from '../../files/proved.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { counted } from '../../pages/layout/layout.js';
import { plainBlock } from '../../pages/layout/plain-block.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { whenInterrupted } from '../../run/interruption.js';
import { progressDisplay } from '../../run/progress.js';
import { type Cases, casesOn } from '../../run/prove-cases.js';
import { type Asked, type Failure, planOf } from '../../run/prove-theorem.js';
import { type Proved, proving } from '../../run/proving.js';
import { storedWithout } from '../../run/stored-failures.js';
import { termsUnder, type Under } from './under.js';

/** The options as typed. */
interface ProveFlags {
  readonly shape?: string;
  readonly drop: readonly string[];
  readonly model?: string;
  readonly time?: number;
  readonly workers?: number;
  readonly certificate?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

/** Seconds for each theorem; and, of all, for one that nobody has proved so before. */
const SECONDS = 300;
const BRIEFLY = 4;

const NOBODY: Cases = { all: async () => undefined, end: async () => undefined };

/** Proves and returns the exit status: 0 if all asked for are proved, 1 if one fails, 3 if one is undecided, 130 if interrupted. */
export async function proveCommand(wanted: readonly string[], flags: ProveFlags): Promise<number> {
  const asWritten: readonly Theorem<never>[] = findTheorems(THEOREMS, (theorem: Theorem<never>) => theorem, wanted);
  const asked: Asked = flags.shape === undefined ? {} : readShape(flags.shape);
  requireHypotheses(asWritten, flags.drop);
  const under = flags.model === undefined ? null : termsUnder(await loadModel(flags.model), flags.model);
  const found = asWritten.map((theorem) => under?.theorem(theorem) ?? theorem);
  for (const file of [flags.certificate, flags.keep]) if (file !== undefined) requireWritable(file);
  if (flags.keep !== undefined) provedTable(flags.keep);
  const cases = found.every((theorem) => 'inapplicable' in planOf(theorem, asked))
    ? NOBODY
    : await casesOn(flags.workers, under?.name ?? null);
  // A case that is being proved has nothing to show for it until it is.
  const interruption = whenInterrupted(() => void cases.end());
  const display = progressDisplay();
  const shares = found.map(() => 0);
  const results: Proved[] = [];
  try {
    const without = found.map(({ hypotheses }) =>
      flags.drop.map((name) => hypothesisName(hypotheses, name)).filter((name) => Object.hasOwn(hypotheses, name)),
    );
    const stored = await Promise.all(found.map((theorem, k) => storedWithout(theorem, without[k])));
    const begun = found.map((theorem, k) =>
      proving(cases, {
        theorem,
        dropped: without[k],
        stored: stored[k],
        asked,
        ...(under && { naming: under.naming(theorem) }),
        seconds: flags.time ?? (wanted.length > 0 || evidenceFor(theorem.id).numbers !== null ? SECONDS : BRIEFLY),
        show: (share) => {
          shares[k] = share;
          display.show({
            label: `${theorem.part} ${theorem.id}`,
            share: shares.reduce((total, each) => total + each, 0) / found.length,
            subjects: null,
          });
        },
        stopped: interruption.came,
      }),
    );
    for (const [k, one] of begun.entries()) {
      const result = await one;
      shares[k] = 1;
      if (interruption.came()) break;
      results.push(result);
      display.clear();
      if (flags.json !== true && (result.verdict !== 'inapplicable' || wanted.length > 0))
        process.stdout.write(`${page(result, under).join('\n')}\n`);
    }
  } finally {
    display.clear();
    interruption.end();
    await cases.end();
  }
  const certified = results.filter(({ verdict }) => verdict === 'proved');
  if (flags.json === true) {
    const theorems = results.map((result) => object(result, flags.certificate));
    process.stdout.write(
      `${JSON.stringify({ lacuna: 'prove@1', version: version(), ...(under && { model: under.model.name }), theorems })}\n`,
    );
  } else if (results.length > 1) process.stdout.write(`${summary(results)}\n`);
  // What stands in a file is not given up for nothing.
  if (certified.length > 0) {
    if (flags.certificate !== undefined) writeWhole(flags.certificate, certificate(certified, flags.shape ?? null, under));
    if (flags.keep !== undefined) writeWhole(flags.keep, keptTable(flags.keep, certified, flags.shape ?? null));
  } else if (flags.certificate !== undefined || flags.keep !== undefined) {
    process.stderr.write('lacuna: nothing is proved, and nothing is written\n');
  }
  if (interruption.came()) return 130;
  if (results.some(({ verdict }) => verdict === 'failed')) return 1;
  const needed = wanted.length > 0 ? results : results.filter(({ verdict }) => verdict !== 'inapplicable');
  return needed.every(({ verdict }) => verdict === 'proved') ? 0 : 3;
}

/** What fails as the model sees it: with its welfare, its first bests and its equilibria. */
function shown({ subject, conclusion }: Failure, under: Under | null): Failure {
  if (under === null) return { subject, conclusion };
  return { conclusion, subject: { ...restricted(subject, under.model), environment: interpreted(subject.environment, under.model) } };
}

function requireHypotheses(theorems: readonly Theorem<never>[], drop: readonly string[]): void {
  for (const name of drop) {
    if (theorems.some(({ hypotheses }) => Object.hasOwn(hypotheses, hypothesisName(hypotheses, name)))) continue;
    const names = [...new Set(theorems.flatMap(({ hypotheses }) => Object.keys(hypotheses)))];
    throw new LacunaError({ place: '--drop', expected: `one of the hypotheses ${names.join(', ')}`, received: JSON.stringify(name) });
  }
}

const certificate = (results: readonly Proved[], shape: string | null, under: Under | null): string => {
  const theorems = results.map(({ theorem, dropped, cases }): ClaimedProof => ({ id: theorem.id, shape, dropped, cases: cases.of }));
  // Of a model of a user's own the name alone: the file that says it is asked for where the proofs are checked.
  const model = under && { [under.isOwn ? 'ownModel' : 'model']: under.model.name };
  return `${[JSON.stringify({ lacuna: 'proof@1', version: version(), ...model, theorems }), ...results.flatMap(({ lines }) => lines)].join('\n')}\n`;
};

/** The table with what was proved now; what is there of other theorems, and of other shapes, stays. A shape that was asked for stands beside a theorem's own. */
function keptTable(path: string, results: readonly Proved[], shape: string | null): string {
  const theorems: Record<string, ForAllNumbers> = { ...provedTable(path).theorems };
  for (const { theorem, words, cases, runs, met } of results) {
    const now = { for: words, shapes: cases.of, cases: runs, meeting: met };
    const known: ForAllNumbers | undefined = theorems[theorem.id];
    const others = (known?.further ?? []).filter((each) => each.for !== words);
    if (shape === null || known === undefined || known.for === words)
      theorems[theorem.id] = { ...now, ...(others.length > 0 && { further: others }) };
    else theorems[theorem.id] = { ...known, further: [...others, { shape, ...now }] };
  }
  const ordered = Object.fromEntries(
    THEOREMS.flatMap(({ id }: Theorem<never>) => (theorems[id] === undefined ? [] : [[id, theorems[id]]])),
  );
  return `${JSON.stringify({ lacuna: 'proved@1', theorems: ordered } satisfies ProvedTable, null, 2)}\n`;
}

const MARKS = { proved: '✓', failed: '✗', undecided: '?', inapplicable: '–' } as const;

/** What a model of a user's own says of what it cannot do may have lines. */
const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

function page(result: Proved, under: Under | null): string[] {
  const { theorem, dropped, verdict, words, cases, runs, met, reason, failure, isStored, elsewhere, seconds } = result;
  const sheet = terminalSheet();
  const { colors } = sheet;
  const mark =
    verdict === 'proved' ? colors.green(MARKS.proved) : verdict === 'failed' ? colors.red(MARKS.failed) : colors.yellow(MARKS[verdict]);
  const without = dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`;
  const model =
    under === null ? '' : isUnaffected(theorem, under.model) ? ` (the same under ${under.model.name})` : ` under ${under.model.name}`;
  const head = `${mark} ${theorem.part} ${colors.bold(theorem.id)}${without}${model}: ${verdict}`;
  const number = (n: number) => n.toLocaleString('en');
  const beyond = elsewhere.map((name) => `    it fails beyond that: counterexamples/${theorem.id}/${fileTitle([name])}.json`);
  switch (verdict) {
    case 'proved':
      return [
        `${head} for ${words}`,
        `    ${counted(cases.of, 'case')}, ${number(runs)} runs, ${number(met)} of them meeting all hypotheses, checked; ${seconds.toFixed(1)} s`,
        ...beyond,
      ];
    case 'failed':
      return [
        head,
        ...(failure === null ? [] : counterexampleBlocks(shown(failure, under)).map((block) => plainBlock(block, sheet))),
        ...(isStored ? ['  The subject is the one that is stored: the search was left undecided.'] : []),
      ];
    case 'undecided':
      return [
        `${head} for ${words}`,
        `    ${cases.proved} of ${counted(cases.of, 'case')} proved; ${inOneLine(reason)}; ${seconds.toFixed(1)} s`,
        ...beyond,
      ];
    case 'inapplicable':
      return [`${head}: ${inOneLine(reason)}`];
  }
}

function summary(results: readonly Proved[]): string {
  const count = (which: Proved['verdict']) => results.filter(({ verdict }) => verdict === which).length;
  const undecided = results.filter(({ verdict }) => verdict === 'undecided').map(({ theorem }) => theorem.id);
  return `${count('proved')} proved, ${count('failed')} failed, ${count('undecided')} undecided${undecided.length > 0 ? ` (${undecided.join(', ')})` : ''}, ${count('inapplicable')} inapplicable`;
}

const object = (
  { theorem, dropped, verdict, words, cases, runs, met, reason, failure, isStored, elsewhere, seconds }: Proved,
  file: string | undefined,
) => ({
  id: theorem.id,
  part: theorem.part,
  ...(dropped.length > 0 && { dropped }),
  verdict,
  ...(words !== '' && { for: words }),
  ...(verdict !== 'inapplicable' && {
    cases: runs,
    shapes: cases.of,
    provedShapes: cases.proved,
    meeting: met,
    elapsedMs: Math.round(seconds * 1000),
  }),
  ...(reason !== '' && { reason }),
  ...(failure !== null && { subject: subjectObject(failure.subject), claim: claimObjects(failure.conclusion) }),
  ...(isStored && { stored: true }),
  ...(elsewhere.length > 0 && { elsewhere }),
  ...(verdict === 'proved' && file !== undefined && { certificate: file }),
});
