/**
 * # Comparing with a baseline
 *
 * Finds anew what a baseline holds, with this library and maybe another model, and says in words what differs.
 */
import type { Colors } from 'picocolors/types.js';
import { LacunaError } from '../../../src/exact/error.js';
import { type Baseline, readBaseline } from '../../../src/formats/checks/baseline.js';
import { changesBetween } from '../../../src/formats/checks/changes.js';
import { counts, type Diff, diffPage } from '../../../src/formats/checks/diff.js';
import { markdownBlock } from '../../../src/formats/text/block.js';
import { inFile, readText } from '../../files/input.js';
import { plainBlock } from '../../pages/layout/plain-block.js';
import { findAll } from '../../run/findings.js';

/** What to compare, and how. */
export interface Terms {
  /** The name or the path of a model; left out: the standard one. */
  readonly model?: string;
  /** Whether to compare figures alone. */
  readonly figures?: boolean;
  readonly workers?: number;
}

/**
 * The comparison with the baseline in a file, `null` if interrupted.
 * @throws LacunaError if the file is no baseline, or there is no such model
 */
export async function compare(path: string, { model, figures: figuresOnly = false, workers }: Terms): Promise<Diff | null> {
  const baseline = baselineAt(path);
  const { effort, environments } = baseline;
  const found = await findAll({ effort, environments, figuresOnly, ...(model && { model }), ...(workers && { workers }) });
  if (found === null) return null;
  const { sections, appraisals } = found;
  return { against: path, model: model ?? 'standard', baseline, found: sections, appraisals, ...changesBetween(baseline, sections) };
}

/** The baseline in a file, `-` being standard input. */
function baselineAt(path: string): Baseline {
  try {
    return readBaseline(readText(path));
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}

/** What differs, for people. */
export function plainPage(diff: Diff, colors: Colors): string {
  const width = Math.min(process.stdout.columns ?? 100, 100) - 2;
  return diffPage(diff)
    .map(({ heading, blocks }) => [colors.bold(heading), ...blocks.map((block) => plainBlock(block, { colors, width }))].join('\n'))
    .join('\n\n');
}

/** What differs, for a pull request. */
export const markdownPage = (diff: Diff): string =>
  `${[
    `## Lacuna: ${summary(diff)}`,
    ...diffPage(diff).map(({ heading, blocks }) => [`### ${heading}`, ...blocks.map(markdownBlock)].join('\n\n')),
  ].join('\n\n')}\n`;

/** How much was compared, and what became of it, in a line. */
export function summary(diff: Diff): string {
  const { theorems, hypotheses, environments, figures, flipped, drifted } = counts(diff);
  const many = (n: number, what: string) => `${n.toLocaleString('en')} ${what}`;
  const compared = [
    ...(theorems === 0 ? [] : [many(theorems, 'theorems'), many(hypotheses, 'hypotheses')]),
    `${many(figures, 'figures')} of ${many(environments, 'environments')}`,
  ].join(', ');
  const added = diff.added.length === 0 ? '' : `; ${many(diff.added.length, 'entries')} not in the baseline`;
  return flipped + drifted === 0 ? `nothing changed: ${compared}${added}` : `${flipped} flipped, ${drifted} drifted: ${compared}${added}`;
}
