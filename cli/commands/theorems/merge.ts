/**
 * # `lacuna merge`
 *
 * Joins what several machines did of one check, each its shard, to the result of the whole.
 */
import { type CheckRun, checkObject, replayCommand } from '../../../src/formats/checks/check-result.js';
import { type Part, withPart } from '../../../src/theory/check/parts.js';
import { isUnaffected } from '../../../src/theory/check/under-model.js';
import { requireWritable, writeOrShow, writeWhole } from '../../files/write-file.js';
import { readShards, trialOf } from '../../run/shard.js';
import { entryOf, planFor, requireModel } from '../../run/trial.js';
import { report, resultLines, timedResult } from './check-report.js';

/** The options as typed. */
interface MergeFlags {
  readonly json?: boolean;
  readonly out?: string;
  readonly junit?: string;
}

/** Joins shards and returns the exit status. */
export async function mergeCommand(files: readonly string[], { json, out, junit }: MergeFlags): Promise<number> {
  for (const path of [out, junit]) if (path !== undefined) requireWritable(path);
  const shards = await readShards(files);
  const [{ terms, theorems }] = shards;
  const { version, seed, runs, scope, fresh } = terms;
  const model = terms.model === undefined ? null : { called: terms.model, ...(await requireModel({ model: terms.model })) };
  const results = theorems.map(({ id }, k) => {
    const entries = shards.map((shard) => shard.theorems[k]);
    const parts = entries.flatMap((entry) => entry.parts).reduce<readonly Part[]>(withPart, []);
    const elapsedMs = entries.reduce((sum, entry) => sum + entry.elapsedMs, 0);
    const unaffected = model !== null && isUnaffected(entryOf(trialOf(id, terms)).theorem, model);
    return { ...timedResult({ plan: planFor(trialOf(id, terms)), parts, elapsedMs }), ...(unaffected && { unaffected }) };
  });
  const elapsedMs = Math.max(...shards.map((shard) => shard.elapsedMs));
  const run: CheckRun = { version, seed, runs, fresh, scope: scope ?? undefined, elapsedMs, results, ...(model && { model }) };
  if (json !== true) for (const timed of results) process.stdout.write(`${resultLines(timed, run).join('\n')}\n`);
  const repeat = replayCommand(
    theorems.map(({ id }) => id),
    run,
  );
  const status = report(run, {
    ...(json && { json }),
    ...(junit !== undefined && { junit }),
    repeat,
    of: results.length,
    interrupted: false,
  });
  const object = `${JSON.stringify(checkObject(run))}\n`;
  if (out !== undefined) (json === true ? writeWhole : writeOrShow)(out, object);
  return status;
}
