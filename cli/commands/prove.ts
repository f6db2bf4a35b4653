/**
 * # `lacuna prove`
 *
 * Proves theorems for all numbers of a shape or a family: the very file that is tested is run on unknown numbers, on every way in which its
 * questions can be answered. Every proof is checked by what shares nothing with the search before it counts.
 */

import { LacunaError } from '../../src/exact/error.js';
import type { ClaimedProof } from '../../src/formats/checks/proof-file.js';
import { counterexampleBlocks } from '../../src/formats/checks/theorem-page.js';
import { claimObjects } from '../../src/formats/subjects/claim-object.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import { readShape } from '../../src/specified/read-shape.js';
import type { Case } from '../../src/specified/subject-of-case.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../theorems/catalogue.js';
import { findTheorems } from '../files/find-theorem.js';
import { version } from '../files/package-files.js';
import { type ForAllNumbers, type ProvedTable, provedTable } from '../files/proved.js';
import { requireWritable, writeWhole } from '../files/write-file.js';
import { counted } from '../pages/layout.js';
import { plainBlock } from '../pages/plain-block.js';
import { terminalSheet } from '../pages/sheet.js';
import { whenInterrupted } from '../run/interruption.js';
import { progressDisplay } from '../run/progress.js';
import { type Cases, casesOn } from '../run/prove-cases.js';
import type { CaseDone } from '../run/prove-task.js';
import { type Asked, confirmed, type Failure, planOf } from '../run/prove-theorem.js';

/** The options as typed. */
interface ProveFlags {
  readonly shape?: string;
  readonly drop: readonly string[];
  readonly time: number;
  readonly workers?: number;
  readonly certificate?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

/** What became of a theorem. */
interface Proved {
  readonly theorem: Theorem<never>;
  readonly dropped: readonly string[];
  readonly verdict: 'proved' | 'failed' | 'undecided' | 'inapplicable';
  /** What is quantified over, in words. */
  readonly words: string;
  readonly cases: { readonly proved: number; readonly of: number };
  readonly runs: number;
  readonly met: number;
  /** Why it is not proved. */
  readonly reason: string;
  readonly failure: Failure | null;
  readonly seconds: number;
}

/** Proves and returns the exit status: 0 if all asked for are proved, 1 if one fails, 3 if one is undecided, 130 if interrupted. */
export async function proveCommand(wanted: readonly string[], flags: ProveFlags): Promise<number> {
  const found: readonly Theorem<never>[] = findTheorems(THEOREMS, (theorem: Theorem<never>) => theorem, wanted);
  const asked: Asked = flags.shape === undefined ? {} : readShape(flags.shape);
  requireHypotheses(found, flags.drop);
  for (const file of [flags.certificate, flags.keep]) if (file !== undefined) requireWritable(file);
  const planned = found.map((theorem) => ({ theorem, plan: planOf(theorem, asked) }));
  const cases = planned.every(({ plan }) => 'inapplicable' in plan) ? null : await casesOn(flags.workers);
  // A case that is being proved has nothing to show for it until it is.
  const interruption = whenInterrupted(() => void cases?.end());
  const display = progressDisplay();
  const lines: string[] = [];
  const results: Proved[] = [];
  try {
    for (const [k, { theorem, plan }] of planned.entries()) {
      if (interruption.came()) break;
      const show = (share: number) =>
        display.show({ label: `${theorem.part} ${theorem.id}`, share: (k + share) / planned.length, subjects: null });
      const dropped = flags.drop.filter((name) => Object.hasOwn(theorem.hypotheses, name));
      const result =
        'inapplicable' in plan || cases === null
          ? inapplicable(theorem, dropped, 'inapplicable' in plan ? plan.inapplicable : '')
          : await proved(cases, { theorem, dropped, ...plan }, flags, {
              show,
              stopped: interruption.came,
              keep: (line) => lines.push(line),
            });
      results.push(result);
      display.clear();
      if (flags.json !== true && (result.verdict !== 'inapplicable' || wanted.length > 0))
        process.stdout.write(`${page(result).join('\n')}\n`);
    }
  } finally {
    display.clear();
    interruption.end();
    await cases?.end();
  }
  const certified = results.filter(({ verdict }) => verdict === 'proved');
  if (flags.certificate !== undefined) writeWhole(flags.certificate, certificate(certified, flags.shape ?? null, lines));
  if (flags.keep !== undefined) writeWhole(flags.keep, keptTable(flags.keep, certified));
  if (flags.json === true) {
    const theorems = results.map((result) => object(result, flags.certificate));
    process.stdout.write(`${JSON.stringify({ lacuna: 'prove@1', version: version(), theorems })}\n`);
  } else if (results.length > 1) process.stdout.write(`${summary(results)}\n`);
  if (interruption.came()) return 130;
  if (results.some(({ verdict }) => verdict === 'failed')) return 1;
  const needed = wanted.length > 0 ? results : results.filter(({ verdict }) => verdict !== 'inapplicable');
  return needed.every(({ verdict }) => verdict === 'proved') ? 0 : 3;
}

function requireHypotheses(theorems: readonly Theorem<never>[], drop: readonly string[]): void {
  for (const name of drop) {
    if (theorems.some(({ hypotheses }) => Object.hasOwn(hypotheses, name))) continue;
    const names = [...new Set(theorems.flatMap(({ hypotheses }) => Object.keys(hypotheses)))];
    throw new LacunaError({ place: '--drop', expected: `one of the hypotheses ${names.join(', ')}`, received: JSON.stringify(name) });
  }
}

const inapplicable = (theorem: Theorem<never>, dropped: readonly string[], reason: string): Proved => ({
  theorem,
  dropped,
  verdict: 'inapplicable',
  words: '',
  cases: { proved: 0, of: 0 },
  runs: 0,
  met: 0,
  reason,
  failure: null,
  seconds: 0,
});

interface Job {
  readonly theorem: Theorem<never>;
  readonly dropped: readonly string[];
  readonly cases: readonly Case[];
  readonly words: string;
}

/** Proves one theorem case by case. */
async function proved(
  cases: Cases,
  { theorem, dropped, cases: list, words }: Job,
  { time }: ProveFlags,
  run: { readonly show: (share: number) => void; readonly stopped: () => boolean; readonly keep: (line: string) => void },
): Promise<Proved> {
  const began = Date.now();
  const until = began + time * 1000;
  const ended: CaseDone[] = [];
  const kept: string[] = [];
  let failure: Failure | null = null;
  const reasons: string[] = [];
  const told = (k: number, done: CaseDone) => {
    ended.push(done);
    if (done.verdict === 'checked') return;
    if (done.verdict === 'proved' && done.rejected === null) {
      kept.push(JSON.stringify({ theorem: theorem.id, case: list[k], proof: done.proof }));
    } else if (done.verdict === 'proved') reasons.push(`a proof was found and does not check: ${done.rejected}`);
    else {
      failure ??= done.verdict === 'open' ? confirmed(theorem, list[k], dropped, done.candidates, () => Date.now() >= until) : null;
      reasons.push(done.verdict === 'open' ? `a run is open (${done.reason})` : done.reason);
    }
  };
  const tasks = list.map((of) => ({ id: theorem.id, of, dropped, until, proof: null }));
  const enough = () => failure !== null || run.stopped() || Date.now() >= until;
  await cases.all(tasks, told, (share) => run.show((ended.length + share) / list.length), enough);
  const count = (of: 'runs' | 'met') => ended.reduce((total, done) => total + (done.verdict === 'checked' ? 0 : done[of]), 0);
  const met = count('met');
  const whole = kept.length === list.length;
  if (whole && met > 0) for (const line of kept) run.keep(line);
  const verdict = failure !== null ? 'failed' : whole && met > 0 ? 'proved' : 'undecided';
  return {
    theorem,
    dropped,
    verdict,
    words,
    cases: { proved: kept.length, of: list.length },
    runs: count('runs'),
    met,
    reason: verdict !== 'undecided' ? '' : whole ? 'no numbers of this shape meet every hypothesis' : (reasons[0] ?? 'time ran out'),
    failure,
    seconds: (Date.now() - began) / 1000,
  };
}

const certificate = (results: readonly Proved[], shape: string | null, lines: readonly string[]): string => {
  const theorems = results.map(({ theorem, dropped, cases }): ClaimedProof => ({ id: theorem.id, shape, dropped, cases: cases.of }));
  return `${[JSON.stringify({ lacuna: 'proof@1', version: version(), theorems }), ...lines].join('\n')}\n`;
};

/** The table with what was proved now; what is there of other theorems stays. */
function keptTable(path: string, results: readonly Proved[]): string {
  const theorems: Record<string, ForAllNumbers> = { ...provedTable(path).theorems };
  for (const { theorem, words, cases, runs, met } of results)
    theorems[theorem.id] = { for: words, shapes: cases.of, cases: runs, meeting: met };
  const ordered = Object.fromEntries(
    THEOREMS.flatMap(({ id }: Theorem<never>) => (theorems[id] === undefined ? [] : [[id, theorems[id]]])),
  );
  return `${JSON.stringify({ lacuna: 'proved@1', theorems: ordered } satisfies ProvedTable, null, 2)}\n`;
}

const MARKS = { proved: '✓', failed: '✗', undecided: '?', inapplicable: '–' } as const;

function page(result: Proved): string[] {
  const { theorem, dropped, verdict, words, cases, runs, met, reason, failure, seconds } = result;
  const sheet = terminalSheet();
  const { colors } = sheet;
  const mark =
    verdict === 'proved' ? colors.green(MARKS.proved) : verdict === 'failed' ? colors.red(MARKS.failed) : colors.yellow(MARKS[verdict]);
  const without = dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`;
  const head = `${mark} ${theorem.part} ${colors.bold(theorem.id)}${without}: ${verdict}`;
  const number = (n: number) => n.toLocaleString('en');
  switch (verdict) {
    case 'proved':
      return [
        `${head} for ${words}`,
        `    ${counted(cases.of, 'case')}, ${number(runs)} runs, ${number(met)} of them meeting all hypotheses, checked; ${seconds.toFixed(1)} s`,
      ];
    case 'failed':
      return [head, ...(failure === null ? [] : counterexampleBlocks(failure).map((block) => plainBlock(block, sheet)))];
    case 'undecided':
      return [`${head} for ${words}`, `    ${cases.proved} of ${counted(cases.of, 'case')} proved; ${reason}; ${seconds.toFixed(1)} s`];
    case 'inapplicable':
      return [`${head}: ${reason}`];
  }
}

function summary(results: readonly Proved[]): string {
  const count = (which: Proved['verdict']) => results.filter(({ verdict }) => verdict === which).length;
  const undecided = results.filter(({ verdict }) => verdict === 'undecided').map(({ theorem }) => theorem.id);
  return `${count('proved')} proved, ${count('failed')} failed, ${count('undecided')} undecided${undecided.length > 0 ? ` (${undecided.join(', ')})` : ''}, ${count('inapplicable')} inapplicable`;
}

const object = ({ theorem, dropped, verdict, words, cases, runs, met, reason, failure, seconds }: Proved, file: string | undefined) => ({
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
  ...(verdict === 'proved' && file !== undefined && { certificate: file }),
});
