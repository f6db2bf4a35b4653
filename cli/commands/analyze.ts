/**
 * # `lacuna analyze`
 *
 * Reads every file before it analyses the first, then prints one page, or one line of JSON, per file and class.
 */
import { certify } from '../../src/certificate/certify.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import { after, type Expiry } from '../../src/exact/expiry.js';
import { type Analysis, type AnalysisOptions, analyze } from '../../src/formats/analysis/analysis.js';
import { analysisLine } from '../../src/formats/analysis/analysis-line.js';
import type { GameFile } from '../../src/formats/games/game-file.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/formats/text/limits.js';
import { atMostLimit } from '../../src/formats/text/place.js';
import { firstBests } from '../../src/game/environment.js';
import { inFile, parseLimits, parseSet, readGameFiles } from '../files/input.js';
import { requireWritable, writeWhole } from '../files/write-file.js';
import { wantsColor } from '../pages/color.js';
import { type AnalysisFiles, requireAnalysisFiles, writeAnalysisFiles } from './analysis-files.js';
import { parseChoice } from './choice.js';
import { nonnegative } from './nonnegative.js';

/** The options as typed. */
interface AnalyzeFlags extends AnalysisFiles {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly liability?: string;
  readonly weight?: string;
  readonly choice?: string;
  readonly set: readonly string[];
  readonly time: number;
  readonly limits?: string;
  readonly certificate?: string;
}

/** Analyses the files and returns the exit status: 0, or 3 if a search ran out of time. */
export async function analyzeCommand(files: readonly string[], flags: AnalyzeFlags): Promise<number> {
  requireOneCertificate(files, flags);
  requireAnalysisFiles(flags, files.length, flags.class === 'all' ? MECHANISM_CLASSES.length : 1);
  const liability = flags.liability === undefined ? null : nonnegative(flags.liability, '--liability');
  const weight = flags.weight === undefined ? undefined : nonnegative(flags.weight, '--weight');
  const limits = flags.limits === undefined ? undefined : parseLimits(flags.limits);
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const games = readGameFiles(files, { set: parseSet(flags.set), ...(limits === undefined ? {} : { limits }) }).map(({ path, game }) => {
    try {
      requireListable(game, limits ?? DEFAULT_LIMITS);
      return { path, game, choice: flags.choice === undefined ? undefined : parseChoice(flags.choice, game.environment) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });

  const page = flags.json === true ? null : (await import('../pages/analysis-page.js')).analysisPage;
  let incomplete = false;
  for (const { path, game, choice } of games) {
    for (const mechanismClass of classes) {
      const options: AnalysisOptions = {
        mechanismClass,
        liability,
        seconds: flags.time / classes.length,
        ...(weight === undefined ? {} : { weight }),
        ...(choice === undefined ? {} : { choice }),
      };
      const expired = after(1000 * flags.time);
      const analysis = analyze(game.environment, game.language, options);
      const line = analysisLine(path, game.title, analysis);
      incomplete ||= 'incomplete' in line;
      const text =
        page === null ? JSON.stringify(line) : page(path, game, analysis, { color: wantsColor(), width: process.stdout.columns ?? 100 });
      process.stdout.write(`${text}\n`);
      if (!(await writeAnalysisFiles(flags, path, game, analysis, flags.time))) incomplete = true;
      if (flags.certificate !== undefined && !certified(flags.certificate, game, analysis, expired)) incomplete = true;
    }
  }
  return incomplete ? 3 : 0;
}

/** A certificate is about one game in one class. */
function requireOneCertificate(files: readonly string[], flags: AnalyzeFlags): void {
  if (flags.certificate === undefined) return;
  const complaint = (received: string) =>
    new LacunaError({ place: '--certificate', expected: 'one file and one class, for one certificate', received });
  if (files.length !== 1) throw complaint(`${files.length} files`);
  if (flags.class === 'all') throw complaint('--class all');
  requireWritable(flags.certificate);
}

/** Writes the certificate of an analysis; where time runs out, says so on standard error and writes none. */
function certified(path: string, { title }: GameFile, analysis: Analysis, expired: Expiry): boolean {
  const made = certify(analysis.mechanism.setting, {
    title,
    best: analysis.mechanism.best,
    threshold: analysis.prosociality.withContract,
    expired,
  });
  if (made.status === 'certified') writeWhole(path, `${JSON.stringify(made.certificate)}\n`);
  else process.stderr.write(`lacuna: ${path}: no certificate is written: ${made.reason}\n`);
  return made.status === 'certified';
}

/** A game in which nearly every profile is a first best may have far more deviations from first bests than can be listed. */
function requireListable({ environment }: GameFile, limits: Limits): void {
  const each = environment.actions.reduce((total, names) => total + names.length - 1, 0);
  const total = environment.contingencies.reduce((count, _, w) => count + firstBests(environment, w).length * each, 0);
  if (total > limits.deviations) {
    throw new LacunaError({
      place: 'payoffs',
      expected: atMostLimit('deviations', limits, 'deviations from first bests'),
      received: `${total}`,
    });
  }
  const lengths = (names: readonly string[]) => names.reduce((sum, name) => sum + name.length, 0);
  const most = (names: readonly string[]) => Math.max(...names.map(({ length }) => length));
  const profile = environment.actions.reduce((sum, names) => sum + most(names), 0);
  const agents = environment.actions.reduce((sum, names, i) => sum + (names.length - 1) * environment.agents[i].length + lengths(names), 0);
  const letters = environment.contingencies.reduce(
    (sum, name, w) => sum + firstBests(environment, w).length * (agents + each * (profile + name.length)),
    0,
  );
  if (letters > limits.letters) {
    throw new LacunaError({
      place: 'payoffs',
      expected: atMostLimit('letters', limits, 'characters of names in deviations from first bests'),
      received: `${letters}`,
    });
  }
}
