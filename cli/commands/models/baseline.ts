/**
 * # `lacuna baseline`
 *
 * Writes down where every theorem stands and the figures of a corpus of environments, for `lacuna diff` to compare with later.
 */
import { baselineText } from '../../../src/formats/checks/baseline.js';
import { requireWritable, writeOrShow } from '../../files/write-file.js';
import { findAll } from '../../run/findings.js';
import { corpus } from './baseline-corpus.js';

/** The options as typed. */
interface BaselineFlags {
  readonly out?: string;
  readonly runs: number;
  readonly seed: number;
  readonly subjects: number;
  readonly model?: string;
  readonly workers?: number;
}

/** Writes a baseline and returns the exit status. */
export async function baselineCommand({ out, runs, seed, subjects, model, workers }: BaselineFlags): Promise<number> {
  if (out !== undefined) requireWritable(out);
  const effort = { runs, seed, subjects };
  const environments = corpus();
  const found = await findAll({ effort, environments, ...(model && { model }), ...(workers && { workers }) });
  if (found === null) return 130;
  const text = baselineText({ effort, environments, theorems: {}, hypotheses: {}, ...found.sections });
  if (out === undefined) process.stdout.write(text);
  else writeOrShow(out, text);
  return 0;
}
