/** A theorem run on a case with unknown numbers: by an explorer, which makes a proof, or along a proof, by its checker. */
import { Interrupted } from '../exact/expiry.js';
import { format, rational } from '../exact/rational.js';
import { Inapplicable } from '../game/interpretation.js';
import { type Checked, checkRun } from '../proof/check.js';
import { explore, RAISED } from '../symbolic/explore.js';
import { Peek, unknown } from '../symbolic/polynomial.js';
import type { RunProof } from '../symbolic/proof.js';
import { OutOfTime } from '../symbolic/solver.js';
import { holds } from '../theory/statement/conclusion.js';
import type { Family } from '../theory/statement/family.js';
import type { Subject } from '../theory/statement/subject.js';
import type { Theorem } from '../theory/statement/theorem.js';
import { type Case, type Naming, subjectOfCase } from './subject-of-case.js';
import { supposed } from './suppositions.js';
import { beginRun } from './times.js';

/** What is run. */
interface Job {
  readonly theorem: Theorem<Subject>;
  readonly families: readonly Family[];
  readonly of: Case;
  /** Hypotheses left out. */
  readonly dropped: readonly string[];
  /** The numbers of the case: unknown ones, or values of some. */
  readonly number: Naming;
}

/** Whether all is well with the subject: some hypothesis fails, or the conclusion holds. */
function body({ theorem, families, of, dropped, number }: Job, met: () => void): true | string {
  beginRun();
  const subject = subjectOfCase(of, families, number);
  if (subject === null) return true;
  for (const [name, hypothesis] of Object.entries(theorem.hypotheses)) {
    if (!dropped.includes(name) && !hypothesis.holds(subject)) return true;
  }
  met();
  return holds(theorem.conclude(subject)) || 'the conclusion may fail';
}

/** What became of a case. */
export interface ProvedCase {
  readonly verdict: 'proved' | 'open' | 'out of time' | 'out of reach';
  /** Why it is not proved. */
  readonly reason: string;
  /** How many runs cover all numbers, and in how many of them every hypothesis holds. */
  readonly runs: number;
  readonly met: number;
  readonly proof: RunProof | null;
  /** Where it may fail: numbers by name, to be tried. */
  readonly candidates: readonly Readonly<Record<string, string>>[];
}

/** How one searches. */
interface Search {
  readonly expired: () => boolean;
  readonly progress?: (share: number) => void;
  /** Values of some of the numbers: what is asked then is whether all is well there. */
  readonly numbers?: Readonly<Record<string, string>>;
}

/** With so many runs that are open a case is given up. */
const ENOUGH = 8;

/** The search for a proof. */
function proveCase(job: Job, search: Search): ProvedCase {
  let met = 0;
  const beyond = new Set<string>();
  const none = { runs: 0, met: 0, proof: null, candidates: [] };
  try {
    const { open, runs, proof } = explore(
      () => {
        try {
          return body(job, () => {
            met++;
          });
        } catch (error) {
          if (error instanceof Inapplicable) beyond.add(`${RAISED}${error.message}`);
          throw error;
        }
      },
      { ...search, suppositions: supposed(job.of, job.number), enough: ENOUGH },
    );
    if (open.length === 0) return { verdict: 'proved', reason: '', runs, met, proof, candidates: [] };
    if (open.every(({ reason }) => beyond.has(reason)))
      return { ...none, verdict: 'out of reach', reason: open[0].reason.slice(RAISED.length), met };
    const candidates = open.flatMap((each) =>
      each.candidates.map((values) =>
        Object.fromEntries([...values].filter(([name]) => !/^[tλ]\d+_/.test(name)).map(([name, x]) => [name, format(x)])),
      ),
    );
    return { ...none, verdict: 'open', reason: open[0].reason, runs, met, candidates };
  } catch (error) {
    if (error instanceof OutOfTime || error instanceof Interrupted) return { ...none, verdict: 'out of time', reason: 'time ran out', met };
    if (error instanceof Peek) return { ...none, verdict: 'out of reach', reason: error.message };
    throw error;
  }
}

/** The check of a proof. @throws Rejected with the first thing that is wrong with it */
const checkCase = (job: Job, proof: RunProof): Checked => checkRun(proof, () => body(job, () => {}), supposed(job.of, job.number));

/** By theorem what is quantified over: its families are what is needed of it here. */
type Quantifying = Readonly<Record<string, { readonly kind: string; readonly of?: readonly { readonly family: Family }[] }>>;

function jobOf(
  theorems: readonly Theorem<never>[],
  quantified: Quantifying,
  id: string,
  of: Case,
  dropped: readonly string[],
  numbers: Readonly<Record<string, string>> = {},
): Job {
  const theorem = theorems.find((each) => each.id === id);
  if (theorem === undefined) throw new Error(`no page states ${id}`);
  return {
    theorem: theorem as unknown as Theorem<Subject>,
    families: (quantified[id]?.of ?? []).map(({ family }) => family),
    of,
    dropped,
    number: (name) => (numbers[name] === undefined ? unknown(name) : rational(numbers[name])),
  };
}

/** {@link proveCase} of a theorem by its id. */
export const proveById = (
  theorems: readonly Theorem<never>[],
  quantified: Quantifying,
  id: string,
  of: Case,
  dropped: readonly string[],
  search: Search,
): ProvedCase => proveCase(jobOf(theorems, quantified, id, of, dropped, search.numbers), search);

/** {@link checkCase} of a theorem by its id. */
export const checkById = (
  theorems: readonly Theorem<never>[],
  quantified: Quantifying,
  id: string,
  of: Case,
  dropped: readonly string[],
  proof: RunProof,
): Checked => checkCase(jobOf(theorems, quantified, id, of, dropped), proof);
