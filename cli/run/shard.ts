/**
 * # Shards and journals
 *
 * Files of the format `check-shard@1`: what one machine of several did of a check, or how far a check has come, so that it can be continued.
 */
import { existsSync, statSync } from 'node:fs';
import { LacunaError } from '../../src/exact/error.js';
import { type CheckShard, readShard, type ShardTerms, shardObject } from '../../src/formats/checks/check-shard.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { quote } from '../../src/formats/text/place.js';
import { asRecord, asText } from '../../src/formats/text/record.js';
import { findEntries } from '../files/entries.js';
import { readText } from '../files/input.js';
import { isModule } from '../files/is-module.js';
import { version } from '../files/package-files.js';
import { requireWritable, writeWhole } from '../files/write-file.js';
import { entryOf, planFor, requireModel, type Trial } from './trial.js';

/**
 * Reads what `lacuna check --shard` or `--journal` wrote, with this version.
 * @throws LacunaError naming the file and the place in it
 */
async function readShardFile(path: string): Promise<CheckShard> {
  const known = new Set((await findEntries([])).map(({ theorem }) => theorem.id));
  try {
    const text = readText(path);
    await requireModel(modelIn(text));
    return readShard(text, (id, terms) => {
      if (terms.version !== version())
        throw new LacunaError({ place: 'version', expected: `${quote(version())}, which this is`, received: quote(terms.version) });
      if (!known.has(id)) return null;
      const trial = trialOf(id, terms);
      const { theorem, families } = entryOf(trial);
      return { plan: planFor(trial), hypotheses: Object.keys(theorem.hypotheses), families };
    });
  } catch (error) {
    throw error instanceof LacunaError ? new LacunaError({ ...error, place: error.place ? `${path}: ${error.place}` : path }) : error;
  }
}

/** The model that a shard names, to be loaded before the shard is read: one in stock, since a file is data and runs nothing. */
function modelIn(text: string): { readonly model?: string } {
  const named = asRecord(parseJson(text, DEFAULT_LIMITS), '').get('model');
  if (named === undefined) return {};
  const model = asText(named, 'model', 'the name of a model');
  if (isModule(model))
    throw new LacunaError({
      place: 'model',
      expected: 'a model in stock, since the file of another could have changed',
      received: quote(model),
    });
  return { model };
}

/** What is tried of a theorem. */
export const trialOf = (id: string, { runs, seed, scope, fresh, model }: ShardTerms): Trial => ({
  id,
  runs,
  seed,
  scope: scope ?? undefined,
  fresh,
  ...(model !== undefined && { model }),
});

/** The first thing in which two shards are not of one check. */
function difference(
  one: CheckShard,
  other: CheckShard,
): { readonly place: string; readonly expected: string; readonly received: string } | null {
  for (const key of ['version', 'seed', 'runs', 'scope', 'fresh', 'model', 'of'] as const) {
    if (one.terms[key] !== other.terms[key]) return { place: key, expected: `${one.terms[key]}`, received: `${other.terms[key]}` };
  }
  const ids = ({ theorems }: CheckShard) => theorems.map(({ id }) => id).join(', ');
  return ids(one) === ids(other) ? null : { place: 'theorems', expected: ids(one), received: ids(other) };
}

/**
 * The shards of one check, each once.
 * @throws LacunaError naming the file that does not belong to the first, or the shard that is missing
 */
export async function readShards(paths: readonly string[]): Promise<CheckShard[]> {
  const shards: CheckShard[] = [];
  for (const path of paths) shards.push(await readShardFile(path));
  const [first] = shards;
  const seen = new Map<number, string>();
  shards.forEach((shard, k) => {
    const unlike = difference(first, shard);
    if (unlike !== null)
      throw new LacunaError({ ...unlike, place: `${paths[k]}: ${unlike.place}`, expected: `${unlike.expected}, as in ${paths[0]}` });
    const before = seen.get(shard.terms.shard);
    if (before !== undefined)
      throw new LacunaError({ place: `${paths[k]}: shard`, expected: `another than in ${before}`, received: `${shard.terms.shard} again` });
    seen.set(shard.terms.shard, paths[k]);
  });
  const missing = Array.from({ length: first.terms.of }, (_, k) => k + 1).filter((shard) => !seen.has(shard));
  if (missing.length > 0)
    throw new LacunaError({
      expected: `all ${first.terms.of} shards`,
      received: `${shards.length}: no ${missing.slice(0, 12).join(', ')}`,
    });
  return shards;
}

/** Milliseconds between two writings of a journal. */
const REST = 2000;

/** A file that says how far a check has come. */
export interface Journal {
  /** What was done before, if anything. */
  readonly before: CheckShard | null;
  /** Writes how far it is now, unless that was done a moment ago. */
  readonly write: (now: CheckShard) => void;
  /** Writes it whatever was done. */
  readonly close: (now: CheckShard) => void;
  /** Whether it could not be written at last; standard error has been told. The check goes on without. */
  readonly failed: () => boolean;
}

/**
 * Opens the journal of a check, or begins one.
 * @throws LacunaError if the file is the journal of another check, or none
 */
export async function openJournal(path: string, terms: Partial<ShardTerms>, theorems: readonly string[]): Promise<Journal> {
  requireWritable(path);
  // What is no file, such as a pipe, would keep its reader waiting, and keeps nothing.
  if (existsSync(path) && !statSync(path).isFile()) throw new LacunaError({ place: path, expected: 'a file', received: 'something else' });
  const before = existsSync(path) ? await readShardFile(path) : null;
  for (const [key, value] of Object.entries({ model: undefined, ...terms })) {
    const known = before?.terms[key as keyof ShardTerms];
    if (before !== null && known !== value)
      throw new LacunaError({
        place: `${path}: ${key}`,
        expected: `${value}, since the journal of another check cannot be continued`,
        received: `${known}`,
      });
  }
  if (before !== null && before.theorems.map(({ id }) => id).join() !== theorems.join())
    throw new LacunaError({
      place: `${path}: theorems`,
      expected: `the journal of a check of ${theorems.join(', ')}`,
      received: 'another',
    });
  let last = performance.now();
  let [failed, complained] = [false, false];
  const close = (now: CheckShard) => {
    last = performance.now();
    try {
      writeWhole(path, `${JSON.stringify(shardObject(lasting(now)))}\n`);
      failed = false;
    } catch (error) {
      if (!(error instanceof LacunaError)) throw error;
      if (!complained) process.stderr.write(`lacuna: the journal cannot be written: ${error.message}\n`);
      [failed, complained] = [true, true];
    }
  };
  return {
    before,
    close,
    failed: () => failed,
    write: (now) => {
      if (performance.now() - last >= REST) close(now);
    },
  };
}

/** What of a check is the same however it goes on: what was found by chance and not polished, time being up, is to be found again. */
const lasting = (shard: CheckShard): CheckShard => ({
  ...shard,
  theorems: shard.theorems.map((entry) => ({
    ...entry,
    parts: entry.parts.filter(
      ({ stage, decisive }) => stage === 'stored' || stage.startsWith('scope') || decisive?.minimality !== 'not minimal',
    ),
  })),
});
