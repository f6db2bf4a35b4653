/**
 * # What to try of a theorem
 *
 * A theorem by its id, under a model by its name: values that any process can be sent, and what they stand for once that is loaded.
 */
import { LacunaError } from '../../src/exact/error.js';
import type { Plan } from '../../src/theory/check/check.js';
import type { Terms } from '../../src/theory/check/stages.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { parseScope } from '../../src/theory/scopes/scope-spec.js';
import { type Model, standard } from '../../src/theory/statement/model.js';
import { findEntries, loadEntries, loadedEntry, moduleOf } from '../files/entries.js';
import { keptFor } from '../files/kept-files.js';
import { loadModel } from '../files/load-module.js';

/** What to try of a theorem. */
export interface Trial {
  readonly id: string;
  readonly runs: number;
  readonly seed: number;
  /** The scope to exhaust in place of the theorem's own, in words. */
  readonly scope?: string | undefined;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
  /** The model, by name or path, where it is not the standard one. */
  readonly model?: string;
  /** The hypotheses to do without. */
  readonly drop?: readonly string[];
  /** The near miss to try instead of the theorem, by name. */
  readonly nearMiss?: string;
  /** The module of the user's that states it, where it is none of the catalogue. */
  readonly module?: string;
}

/** The statement of a trial, as far as it says which. */
type Which = Pick<Trial, 'id' | 'scope' | 'drop' | 'nearMiss'>;

/** Loads what a trial is about, once in this process. */
export async function loadTrial({ id, module }: Pick<Trial, 'id' | 'module'>): Promise<void> {
  if (module === undefined) await loadEntries([id]);
  else if (moduleOf(id) !== module) await findEntries([module]);
}

/** Statements within scopes: what a scope holds takes some time to find out. */
const narrow = new Map<string, { readonly of: Checkable; readonly entry: Checkable }>();

/** The theorem of a trial, which has been loaded: without the hypotheses to drop, or its near miss, within its scope. */
export function entryOf({ id, scope, drop = [], nearMiss }: Which): Checkable {
  const of = loadedEntry(id);
  if (scope === undefined && drop.length === 0 && nearMiss === undefined) return of;
  const key = JSON.stringify([id, scope, drop, nearMiss]);
  const known = narrow.get(key);
  if (known?.of === of) return known.entry;
  const missed = nearMiss === undefined ? of : requireNearMiss(of, nearMiss);
  const weakened = drop.length === 0 ? missed : missed.without(drop);
  const entry = scope === undefined ? weakened : weakened.within(parseScope(scope)).entry;
  narrow.set(key, { of, entry });
  return entry;
}

function requireNearMiss(of: Checkable, name: string): Checkable {
  const found = of.nearMiss(name);
  if (found !== null) return found;
  const expected = of.mutants.map((one) => one.name).join(', ') || 'no near miss: there are none';
  throw new LacunaError({ place: 'nearMiss', expected, received: JSON.stringify(name) });
}

/** How far to try it, and what is stored for it. */
export const termsOf = (trial: Trial): Required<Terms> => ({
  runs: trial.runs,
  seed: trial.seed,
  kept: trial.fresh ? [] : keptFor(entryOf(trial)),
});

/** The models that were loaded, by name or path. */
const models = new Map<string, Model>();

/**
 * Loads the model of a trial, once in this process.
 * @throws LacunaError if there is no such model
 */
export async function requireModel({ model }: Pick<Trial, 'model'>): Promise<Model> {
  if (model === undefined) return standard;
  const loaded = models.get(model) ?? (await loadModel(model));
  models.set(model, loaded);
  return loaded;
}

/** The check of a theorem in pieces; its model has been loaded. */
export function planFor(trial: Trial): Plan {
  const model = trial.model === undefined ? standard : models.get(trial.model);
  if (model === undefined) throw new Error(`the model ${trial.model} was not loaded`);
  return entryOf(trial).plan(termsOf(trial), model);
}
