/**
 * # What a baseline holds, found anew
 *
 * Where every theorem stands and the figures of every environment, on all cores.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import type { Sections } from '../src/formats/baseline.js';
import { subjectObject } from '../src/formats/subject-object.js';
import type { CorpusEntry } from '../src/theory/corpus.js';
import type { Effort, Fields, Standing } from '../src/theory/standing.js';
import { keptFor } from './kept-files.js';
import { loadModel } from './load-module.js';
import { performAll } from './pool.js';
import type { Task } from './task.js';
import { inOrder } from './work.js';

/** What to find, and how. */
export interface Search {
  readonly effort: Effort;
  readonly environments: readonly CorpusEntry[];
  /** The name or the path of a model; left out: the standard one. */
  readonly model?: string;
  /** Whether theorems are left out. */
  readonly figuresOnly?: boolean;
  readonly workers?: number;
}

/** What was found; `theorems` and `hypotheses` are there unless they were left out. */
export interface Findings {
  readonly sections: Partial<Sections> & Pick<Sections, 'figures'>;
  /** By theorem, with the counterexamples. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Environments that are measured in one go. */
const CHUNK = 20;

/**
 * Finds all of it, or `null` if interrupted.
 * @throws LacunaError if there is no such model
 */
export async function findAll({ effort, environments, model, figuresOnly = false, workers }: Search): Promise<Findings | null> {
  if (model !== undefined) await loadModel(model);
  const shared = { ...effort, fresh: false, limit: null, ...(model === undefined ? {} : { model }) };
  const entries = figuresOnly ? [] : CATALOGUE;
  for (const entry of entries) keptFor(entry);
  const standings = new Map<string, Standing>();
  const standing = entries.map(({ theorem: { id } }): Task<'standing'> => ({ ...shared, kind: 'standing', id }));
  let interrupted = await performAll(
    inOrder(standing, ({ id }, { result }) => {
      standings.set(id, result);
    }),
    workers,
  );

  const figures: Record<string, Fields> = {};
  let measured = 0;
  const chunks = Array.from({ length: Math.ceil(environments.length / CHUNK) }, (_, k) => environments.slice(CHUNK * k, CHUNK * (k + 1)));
  const measuring = chunks.map((chunk): Task<'measuring'> => {
    const id = `environments from ${chunk[0].name}`;
    return { ...shared, kind: 'measuring', id, environments: chunk.map(({ subject }) => subjectObject(subject)) };
  });
  interrupted ||= await performAll(
    inOrder(measuring, (_, { result }) => {
      for (const each of result) figures[environments[measured++].name] = each;
    }),
    workers,
  );
  if (interrupted) return null;
  return { sections: { ...(figuresOnly ? {} : entriesOf(standings)), figures }, standings };
}

const entriesOf = (standings: ReadonlyMap<string, Standing>): Pick<Sections, 'theorems' | 'hypotheses'> => ({
  theorems: Object.fromEntries([...standings].map(([id, { theorem }]) => [id, theorem])),
  hypotheses: Object.fromEntries(
    [...standings].flatMap(([id, { hypotheses }]) => Object.entries(hypotheses).map(([name, fields]) => [`${id}/${name}`, fields])),
  ),
});
