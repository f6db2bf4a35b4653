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
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { isSeenResult, type SeenResult } from '../../src/formats/checks/seen-result.js';
import { version } from './package-files.js';
import { writeWholeInFolder } from './write-file.js';

/** A theorem's result as in `check@1`, with the seed and the time of the check. */
export type KeptResult = SeenResult & { readonly at: string; readonly seed: number };

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

const isResult = (value: unknown): value is KeptResult =>
  isSeenResult(value) && typeof Object(value).at === 'string' && typeof Object(value).seed === 'number';

/** Keeps results, beside those of theorems that were not checked now; says why on standard error if that fails. */
export function keepLastCheck(results: Readonly<Record<string, Json>>): void {
  try {
    writeWholeInFolder(path(), `${JSON.stringify({ version: version(), theorems: { ...readLastCheck(), ...results } })}\n`);
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
    process.stderr.write(`lacuna: the results are not kept for lacuna explain: ${error.message}\n`);
  }
}
