/** A check of every theorem, for pages that say what was tried. */
import { checkObject, type TimedResult } from '../../../src/formats/checks/check-result.js';
import { readCheck, type SeenCheck } from '../../../src/formats/checks/seen-result.js';
import { findEntries } from '../../files/entries.js';
import { version } from '../../files/package-files.js';
import { performAll } from '../../run/pool.js';
import { type Item, Schedule } from '../../run/schedule.js';
import { timedResult } from './check-report.js';

/** What a check of all theorems sees. */
export async function checkAll(seed: number, runs: number): Promise<SeenCheck> {
  const results: TimedResult[] = [];
  const trials = (await findEntries([])).map(({ theorem: { id } }) => ({ id, runs, seed, fresh: false }));
  const tell = (item: Item) => results.push(timedResult(item));
  await performAll(new Schedule(trials, { limit: null, shard: { shard: 1, of: 1 }, tell }));
  return readCheck(JSON.stringify(checkObject({ version: version(), seed, runs, elapsedMs: 0, results })), 'check');
}
