/** A check of every theorem, for pages that say what was tried. */
import { checkObject, type TimedResult } from '../../../src/formats/checks/check-result.js';
import { readCheck, type SeenCheck } from '../../../src/formats/checks/seen-result.js';
import type { MutantResult } from '../../../src/theory/check/mutate.js';
import { findEntries } from '../../files/entries.js';
import { version } from '../../files/package-files.js';
import { performAll } from '../../run/pool.js';
import { type Item, Schedule } from '../../run/schedule.js';
import type { Task } from '../../run/task.js';
import { inOrder } from '../../run/work.js';
import { timedResult } from './check-report.js';

/** What a check of all theorems sees, and of their near misses if these are wanted. */
export async function checkAll(seed: number, runs: number, missed = false): Promise<SeenCheck> {
  const results: TimedResult[] = [];
  const trials = (await findEntries([])).map(({ theorem: { id } }) => ({ id, runs, seed, fresh: false }));
  const tell = (item: Item) => results.push(timedResult(item));
  await performAll(new Schedule(trials, { limit: null, shard: { shard: 1, of: 1 }, tell }));
  const nearMisses = new Map<string, readonly MutantResult[]>();
  const tasks = trials.map((trial): Task<'mutating'> => ({ kind: 'mutating', trial, limit: null }));
  if (missed) await performAll(inOrder(tasks, ({ trial: { id } }, { result }) => nearMisses.set(id, result)));
  return readCheck(JSON.stringify(checkObject({ version: version(), seed, runs, elapsedMs: 0, results, nearMisses })), 'check');
}
