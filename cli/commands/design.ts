/**
 * # `lacuna design`
 *
 * What must the court also see: for each file and class one page, or one line of JSON.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { LacunaError } from '../../src/exact/error.js';
import { ZERO } from '../../src/exact/rational.js';
import { design } from '../../src/formats/analysis/design.js';
import { designLine, isIncomplete } from '../../src/formats/analysis/design-line.js';
import { inFile, parseSet, readGameFiles } from '../files/input.js';
import { wantsColor } from '../pages/color.js';
import { nonnegative } from './nonnegative.js';
import { parseLanguage, parseTerms, type TermsFlags } from './terms.js';

/** The options as typed. */
interface DesignFlags extends TermsFlags {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly gap?: string;
  readonly weight?: string;
  readonly set: readonly string[];
  readonly time: number;
}

/** Answers for each file and returns the exit status: 0, or 3 if time ran out on something. */
export async function designCommand(files: readonly string[], flags: DesignFlags): Promise<number> {
  const [gap, weight] = (['gap', 'weight'] as const).map((name) => {
    const text = flags[name];
    return text === undefined ? null : nonnegative(text, `--${name}`);
  });
  const target = { gap: gap === null && weight === null ? ZERO : gap, weight };
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const games = readGameFiles(files, { set: parseSet(flags.set) }).map(({ path, game }) => {
    try {
      const { environment } = game;
      const language = parseLanguage(flags.language, environment, game.language);
      return { path, game: { ...game, language }, terms: parseTerms(flags, environment) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
  const page = flags.json === true ? null : (await import('../pages/design-page.js')).designPage;
  let incomplete = false;
  for (const { path, game, terms } of games) {
    for (const mechanismClass of classes) {
      const options = { mechanismClass, ...terms, target, monitors: game.monitors, seconds: flags.time / classes.length };
      const found = design(game.environment, game.language, options);
      incomplete ||= isIncomplete(found);
      const sheet = { color: wantsColor(), width: process.stdout.columns ?? 100 };
      process.stdout.write(`${page === null ? JSON.stringify(designLine(path, game.title, found)) : page(path, game, found, sheet)}\n`);
    }
  }
  return incomplete ? 3 : 0;
}
