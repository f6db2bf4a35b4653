/** One case to prove, or a proof of one to check. */
import type { Checked } from '../../src/proof/check.js';
import type { ProvedCase } from '../../src/specified/prove-case.js';
import type { Case } from '../../src/specified/subject-of-case.js';
import type { RunProof } from '../../src/symbolic/proof.js';
import type { UnknownNumbers } from '../files/unknown-numbers.js';

export interface CaseTask {
  readonly id: string;
  readonly of: Case;
  readonly dropped: readonly string[];
  /** To search for a proof until then, in milliseconds of whose clock it is, or to check one. */
  readonly until: number;
  readonly proof: RunProof | null;
}

/** What became of it: a proof that was found is checked at once, by what shares nothing with the search. */
export type CaseDone =
  | (ProvedCase & { readonly checked: Checked | null; readonly rejected: string | null })
  | { readonly verdict: 'checked'; readonly checked: Checked | null; readonly rejected: string | null };

/** Milliseconds between reports. */
const PACE = 200;

/** @param now the clock by which the task ends, in milliseconds */
export function performCase(
  { prove, check }: UnknownNumbers,
  task: CaseTask,
  report: (share: number) => void,
  now: () => number = Date.now,
): CaseDone {
  const { id, of, dropped, until, proof } = task;
  const checking = (written: RunProof) => {
    try {
      return { checked: check(id, of, dropped, written), rejected: null };
    } catch (error) {
      return { checked: null, rejected: error instanceof Error ? error.message : 'it cannot be read' };
    }
  };
  if (proof !== null) return { verdict: 'checked', ...checking(proof) };
  let last = 0;
  const progress = (share: number) => {
    if (Date.now() - last < PACE) return;
    last = Date.now();
    report(share);
  };
  const found = prove(id, of, dropped, { expired: () => now() >= until, progress });
  return found.proof === null ? { ...found, checked: null, rejected: null } : { ...found, ...checking(found.proof) };
}
