/**
 * # What the last check saw
 *
 * The latest result of every theorem is kept in the user's state folder (`$XDG_STATE_HOME/lacuna` or `~/.local/state/lacuna`), so that
 * `lacuna explain` can show it. It is a convenience: where it cannot be kept, checks work all the same.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import type { Json } from '../../src/formats/analysis-line.js';
import { version } from './package-files.js';
import { writeWholeInFolder } from './write-file.js';

/** A theorem's result as in `check@1`, with the seed and the time of the check. */
export type KeptResult = { readonly [key: string]: Json };

const path = (): string => join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'lacuna', 'last-check.json');

/** The results kept by this version, by id; empty where there are none. */
export function readLastCheck(): Record<string, KeptResult> {
  try {
    const kept = JSON.parse(readFileSync(path(), 'utf8'));
    if (kept.version !== version()) return {};
    return Object.fromEntries(Object.entries(kept.theorems).filter((entry): entry is [string, KeptResult] => isResult(entry[1])));
  } catch {
    return {};
  }
}

/** Whether a value has the fields that a page shows: the file may have been written by hand, or half. */
function isResult(value: unknown): boolean {
  const { verdict, at, seed, exhausted, sampled, hypotheses, strata, figures } = Object(value);
  const records = [sampled, hypotheses, strata, figures, ...Object.values(Object(hypotheses))];
  return (
    typeof verdict === 'string' &&
    typeof at === 'string' &&
    typeof seed === 'number' &&
    Array.isArray(exhausted) &&
    [...records, ...exhausted].every((record) => typeof record === 'object' && record !== null)
  );
}

/** Keeps results, beside those of theorems that were not checked now; says why on standard error if that fails. */
export function keepLastCheck(results: Record<string, KeptResult>): void {
  try {
    writeWholeInFolder(path(), `${JSON.stringify({ version: version(), theorems: { ...readLastCheck(), ...results } })}\n`);
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
    process.stderr.write(`lacuna: the results are not kept for lacuna explain: ${error.message}\n`);
  }
}
