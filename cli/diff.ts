/**
 * # `lacuna diff`
 *
 * Finds anew what a baseline holds, with this library and maybe another model, and says what differs: silent where nothing does.
 */
import picocolors from 'picocolors';
import { LacunaError } from '../src/exact/error.js';
import { type Baseline, readBaseline } from '../src/formats/baseline.js';
import { markdownBlock } from '../src/formats/block.js';
import { changesBetween } from '../src/formats/changes.js';
import { counts, type Diff, diffObject, diffPage } from '../src/formats/diff.js';
import { wantsColor } from './color.js';
import { diffReport } from './diff-report.js';
import { findAll } from './findings.js';
import { inFile, readText } from './input.js';
import { plainBlock } from './plain-block.js';
import { requireWritable, writeWhole } from './write-file.js';

/** The options as typed. */
export interface DiffFlags {
  readonly model?: string;
  readonly figures?: boolean;
  readonly workers?: number;
  readonly json?: boolean;
  readonly junit?: string;
  readonly markdown?: string;
}

/** Compares with a baseline and returns the exit status: 1 if anything flipped or drifted. */
export async function diffCommand(path: string, flags: DiffFlags): Promise<number> {
  for (const file of [flags.junit, flags.markdown]) if (file !== undefined) requireWritable(file);
  const baseline = baselineAt(path);
  const { effort, environments } = baseline;
  const { model, workers, figures: figuresOnly = false } = flags;
  const began = performance.now();
  const found = await findAll({ effort, environments, figuresOnly, ...(model && { model }), ...(workers && { workers }) });
  if (found === null) return 130;

  const { sections, standings } = found;
  const diff: Diff = {
    against: path,
    model: model ?? 'standard',
    baseline,
    found: sections,
    standings,
    ...changesBetween(baseline, sections),
  };
  if (flags.json === true) process.stdout.write(`${JSON.stringify(diffObject(diff))}\n`);
  else if (diff.changes.length > 0) process.stdout.write(`${terminalPage(diff)}\n`);
  if (flags.junit !== undefined) writeWhole(flags.junit, diffReport(diff));
  if (flags.markdown !== undefined) writeWhole(flags.markdown, markdownPage(diff));
  process.stderr.write(`${summary(diff)} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  return diff.changes.length > 0 ? 1 : 0;
}

/** The baseline in a file, `-` being standard input. */
export function baselineAt(path: string): Baseline {
  try {
    return readBaseline(readText(path));
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}

/** What differs, for people. */
function terminalPage(diff: Diff): string {
  const colors = picocolors.createColors(wantsColor());
  const width = Math.min(process.stdout.columns ?? 100, 100) - 2;
  return diffPage(diff)
    .map(({ heading, blocks }) => [colors.bold(heading), ...blocks.map((block) => plainBlock(block, { colors, width }))].join('\n'))
    .join('\n\n');
}

/** What differs, for a pull request. */
const markdownPage = (diff: Diff): string =>
  `${[
    `## Lacuna: ${summary(diff)}`,
    ...diffPage(diff).map(({ heading, blocks }) => [`### ${heading}`, ...blocks.map(markdownBlock)].join('\n\n')),
  ].join('\n\n')}\n`;

/** How much was compared, and what became of it, in a line. */
function summary(diff: Diff): string {
  const { theorems, hypotheses, environments, figures, flipped, drifted } = counts(diff);
  const many = (n: number, what: string) => `${n.toLocaleString('en')} ${what}`;
  const compared = [
    ...(theorems === 0 ? [] : [many(theorems, 'theorems'), many(hypotheses, 'hypotheses')]),
    `${many(figures, 'figures')} of ${many(environments, 'environments')}`,
  ].join(', ');
  const added = diff.added.length === 0 ? '' : `; ${many(diff.added.length, 'entries')} not in the baseline`;
  return flipped + drifted === 0 ? `nothing changed: ${compared}${added}` : `${flipped} flipped, ${drifted} drifted: ${compared}${added}`;
}
