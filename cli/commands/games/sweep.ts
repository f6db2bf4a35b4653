/** # `lacuna analyze --set R=1..5`: a game as its parameters move. */
import { MECHANISM_CLASSES, setting } from '../../../src/contract/language/setting.js';
import { LacunaError } from '../../../src/exact/error.js';
import { after } from '../../../src/exact/expiry.js';
import { format, type Rational } from '../../../src/exact/rational.js';
import { type Axis, sweep } from '../../../src/formats/analysis/sweep.js';
import { type SweepOf, sweepLine, sweepRows } from '../../../src/formats/analysis/sweep-line.js';
import { degreeReader } from '../../../src/formats/games/degree.js';
import type { GameFile } from '../../../src/formats/games/game-file.js';
import { gameReader } from '../../../src/formats/games/read-game.js';
import { csvLine } from '../../../src/formats/text/csv-line.js';
import type { Limits } from '../../../src/formats/text/limits.js';
import { formatOf, inFile, readText, requireOneStandardInput } from '../../files/input.js';
import { wantsColor } from '../../pages/layout/color.js';
import type { AnalyzeFlags } from './analyze-flags.js';
import { languageReader, parseTerms } from './terms.js';

/** Sweeps the files and returns the exit status: 0, or 3 if time ran out. */
export async function sweepCommand(
  files: readonly string[],
  flags: AnalyzeFlags,
  axes: readonly Axis[],
  fixed: ReadonlyMap<string, string>,
  limits: Limits,
): Promise<number> {
  requireOneStandardInput(files);
  if (flags.json === true && flags.csv === true)
    throw new LacunaError({ place: '--csv', expected: 'either --csv or --json', received: 'both' });
  const languageOf = await languageReader(flags.language);
  const readers = await Promise.all(
    files.map(async (path) => ({ path, read: await gameReader(formatOf(path)), degree: await degreeReader(formatOf(path)) })),
  );
  const games = readers.map(({ path, read, degree }) => {
    const text = inPlace(path, () => readText(path, limits.bytes));
    const gameAt = (values: readonly Rational[]): GameFile => {
      const set = new Map([...fixed, ...axes.map(({ name }, k) => [name, format(values[k])] as const)]);
      return inPlace(path, () => read(text, { set, limits }));
    };
    // Every point of the grid is read before anything is analysed, so that a bad one leaves standard output empty.
    const [first] = points(axes).map(gameAt);
    const [{ name }] = axes;
    const isAffine = axes.length === 1 && degree(text, name, fixed, limits) <= 1;
    return {
      path,
      gameAt,
      first,
      isAffine,
      language: inPlace(path, () => languageOf(first.environment, first.language)),
    };
  });
  const page = flags.json === true || flags.csv === true ? null : (await import('../../pages/games/sweep-page.js')).sweepPage;
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  let [incomplete, headed] = [false, false];
  for (const { path, gameAt, first, isAffine } of games) {
    const terms = inPlace(path, () => parseTerms(flags, first.environment));
    for (const mechanismClass of classes) {
      const settingAt = (values: readonly Rational[]) => {
        const { environment, language } = gameAt(values);
        return setting(environment, languageOf(environment, language), { mechanismClass, ...terms });
      };
      const found = sweep(axes, settingAt, after((1000 * flags.time) / classes.length), isAffine);
      incomplete ||= found.incomplete;
      const of: SweepOf = { file: path, title: first.title, mechanismClass, ...terms, environment: first.environment };
      if (flags.json === true) process.stdout.write(`${JSON.stringify(sweepLine(of, found))}\n`);
      else if (flags.csv === true) {
        const { head, lines } = sweepRows(of, found);
        process.stdout.write([...(headed ? [] : [head]), ...lines].map((line) => `${csvLine(line)}\n`).join(''));
        headed = true;
      } else if (page !== null) process.stdout.write(`${page(of, found, { color: wantsColor(), width: process.stdout.columns ?? 100 })}\n`);
    }
  }
  return incomplete ? 3 : 0;
}

/** Every point of a grid, the last axis moving fastest. */
const points = (axes: readonly Axis[]): Rational[][] =>
  axes.reduce<Rational[][]>((known, { values }) => known.flatMap((at) => values.map((value) => [...at, value])), [[]]);

function inPlace<Value>(path: string, ask: () => Value): Value {
  try {
    return ask();
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}
