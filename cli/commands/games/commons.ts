/**
 * # `lacuna commons`
 *
 * Reads every file before it analyses the first, then prints one page, or one line of JSON, per file.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { analyzeCommons, commonsAnalysisLine } from '../../../src/formats/plays/commons-analysis.js';
import { type CommonsFile, readCommons } from '../../../src/formats/plays/commons-file.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/formats/text/limits.js';
import { inFile, parseLimits, readText, requireOneStandardInput } from '../../files/input.js';
import { wantsColor } from '../../pages/layout/color.js';

/** The options as typed. */
interface CommonsFlags {
  readonly json?: boolean;
  readonly time: number;
  readonly limits?: string;
}

/** Analyses the files and returns the exit status: 0, or 3 if time ran out. */
export async function commonsCommand(files: readonly string[], flags: CommonsFlags): Promise<number> {
  const limits = flags.limits === undefined ? DEFAULT_LIMITS : parseLimits(flags.limits);
  const found = readCommonsFiles(files, limits);
  const page = flags.json === true ? null : (await import('../../pages/experiments/commons-page.js')).commonsPage;
  let incomplete = false;
  for (const [k, { path, file }] of found.entries()) {
    const until = performance.now() + 1000 * flags.time;
    const analysis = analyzeCommons(file.commons, () => performance.now() >= until);
    const line = commonsAnalysisLine(path, file.title, analysis);
    incomplete ||= 'incomplete' in line;
    const text =
      page === null ? JSON.stringify(line) : page(path, file, analysis, { color: wantsColor(), width: process.stdout.columns ?? 100 });
    process.stdout.write(`${page !== null && k > 0 ? '\n' : ''}${text}\n`);
  }
  return incomplete ? 3 : 0;
}

/** The commons of the given files, `-` being standard input; all are read before any is returned. */
function readCommonsFiles(paths: readonly string[], limits: Limits): { readonly path: string; readonly file: CommonsFile }[] {
  requireOneStandardInput(paths);
  return paths.map((path) => {
    try {
      return { path, file: readCommons(readText(path, limits.bytes), limits) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
}
