/**
 * # `lacuna analyze`
 *
 * Reads every file before it analyses the first, then prints one page, or one line of JSON, per file and class.
 */
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { LacunaError } from '../../../src/exact/error.js';
import { after, type Expiry } from '../../../src/exact/expiry.js';
import { ZERO } from '../../../src/exact/rational.js';
import { type AllEquilibria, allEquilibria, isIncompleteList } from '../../../src/formats/analysis/all-equilibria.js';
import { type Analysis, analyze } from '../../../src/formats/analysis/analysis.js';
import { analysisLine, type Json } from '../../../src/formats/analysis/analysis-line.js';
import { equilibriaFigures } from '../../../src/formats/analysis/equilibria-line.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/formats/text/limits.js';
import { atMostLimit } from '../../../src/formats/text/place.js';
import { firstBests } from '../../../src/game/environment.js';
import type { MixedProfile } from '../../../src/game/mixed.js';
import { inFile, parseLimits, parseSet, readGameFiles } from '../../files/input.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { wantsColor } from '../../pages/layout/color.js';
import { agentByAgent, agentNumbers, isForAll } from './agent-numbers.js';
import { certifier, documentFor } from './analysis-documents.js';
import { requireAnalysisFiles, writeAnalysisFiles } from './analysis-files.js';
import type { AnalyzeFlags } from './analyze-flags.js';
import { parseChoice } from './choice.js';
import { givenProfile, mixedProfiles } from './mixed-profile.js';
import { parseRanges } from './ranges.js';
import { areIndividual, languageReader, parseTerms, typedTerms } from './terms.js';

const PAPERS = ['latex', 'sgame', 'markdown'] as const;
const DOCUMENTS = [...PAPERS, 'html', 'svg'] as const;

/** No search lasts where there are no more outcomes than these, and what shows progress need not be loaded. */
const FEW_OUTCOMES = 60;

/** Analyses the files and returns the exit status: 0, or 3 if a search ran out of time. */
export async function analyzeCommand(files: readonly string[], flags: AnalyzeFlags): Promise<number> {
  requireOneCertificate(files, flags);
  const individual = areIndividual(flags) || flags.weight.some((text) => /[=,{]/.test(text));
  requireAnalysisFiles(flags, files.length, flags.class === 'all' ? MECHANISM_CLASSES.length : 1, individual);
  for (const paper of PAPERS) if (flags[paper] === true) requireNone(flags, ['weight', 'choice', 'equilibria', 'mixed'], `with --${paper}`);
  const limits = flags.limits === undefined ? undefined : parseLimits(flags.limits);
  const given = flags.mixed === undefined ? undefined : givenProfile(flags.mixed);
  const { axes, fixed } = parseRanges(parseSet(flags.set));
  if (axes.length > 0) {
    requireNone(flags, ['weight', 'model', 'choice', 'certificate', 'equilibria', 'mixed', ...DOCUMENTS], 'with a range of parameters');
    return (await import('./sweep.js')).sweepCommand(files, flags, axes, fixed, limits ?? DEFAULT_LIMITS);
  }
  if (flags.csv === true)
    throw new LacunaError({ place: '--csv', expected: 'a range of parameters, such as --set R=1..5', received: 'none' });
  const languageOf = await languageReader(flags.language);
  const games = (await readGameFiles(files, { set: fixed, ...(limits === undefined ? {} : { limits }) })).map(({ path, game }) => {
    try {
      const { environment } = game;
      const language = languageOf(environment, game.language);
      requireListable(game, limits ?? DEFAULT_LIMITS);
      return {
        path,
        game: { ...game, language },
        terms: parseTerms(flags, environment),
        weight: agentNumbers(flags.weight, '--weight', environment),
        choice: flags.choice === undefined ? undefined : parseChoice(flags.choice, environment),
        mixed: given === undefined ? null : mixedProfiles(given, environment),
      };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
  if (flags.model !== undefined) {
    requireNone(flags, ['choice', 'certificate', 'equilibria', 'mixed', ...DOCUMENTS], 'with --model');
    return (await import('./under-models.js')).analyzeUnderModels(games, flags, flags.model);
  }

  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const mayLast = games.some(({ game: { environment } }) => environment.contingencies.length * environment.profileCount > FEW_OUTCOMES);
  const watchBounds = mayLast ? (await import('../../run/watch-bounds.js')).watchBounds : () => ({ clear: () => undefined });
  const analysed = games.map(({ path, game, terms, weight, choice, mixed }) => () => ({
    path,
    game,
    mixed,
    equilibria: flags.equilibria === true ? allEquilibria(game.environment, after(500 * flags.time), after(1000 * flags.time)) : null,
    expired: after(1000 * flags.time),
    analyses: classes.map((mechanismClass) => {
      const { clear, ...watching } = watchBounds(`${path}, ${mechanismClass}`, flags.time / classes.length);
      const analysis = analyze(game.environment, game.language, {
        mechanismClass,
        ...terms,
        seconds: flags.time / classes.length,
        ...watching,
        ...(weight === undefined
          ? {}
          : { weight: isForAll(weight) ? weight : agentByAgent(game.environment, weight).map((own) => own ?? ZERO) }),
        ...(choice === undefined ? {} : { choice }),
      });
      clear();
      return analysis;
    }),
  }));
  if (flags.json === true) return oneByOne(analysed, flags, (_, __, line) => JSON.stringify(line));
  const document = await documentFor(flags);
  if (document === null) return inPages(analysed, flags);
  return oneByOne(analysed, flags, ({ path, game, expired }, analysis) => document(path, game, analysis, expired));
}

/** What one file came to. */
interface Analysed {
  readonly path: string;
  readonly game: GameFile;
  /** What was asked about equilibria beyond pure ones. */
  readonly equilibria: AllEquilibria | null;
  readonly mixed: readonly MixedProfile[] | null;
  readonly expired: Expiry;
  readonly analyses: readonly Analysis[];
}

/** One text per file and class, as soon as it is known. */
async function oneByOne(
  analysed: readonly (() => Analysed)[],
  flags: AnalyzeFlags,
  show: (one: Analysed, analysis: Analysis, line: { readonly [key: string]: Json }) => string,
): Promise<number> {
  let incomplete = false;
  for (const find of analysed) {
    const one = find();
    const { path, game, equilibria, mixed, analyses, expired } = one;
    incomplete ||= equilibria !== null && isIncompleteList(equilibria);
    for (const analysis of analyses) {
      const line = { ...analysisLine(path, game.title, analysis), ...equilibriaFigures(game.environment, equilibria, mixed) };
      incomplete ||= 'incomplete' in line;
      process.stdout.write(`${show(one, analysis, line)}\n`);
      if (!(await writeAnalysisFiles(flags, path, game, analysis, flags.time))) incomplete = true;
      if (flags.certificate !== undefined && !(await certified(flags.certificate, game, analysis, expired))) incomplete = true;
    }
  }
  return incomplete ? 3 : 0;
}

/** One page per file, as soon as it is known; of several files a summary first. */
async function inPages(analysed: readonly (() => Analysed)[], flags: AnalyzeFlags): Promise<number> {
  const { analysisPage, sheetOf } = await import('../../pages/games/analysis-page.js');
  const { classesPage } = await import('../../pages/games/classes-page.js');
  const { summaryTable } = await import('../../pages/games/summary-table.js');
  const layout = {
    color: wantsColor(),
    width: process.stdout.columns ?? 100,
    typed: [...flags.set.flatMap((text) => ['--set', text]), ...typedTerms(flags)],
  };
  let incomplete = false;
  const show = async ({ path, game, equilibria, mixed, analyses, expired }: Analysed): Promise<void> => {
    const [first] = analyses;
    const options = { ...layout, equilibria, mixed };
    incomplete ||= equilibria !== null && isIncompleteList(equilibria);
    const page = analyses.length > 1 ? classesPage(path, game, analyses, options) : analysisPage(path, game, first, options);
    process.stdout.write(`${page}\n`);
    incomplete ||= analyses.some((analysis) => 'incomplete' in analysisLine(path, game.title, analysis));
    if (!(await writeAnalysisFiles(flags, path, game, first, flags.time))) incomplete = true;
    if (flags.certificate !== undefined && !(await certified(flags.certificate, game, first, expired))) incomplete = true;
  };
  if (analysed.length === 1) for (const find of analysed) await show(find());
  else {
    const all = analysed.map((find) => find());
    process.stdout.write(`${summaryTable(sheetOf(layout), all).join('\n')}\n`);
    for (const one of all) {
      process.stdout.write('\n');
      await show(one);
    }
  }
  return incomplete ? 3 : 0;
}

/**
 * Options that make no sense together with another.
 * @throws LacunaError naming the first that is given
 */
function requireNone(flags: AnalyzeFlags, names: readonly (keyof AnalyzeFlags)[], beside: string): void {
  for (const name of names) {
    const given = flags[name];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) continue;
    throw new LacunaError({
      place: `--${name}`,
      expected: `nothing ${beside}`,
      received: Array.isArray(given) ? given.join(' ') : `${given}`,
    });
  }
}

/** A certificate is about one game in one class. */
function requireOneCertificate(files: readonly string[], flags: AnalyzeFlags): void {
  if (flags.certificate === undefined) return;
  const complaint = (received: string) =>
    new LacunaError({ place: '--certificate', expected: 'one file and one class, for one certificate', received });
  if (files.length !== 1) throw complaint(`${files.length} files`);
  if (flags.class === 'all') throw complaint('--class all');
  if (areIndividual(flags))
    throw new LacunaError({
      place: '--certificate',
      expected: 'one bound for all agents on both sides, as in --liability 2, which is all that certificates speak of',
      received: 'bounds or options of agents',
    });
  requireWritable(flags.certificate);
}

/** Writes the certificate of an analysis; where time runs out, says so on standard error and writes none. */
async function certified(path: string, { title }: GameFile, analysis: Analysis, expired: Expiry): Promise<boolean> {
  const made = (await certifier())(title, analysis, expired);
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
