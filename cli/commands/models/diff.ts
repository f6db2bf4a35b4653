/**
 * # `lacuna diff`
 *
 * Finds anew what a baseline holds, with this library and maybe another model, and says what differs: silent where nothing does.
 */
import picocolors from 'picocolors';
import { diffObject } from '../../../src/formats/checks/diff.js';
import { diffReport } from '../../files/diff-report.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { wantsColor } from '../../pages/layout/color.js';
import { compare, markdownPage, plainPage, summary, type Terms } from './compare.js';

/** The options as typed. */
interface DiffFlags extends Terms {
  readonly json?: boolean;
  readonly junit?: string;
  readonly markdown?: string;
}

/** Compares with a baseline and returns the exit status: 1 if anything flipped or drifted. */
export async function diffCommand(path: string, flags: DiffFlags): Promise<number> {
  for (const file of [flags.junit, flags.markdown]) if (file !== undefined) requireWritable(file);
  const began = performance.now();
  const diff = await compare(path, flags);
  if (diff === null) return 130;
  if (flags.json === true) process.stdout.write(`${JSON.stringify(diffObject(diff))}\n`);
  else if (diff.changes.length > 0) process.stdout.write(`${plainPage(diff, picocolors.createColors(wantsColor()))}\n`);
  if (flags.junit !== undefined) writeWhole(flags.junit, diffReport(diff));
  if (flags.markdown !== undefined) writeWhole(flags.markdown, markdownPage(diff));
  process.stderr.write(`${summary(diff)} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  return diff.changes.length > 0 ? 1 : 0;
}
