/**
 * # What to try of a theorem
 *
 * A theorem by its id, under a model by its name: values that any process can be sent, and what they stand for once that is loaded.
 */
import type { Plan } from '../../src/theory/check/check.js';
import type { Terms } from '../../src/theory/check/stages.js';
import type { Checkable } from '../../src/theory/checkable.js';
import { parseScope } from '../../src/theory/scopes/scope-spec.js';
import { type Model, standard } from '../../src/theory/statement/model.js';
import { loadedEntry } from '../files/entries.js';
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
}

/** The theorem of a trial, which has been loaded, within its scope. */
export function entryOf({ id, scope }: Pick<Trial, 'id' | 'scope'>): Checkable {
  const entry = loadedEntry(id);
  return scope === undefined ? entry : entry.within(parseScope(scope)).entry;
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
