/** The near misses of the theorems of a check, each of which must be refuted, on all cores. */
import type { MutantResult } from '../../../src/theory/check/mutate.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { mutantLines } from '../../pages/theorems/result-line.js';
import type { CheckJob } from '../../run/check-job.js';
import { performAll } from '../../run/pool.js';
import type { Task } from '../../run/task.js';
import { entryOf } from '../../run/trial.js';
import { inOrder } from '../../run/work.js';

/** What became of near misses. */
export interface NearMisses {
  /** By theorem. */
  readonly found: ReadonlyMap<string, readonly MutantResult[]>;
  readonly interrupted: boolean;
}

/** Checks them, and says what became of those of each theorem in turn. */
export async function checkNearMisses(
  { theorems, trial, limit, workers }: CheckJob,
  say: (lines: readonly string[]) => void,
): Promise<NearMisses> {
  const { colors } = terminalSheet();
  const found = new Map<string, readonly MutantResult[]>();
  say(['', 'Near misses, each of which must be refuted:']);
  const tasks = theorems
    .filter(({ mutants }) => mutants.length > 0)
    .map(({ theorem: { id } }): Task<'mutating'> => ({ kind: 'mutating', trial: trial(id), limit }));
  const work = inOrder(tasks, ({ trial: { id } }, { result }) => {
    found.set(id, result);
    say(mutantLines(entryOf({ id }).theorem, result, colors));
  });
  return { interrupted: await performAll(work, Math.min(workers, tasks.length)), found };
}

/** Whether a near miss was not refuted. */
export const survived = ({ found }: NearMisses): boolean => [...found.values()].some((mutants) => mutants.some(({ killed }) => !killed));
