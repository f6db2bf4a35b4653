/**
 * # What a check is to do
 *
 * Made of the words and options of the command line before anything is begun: the theorems, within a scope of the user's own if there is one,
 * the model, the seed, and what a journal says of before. What is wrong with them is said here, before there is anything to lose.
 */
import { availableParallelism } from 'node:os';
import { LacunaError } from '../../src/exact/error.js';
import type { CheckShard, ShardTerms } from '../../src/formats/checks/check-shard.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { newSeed } from '../../src/theory/draw/seed.js';
import type { Model } from '../../src/theory/statement/model.js';
import type { Shard } from '../../src/theory/statement/pieces.js';
import { findEntries } from '../files/entries.js';
import { isModule } from '../files/is-module.js';
import { keptFor } from '../files/kept-files.js';
import { version } from '../files/package-files.js';
import { type Narrowed, narrowed, whole } from './own-scope.js';
import type { Schedule } from './schedule.js';
import { type Journal, openJournal } from './shard.js';
import { requireModel, type Trial } from './trial.js';

/** How to check, as typed. */
export interface CheckFlags {
  readonly runs: number;
  readonly seed?: number;
  readonly time?: number;
  readonly workers?: number;
  readonly fresh?: boolean;
  readonly keep?: string;
  readonly nearMisses?: boolean;
  readonly scope?: string;
  readonly shard?: Shard;
  readonly journal?: string;
  readonly json?: boolean;
  readonly junit?: string;
  readonly model?: string;
}

/** A check, before it is begun. */
export interface CheckJob extends Narrowed {
  readonly terms: ShardTerms;
  /** The model that was asked about, and what it was called; `null` for the standard one. */
  readonly model: (Model & { readonly called: string }) | null;
  readonly workers: number;
  /** Milliseconds of work for each theorem. */
  readonly limit: number | null;
  readonly journal: Journal | null;
  /** What to try of a theorem. */
  readonly trial: (id: string) => Trial;
}

/**
 * The check that is asked for.
 * @throws LacunaError naming the word, the option or the file that is wrong
 */
export async function checkJob(wanted: readonly string[], flags: CheckFlags): Promise<CheckJob> {
  requireWhole(flags);
  const { scope, shard = { shard: 1, of: 1 } } = flags;
  const asked = await findEntries(wanted);
  const named = wanted.filter((word) => !isModule(word));
  const own = named.length < wanted.length;
  if (own || (flags.model !== undefined && isModule(flags.model))) requireCatalogue(flags);
  const { theorems, scopes, notes } = scope === undefined ? whole(asked) : narrowed(asked, scope, named);
  const model = flags.model === undefined ? null : { called: flags.model, ...(await requireModel(flags)) };
  for (const entry of theorems) keptFor(entry);
  // Modules of the user's are loaded in this process alone.
  const workers = own ? 1 : (flags.workers ?? availableParallelism());
  const given = {
    version: version(),
    runs: scope === undefined ? flags.runs : 0,
    scope: scope ?? null,
    fresh: flags.fresh === true || scope !== undefined,
    ...(flags.model !== undefined && { model: flags.model }),
    ...shard,
    ...(flags.seed !== undefined && { seed: flags.seed }),
  };
  const journal = flags.journal === undefined ? null : await openJournal(flags.journal, given, idsOf({ theorems }));
  const terms = { seed: journal?.before?.terms.seed ?? newSeed(), ...given };
  const { runs, seed, fresh } = terms;
  return {
    theorems,
    scopes,
    notes,
    terms,
    model,
    workers,
    limit: flags.time === undefined ? null : (flags.time * 1000 * workers) / theorems.length,
    journal,
    trial: (id) => ({ id, runs, seed, scope, fresh, ...(flags.model !== undefined && { model: flags.model }) }),
  };
}

/** How far a check has come, after so many milliseconds. */
export const stateOf = ({ terms, journal }: CheckJob, schedule: Schedule, milliseconds: number): CheckShard => ({
  terms,
  elapsedMs: (journal?.before?.elapsedMs ?? 0) + milliseconds,
  theorems: schedule.state(),
});

/** The theorems of a job, by id. */
export const idsOf = ({ theorems }: { readonly theorems: readonly Checkable[] }): string[] => theorems.map(({ theorem }) => theorem.id);

/** Refuses what is about theorems of the catalogue alone. */
function requireCatalogue(flags: Pick<CheckFlags, 'shard' | 'journal'>): void {
  for (const name of ['shard', 'journal'] as const) {
    if (flags[name] === undefined) continue;
    throw new LacunaError({
      place: `--${name}`,
      expected: 'theorems of the catalogue alone, and models in stock',
      received: 'a module of one’s own',
    });
  }
}

/** Refuses what a shard cannot answer. */
function requireWhole({ shard, json, ...flags }: CheckFlags): void {
  if (shard === undefined) return;
  if (flags.seed === undefined && flags.journal === undefined)
    throw new LacunaError({ place: '--shard', expected: '--seed beside it, the same for all shards', received: 'none' });
  if (json !== true) throw new LacunaError({ place: '--shard', expected: '--json beside it, for lacuna merge', received: 'none' });
  for (const name of ['nearMisses', 'junit', 'keep'] as const) {
    if (flags[name] === undefined) continue;
    const option = `--${name.replace('M', '-m')}`;
    throw new LacunaError({ place: '--shard', expected: `no ${option}, which is for a whole check`, received: `${option}` });
  }
}
