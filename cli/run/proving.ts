/**
 * # Proving a theorem
 *
 * Case by case, on whatever hands there are; each proof is checked before it counts, and where a case fails the theorem as it is tested is asked.
 */
import type { Naming } from '../../src/specified/cases.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import type { Cases } from './prove-cases.js';
import type { CaseDone } from './prove-task.js';
import { type Asked, confirmed, type Failure, planOf } from './prove-theorem.js';
import { type StoredSubject, storedFailures } from './stored-failures.js';

/** What became of a theorem. */
export interface Proved {
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
  /** Whether it fails at a subject that was stored, where the search found none. */
  readonly isStored: boolean;
  /** Of subjects that are stored, those at which it fails beyond what is quantified over, by the hypotheses that they do without. */
  readonly elsewhere: readonly string[];
  /** Of a theorem that is proved, a line for each case: what is claimed and the proof. */
  readonly lines: readonly string[];
  readonly seconds: number;
}

/** What to prove. */
interface Proving {
  readonly theorem: Theorem<never>;
  /** Hypotheses left out. */
  readonly dropped: readonly string[];
  /** What is asked of shape and classes. */
  readonly asked: Asked;
  /** Whether renaming changes nothing. */
  readonly naming?: Naming;
  /** For how long at most, from when the first case is begun. */
  readonly seconds: number;
  /** Told what share is done. */
  readonly show: (share: number) => void;
  readonly stopped: () => boolean;
  /** The clock of whoever does the cases, in milliseconds. */
  readonly now?: () => number;
  /** Subjects at which it may be known to fail. */
  readonly stored?: readonly StoredSubject[];
}

/** Proves a theorem, or says why not. */
export async function proving(
  cases: Cases,
  { theorem, dropped, asked, naming, seconds, show, stopped, now = Date.now, stored = [] }: Proving,
): Promise<Proved> {
  const plan = planOf(theorem, asked, naming);
  const of = { theorem, dropped };
  if ('inapplicable' in plan) return { ...of, ...NOTHING, verdict: 'inapplicable', words: '', reason: plan.inapplicable };
  const { cases: list, words } = plan;
  let began: number | null = null;
  const until = () => {
    began ??= now();
    return began + seconds * 1000;
  };
  const ended: CaseDone[] = [];
  const lines: string[] = [];
  let failure: Failure | null = null;
  const reasons: string[] = [];
  const told = (k: number, done: CaseDone) => {
    ended.push(done);
    if (done.verdict === 'checked') return;
    if (done.verdict === 'proved' && done.rejected === null) {
      lines.push(JSON.stringify({ theorem: theorem.id, case: list[k], proof: done.proof }));
    } else if (done.verdict === 'proved') reasons.push(`a proof was found and does not check: ${done.rejected}`);
    else {
      failure ??= done.verdict === 'open' ? confirmed(theorem, list[k], dropped, done.candidates, () => now() >= until()) : null;
      reasons.push(done.verdict === 'open' ? `a run is open (${done.reason})` : done.reason);
    }
  };
  await cases.all({
    count: list.length,
    task: (k) => ({ id: theorem.id, of: list[k], dropped, until: until(), proof: null }),
    told,
    shown: (share) => show((ended.length + share) / list.length),
    enough: () => failure !== null || stopped() || (began !== null && now() >= until()),
  });
  const count = (which: 'runs' | 'met') => ended.reduce((total, done) => total + (done.verdict === 'checked' ? 0 : done[which]), 0);
  const whole = lines.length === list.length;
  const met = count('met');
  const { here, elsewhere } = storedFailures(theorem, dropped, list, stored);
  const isStored = failure === null && !whole && here !== null && !stopped();
  failure ??= isStored ? here : null;
  const verdict = failure !== null ? 'failed' : whole && met > 0 ? 'proved' : 'undecided';
  return {
    ...of,
    verdict,
    words,
    cases: { proved: lines.length, of: list.length },
    runs: count('runs'),
    met,
    reason: verdict !== 'undecided' ? '' : whole ? 'no numbers of this shape meet every hypothesis' : (reasons[0] ?? 'time ran out'),
    failure,
    isStored,
    elsewhere: verdict === 'failed' ? [] : elsewhere,
    seconds: began === null ? 0 : (now() - began) / 1000,
    lines: verdict === 'proved' ? lines : [],
  };
}

const NOTHING = {
  cases: { proved: 0, of: 0 },
  runs: 0,
  met: 0,
  failure: null,
  isStored: false,
  elsewhere: [],
  seconds: 0,
  lines: [],
} as const;
