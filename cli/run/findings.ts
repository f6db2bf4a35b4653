/**
 * # What a baseline holds, found anew
 *
 * Where every theorem stands and the figures of every environment, on all cores.
 */
import { CATALOGUE } from '../../properties/catalogue.js';
import type { Sections } from '../../src/formats/checks/baseline.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import type { Appraisal, Effort, Fields } from '../../src/theory/check/appraisal.js';
import type { CorpusEntry } from '../../src/theory/draw/baseline-games.js';
import { keptFor } from '../files/kept-files.js';
import { performAll } from './pool.js';
import type { Task } from './task.js';
import { requireModel } from './trial.js';
import { inOrder } from './work.js';

/** What to find, and how. */
interface Search {
  readonly effort: Effort;
  readonly environments: readonly CorpusEntry[];
  /** The name or the path of a model; left out: the standard one. */
  readonly model?: string;
  /** Whether theorems are left out. */
  readonly figuresOnly?: boolean;
  readonly workers?: number;
}

/** What was found; `theorems` and `hypotheses` are there unless they were left out. */
interface Findings {
  readonly sections: Partial<Sections> & Pick<Sections, 'figures'>;
  /** By theorem, with the counterexamples. */
  readonly appraisals: ReadonlyMap<string, Appraisal>;
}

/** Environments that are measured in one go. */
const CHUNK = 20;

/**
 * Finds all of it, or `null` if interrupted.
 * @throws LacunaError if there is no such model
 */
export async function findAll({ effort, environments, model, figuresOnly = false, workers }: Search): Promise<Findings | null> {
  const under = model === undefined ? {} : { model };
  await requireModel(under);
  const entries = figuresOnly ? [] : CATALOGUE;
  for (const entry of entries) keptFor(entry);
  const appraisals = new Map<string, Appraisal>();
  const { subjects, ...terms } = effort;
  const appraising = entries.map(({ theorem: { id } }): Task<'appraising'> => {
    const trial = { id, ...terms, fresh: false, ...under };
    return { kind: 'appraising', limit: null, trial, subjects };
  });
  let interrupted = await performAll(
    inOrder(appraising, ({ trial: { id } }, { result }) => {
      appraisals.set(id, result);
    }),
    workers,
  );

  const figures = new Map<string, Fields>();
  let measured = 0;
  const chunks = Array.from({ length: Math.ceil(environments.length / CHUNK) }, (_, k) => environments.slice(CHUNK * k, CHUNK * (k + 1)));
  const measuring = chunks.map((chunk): Task<'measuring'> => {
    const [{ name: from }] = chunk;
    return { kind: 'measuring', limit: null, from, environments: chunk.map(({ subject }) => subjectObject(subject)), ...under };
  });
  interrupted ||= await performAll(
    inOrder(measuring, (_, { result }) => {
      for (const each of result) figures.set(environments[measured++].name, each);
    }),
    workers,
  );
  if (interrupted) return null;
  return { sections: { ...(figuresOnly ? {} : entriesOf(appraisals)), figures: Object.fromEntries(figures) }, appraisals };
}

const entriesOf = (appraisals: ReadonlyMap<string, Appraisal>): Pick<Sections, 'theorems' | 'hypotheses'> => ({
  theorems: Object.fromEntries([...appraisals].map(([id, { theorem }]) => [id, theorem])),
  hypotheses: Object.fromEntries(
    [...appraisals].flatMap(([id, { hypotheses }]) => Object.entries(hypotheses).map(([name, fields]) => [`${id}/${name}`, fields])),
  ),
});
